import { type AuditPorts, appendEvent } from '../audit/append-event';
import { dayOf, yearOf } from '../calendar/vietnam-time';
import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { type PlanDocument, type RevisionDocument, revisionId } from '../plans/plan';
import type { RegisterEntry } from './register-entry';

/** Numbers below 10 get a leading zero (Phụ lục I, Mục II.3): `05/KH-UBND`. */
function formatNumber(number: number, symbol: string): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}

/**
 * Gives the plan the next number of its issuer's series for the year in Vietnam, after the signature (Điều 15.2).
 * Inserting the row is the allocation: a lost race takes the next number, a numbered plan keeps its own,
 * so the series has no gap and no double.
 * @param actorId who ordered it, where it was not the plan's clerk.
 */
export async function allocateNumber(
  office: Pick<Office, AuditPorts | 'directory'>,
  planId: string,
  at: Date,
  actorId?: string,
): Promise<RegisterEntry> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  if (!plan?.signature || !revision)
    throw new Failure('WRONG_STATE', { state: plan?.state ?? 'UNKNOWN', wanted: 'SIGNED' });
  const entry = (await office.documents.register.findOne({ planId })) ?? (await insertNext(office, plan, revision, at));
  await office.documents.plans.updateOne(
    { _id: planId },
    { $set: { number: { number: entry.number, text: entry.numberAndSymbol, year: entry.year, at } } },
  );
  await appendEvent(office, {
    planId,
    key: 'number',
    type: 'NUMBER_GIVEN',
    actorId: actorId ?? plan.route.clerkId,
    at,
    data: { number: entry.numberAndSymbol, year: entry.year, documentDate: entry.documentDate },
  });
  return entry;
}

async function insertNext(
  office: Pick<Office, 'documents' | 'directory'>,
  plan: PlanDocument,
  revision: RevisionDocument,
  at: Date,
): Promise<RegisterEntry> {
  const directory = await office.directory();
  const issuer = directory.issuer(plan.issuerId);
  if (!issuer) throw new Failure('BAD_USER_INPUT', { field: 'issuerId' });
  const year = yearOf(at);
  const series = issuer.series.symbol;
  for (;;) {
    const taken = await office.documents.register
      .find({ issuerId: plan.issuerId, series, year })
      .project<{ number: number }>({ number: 1 })
      .toArray();
    const number = taken.reduce((highest, row) => Math.max(highest, row.number), 0) + 1;
    const archive = revision.reading.recipients.find((line) => line.isArchive);
    const entry: RegisterEntry = {
      _id: `${plan.issuerId}/${series}/${year}/${number}`,
      schemaVersion: 1,
      planId: plan._id,
      issuerId: plan.issuerId,
      series,
      year,
      number,
      numberAndSymbol: formatNumber(number, series),
      documentDate: dayOf(at),
      typeAndSubject: `${revision.reading.docKind ?? 'KẾ HOẠCH'} ${plan.title}`,
      signedBy: directory.person(plan.signature?.personId ?? '')?.fullName ?? '',
      recipients: revision.reading.recipients
        .filter((line) => !line.isArchive)
        .map((line) => line.text)
        .join('; '),
      keptBy: archive?.archiveUnits?.join(', ') ?? 'VT',
      copies: archive?.copies ?? null,
      dispatchedOn: null,
      receipts: 0,
      note: '',
    };
    try {
      await office.documents.register.insertOne(entry);
      return entry;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const own = await office.documents.register.findOne({ planId: plan._id });
      if (own) return own;
    }
  }
}
