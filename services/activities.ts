import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { archiveNoticeAt } from './calendar/archive-notice';
import { dayOf } from './calendar/vietnam-time';
import { dispatchDeliveries } from './distribution/dispatch-deliveries';
import { freezeRecipients } from './distribution/freeze-recipients';
import { Failure } from './failures';
import { rememberCitations } from './form-check/remember-citations';
import { queueMails } from './mail/queue-mails';
import type { AgendaKind } from './obligations/load-agenda-items';
import { openObligations } from './obligations/open-obligations';
import { type AgendaRun, runAgenda } from './obligations/run-agenda';
import type { Office } from './office';
import { askDecision, type DecisionPurpose } from './plans/ask-decision';
import { drainInbox, type Inbox } from './plans/drain-inbox';
import { handOver } from './plans/hand-over';
import { movePlan, type PlanMove } from './plans/move-plan';
import { recordSignature } from './plans/record-signature';
import { returnPlan } from './plans/return-plan';
import { stopPlan } from './plans/stop-plan';
import { takeRevision } from './plans/take-revision';
import { allocateNumber } from './register/allocate-number';

/** `at` is the workflow's time, ms since the epoch: activities never look at a clock of their own. */
interface At {
  planId: string;
  at: number;
}

type Move = Omit<PlanMove, 'at'> & { at: number };

/**
 * The thin layer Temporal calls. Inputs and results are ids, counts and instants; names, addresses and texts stay in
 * the documents. A `Failure` ends the step for good, anything else is retried.
 */
export function createActivities(office: Office) {
  const moved =
    (act: (office: Office, move: PlanMove) => Promise<unknown>) =>
    async (move: Move): Promise<boolean> => {
      await settled(act(office, { ...move, at: new Date(move.at) }));
      return true;
    };
  return {
    movePlan: moved(async (o, move) => {
      await movePlan(o, move, stampOf(move));
      if (move.to === 'ISSUED') await rememberCitations(o, move);
    }),
    recordSignature: moved(recordSignature),
    handOver: moved(handOver),
    returnPlan: moved(returnPlan),
    stopPlan: moved(stopPlan),
    takeRevision: (move: Move): Promise<boolean> => settled(takeRevision(office, { ...move, at: new Date(move.at) })),
    askDecision: (input: At & { purpose: DecisionPurpose; round: number }): Promise<number | null> =>
      settled(askDecision(office, { ...input, at: new Date(input.at) })),
    drainInbox: ({ planId, at }: At): Promise<Inbox> => settled(drainInbox(office, planId, new Date(at))),
    allocateNumber: async ({ planId, at }: At): Promise<void> => {
      await settled(allocateNumber(office, planId, new Date(at)));
    },
    freezeRecipients: ({ planId, at }: At): Promise<number> => settled(freezeRecipients(office, planId, new Date(at))),
    openObligations: ({ planId, at }: At): Promise<{ tasks: number; periods: number }> =>
      settled(openObligations(office, planId, new Date(at))),
    dispatchDeliveries: ({ planId, at }: At): Promise<number> =>
      settled(dispatchDeliveries(office, planId, new Date(at))),
    runAgenda: ({ planId, at, kind }: At & { kind: AgendaKind }): Promise<AgendaRun> =>
      settled(runAgenda(office, planId, kind, new Date(at))),
    remindArchive: ({ planId, at }: At): Promise<number | null> => settled(remindArchive(office, planId, new Date(at))),
  };
}

export type Activities = ReturnType<typeof createActivities>;

function stampOf(move: PlanMove) {
  if (move.to === 'ISSUED') return { issuedAt: move.at };
  if (move.to === 'IN_FORCE') return { inForceAt: move.at };
  return {};
}

/** Reminds the drafter to hand the file to the archive; answers when to look again, null once reminded. */
async function remindArchive(office: Office, planId: string, at: Date): Promise<number | null> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan?.closedAt) return null;
  const noticeAt = archiveNoticeAt(dayOf(plan.closedAt), office.policy(plan.policyId), await office.calendar());
  if (at < noticeAt) return noticeAt.getTime();
  await queueMails(office, [
    { key: { planId, revision: plan.revision, addresseeId: plan.drafterId, purpose: 'ARCHIVE_DUE' }, queuedAt: at },
  ]);
  return null;
}

/** The step beats while it works, so that another worker takes over within seconds when this one dies. */
const BEAT_EVERY_MS = 3_000;

async function settled<T>(work: Promise<T>): Promise<T> {
  const context = Context.current();
  const beating = setInterval(() => context.heartbeat(), BEAT_EVERY_MS);
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw ApplicationFailure.create({
      type: error.code,
      message: error.code,
      nonRetryable: true,
      details: [error.details],
    });
  } finally {
    clearInterval(beating);
  }
}
