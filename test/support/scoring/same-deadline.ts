import type { Deadline } from '../../../services/reading/plan-reading';

/** Right by the last permitted day, else by the rule; hours must agree. */
export function sameDeadline(expected: Deadline, read: Deadline): boolean {
  const last = read.lastDay ?? read.end ?? null;
  if (expected.type === 'ongoing') return read.type === 'ongoing';
  if (expected.type === 'relative') {
    if (last !== null) return last === expected.lastDay || last === expected.lastDayWithHolidays;
    return read.type === 'relative' && read.count === expected.count && read.countUnit === expected.countUnit;
  }
  if (expected.approx) {
    if (last === null) return read.needsHuman === true;
    return (expected.start ?? '') <= last && last <= (expected.end ?? '');
  }
  const hours = ({ times, time }: Deadline): string => [...(times ?? (time ? [time] : []))].sort().join();
  if (hours(expected) !== '' && hours(expected) !== hours(read)) return false;
  if (expected.lastDay !== null && last !== null) return last === expected.lastDay;
  return expected.type === 'recurring' && read.type === 'recurring' && sameRule(expected, read);
}

function sameRule(expected: Deadline, read: Deadline): boolean {
  if (expected.lastMonthDay !== undefined)
    return (read.every === 'halfyear' || read.every === 'year') && read.lastMonthDay === expected.lastMonthDay;
  return (['every', 'lastDayOfMonth', 'monthOfQuarter', 'weekday'] as const).every(
    (field) => expected[field] === undefined || expected[field] === read[field],
  );
}
