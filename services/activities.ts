import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { bringPlanToAxis } from './axis/tell-axis';
import { archiveNoticeAt } from './calendar/archive-notice';
import { dayOf } from './calendar/vietnam-time';
import { closeParentTasks } from './cascade/close-parent-tasks';
import { carryOutCorrection } from './corrections/carry-out-correction';
import { dispatchDeliveries } from './distribution/dispatch-deliveries';
import { freezeRecipients } from './distribution/freeze-recipients';
import { type Telling, tellRecipients } from './distribution/tell-recipients';
import { Failure } from './failures';
import { rememberCitations } from './form-check/remember-citations';
import { queueMails } from './mail/queue-mails';
import type { AgendaKind } from './obligations/load-agenda-items';
import { openObligations } from './obligations/open-obligations';
import { type AgendaRun, runAgenda } from './obligations/run-agenda';
import type { Office } from './office';
import { type AskedDecision, askDecision, type DecisionPurpose } from './plans/ask-decision';
import { drainInbox, type Inbox } from './plans/drain-inbox';
import { handOver } from './plans/hand-over';
import { movePlan, type PlanMove } from './plans/move-plan';
import { recordSignature } from './plans/record-signature';
import { quarantinedAmong, refuseQuarantinedPlan } from './plans/refuse-quarantined';
import { returnPlan } from './plans/return-plan';
import { stopPlan } from './plans/stop-plan';
import { takeRevision } from './plans/take-revision';
import { isNumberedByClerk, type NumberWait, numberPlan } from './register/number-plan';
import { carryObligations } from './replacement/carry-obligations';
import { claimReplacement, wakeReplaced } from './replacement/claim-replacement';

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
  /** Every step of the procedure but its end: of a plan that was shut away nothing is done any more. */
  const step = async <T>(planId: string, work: () => Promise<T>): Promise<T> =>
    settled(refuseQuarantinedPlan(office, planId).then(work));
  const tried =
    (act: (office: Office, move: PlanMove) => Promise<boolean>) =>
    (move: Move): Promise<boolean> =>
      step(move.planId, () => act(office, { ...move, at: new Date(move.at) }));
  const moved = (act: (office: Office, move: PlanMove) => Promise<unknown>) =>
    tried(async (o, move) => {
      await act(o, move);
      return true;
    });
  return {
    movePlan: moved(async (o, move) => {
      await movePlan(o, move, stampOf(move));
      if (move.to === 'ISSUED') {
        await rememberCitations(o, move);
        await closeParentTasks(o, move);
      }
      if (move.to === 'ISSUED') await wakeReplaced(o, move.planId);
    }),
    recordSignature: moved(recordSignature),
    handOver: tried(handOver),
    returnPlan: moved(returnPlan),
    stopPlan: moved(stopPlan),
    /** The end of a plan that was shut away. */
    shutAway: async (move: Move): Promise<boolean> => {
      await settled(stopPlan(office, { ...move, at: new Date(move.at) }));
      return true;
    },
    takeRevision: tried(takeRevision),
    askDecision: (input: At & { purpose: DecisionPurpose; round: number }): Promise<AskedDecision> =>
      step(input.planId, () => askDecision(office, { ...input, at: new Date(input.at) })),
    drainInbox: ({ planId, at }: At): Promise<Inbox> => step(planId, () => drainInbox(office, planId, new Date(at))),
    /** `actorId`: the clerk who ordered the number; null when nobody did. */
    allocateNumber: ({ planId, at, actorId }: At & { actorId: string | null }): Promise<NumberWait | null> =>
      step(planId, () => numberPlan(office, { planId, at: new Date(at), actorId })),
    /** How many; nothing is done where the issue waits for the clerk's order (null) or another plan was first. */
    freezeRecipients: ({ planId, at, actorId }: At & { actorId: string | null }): Promise<FrozenRecipients> =>
      step(planId, async () => {
        if (actorId === null && (await waitsForClerk(office, planId))) return null;
        if (!(await claimReplacement(office, planId, new Date(at)))) return 'REPLACED_ALREADY';
        return freezeRecipients(office, planId, new Date(at));
      }),
    carryOutCorrection: ({ planId, orderId, at }: At & { orderId: string }): Promise<number> =>
      step(planId, () => carryOutCorrection(office, { planId, orderId, at: new Date(at) })),
    carryObligations: ({ planId, after, at }: At & { after: string }): Promise<string | null> =>
      step(planId, () => carryObligations(office, { planId, after, at: new Date(at) })),
    tellRecipients: (telling: At & Omit<Telling, 'at'>): Promise<string | null> =>
      step(telling.planId, () => tellRecipients(office, { ...telling, at: new Date(telling.at) })),
    openObligations: ({ planId, at }: At): Promise<{ tasks: number; periods: number }> =>
      step(planId, () => openObligations(office, planId, new Date(at))),
    dispatchDeliveries: ({ planId, at }: At): Promise<number> =>
      settled(unlessShutAway(office, planId, 0, () => dispatch(office, planId, new Date(at)))),
    runAgenda: ({ planId, at, kind }: At & { kind: AgendaKind }): Promise<AgendaRun> =>
      settled(unlessShutAway(office, planId, NOTHING_LEFT, () => runAgenda(office, planId, kind, new Date(at)))),
    remindArchive: ({ planId, at }: At): Promise<number | null> =>
      step(planId, () => remindArchive(office, planId, new Date(at))),
  };
}

export type Activities = ReturnType<typeof createActivities>;

/** `REPLACED_ALREADY`: another plan took the place that this one was written for. */
type FrozenRecipients = number | 'REPLACED_ALREADY' | null;

const NOTHING_LEFT: AgendaRun = { ran: 0, nextAt: null, owed: 0 };

/** By mail to all; over the axis, in addition, to those that are on it. */
async function dispatch(office: Office, planId: string, at: Date): Promise<number> {
  await bringPlanToAxis(office, planId, at);
  return dispatchDeliveries(office, planId, at);
}

/** What runs beside the plan finds nothing to do; the plan itself settles it. */
async function unlessShutAway<T>(office: Office, planId: string, nothing: T, work: () => Promise<T>): Promise<T> {
  const [shut] = await quarantinedAmong(office.documents, [planId]);
  return shut === undefined ? work() : nothing;
}

async function waitsForClerk(office: Office, planId: string): Promise<boolean> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  return plan !== null && isNumberedByClerk(office, plan.issuerId);
}

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
