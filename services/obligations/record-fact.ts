import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import { applyFact } from './apply-fact';
import type { FactAct, FactDocument } from './fact';
import { PERIOD_STATES, TASK_STATES } from './obligation';

export interface NewFact {
  planId: string;
  subjectId: string;
  act: FactAct;
  actorId: string;
  signedAs: string | null;
  channel: 'LINK' | 'GRAPHQL';
  idempotencyKey: string;
}

/**
 * Records what somebody did to a task or report period, applies it and tells the workflow. Once this returns the fact
 * is durable, Temporal up or down.
 * @throws Failure NOT_FOUND; WRONG_STATE when the obligation is closed or the step does not fit; REASON_REQUIRED.
 */
export async function recordFact(office: Office, input: NewFact): Promise<FactDocument> {
  if ('reason' in input.act && input.act.reason.trim() === '') throw new Failure('REASON_REQUIRED');
  const earlier = await factsOf(office, input.subjectId);
  const repeat = sameRequest(earlier, input);
  if (repeat) return repeat;
  try {
    await refuseWrongStep(office, input);
  } catch (error) {
    // The first click of a double one was applied since: the state it led to is no reason to refuse the second.
    const twin = sameRequest(await factsOf(office, input.subjectId), input);
    if (twin) return twin;
    throw error;
  }
  const fact = await insertFact(office, input, earlier.length);
  await applyFact(office, fact);
  office.process.wake(input.planId, 'soon');
  return fact;
}

async function factsOf(office: Pick<Office, 'documents'>, subjectId: string): Promise<FactDocument[]> {
  return office.documents.facts.find({ subjectId }).toArray();
}

function sameRequest(facts: FactDocument[], { idempotencyKey }: NewFact): FactDocument | undefined {
  return facts.find((fact) => fact.idempotencyKey === idempotencyKey);
}

async function insertFact(office: Office, input: NewFact, known: number): Promise<FactDocument> {
  for (let sequence = known + 1; ; sequence += 1) {
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
      const twin = await office.documents.facts.findOne({ _id: fact._id });
      if (twin?.idempotencyKey === input.idempotencyKey) return twin;
    }
  }
}

/** What each act needs the obligation to be: `owed` by the unit, or `submitted` and waiting for the officer. */
const NEEDS: Record<FactAct['kind'], 'owed' | 'answered' | 'open'> = {
  TASK_PROGRESS: 'owed',
  TASK_ACCEPTED: 'answered',
  TASK_REWORK: 'answered',
  TASK_WAIVED: 'open',
  REPORT_SUBMITTED: 'owed',
  REPORT_ACCEPTED: 'answered',
  REPORT_RETURNED: 'answered',
  PERIOD_WAIVED: 'open',
};

async function refuseWrongStep(office: Pick<Office, 'documents'>, { subjectId, act, planId }: NewFact): Promise<void> {
  const isTask = act.kind.startsWith('TASK');
  const subject = isTask
    ? await office.documents.tasks.findOne({ _id: subjectId })
    : await office.documents.periods.findOne({ _id: subjectId });
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!subject || !plan) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  if (plan.state !== 'IN_FORCE') throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'IN_FORCE' });
  const states: Record<string, { open: boolean; owed: boolean }> = isTask ? TASK_STATES : PERIOD_STATES;
  const { open, owed } = states[subject.state] ?? { open: false, owed: false };
  const fits = { owed, answered: open && !owed, open }[NEEDS[act.kind]];
  if (!fits) throw new Failure('WRONG_STATE', { state: subject.state, wanted: NEEDS[act.kind] });
}
