import { dueDateOn } from '../calendar/due-date';
import { dayOf } from '../calendar/vietnam-time';
import { nameOf } from '../directory/name-of';
import { insertMissing } from '../documents';
import { openGrants } from '../grants/open-grant';
import { queueMails } from '../mail/queue-mails';
import type { FactOffice } from '../obligations/apply-fact';
import type { FactDocument } from '../obligations/fact';
import { type PeriodDocument, periodId } from '../obligations/obligation';
import { type PlanDocument, revisionId } from '../plans/plan';
import { wording } from '../wording/wording';
import type { RequestAct } from './prepare-request';

/** Reports opened, and asked for, together. */
const CHUNK_SIZE = 100;

/** What the reports of one request have in common. */
type Common = Omit<PeriodDocument, '_id' | 'ownerId' | 'ownerKind'>;

/** `adhoc.2`: the second request about a duty. */
export function requestedPeriod({ sequence }: Pick<FactDocument, 'sequence'>): string {
  return `adhoc.${sequence}`;
}

/**
 * Opens what an officer asked for: a report for each owner, its link and a letter at once. No timer opens it, so its
 * opening counts as run; reminders follow the agenda. Running twice gives the same.
 */
export async function openRequestedReports(
  office: FactOffice,
  plan: PlanDocument,
  fact: FactDocument,
  act: RequestAct,
): Promise<void> {
  const common = await periodOf(office, plan, fact, act);
  for (let done = 0; done < act.ownerIds.length; done += CHUNK_SIZE)
    await openFor(office, plan, { common, key: act.key, at: fact.at }, act.ownerIds.slice(done, done + CHUNK_SIZE));
}

async function openFor(
  office: FactOffice,
  plan: PlanDocument,
  { common, key, at }: { common: Common; key: string; at: Date },
  ownerIds: readonly string[],
): Promise<void> {
  const { _id: planId, revision } = plan;
  const directory = await office.directory();
  const periods = ownerIds.map(
    (ownerId): PeriodDocument => ({
      ...common,
      _id: periodId(planId, key, common.period, ownerId),
      ownerId,
      ownerKind: directory.unit(ownerId) ? 'unit' : 'person',
    }),
  );
  await insertMissing(office.documents.periods, periods);
  const grantIds = await openGrants(
    office,
    periods.map(({ _id, ownerId }) => ({
      purpose: 'REPORT' as const,
      planId,
      revision,
      docHash: plan.signature?.contentHash ?? '',
      subjectId: ownerId,
      aboutId: _id,
      openedAt: at,
    })),
  );
  await queueMails(
    office,
    periods.map(({ _id, ownerId }, index) => ({
      key: { planId, revision, addresseeId: ownerId, purpose: 'REPORT_REQUESTED' as const, aboutId: _id },
      grantId: grantIds[index] ?? null,
      queuedAt: at,
    })),
  );
}

async function periodOf(
  office: FactOffice,
  plan: PlanDocument,
  fact: FactDocument,
  { key, subject, dueOn }: RequestAct,
): Promise<Common> {
  const revision = await office.documents.revisions.findOne({ _id: revisionId(plan._id, plan.revision) });
  const duty = revision?.obligations.duties.find((one) => one.key === key);
  const phrase = wording('vi').agenda.requested.due(dueOn);
  return {
    schemaVersion: 1,
    planId: plan._id,
    key,
    ref: duty?.ref ?? null,
    due: dueDateOn(dueOn, await office.calendar(), { phrase, time: null, yearInferred: false }),
    periodicity: 'adhoc',
    period: requestedPeriod(fact),
    label: {
      vi: wording('vi').agenda.requested.report(subject),
      en: wording('en').agenda.requested.report(subject),
    },
    opensOn: dayOf(fact.at),
    // Báo cáo đột xuất follows the content and time of the request; the decree closes no figures for it.
    dataCutOff: dueOn,
    dueByPolicy: false,
    to: duty && duty.to.length > 0 ? duty.to : [nameOf(await office.directory(), plan.route.followUpUnitId)],
    via: duty?.via ?? [],
    requested: { subject, by: fact.actorId, at: fact.at },
    state: 'OPEN',
    submittedAt: null,
    overdueSince: null,
    closedAt: null,
    waiver: null,
    applied: 0,
    ran: { 'OPEN-1': fact.at.toISOString() },
  };
}
