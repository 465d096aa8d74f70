import type { Office } from '../office';
import { quarantinedAmong } from '../plans/refuse-quarantined';
import { wording } from '../wording/wording';
import type { RegisterEntry } from './register-entry';

/** The register of outgoing documents of one issuer for one year, by number. */
export async function listRegister(
  office: Pick<Office, 'documents'>,
  issuerId: string,
  year: number,
): Promise<RegisterEntry[]> {
  const entries = await office.documents.register.find({ issuerId, year }).toArray();
  return withoutSubjects(
    office,
    entries.sort((a, b) => a.number - b.number),
  );
}

/** The same, a page at a time: by series and number, beginning after those of the last row already seen. */
export async function pageOfRegister(
  office: Pick<Office, 'documents'>,
  { issuerId, year }: { issuerId: string; year: number },
  page: { after: { series: string; number: number } | null; limit: number },
): Promise<RegisterEntry[]> {
  const { series, number } = page.after ?? { series: '', number: 0 };
  const entries = await office.documents.register
    .find({ issuerId, year, $or: [{ series: { $gt: series } }, { series, number: { $gt: number } }] })
    .sort({ series: 1, number: 1 })
    .limit(page.limit)
    .toArray();
  return withoutSubjects(office, entries);
}

/** The row of one plan; null before it has a number. */
export async function findRegisterEntry(
  office: Pick<Office, 'documents'>,
  planId: string,
): Promise<RegisterEntry | null> {
  const entry = await office.documents.register.findOne({ planId });
  return entry && ((await withoutSubjects(office, [entry]))[0] ?? null);
}

/** The number of a plan that was shut away stays in the register; what it was about does not. */
async function withoutSubjects(
  { documents }: Pick<Office, 'documents'>,
  entries: RegisterEntry[],
): Promise<RegisterEntry[]> {
  const planIds = entries.map(({ planId }) => planId);
  const shut = planIds.length > 0 ? await quarantinedAmong(documents, planIds) : [];
  if (shut.length === 0) return entries;
  const instead = { typeAndSubject: wording('vi').planStates.QUARANTINED };
  return entries.map((entry) => (shut.includes(entry.planId) ? { ...entry, ...instead } : entry));
}
