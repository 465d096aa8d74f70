import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { resolveAssignee } from '../directory/resolve-assignee';
import { Failure } from '../failures';
import { TASK_STATES, type TaskDocument } from '../obligations/obligation';
import { openStates } from '../obligations/open-states';
import { recordFact } from '../obligations/record-fact';
import type { Office } from '../office';
import { type PlanDocument, type PlanNumber, revisionId } from '../plans/plan';
import { type Citation, citeText } from '../reading/cite-text';
import type { Day } from '../reading/plan-reading';
import { leadingIssuer } from './leading-issuer';

/**
 * A plan was issued: each task of a superior's plan in force that waits for it is closed by itself. It waits for it where
 * the plan was begun for the task, or cites the superior's plan by number and issuer and answers a task of its issuer.
 * Running twice changes nothing; a superior's plan that is not in force any more is left alone.
 */
export async function closeParentTasks(office: Office, { planId, at }: { planId: string; at: Date }): Promise<number> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const { number } = plan;
  if (number === null) return 0;
  const directory = await office.directory();
  const waiting = await waitingTasks(office, plan, directory, dayOf(at));
  const parents = await parentsOf(office, waiting);
  const citations = citeText(revision.text);
  const context = { directory, issuerId: plan.issuerId, asOf: dayOf(at) };
  const answered = waiting.filter(({ _id, planId: parentId }) => {
    const parent = parents.get(parentId);
    if (parent?.state !== 'IN_FORCE' || parent.issuerId === plan.issuerId) return false;
    return _id === plan.parentTaskId || citations.some((citation) => cites(citation, parent, context));
  });
  let closed = 0;
  for (const task of answered) if (await close({ ...office, clock: () => at }, { task, plan, number })) closed += 1;
  return closed;
}

/** Expected plans of the issuer, and of the units whose plan it makes. */
async function waitingTasks(
  { documents }: Pick<Office, 'documents'>,
  plan: PlanDocument,
  directory: Directory,
  today: Day,
): Promise<TaskDocument[]> {
  const led = directory.units(today).filter(({ id }) => leadingIssuer(directory, id) === plan.issuerId);
  const ownerId = { $in: [...new Set([plan.issuerId, ...led.map(({ id }) => id)])] };
  const owed = await documents.tasks.find({ ownerId, state: { $in: openStates(TASK_STATES) } }).toArray();
  return owed.filter(({ childPlan }) => childPlan !== undefined);
}

async function parentsOf(
  { documents }: Pick<Office, 'documents'>,
  tasks: readonly TaskDocument[],
): Promise<Map<string, PlanDocument>> {
  const ids = [...new Set(tasks.map(({ planId }) => planId))];
  const plans = ids.length === 0 ? [] : await documents.plans.find({ _id: { $in: ids } }).toArray();
  return new Map(plans.map((plan) => [plan._id, plan]));
}

/** Numbers begin anew every year and with every issuer: the number alone is not enough. */
function cites(
  { ref, date, body }: Citation,
  { number, issuerId }: PlanDocument,
  context: { directory: Directory; issuerId: string; asOf: Day },
): boolean {
  if (number === null || number.text !== ref) return false;
  if (date !== null && date !== dayOf(number.at)) return false;
  const issuers = body === null ? [] : resolveAssignee(body, context).addressees.map(({ id }) => id);
  return issuers.length > 0 ? issuers.includes(issuerId) : date !== null;
}

async function close(
  office: Office,
  { task, plan, number }: { task: TaskDocument; plan: PlanDocument; number: PlanNumber },
): Promise<boolean> {
  try {
    await recordFact(office, {
      planId: task.planId,
      subjectId: task._id,
      act: { kind: 'TASK_CHILD_ISSUED', childPlanId: plan._id, number: number.text, date: dayOf(number.at) },
      actorId: plan.issuerId,
      signedAs: null,
      channel: 'SERVICE',
      idempotencyKey: `child-${plan._id}`,
    });
    return true;
  } catch (error) {
    // Closed, recalled or shut away meanwhile: the plan that was issued is not held up by it.
    if (error instanceof Failure) return false;
    throw error;
  }
}
