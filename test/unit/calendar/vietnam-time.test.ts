import fc from 'fast-check';
import {
  addDays,
  addMonths,
  checkDay,
  compareDays,
  dayOf,
  endOfDay,
  instantAt,
  printDay,
  weekdayOf,
  yearOf,
} from '../../../services/calendar/vietnam-time';

test('an evening in UTC is already the next day in Vietnam', () => {
  expect(dayOf(new Date('2026-12-31T16:59:59.999Z'))).toBe('2026-12-31');
  expect(dayOf(new Date('2026-12-31T17:00:00.000Z'))).toBe('2027-01-01');
  expect(yearOf(new Date('2026-12-31T17:00:00.000Z'))).toBe(2027);
});

test('a day ends at its last millisecond, seven hours before the day in UTC', () => {
  expect(endOfDay('2026-11-23').toISOString()).toBe('2026-11-23T16:59:59.999Z');
  expect(instantAt('2026-11-23', '08:00').toISOString()).toBe('2026-11-23T01:00:00.000Z');
  expect(instantAt('2026-11-23', '24:00')).toEqual(instantAt('2026-11-24', '00:00'));
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-6-1', '10/6/2026', '', '0000-00-00', '2026-02-30T00:00'])(
  'the day "%s" does not exist and is refused by name',
  (day) => {
    for (const use of [
      () => checkDay(day),
      () => addDays(day, 1),
      () => weekdayOf(day),
      () => instantAt(day, '08:00'),
    ]) {
      expect(use).toThrow(RangeError);
    }
    expect(() => checkDay(day)).toThrow(`"${day}" is not a day of the calendar`);
  },
);

test.each(['24:01', '8:00', '07:60', '-1:00', ''])('the time "%s" does not exist and is refused', (time) => {
  expect(() => instantAt('2026-11-23', time)).toThrow(RangeError);
});

test('a day that runs out of the calendar is refused, not printed with a sign', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});

test('a month later is the same day of the month, or its last one', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2027-12-15', 3)).toBe('2028-03-15');
  expect(addMonths('2028-03-31', -1)).toBe('2028-02-29');
});

test('days are printed as the decree writes them: zero before days below 10 and before months 1 and 2', () => {
  expect([printDay('2026-02-05'), printDay('2026-06-09'), printDay('2026-12-14')]).toEqual([
    '05/02/2026',
    '09/6/2026',
    '14/12/2026',
  ]);
});

const anyDay = fc.integer({ min: -40_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));

test('adding days and counting them back are inverse, and the weekday follows', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
      const moved = addDays(day, days);
      expect(compareDays(moved, day)).toBe(days);
      expect(addDays(moved, -days)).toBe(day);
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
    }),
  );
});

test('every instant of a day lies in that day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(dayOf(instantAt(day, time))).toBe(day);
      expect(dayOf(endOfDay(day))).toBe(day);
    }),
  );
});

test('day arithmetic agrees with the calendar of the language for every day from 1900 to 2199', () => {
  const start = Date.UTC(1900, 0, 1);
  const dayMs = 86_400_000;
  let day = '1900-01-01';
  for (let number = 0; number < 109_572; number++, day = addDays(day, 1)) {
    const expected = new Date(start + number * dayMs);
    if (day !== expected.toISOString().slice(0, 10)) throw new Error(`${day} against ${expected.toISOString()}`);
    if (instantAt(day, '07:00').getTime() !== expected.getTime()) throw new Error(`instant of ${day}`);
  }
  expect(day).toBe('2199-12-31');
});
