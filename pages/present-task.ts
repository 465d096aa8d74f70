import { letterTask } from '../services/mail/write-obligation-mail';
import { findTask } from '../services/obligations/find-obligation';
import { TASK_STATES, type TaskDocument } from '../services/obligations/obligation';
import { extensionRange } from '../services/obligations/refuse-task-act';
import type { Office } from '../services/office';
import type { LinkModel, LinkVisit } from './link-model';
import { progressPage } from './views/progress-page';
import type { PageTask } from './views/task-facts';

/** The page of a task, for its owner or for a unit that takes part. Reads only. */
export async function presentTask(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  const { grant } = visit;
  const task = await findTask(office, grant.aboutId ?? '');
  const isOwner = task.ownerId === grant.subjectId;
  const inForce = model.plan.state === 'IN_FORCE';
  const mayAct = inForce && (isOwner ? TASK_STATES[task.state].owed : TASK_STATES[task.state].open);
  const { mostExtensionDays } = office.policy(model.plan.policyId);
  return progressPage({
    language: visit.language,
    nonce: visit.nonce,
    csrf: visit.csrf,
    docHash: grant.docHash,
    plan: model.pagePlan,
    notice: visit.notice,
    filled: visit.filled,
    task: pageTask(task, model),
    owner: model.nameOf(task.ownerId),
    helper: isOwner ? null : model.holder,
    extensionAsked: task.extensionAsked ?? null,
    objection: task.objection ?? null,
    extensionRange: task.extensionAsked ? null : extensionRange(task, mostExtensionDays, office.clock()),
    submitUrl: mayAct ? `/l/${visit.link}/decide` : null,
  });
}

export function pageTask(task: TaskDocument, { nameOf }: Pick<LinkModel, 'nameOf'>): PageTask {
  const { state, overdueSince, percent, lastNote, coordinatorIds, executor } = task;
  return {
    ...letterTask(task),
    state,
    overdueSince,
    percent,
    lastNote,
    coordinators: coordinatorIds.map(nameOf),
    executor: executor?.name ?? null,
  };
}
