import type { DueDate } from '../calendar/due-date';
import type { WorkCalendar } from '../calendar/work-calendar';
import { resolveObligations } from '../obligations/resolve-obligations';
import type { Obligations } from '../plans/plan';
import type { Deadline, Periodicity } from '../reading/plan-reading';

/** One deadline of the draft for one owner, were it issued now. */
export interface Scheduled {
  kind: 'TASK' | 'REPORT';
  key: string;
  ownerId: string;
  ref: string | null;
  due: DueDate;
  deadline: Deadline | null;
  /** Place and words in the text. */
  line: number | null;
  quote: string | null;
  /** What is to be done, in the words of the plan or the name of the report period. */
  what: string;
  /** Of a report. */
  period: string | null;
  periodicity: Periodicity | null;
  to: readonly string[];
  via: readonly string[];
  /** The day is the house policy's, not the plan's: nobody can be told to correct it. */
  byPolicy: boolean;
}

const PLAN_ID = 'draft';
const LONGEST_WORDS = 100;

/** Every deadline the draft would set, from the function that sets them at the issue. Deadlines without a day are left out. */
export function draftSchedule(obligations: Obligations, issuedAt: Date, calendar: WorkCalendar): Scheduled[] {
  const { tasks, periods } = resolveObligations(obligations, { planId: PLAN_ID, issuedAt, calendar });
  const scheduledTasks = tasks.flatMap(({ key, ownerId, due, planned }): Scheduled[] => {
    if (!due) return [];
    const { ref, deadline, line, text } = planned;
    const report = { period: null, periodicity: null, to: [], via: [], byPolicy: false };
    const what = shorten(text);
    return [{ kind: 'TASK', key, ownerId, ref, due, deadline, line, quote: due.phrase, what, ...report }];
  });
  const scheduledReports = periods.map(({ key, ownerId, due, period, planned }): Scheduled => {
    const { ref, deadline, line, quote, periodicity, to, via } = planned;
    const what = period.label.vi;
    const report = { period: period.key, periodicity, to, via, byPolicy: period.dueByPolicy };
    return { kind: 'REPORT', key, ownerId, ref, due, deadline, line, quote, what, ...report };
  });
  return [...scheduledTasks, ...scheduledReports];
}

function shorten(text: string): string {
  if (text.length <= LONGEST_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_WORDS))} …`;
}
