import { dayOf } from '../services/calendar/vietnam-time';
import { Failure } from '../services/failures';
import { listUploads } from '../services/files/find-upload';
import type { FactDocument } from '../services/obligations/fact';
import { PERIOD_STATES, type PeriodDocument, TASK_STATES, type TaskDocument } from '../services/obligations/obligation';
import { extensionRange } from '../services/obligations/refuse-task-act';
import type { Office } from '../services/office';
import { findReportForm } from '../services/reports/find-report-form';
import type { LinkModel, LinkVisit } from './link-model';
import { letterReport } from './present-report';
import { pageTask } from './present-task';
import { type FollowedUp, followUpPage, type PageFact } from './views/follow-up-page';
import type { FollowUpAct } from './views/form-fields';

/** The latest acts that a page shows. */
const MAX_FACTS = 30;

/** One task or report for the officer of the follow-up unit: how it stands, and what may be answered now. Reads only. */
export async function presentFollowUp(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  const { grant, language } = visit;
  const aboutId = grant.aboutId ?? '';
  const task = await office.documents.tasks.findOne({ _id: aboutId });
  const period = task ? null : await office.documents.periods.findOne({ _id: aboutId });
  const subject = task ?? period;
  if (!subject) throw new Failure('NOT_FOUND');
  const acts = model.plan.state === 'IN_FORCE' ? (task ? taskActs(task) : periodActs(period)) : [];
  return followUpPage({
    language,
    nonce: visit.nonce,
    csrf: visit.csrf,
    docHash: grant.docHash,
    notice: visit.notice,
    filled: visit.filled,
    plan: model.pagePlan,
    about: task ? await aboutTask(office, task, model) : await aboutPeriod(office, period as PeriodDocument, visit),
    owner: model.nameOf(subject.ownerId),
    isClosed: subject.closedAt !== null || model.plan.state !== 'IN_FORCE',
    facts: await latestFacts(office, visit, model),
    acts,
    units: acts.includes('REASSIGN') ? await receivers(office, model, subject.ownerId) : [],
    submitUrl: `/l/${visit.link}/decide`,
  });
}

/** What the state of a task lets the officer answer; also asked by the form's route. */
export function taskActs({ state, extensionAsked }: Pick<TaskDocument, 'state' | 'extensionAsked'>): FollowUpAct[] {
  if (!TASK_STATES[state].open) return [];
  const answers: FollowUpAct[] =
    state === 'SUBMITTED'
      ? ['ACCEPT', 'RETURN']
      : state === 'OBJECTED'
        ? ['KEEP']
        : extensionAsked
          ? ['GRANT', 'REFUSE']
          : [];
  return [...answers, 'REASSIGN', 'WAIVE'];
}

function periodActs(period: Pick<PeriodDocument, 'state'> | null): FollowUpAct[] {
  if (!period || !PERIOD_STATES[period.state].open) return [];
  return PERIOD_STATES[period.state].owed ? ['WAIVE'] : ['ACCEPT', 'RETURN', 'WAIVE'];
}

async function aboutTask(office: Office, task: TaskDocument, model: LinkModel): Promise<FollowedUp> {
  const { mostExtensionDays } = office.policy(model.plan.policyId);
  return {
    kind: 'task',
    task: pageTask(task, model),
    extensionAsked: task.extensionAsked ?? null,
    objection: task.objection ?? null,
    extensionRange: extensionRange(task, mostExtensionDays, office.clock()),
  };
}

async function aboutPeriod(office: Office, period: PeriodDocument, visit: LinkVisit): Promise<FollowedUp> {
  return {
    kind: 'report',
    report: letterReport(period, visit.language),
    plannedDue: period.plannedDue ?? null,
    state: period.state,
    overdueSince: period.overdueSince,
    form: await findReportForm(office, period),
  };
}

async function latestFacts(office: Office, { grant, link }: LinkVisit, model: LinkModel): Promise<PageFact[]> {
  const facts = await office.documents.facts
    .find({ subjectId: grant.aboutId ?? '' })
    .sort({ sequence: -1 })
    .limit(MAX_FACTS)
    .toArray();
  return Promise.all(facts.map((fact) => pageFact(office, link, fact, model)));
}

async function pageFact(office: Office, link: string, fact: FactDocument, { nameOf }: LinkModel): Promise<PageFact> {
  const { act, actorId, signedAs, at } = fact;
  const fileIds = 'fileIds' in act ? (act.fileIds ?? []) : [];
  const uploads = await listUploads(office, fileIds, actorId);
  const by = [signedAs, nameOf(actorId)].filter((name) => name !== null && name !== '');
  return {
    act,
    by: by.join(', '),
    at,
    toUnit: act.kind === 'TASK_REASSIGNED' ? nameOf(act.toId) : null,
    files: uploads.map(({ fileId, name }) => ({ name, url: `/l/${link}/files/${fileId}` })),
  };
}

/** Units the plan was sent to that exist today; others are named by their id. */
async function receivers(
  office: Office,
  { plan, directory }: LinkModel,
  ownerId: string,
): Promise<{ value: string; label: string }[]> {
  const sent = await office.documents.deliveries.find({ planId: plan._id, addresseeKind: 'unit' }).toArray();
  const ids = new Set(sent.map(({ addresseeId }) => addresseeId));
  return directory
    .units(dayOf(office.clock()))
    .filter(({ id }) => ids.has(id) && id !== ownerId)
    .map(({ id, names }) => ({ value: id, label: names[0] ?? id }));
}
