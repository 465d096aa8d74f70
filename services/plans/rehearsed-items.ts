import type { AgendaItem } from '../calendar/agenda';
import { resolveDueDate } from '../calendar/due-date';
import { planReportPeriods } from '../calendar/plan-report-periods';
import { dayOf, yearOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import { periodId, taskId } from '../obligations/obligation';
import type { Obligations } from './plan';

/** Item id → what the item is, in words. */
type Words = Map<string, { vi: string; en: string }>;

interface Issue {
  planId: string;
  issuedAt: Date;
  calendar: WorkCalendar;
}

/** The tasks and reports a plan would set going if it were issued at that instant, as the agenda wants them. */
export function rehearsedItems(obligations: Obligations, issue: Issue): { items: AgendaItem[]; words: Words } {
  const words: Words = new Map();
  return {
    items: [...taskItems(obligations, { ...issue, words }), ...reportItems(obligations, { ...issue, words })],
    words,
  };
}

const UNTOUCHED = { closedAt: null, ran: {} };

type Rehearsed = Issue & { words: Words };

function taskItems({ planYear, tasks }: Obligations, { planId, issuedAt, calendar, words }: Rehearsed): AgendaItem[] {
  return tasks.flatMap((task) => {
    const due = task.deadline && resolveDueDate(task.deadline, { planYear, issuedOn: dayOf(issuedAt), calendar });
    return task.ownerIds.map((owner): AgendaItem => {
      const id = taskId(planId, task.key, owner);
      words.set(id, { vi: task.text, en: task.text });
      return { ...UNTOUCHED, kind: 'TASK', id, owner, due, mode: task.mode };
    });
  });
}

function reportItems({ planYear, duties }: Obligations, rehearsed: Rehearsed): AgendaItem[] {
  const { planId, issuedAt, calendar, words } = rehearsed;
  const timed = duties.filter((duty) => !duty.onDemand);
  const context = { planYear: planYear ?? yearOf(issuedAt), issuedOn: dayOf(issuedAt), calendar };
  const periods = planReportPeriods(
    timed.map((duty) => ({ ...duty, who: duty.ownerIds.join(' ') })),
    context,
  );
  return timed.flatMap((duty, index) =>
    (periods[index] ?? []).flatMap((period) =>
      duty.ownerIds.map((owner): AgendaItem => {
        const id = periodId(planId, duty.key, period.key, owner);
        words.set(id, period.label);
        return { ...UNTOUCHED, kind: 'REPORT', id, owner, due: period.due, opensOn: period.opensOn, mode: 'order' };
      }),
    ),
  );
}
