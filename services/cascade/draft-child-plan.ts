import { dayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { Failure } from '../failures';
import { idFrom } from '../new-id';
import { TASK_STATES, type TaskDocument } from '../obligations/obligation';
import type { Office } from '../office';
import { composeText } from '../plans/compose-text';
import { createPlan } from '../plans/create-plan';
import { frameDraft } from '../plans/frame-draft';
import { type PlanDocument, revisionId } from '../plans/plan';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import type { Day } from '../reading/plan-reading';
import { childPlanDraft, type ParentForDraft } from './child-plan-draft';
import { leadingIssuer } from './leading-issuer';

/**
 * Begins the plan that a task of a superior's plan asks for: a draft of the unit that owes it, or of the UBND it belongs
 * to. A task has one such draft; asked again, be it by another drafter, it is given again. One that was cancelled makes
 * room for another.
 * @throws Failure NOT_FOUND; BAD_USER_INPUT where the task asks for no plan, or nobody here issues one for the unit;
 * WRONG_STATE where the task or the superior's plan has ended; as createPlan.
 */
export async function draftChildPlan(
  office: Office,
  { task, drafterId, idempotencyKey }: { task: TaskDocument; drafterId: string; idempotencyKey: string },
): Promise<PlanDocument> {
  const { plans } = office.documents;
  const directory = await office.directory();
  const issuerId = leadingIssuer(directory, task.ownerId);
  const parent = await plans.findOne({ _id: task.planId });
  if (!parent) throw new Failure('NOT_FOUND');
  refuseQuarantined(parent);
  if (task.childPlan === undefined || issuerId === null || issuerId === parent.issuerId)
    throw new Failure('BAD_USER_INPUT', { field: 'taskId' });
  const begun = await plans.find({ parentTaskId: task._id }).toArray();
  const alive = begun.find(({ state }) => state !== 'CANCELLED');
  if (alive) return alive;
  if (parent.state !== 'IN_FORCE') throw new Failure('WRONG_STATE', { state: parent.state, wanted: 'IN_FORCE' });
  if (!TASK_STATES[task.state].open) throw new Failure('WRONG_STATE', { state: task.state, wanted: 'open' });
  const frame = frameDraft(directory, { issuerId, mandateId: null, today: dayOf(office.clock()) });
  const { followUpUnitId } = directory.issuer(issuerId) ?? { followUpUnitId: issuerId };
  const child = {
    name: frame.issuerName,
    shortName: frame.issuerShortName,
    followUpName: nameOf(directory, followUpUnitId),
  };
  const draft = childPlanDraft(await parentFor(office, parent, task, directory), child);
  const planId = idFrom('child-plan', task._id, String(begun.length)).slice(0, 16);
  // A request that died on the way has stored the text of its day.
  const stored = await office.documents.revisions.findOne({ _id: revisionId(planId, 1) });
  return createPlan(office, {
    planId,
    parentTaskId: task._id,
    text: stored?.text ?? composeText(draft, frame),
    corrections: [],
    issuerId,
    drafterId,
    idempotencyKey,
  });
}

async function parentFor(
  office: Pick<Office, 'documents' | 'calendar' | 'policy'>,
  parent: PlanDocument,
  task: TaskDocument,
  directory: Directory,
): Promise<ParentForDraft> {
  const { documents } = office;
  const revision = await documents.revisions.findOne({ _id: revisionId(parent._id, parent.revision) });
  if (!revision || !parent.number) throw new Failure('NOT_FOUND');
  const owed = { planId: parent._id, ownerId: task.ownerId };
  const tasks = await documents.tasks.find(owed).toArray();
  const periods = await documents.periods.find(owed).toArray();
  const lastDays = periods.flatMap(({ due, closedAt }) => (due && closedAt === null ? [due.lastDay] : []));
  const keys = revision.obligations.tasks.map(({ key }) => key);
  return {
    number: parent.number.text,
    date: dayOf(parent.number.at),
    issuerName: nameOf(directory, parent.issuerId),
    title: parent.title,
    reading: revision.reading,
    tasks: tasks.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key)).flatMap(({ text }) => ownWork(text)),
    reportBy: await earlier(office, parent.policyId, lastDays),
  };
}

/** Reports upward and the plan itself have places of their own in the draft. */
function ownWork(text: string): string[] {
  const clauses = text.replace(/[.;\s]+$/u, '').split(/;\s+/u);
  const work = clauses.filter((clause) => !/báo cáo|gửi kết quả|gửi về|kế hoạch/iu.test(clause.normalize('NFC')));
  return work.length === 0 ? [] : [upperFirst(work.join('; '))];
}

function upperFirst(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}

/** A report made of others needs days between theirs and its own. */
async function earlier(
  office: Pick<Office, 'calendar' | 'policy'>,
  policyId: string,
  lastDays: readonly Day[],
): Promise<Day[]> {
  const calendar = await office.calendar();
  const { upwardReportWorkingDays: slack } = office.policy(policyId);
  return [...new Set(lastDays.map((day) => calendar.addWorkingDays(day, -slack)))].sort();
}
