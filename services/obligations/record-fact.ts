import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import { applyFact } from './apply-fact';
import { applyInOrder } from './apply-in-order';
import { type FactAct, type FactDocument, isPeriodKind, isQuietKind, isTaskAct, isTaskKind } from './fact';
import { PERIOD_STATES, TASK_STATES, type TaskDocument } from './obligation';
import { refuseTaskAct } from './refuse-task-act';

export interface NewFact {
  planId: string;
  subjectId: string;
  act: FactAct;
  actorId: string;
  signedAs: string | null;
  channel: FactDocument['channel'];
  idempotencyKey: string;
}

/**
 * Records what somebody did to a task, a report period or a copy, applies it and tells the workflow. Once this returns the fact
 * is durable, Temporal up or down.
 * @throws Failure NOT_FOUND; WRONG_STATE when the obligation is closed or the step does not fit; REASON_REQUIRED; as
 * refuseTaskAct.
 */
export async function recordFact(office: Office, input: NewFact): Promise<FactDocument> {
  const needsReason = input.act.kind !== 'RECALL_ANSWERED' || !input.act.agreed;
  if (needsReason && 'reason' in input.act && input.act.reason.trim() === '') throw new Failure('REASON_REQUIRED');
  const earlier = await factsOf(office, input.subjectId);
  const repeat = sameRequest(earlier, input);
  if (repeat) return repeat;
  const fact = await insertFact(office, input, earlier);
  await applyFact(office, fact);
  if (!isQuietKind(input.act.kind)) office.process.wake(input.planId, 'soon');
  return fact;
}

async function factsOf(office: Pick<Office, 'documents'>, subjectId: string): Promise<FactDocument[]> {
  return office.documents.facts.find({ subjectId }).toArray();
}

function sameRequest(facts: FactDocument[], { idempotencyKey }: NewFact): FactDocument | undefined {
  return facts.find((fact) => fact.idempotencyKey === idempotencyKey);
}

/**
 * The place of a fact is its insert, and it has one winner. Whoever loses it brings the winner in and looks again whether
 * the act still fits, so of two answers to one request one is recorded and the other refused.
 */
async function insertFact(office: Office, input: NewFact, known: FactDocument[]): Promise<FactDocument> {
  for (let earlier = known; ; ) {
    try {
      await refuseWrongStep(office, input, latestOf(earlier));
    } catch (error) {
      // The first click of a double one was applied since: the state it led to is no reason to refuse the second.
      const twin = sameRequest(await factsOf(office, input.subjectId), input);
      if (twin) return twin;
      throw error;
    }
    const sequence = (latestOf(earlier)?.sequence ?? 0) + 1;
    const fact: FactDocument = {
      _id: `${input.subjectId}/${sequence}`,
      schemaVersion: 1,
      sequence,
      ...input,
      at: office.clock(),
      takenInAt: null,
    };
    try {
      await office.documents.facts.insertOne(fact);
      return fact;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      earlier = await factsOf(office, input.subjectId);
      const twin = sameRequest(earlier, input);
      if (twin) return twin;
    }
  }
}

function latestOf(facts: FactDocument[]): FactDocument | undefined {
  return facts.reduce<FactDocument | undefined>(
    (latest, fact) => (latest && latest.sequence > fact.sequence ? latest : fact),
    undefined,
  );
}

/**
 * What each act needs its subject to be: `owed` by the unit, `answered` and waiting for the officer, `open` at all; of a
 * copy: `received`, or `failed`, which is work for the clerk. `any`: the use case has looked itself.
 */
const NEEDS: Record<FactAct['kind'], 'owed' | 'answered' | 'open' | 'received' | 'failed' | 'any'> = {
  TASK_ACKNOWLEDGED: 'owed',
  TASK_PROGRESS: 'owed',
  TASK_CONTRIBUTED: 'open',
  TASK_ACCEPTED: 'answered',
  TASK_REWORK: 'answered',
  TASK_WAIVED: 'open',
  TASK_EXTENSION_ASKED: 'owed',
  TASK_EXTENSION_GRANTED: 'open',
  TASK_EXTENSION_REFUSED: 'open',
  TASK_OBJECTED: 'owed',
  TASK_OBJECTION_REFUSED: 'answered',
  TASK_REASSIGNED: 'open',
  TASK_CHILD_ISSUED: 'open',
  REPORT_SUBMITTED: 'owed',
  REPORT_ACCEPTED: 'answered',
  REPORT_RETURNED: 'answered',
  PERIOD_WAIVED: 'open',
  REPORT_REQUESTED: 'any',
  DELIVERY_ARRIVED: 'any',
  DELIVERY_ASSIGNED: 'received',
  DELIVERY_IN_PROGRESS: 'received',
  DELIVERY_DONE: 'received',
  DELIVERY_RESENT: 'failed',
  DELIVERY_REDIRECTED: 'failed',
  DELIVERY_SETTLED: 'failed',
  RECALL_ANSWERED: 'any',
};

async function refuseWrongStep(
  office: Office,
  { subjectId, act, planId }: NewFact,
  latest: FactDocument | undefined,
): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  const wanted = act.kind === 'RECALL_ANSWERED' ? 'RECALLED' : 'IN_FORCE';
  if (plan.state !== wanted) throw new Failure('WRONG_STATE', { state: plan.state, wanted });
  if (latest) await applyInOrder(office, plan, latest);
  const { state, conditions, task } = await subjectOf(office, act, subjectId);
  const needs = NEEDS[act.kind];
  if (needs !== 'any' && !conditions.includes(needs)) throw new Failure('WRONG_STATE', { state, wanted: needs });
  if (task && isTaskAct(act)) await refuseTaskAct(office, act, task, plan);
}

/** @throws Failure NOT_FOUND */
async function subjectOf(
  { documents }: Pick<Office, 'documents'>,
  { kind }: FactAct,
  subjectId: string,
): Promise<{ state: string; conditions: string[]; task?: TaskDocument }> {
  if (isTaskKind(kind)) {
    const task = await documents.tasks.findOne({ _id: subjectId });
    if (!task) throw new Failure('NOT_FOUND');
    return { state: task.state, conditions: conditionsOf(TASK_STATES[task.state]), task };
  }
  // Opens its subjects itself.
  if (kind === 'REPORT_REQUESTED') return { state: 'IN_FORCE', conditions: [] };
  if (isPeriodKind(kind)) {
    const period = await documents.periods.findOne({ _id: subjectId });
    if (!period) throw new Failure('NOT_FOUND');
    return { state: period.state, conditions: conditionsOf(PERIOD_STATES[period.state]) };
  }
  const delivery = await documents.deliveries.findOne({ _id: subjectId });
  if (!delivery) throw new Failure('NOT_FOUND');
  const { state, settled, mailProblem } = delivery;
  const isReceived = state === 'RECEIVED' || state === 'ASSIGNED' || state === 'IN_PROGRESS';
  const isFailed = ((state === 'RETURNED' || state === 'BOUNCED') && !settled) || Boolean(mailProblem);
  return { state, conditions: [...(isReceived ? ['received'] : []), ...(isFailed ? ['failed'] : [])] };
}

function conditionsOf({ open, owed }: { open: boolean; owed: boolean }): string[] {
  return [...(open ? ['open'] : []), ...(owed ? ['owed'] : []), ...(open && !owed ? ['answered'] : [])];
}
