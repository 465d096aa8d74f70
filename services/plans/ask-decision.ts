import { dayOf, instantAt } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import { openGrants } from '../grants/open-grant';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { findStandIn } from './find-stand-in';
import { type PlanRoute, revisionId } from './plan';

export type DecisionPurpose = 'CONTENT_CHECK' | 'FORM_CHECK' | 'SIGN';

export interface AskedDecision {
  /** When to ask again, ms since the epoch; null after the last round. */
  askAgainAt: number | null;
  /** Nobody was asked: the signer is absent and the plan goes to the deputy first. */
  absenceId: string | null;
}

/** Who decides what, of the plan's route. */
const DECIDER: Record<DecisionPurpose, keyof PlanRoute> = {
  CONTENT_CHECK: 'unitHeadId',
  FORM_CHECK: 'formCheckerId',
  SIGN: 'signerId',
};

/** Reminders to somebody who has not decided. House policy, not law. */
const REMIND_AFTER_WORKING_DAYS = 2;
const MAX_ROUNDS = 5;

/**
 * Opens the link for a check or the signature of the current revision and mails it. Asking again in the next round
 * sends the same link once more. A signer who is absent is not asked where a deputy can be.
 */
export async function askDecision(
  office: Pick<Office, 'documents' | 'keys' | 'post' | 'calendar' | 'directory'>,
  input: { planId: string; purpose: DecisionPurpose; round: number; at: Date },
): Promise<AskedDecision> {
  const plan = await office.documents.plans.findOne({ _id: input.planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: revisionId(plan._id, plan.revision) }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const standIn = input.purpose === 'SIGN' ? await findStandIn(office, plan, input.at) : null;
  if (standIn) return { askAgainAt: null, absenceId: standIn.absenceId };
  const subjectId = plan.route[DECIDER[input.purpose]];
  const [grantId] = await openGrants(office, [
    {
      purpose: input.purpose,
      planId: plan._id,
      revision: plan.revision,
      docHash: revision.contentHash,
      subjectId,
      aboutId: null,
      openedAt: input.at,
    },
  ]);
  await queueMails(office, [
    {
      key: {
        planId: plan._id,
        revision: plan.revision,
        addresseeId: subjectId,
        purpose: input.purpose,
        round: input.round,
      },
      grantId: grantId ?? null,
      queuedAt: input.at,
    },
  ]);
  if (input.round >= MAX_ROUNDS) return { askAgainAt: null, absenceId: null };
  const calendar = await office.calendar();
  const askAgainOn = calendar.addWorkingDays(dayOf(input.at), REMIND_AFTER_WORKING_DAYS);
  return { askAgainAt: instantAt(askAgainOn, '08:00').getTime(), absenceId: null };
}
