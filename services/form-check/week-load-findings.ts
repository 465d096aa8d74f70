import { addDays, printDay, weekdayOf } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import type { Day, Finding } from '../reading/plan-reading';
import type { Scheduled } from './draft-schedule';
import type { Commitment } from './known-commitments';
import { listNames } from './list-names';
import { note } from './note';

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

interface Week {
  monday: Day;
  ownerId: string;
  /** Several bullets of one item that are due on one day are one deadline. */
  deadlines: Set<string>;
  first: Scheduled;
}

/** Weeks in which the draft brings a unit more deadlines than it should have, those of other plans included. */
export function weekLoadFindings(
  schedule: readonly Scheduled[],
  commitments: readonly Commitment[],
  { most, directory }: { most: number; directory: Directory },
): Finding[] {
  const weeks = new Map<string, Week>();
  const mondayOf = rememberMondays();
  for (const one of schedule) {
    const { ownerId, ref, key, due } = one;
    const monday = mondayOf(due.lastDay);
    const id = `${ownerId} ${monday}`;
    const week = weeks.get(id) ?? { monday, ownerId, deadlines: new Set<string>(), first: one };
    week.deadlines.add(`${ref ?? key} ${due.lastDay}`);
    weeks.set(id, week);
  }
  for (const { ownerId, planId, ref, lastDay } of commitments)
    weeks.get(`${ownerId} ${mondayOf(lastDay)}`)?.deadlines.add(`${planId} ${ref} ${lastDay}`);
  const heavy = [...weeks.values()].filter(({ deadlines }) => deadlines.size > most);
  return alike(heavy).map(([week, owners]) => {
    const { monday, first, deadlines } = week;
    const days = { from: printDay(monday), to: printDay(addDays(monday, 6)) };
    const words = { ...days, units: listNames(directory, owners), count: deadlines.size, most };
    return note('unit-overloaded', { line: first.line, quote: first.quote, words });
  });
}

/** Units with as many deadlines in the same week are named in one sentence, the earliest week first. */
function alike(weeks: readonly Week[]): [Week, string[]][] {
  const together = new Map<string, [Week, string[]]>();
  for (const week of weeks) {
    const key = `${week.monday} ${week.deadlines.size}`;
    const found = together.get(key) ?? [week, []];
    found[1].push(week.ownerId);
    together.set(key, found);
  }
  return [...together.values()].sort(([a], [b]) => (a.monday < b.monday ? -1 : 1));
}

/** Ten thousand units have few different days between them. */
function rememberMondays(): (day: Day) => Day {
  const mondays = new Map<Day, Day>();
  return (day) => {
    const monday = mondays.get(day) ?? addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));
    mondays.set(day, monday);
    return monday;
  };
}
