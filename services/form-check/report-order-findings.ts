import { printDay } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import { workingDaysBetween } from '../calendar/working-days-between';
import type { ResolutionContext } from '../directory/resolution';
import { resolveAssignee } from '../directory/resolve-assignee';
import type { Day, Finding } from '../reading/plan-reading';
import { textKey } from '../reading/text-key';
import type { Scheduled } from './draft-schedule';
import type { ParentPlan } from './known-commitments';
import { listNames } from './list-names';
import { note } from './note';

/** Working days that putting the reports of others together takes. */
export interface ConsolidationTime {
  least: number;
  calendar: WorkCalendar;
}

/**
 * Consolidated reports that are due before the reports they are made of, or so soon after them that there is no time to
 * put them together: inside the draft, and where the draft asks for reports that the issuer itself owes by the plan it
 * carries out.
 */
export function reportOrderFindings(
  schedule: readonly Scheduled[],
  parents: readonly ParentPlan[],
  context: ResolutionContext,
  { least, calendar }: ConsolidationTime,
): Finding[] {
  const reports = schedule.filter(({ kind, byPolicy }) => kind === 'REPORT' && !byPolicy);
  const receivers = receiversOf(reports, context);
  const wholes = daysByOwner(reports.filter(mayConsolidate));
  return oneForEach(reports).flatMap((part) => {
    const to = receivers.get(part.key) ?? new Set<string>();
    const inPlan = [...to].flatMap((ownerId) =>
      (wholes.get(`${ownerId} ${part.period}`) ?? []).map((day) => ({
        day,
        name: `của ${listNames(context.directory, [ownerId])}`,
      })),
    );
    const byParent = to.has(context.issuerId)
      ? parents.flatMap(({ number, commitments }) =>
          commitments
            .filter(({ period }) => period === part.period)
            .map(({ lastDay }) => ({ day: lastDay, name: `theo Kế hoạch ${number}` })),
        )
      : [];
    const partDay = part.due.lastDay;
    const wordsFor = (whole: Whole) => {
      const days = { wholeDay: printDay(whole.day), partDay: printDay(partDay) };
      return { whole: whole.name, part: part.what, ...days };
    };
    const wholesOfPart = [...inPlan, ...byParent];
    const early = wholesOfPart.find(({ day }) => day < partDay);
    if (early) return [note('report-before-its-parts', { line: part.line, quote: part.quote, words: wordsFor(early) })];
    const close = wholesOfPart.find(({ day }) => calendar.addWorkingDays(partDay, least) > day);
    if (!close) return [];
    const words = { ...wordsFor(close), days: workingDaysBetween(partDay, close.day, calendar), least };
    return [note('report-close-to-its-parts', { line: part.line, quote: part.quote, words })];
  });
}

interface Whole {
  day: Day;
  /** Vietnamese, goes into the sentence. */
  name: string;
}

/** Reports of one period belong together; of two reports that are made once, only where the words say so. */
function mayConsolidate({ period, quote }: Scheduled): boolean {
  return !period?.startsWith('once') || /tổng hợp|trên cơ sở/u.test(textKey(quote ?? ''));
}

/** The days on which an owner's reports of a period are due. */
function daysByOwner(reports: readonly Scheduled[]): Map<string, Day[]> {
  const days = new Map<string, Day[]>();
  for (const { ownerId, period, due } of reports) {
    const key = `${ownerId} ${period}`;
    const known = days.get(key);
    if (known) known.push(due.lastDay);
    else days.set(key, [due.lastDay]);
  }
  return days;
}

/** All owners of a duty owe it on one day: one of them stands for all. */
function oneForEach(reports: readonly Scheduled[]): Scheduled[] {
  return [...new Map(reports.map((report) => [`${report.key} ${report.period}`, report])).values()];
}

/** Whom the reports of a duty reach or pass through. */
function receiversOf(reports: readonly Scheduled[], context: ResolutionContext): Map<string, Set<string>> {
  const receivers = new Map<string, Set<string>>();
  for (const { key, to, via } of reports) {
    if (receivers.has(key)) continue;
    const ids = [...to, ...via].flatMap((phrase) => resolveAssignee(phrase, context).addressees.map(({ id }) => id));
    receivers.set(key, new Set(ids));
  }
  return receivers;
}
