import fc from 'fast-check';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { addDays, compareDays, weekdayOf } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);

function weekdaysOff(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const isWeekend = ['SAT', 'SUN'].includes(weekdayOf(day));
    if (!isWeekend && !calendar.isWorkingDay(day)) days.push(day.slice(5));
  }
  return days;
}

test('the weekdays off of 2023 are those of the notice and the days in lieu', () => {
  expect(weekdaysOff(2023)).toEqual('01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'.split(' '));
});

test('the weekdays off of 2024 include Monday 29 April, swapped for Saturday 4 May', () => {
  expect(weekdaysOff(2024)).toEqual(
    '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'.split(' '),
  );
  expect(calendar.isWorkingDay('2024-05-04')).toBe(true);
});

test('the weekdays off of 2025 include Friday 2 May, swapped for Saturday 26 April', () => {
  expect(weekdaysOff(2025)).toEqual(
    '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'.split(' '),
  );
  expect(calendar.isWorkingDay('2025-04-26')).toBe(true);
});

test('the weekdays off of 2026 include two swaps, a day in lieu of Giỗ Tổ and the new Ngày Văn hóa Việt Nam', () => {
  expect(weekdaysOff(2026)).toEqual(
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'.split(' '),
  );
  expect(['2026-01-10', '2026-08-22'].map(calendar.isWorkingDay)).toEqual([true, true]);
  expect(calendar.holidayName('2026-11-24')).toBe('Ngày Văn hóa Việt Nam (24/11)');
  expect(calendar.isWorkingDay('2025-11-24')).toBe(true);
});

test('the weekdays off of 2027 are those announced on 02/10/2026', () => {
  expect(weekdaysOff(2027)).toEqual(
    '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24'.split(' '),
  );
});

test('a year that has not been announced is marked tentative; what every arrangement agrees on is expected and says on what grounds', () => {
  expect(calendar.isTentative('2028-06-15')).toBe(true);
  expect(calendar.isTentative('2027-06-15')).toBe(false);
  const estimated = VIETNAM_HOLIDAYS.off.filter((entry) => entry.tentative);
  expect(estimated.map((entry) => entry.day).filter((day) => day.startsWith('2028'))).toEqual([
    '2028-01-25',
    '2028-01-26',
    '2028-01-27',
    '2028-01-28',
  ]);
  expect(estimated.every((entry) => (entry.reason ?? '').length > 20)).toBe(true);
});

test('the n-th working day does not count the day it starts from', () => {
  expect(calendar.addWorkingDays('2026-11-23', 1)).toBe('2026-11-25');
  expect(calendar.addWorkingDays('2026-11-25', -1)).toBe('2026-11-23');
  expect(calendar.addWorkingDays('2027-02-03', 1)).toBe('2027-02-11');
  expect(calendar.addWorkingDays('2026-11-28', 0)).toBe('2026-11-30');
});

test('a calendar with a day listed twice, both off and worked, or not existing is refused', () => {
  const off = { day: '2026-01-01', name: 'Tết Dương lịch', source: 'Điều 112' };
  const base = { off: [off], work: [], knownYears: [2026] };
  expect(() => createWorkCalendar({ ...base, off: [off, off] })).toThrow(RangeError);
  expect(() => createWorkCalendar({ ...base, work: [{ day: '2026-01-01', source: 'x' }] })).toThrow(RangeError);
  expect(() => createWorkCalendar({ ...base, off: [{ ...off, day: '2026-02-30' }] })).toThrow(RangeError);
  expect(() => calendar.addWorkingDays('2026-01-01', 1.5)).toThrow(RangeError);
});

const dayInTable = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays('2023-01-01', days));

test('rolling ends on a working day, back never later and forward never earlier, and is done after one step', () => {
  fc.assert(
    fc.property(dayInTable, (day) => {
      const back = calendar.rollBack(day);
      const forward = calendar.rollForward(day);
      expect([back, forward].every(calendar.isWorkingDay)).toBe(true);
      expect(compareDays(back, day)).toBeLessThanOrEqual(0);
      expect(compareDays(forward, day)).toBeGreaterThanOrEqual(0);
      expect([calendar.rollBack(back), calendar.rollForward(forward)]).toEqual([back, forward]);
    }),
  );
});

test('as many working days back as forward lead from a working day to itself', () => {
  fc.assert(
    fc.property(dayInTable, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const start = calendar.rollBack(day);
      expect(calendar.addWorkingDays(calendar.addWorkingDays(start, count), -count)).toBe(start);
    }),
  );
});
