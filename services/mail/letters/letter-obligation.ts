import type { DueDate } from '../../calendar/due-date';
import type { Day } from '../../reading/plan-reading';
import { cleanLine, clip } from '../../wording/clean-text';
import { showDay, showWeekday } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { LetterFact } from './letter';

const MAX_TASK_CHARS = 220;
const MAX_NAME_CHARS = 120;
const MAX_PHRASE_CHARS = 80;

export type LetterDue = Pick<DueDate, 'phrase' | 'lastDay' | 'actionDay' | 'time' | 'tentative'>;

/** `request`: a body that cannot be ordered ("Đề nghị …"). */
export type LetterMode = 'order' | 'request';

export interface LetterTask {
  /** `III.2.b`; null when the plan has no number for it. */
  ref: string | null;
  text: string;
  due: LetterDue | null;
  /** The deadline of the plan, where another one counts now. */
  plannedDue?: LetterDue | null;
  mode: LetterMode;
}

export interface LetterReport {
  /** Name of the period in the letter's language: "06 tháng đầu năm 2026". */
  label: string;
  due: LetterDue | null;
  /** The day the figures are closed (Nghị định 09/2019/NĐ-CP); null when unknown. */
  dataCutOff: Day | null;
  to: string[];
  via: string[];
  mode: LetterMode;
}

export function taskFacts({ ref, text, due, plannedDue }: LetterTask, language: Language): LetterFact[] {
  const { labels } = wording(language).letters;
  return [
    { label: labels.ref, value: ref ?? '' },
    { label: labels.task, value: text },
    ...dueFacts(due, language, plannedDue),
  ];
}

export function reportFacts(report: LetterReport, language: Language): LetterFact[] {
  const { labels } = wording(language).letters;
  return [
    { label: labels.report, value: report.label },
    { label: labels.reportTo, value: reportTo(report, language) },
    ...dueFacts(report.due, language),
    { label: labels.dataCutOff, value: report.dataCutOff ? showDay(report.dataCutOff) : '' },
  ];
}

/** A deadline is always shown with both its days: the last permitted one and the last working day in time. */
export function dueFacts(due: LetterDue | null, language: Language, plannedDue?: LetterDue | null): LetterFact[] {
  const { labels } = wording(language).letters;
  if (!due) return [{ label: labels.phrase, value: labels.noDue }];
  return [
    { label: plannedDue ? labels.presentPhrase : labels.phrase, value: `“${due.phrase}”` },
    { label: labels.lastDay, value: lastDayOf(due, language) },
    { label: labels.actionDay, value: showWeekday(due.actionDay, language) },
    // What was moved stays on record beside what counts now.
    ...(plannedDue ? [{ label: labels.plannedDue, value: plannedLine(plannedDue, language) }] : []),
  ];
}

/** The deadline that counted first, on one line. */
export function plannedLine(planned: LetterDue, language: Language): string {
  const { values } = wording(language).letters;
  return values.planned({ phrase: planned.phrase, lastDay: lastDayOf(planned, language) });
}

/** One line of a list: item, text and both days. */
export function taskLine(task: LetterTask, language: Language): string {
  return `${taskName(task, language)} – ${dueLine(task.due, language)}`;
}

/** Item and text, without the days. */
export function taskName({ ref, text }: LetterTask, language: Language): string {
  const { values } = wording(language).letters;
  return ref ? values.itemRef({ ref, text: shortened(text) }) : shortened(text);
}

export function reportLine(report: LetterReport, language: Language): string {
  const to = clip(cleanLine(reportTo(report, language)), MAX_NAME_CHARS);
  const { values } = wording(language).letters;
  const label = clip(cleanLine(report.label), MAX_NAME_CHARS);
  const item = to === '' ? label : values.reportItem({ report: label, to });
  return `${item} – ${dueLine(report.due, language)}`;
}

/** The task's words give way, its dates never. */
function shortened(text: string): string {
  return clip(cleanLine(text).replace(/[.;]$/, ''), MAX_TASK_CHARS);
}

function dueLine(due: LetterDue | null, language: Language): string {
  const { values, labels } = wording(language).letters;
  if (!due) return labels.noDue;
  const actionDay = showWeekday(due.actionDay, language);
  return values.due({
    phrase: clip(cleanLine(due.phrase), MAX_PHRASE_CHARS),
    lastDay: lastDayOf(due, language),
    actionDay,
  });
}

/** The last permitted day, with its hour where one is printed. */
export function lastDayOf(due: LetterDue, language: Language): string {
  const { values } = wording(language).letters;
  const day = showWeekday(due.lastDay, language);
  const timed = due.time ? values.dueTime({ time: due.time, day }) : day;
  return due.tentative ? values.tentative(timed) : timed;
}

function reportTo({ to, via }: LetterReport, language: Language): string {
  if (to.length === 0) return '';
  return wording(language).letters.values.reportTo({ to: to.join(', '), via: via.join(', ') });
}
