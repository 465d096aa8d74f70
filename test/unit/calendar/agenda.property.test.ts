import fc from 'fast-check';
import { type AgendaItem, agenda, dueEntries, nextInstant } from '../../../services/calendar/agenda';
import { dueDateOn } from '../../../services/calendar/due-date';
import { DEMONSTRATION_POLICY, STANDARD_POLICY } from '../../../services/calendar/follow-up-policy';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { addDays, dayOf, instantAt, minuteOfDay } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar, type WorkCalendar } from '../../../services/calendar/work-calendar';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
const instant = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399 }))
  .map(([onDay, second]) => new Date(instantAt(onDay, '00:00').getTime() + second * 1000));

const item = fc
  .record({
    kind: fc.constantFrom('DELIVERY', 'TASK', 'REPORT'),
    mode: fc.constantFrom('order', 'request'),
    lastDay: fc.option(day),
    opensOn: fc.option(day),
    sentAt: fc.option(instant),
    // Hỏa tốc alone may fire at night; its own test says so.
    urgency: fc.constantFrom(null, 'KHẨN', 'THƯỢNG KHẨN'),
    closedAt: fc.option(instant, { freq: 4 }),
  })
  .map(
    ({ lastDay, opensOn, kind, mode, ...facts }): Omit<AgendaItem, 'id'> => ({
      ...facts,
      kind: kind,
      mode: mode,
      owner: 'don-vi',
      ran: {},
      due: lastDay === null ? null : dueDateOn(lastDay, calendar, { phrase: '' }),
      ...(opensOn === null ? {} : { opensOn }),
    }),
  );

const items = fc
  .array(item, { maxLength: 12 })
  .map((list) => list.map((facts, n): AgendaItem => ({ ...facts, id: `i${n}` })));
const policy = fc.constantFrom(STANDARD_POLICY, DEMONSTRATION_POLICY);

test('entries come in order of time, one for a key, and never for a closed item', () => {
  fc.assert(
    fc.property(items, policy, instant, (list, chosen, inForceAt) => {
      const entries = agenda(list, calendar, chosen, inForceAt);
      const times = entries.map((entry) => entry.at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
      const open = new Set(list.filter((one) => one.closedAt === null).map((one) => one.id));
      expect(entries.every((entry) => open.has(entry.item))).toBe(true);
    }),
  );
});

test('under the standard policy nothing happens at night, at the weekend or on a holiday', () => {
  fc.assert(
    fc.property(items, instant, (list, inForceAt) => {
      for (const { at, reason } of agenda(list, calendar, STANDARD_POLICY, inForceAt)) {
        expect([reason, calendar.isWorkingDay(dayOf(at))]).toEqual([reason, true]);
        expect(minuteOfDay(at)).toBeGreaterThanOrEqual(7 * 60 + 30);
        expect(minuteOfDay(at)).toBeLessThanOrEqual(17 * 60);
      }
    }),
  );
});

test('nothing is reminded before entry into force or after the last day, and nobody is late before it', () => {
  fc.assert(
    fc.property(items, policy, instant, (list, chosen, inForceAt) => {
      const byId = new Map(list.map((one) => [one.id, one]));
      for (const { at, action, item: id, kind } of agenda(list, calendar, chosen, inForceAt)) {
        const due = byId.get(id)?.due;
        if (kind === 'DELIVERY' || !due) continue;
        expect(at.getTime()).toBeGreaterThanOrEqual(inForceAt.getTime());
        if (action === 'REMIND') expect(dayOf(at) <= due.legalLatest).toBe(true);
        if (action === 'MARK_OVERDUE' || action === 'ESCALATE') expect(dayOf(at) > due.lastDay).toBe(true);
      }
    }),
  );
});

test('what ran is not drawn again, and marking it changes nothing about the rest', () => {
  fc.assert(
    fc.property(items, policy, instant, instant, (list, chosen, inForceAt, now) => {
      const entries = agenda(list, calendar, chosen, inForceAt);
      expect(agenda(list, calendar, chosen, inForceAt)).toEqual(entries);
      const { run, skip } = dueEntries(entries, now);
      const done = new Map([...run, ...skip].map((entry) => [entry.key, now.toISOString()]));
      const marked = list.map((one) => ({
        ...one,
        ran: Object.fromEntries([...done].filter(([key]) => key.startsWith(`${one.id}#`))),
      }));
      const rest = agenda(marked, calendar, chosen, inForceAt);
      expect(rest).toEqual(entries.filter((entry) => !done.has(entry.key)));
      expect(dueEntries(rest, now)).toEqual({ run: [], skip: [] });
      expect(nextInstant(rest, now)).toEqual(rest[0]?.at ?? null);
    }),
  );
});

test('of the reminders of one item at most one is run at a time', () => {
  fc.assert(
    fc.property(items, instant, instant, (list, inForceAt, now) => {
      const { run } = dueEntries(agenda(list, calendar, STANDARD_POLICY, inForceAt), now);
      const reminded = run.filter((entry) => entry.action === 'REMIND').map((entry) => entry.item);
      expect(new Set(reminded).size).toBe(reminded.length);
    }),
  );
});

test('twice as many items ask the calendar exactly twice as often', () => {
  const questionsFor = (count: number) => {
    let questions = 0;
    const counting = Object.fromEntries(
      Object.entries(calendar).map(([name, value]) => [
        name,
        typeof value === 'function'
          ? (...args: never[]) => {
              questions++;
              return (value as (...given: never[]) => unknown)(...args);
            }
          : value,
      ]),
    ) as unknown as WorkCalendar;
    const due = dueDateOn('2026-12-09', calendar, { phrase: '' });
    const list = Array.from({ length: count }, (_, n): AgendaItem => {
      return { kind: 'REPORT', id: `r${n}`, owner: 'xa', due, mode: 'order', closedAt: null, ran: {} };
    });
    agenda(list, counting, STANDARD_POLICY, instantAt('2026-11-02', '10:00'));
    return questions;
  };
  expect(questionsFor(100)).toBeGreaterThan(100);
  expect(questionsFor(200)).toBe(2 * questionsFor(100));
});
