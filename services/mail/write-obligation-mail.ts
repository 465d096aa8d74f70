import { addDays } from '../calendar/vietnam-time';
import { nameOf } from '../directory/name-of';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import { escalateReport } from './letters/escalate-report';
import { escalateTask } from './letters/escalate-task';
import type { LetterReport, LetterTask } from './letters/letter-obligation';
import { obligationTransferred } from './letters/obligation-transferred';
import { openReport } from './letters/open-report';
import { remindReport } from './letters/remind-report';
import { remindTask } from './letters/remind-task';
import { reportOverdue } from './letters/report-overdue';
import { reportReturned } from './letters/report-returned';
import { taskOverdue } from './letters/task-overdue';
import { taskReturnedForRework } from './letters/task-returned-for-rework';
import type { MailDocument, MailPurpose } from './mail';
import { context, LANGUAGE, type MailMatter, type Write } from './mail-matter';

/** The letters about tasks and reports, to those who owe them and to the follow-up unit. */
export const OBLIGATION_WRITERS = {
  REMIND_TASK: (mail, matter) => remindTask(taskPress(mail, matter), LANGUAGE),
  TASK_OVERDUE: (mail, matter) => taskOverdue(taskPress(mail, matter), LANGUAGE),
  ESCALATE_TASK: (mail, matter) => escalateTask({ ...taskPress(mail, matter), owner: ownerOf(mail, matter) }, LANGUAGE),
  TASK_REWORK: (mail, matter) =>
    taskReturnedForRework({ ...taskPress(mail, matter), ...returnOf(mail, matter) }, LANGUAGE),
  OPEN_REPORT: (mail, matter) => openReport(reportPress(mail, matter), LANGUAGE),
  REMIND_REPORT: (mail, matter) => remindReport(reportPress(mail, matter), LANGUAGE),
  REPORT_OVERDUE: (mail, matter) => reportOverdue(reportPress(mail, matter), LANGUAGE),
  ESCALATE_REPORT: (mail, matter) =>
    escalateReport({ ...reportPress(mail, matter), owner: ownerOf(mail, matter) }, LANGUAGE),
  REPORT_RETURNED: (mail, matter) =>
    reportReturned({ ...reportPress(mail, matter), ...returnOf(mail, matter) }, LANGUAGE),
  OBLIGATION_TRANSFERRED: (mail, matter) => obligationTransferred(transferOf(mail, matter), LANGUAGE),
} satisfies Partial<Record<MailPurpose, Write>>;

export function letterTask(task: TaskDocument): LetterTask {
  return { ref: task.ref, text: task.text, due: task.due, mode: task.mode };
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

function taskPress(mail: MailDocument, matter: MailMatter) {
  const task = matter.tasks.get(mail.aboutId ?? '');
  return {
    ...context(mail, matter),
    task: task ? letterTask(task) : { ref: null, text: '', due: null, mode: 'order' as const },
    percent: task?.percent ?? 0,
    overdueSince: task?.overdueSince ?? null,
    link: matter.link(mail.grantId),
    round: mail.round,
  };
}

function reportPress(mail: MailDocument, matter: MailMatter) {
  const period = matter.periods.get(mail.aboutId ?? '');
  return {
    ...context(mail, matter),
    report: period
      ? letterReport(period)
      : { label: '', due: null, dataCutOff: null, to: [], via: [], mode: 'order' as const },
    overdueSince: period?.overdueSince ?? null,
    link: matter.link(mail.grantId),
    round: mail.round,
  };
}

function ownerOf(mail: MailDocument, { tasks, periods, directory }: MailMatter): string {
  const id = mail.aboutId ?? '';
  return nameOf(directory, (tasks.get(id) ?? periods.get(id))?.ownerId ?? '');
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
