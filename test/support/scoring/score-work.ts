import type { Assignment, Deadline, PlanReading, ReportDuty } from '../../../services/reading/plan-reading';
import type { ExpectedAssignment, ExpectedDuty, ExpectedReading } from './expected-reading';
import { fold, samePlace, startsAlike } from './fold-text';
import { pairUp } from './pair-up';
import { sameDeadline } from './same-deadline';

/** Shares from 0 to 1. */
export interface WorkScore {
  assignments: number;
  deadlines: number;
  duties: number;
}

interface Count {
  credit: number;
  found: number;
  missed: number;
  surplus: number;
}

/** F1 with part credit; 1 where nothing was expected and nothing read. */
export function share({ credit, found, missed, surplus }: Count): number {
  const all = 2 * found + missed + surplus;
  return all === 0 ? 1 : Math.max(0, (2 * credit) / all);
}

/** Assignments, report duties and all their deadlines. */
export function scoreWork(expected: ExpectedReading, reading: PlanReading): WorkScore {
  const deadlines: Count = { credit: 0, found: 0, missed: 0, surplus: 0 };
  const assignments = share(countAssignments(expected, reading, deadlines));
  const duties = share(countDuties(expected, reading, deadlines));
  const readNothing = reading.assignments.length + reading.reportDuties.length === 0;
  return { assignments, duties, deadlines: readNothing ? 0 : share(deadlines) };
}

function countAssignments(expected: ExpectedReading, reading: PlanReading, deadlines: Count): Count {
  const count: Count = { credit: 0, found: 0, missed: 0, surplus: 0 };
  const pairs = pairUp(expected.assignments, reading.assignments, likenessOfTasks);
  for (const [i, task] of expected.assignments.entries()) {
    if (task.optional || task.reportOnly) continue;
    const index = pairs.get(i);
    const read = index === undefined ? undefined : reading.assignments[index];
    const need = task.deadlineScope === 'report' ? [] : deadlinesOf(task);
    if (!read) {
      count.missed += 1;
      deadlines.missed += need.length;
      continue;
    }
    count.found += 1;
    count.credit += 1 - (sameUnit(task, read) ? 0 : 0.2) - (task.mode === read.mode ? 0 : 0.1);
    const reported = expected.reportDuties.filter(
      (duty) => samePlace(duty.ref, task.ref) || fold(duty.who) === fold(task.unit),
    );
    const mayStand = [...deadlinesOf(task), ...reported.flatMap(deadlinesOf)];
    countDeadlines(deadlines, need, deadlinesOf(read), mayStand);
  }
  const taken = new Set(pairs.values());
  count.surplus = reading.assignments.filter((read, j) => !taken.has(j) && !isNeutral(read, expected)).length;
  return count;
}

function likenessOfTasks(task: ExpectedAssignment, read: Assignment): number {
  if (!startsAlike(task.textStart, read.textStart)) return 0;
  const [unit, place] = [sameUnit(task, read), samePlace(task.ref, read.ref)];
  if (!unit && !place) return 0;
  const optional = task.optional === true || task.reportOnly === true;
  const hits = deadlinesOf(task).filter((own) => deadlinesOf(read).some((other) => sameDeadline(own, other))).length;
  return (optional ? 1 : 10_000) + (unit ? 50 : 0) + (place ? 20 : 0) + 5 * hits;
}

function sameUnit(task: ExpectedAssignment, read: Assignment): boolean {
  return read.unit !== null && fold(task.unit) === fold(read.unit);
}

/** Bare reports may be listed or left out. */
function isNeutral(read: Assignment, expected: ExpectedReading): boolean {
  return (
    read.reportOnly === true &&
    expected.reportDuties.some((duty) => samePlace(duty.ref, read.ref) || fold(duty.who) === fold(read.unit))
  );
}

function countDuties(expected: ExpectedReading, reading: PlanReading, deadlines: Count): Count {
  const count: Count = { credit: 0, found: 0, missed: 0, surplus: 0 };
  const pairs = pairUp(expected.reportDuties, reading.reportDuties, likenessOfDuties);
  for (const [i, duty] of expected.reportDuties.entries()) {
    if (duty.optional) continue;
    const index = pairs.get(i);
    const read = index === undefined ? undefined : reading.reportDuties[index];
    if (!read) {
      count.missed += 1;
      deadlines.missed += deadlinesOf(duty).length;
      continue;
    }
    count.found += 1;
    count.credit += 1 - 0.25 * faultsOfRoute(duty, read);
    countDeadlines(deadlines, deadlinesOf(duty), deadlinesOf(read), []);
  }
  count.surplus = reading.reportDuties.length - pairs.size;
  return count;
}

function likenessOfDuties(duty: ExpectedDuty, read: ReportDuty): number {
  const periods = [duty.periodicity, ...(duty.alsoOk ?? [])];
  const place = samePlace(duty.ref, read.ref) || (duty.who !== null && fold(duty.who) === fold(read.who));
  if (!periods.includes(read.periodicity) || !place) return 0;
  const wanted = deadlinesOf(duty);
  const right =
    wanted.length === 0
      ? deadlinesOf(read).length === 0
      : wanted.some((own) => deadlinesOf(read).some((other) => sameDeadline(own, other)));
  const first = duty.periodicity === read.periodicity ? 5 : 0;
  return (duty.optional ? 1 : 10_000) + (right ? 100 : 0) + 10 * (3 - faultsOfRoute(duty, read)) + first;
}

/** Who, to whom and through whom: one fault each. */
function faultsOfRoute(duty: ExpectedDuty, read: ReportDuty): number {
  const names = (list: string[] | null): string =>
    [...new Set((list ?? []).map((name) => fold(name) ?? ''))].sort().join('|');
  return [
    fold(duty.who) !== fold(read.who),
    names(duty.to) !== names(read.to),
    names(duty.via) !== names(read.via),
  ].filter(Boolean).length;
}

function countDeadlines(
  count: Count,
  need: readonly Deadline[],
  read: readonly Deadline[],
  mayStand: readonly Deadline[],
): void {
  const left = [...read];
  for (const deadline of need) {
    const hit = left.findIndex((other) => sameDeadline(deadline, other));
    if (hit === -1) {
      count.missed += 1;
      continue;
    }
    left.splice(hit, 1);
    count.found += 1;
    count.credit += 1;
  }
  count.surplus += left.filter(
    (other) => other.type !== 'ongoing' && !mayStand.some((deadline) => sameDeadline(deadline, other)),
  ).length;
}

function deadlinesOf({
  deadline,
  moreDeadlines,
}: {
  deadline: Deadline | null;
  moreDeadlines?: Deadline[];
}): Deadline[] {
  return [...(deadline ? [deadline] : []), ...(moreDeadlines ?? [])];
}
