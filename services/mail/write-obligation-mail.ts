import { addDays } from '../calendar/vietnam-time';
import { nameOf } from '../directory/name-of';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import type { LetterReport, LetterTask } from './letters/letter-obligation';
import { obligationTransferred } from './letters/obligation-transferred';
import { reportRequested } from './letters/report-requested';
import { reportReturned } from './letters/report-returned';
import { taskReturnedForRework } from './letters/task-returned-for-rework';
import type { MailDocument, MailPurpose } from './mail';
import { context, LANGUAGE, type MailMatter, type Write } from './mail-matter';

/** The letters about tasks and reports, to those who owe them and to the follow-up unit. */
export const OBLIGATION_WRITERS = {
  TASK_REWORK: (mail, matter) =>
    taskReturnedForRework({ ...taskMatter(mail, matter), ...returnOf(mail, matter) }, LANGUAGE),
  REPORT_RETURNED: (mail, matter) =>
    reportReturned({ ...reportMatter(mail, matter), ...returnOf(mail, matter) }, LANGUAGE),
  REPORT_REQUESTED: (mail, matter) =>
    reportRequested({ ...reportMatter(mail, matter), ...requestOf(mail, matter) }, LANGUAGE),
  OBLIGATION_TRANSFERRED: (mail, matter) => obligationTransferred(transferOf(mail, matter), LANGUAGE),
} satisfies Partial<Record<MailPurpose, Write>>;

export function letterTask(task: TaskDocument): LetterTask {
  return { ref: task.ref, text: task.text, due: task.due, plannedDue: task.plannedDue ?? null, mode: task.mode };
}

export function letterReport(period: PeriodDocument): LetterReport {
  return {
    label: period.label[LANGUAGE],
    due: period.due,
    dataCutOff: period.dataCutOff,
    to: period.to,
    via: period.via,
    mode: 'order',
  };
}

function taskMatter(mail: MailDocument, matter: MailMatter) {
  const task = matter.tasks.get(mail.aboutId ?? '');
  return {
    ...context(mail, matter),
    task: task ? letterTask(task) : { ref: null, text: '', due: null, mode: 'order' as const },
    link: matter.link(mail.grantId),
  };
}

function reportMatter(mail: MailDocument, matter: MailMatter) {
  const period = matter.periods.get(mail.aboutId ?? '');
  return {
    ...context(mail, matter),
    report: period
      ? letterReport(period)
      : { label: '', due: null, dataCutOff: null, to: [], via: [], mode: 'order' as const },
    link: matter.link(mail.grantId),
  };
}

/** `aboutId` is `planId/unit/day`: whose obligations, and since when. The follow-up unit gets the letter without a link. */
function transferOf(mail: MailDocument, matter: MailMatter) {
  const [, from = '', on = ''] = (mail.aboutId ?? '').split('/');
  const isOwn = ({ ownerId, transferredFrom }: TaskDocument | PeriodDocument) =>
    transferredFrom?.ownerId === from && transferredFrom.on === on && ownerId === mail.addresseeId;
  const isPassedOn = ({ ownerId, transferredTo, ownerlessSince }: TaskDocument | PeriodDocument) =>
    ownerId === from && (transferredTo?.on ?? ownerlessSince) === on;
  const isListed = mail.grantId === null ? isPassedOn : isOwn;
  const tasks = [...matter.tasks.values()].filter(isListed);
  const periods = [...matter.periods.values()].filter(isListed);
  const lastDay = matter.directory.unit(from)?.validTo ?? null;
  const successors = [...new Set([...tasks, ...periods].flatMap(({ transferredTo }) => transferredTo?.to ?? []))];
  return {
    ...context(mail, matter),
    from: nameOf(matter.directory, from),
    on: lastDay ? addDays(lastDay, 1) : on,
    successors: successors.map((id) => nameOf(matter.directory, id)),
    tasks: tasks.map(letterTask),
    reports: periods.map(letterReport),
    mode: tasks.length > 0 && tasks.every(({ mode }) => mode === 'request') ? ('request' as const) : ('order' as const),
    link: mail.grantId === null ? null : matter.link(mail.grantId),
  };
}

function returnOf(mail: MailDocument, { plan, directory }: MailMatter) {
  return {
    returnedBy: nameOf(directory, plan.route.followUpUnitId),
    returnedAt: mail.queuedAt,
    reason: mail.note ?? '',
  };
}

function requestOf(mail: MailDocument, { plan, periods, directory }: MailMatter) {
  const requested = periods.get(mail.aboutId ?? '')?.requested;
  return {
    subject: requested?.subject ?? '',
    requestedBy: nameOf(directory, plan.route.followUpUnitId),
    requestedAt: mail.queuedAt,
  };
}
