import { printDay } from '../calendar/vietnam-time';
import type { Day, Finding, PlanReading } from '../reading/plan-reading';
import type { Scheduled } from './draft-schedule';
import type { ParentPlan } from './known-commitments';
import { note } from './note';

interface Bound {
  day: Day;
  /** Vietnamese, goes into the sentence. */
  name: string;
  mild: boolean;
}

/** Tasks that are due after what they belong to has ended: the superior's plan, the plan's own time, the last report. */
export function lateDeadlineFindings(
  schedule: readonly Scheduled[],
  parents: readonly ParentPlan[],
  reading: Pick<PlanReading, 'title' | 'planYear'>,
): Finding[] {
  const general = [...parents.flatMap(parentBound), ...planBound(reading)];
  const lastReports = lastReportOf(schedule);
  const said = new Set<string>();
  return schedule.flatMap((one) => {
    if (one.kind !== 'TASK' || said.has(one.key)) return [];
    const passed = [...general, ...reportBound(lastReports.get(one.ownerId))].find(({ day }) => one.due.lastDay > day);
    if (!passed) return [];
    said.add(one.key);
    const parent = `${passed.name} (${printDay(passed.day)})`;
    const words = { day: printDay(one.due.lastDay), what: one.what, parent };
    return [note('deadline-after-parent', { line: one.line, quote: one.quote, words, mild: passed.mild })];
  });
}

/** The last day on which the issuer owes anything by the plan it carries out. */
function parentBound({ number, commitments }: ParentPlan): Bound[] {
  const day = latest(commitments.map(({ lastDay }) => lastDay));
  return day === null ? [] : [{ day, name: `thời hạn cuối mà Kế hoạch ${number} giao cho cơ quan`, mild: false }];
}

/** "giai đoạn 2026 - 2030" ends with its last year. */
function planBound({ title, planYear }: Pick<PlanReading, 'title' | 'planYear'>): Bound[] {
  const years = [...(title ?? '').matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year));
  const end = planYear === null ? null : Math.max(planYear, ...years);
  return end === null ? [] : [{ day: `${end}-12-31`, name: 'ngày kết thúc của kế hoạch', mild: true }];
}

function reportBound(day: Day | undefined): Bound[] {
  return day === undefined ? [] : [{ day, name: 'kỳ báo cáo cuối của đơn vị', mild: true }];
}

function lastReportOf(schedule: readonly Scheduled[]): Map<string, Day> {
  const last = new Map<string, Day>();
  for (const { kind, ownerId, due, byPolicy } of schedule) {
    if (kind === 'REPORT' && !byPolicy && due.lastDay > (last.get(ownerId) ?? '')) last.set(ownerId, due.lastDay);
  }
  return last;
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}
