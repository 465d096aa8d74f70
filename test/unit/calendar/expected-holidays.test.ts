import { coverageOf } from '../../../services/calendar/calendar-coverage';
import { expectedHolidays } from '../../../services/calendar/expected-holidays';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { weekdayOf } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';

const isWeekday = (day: string) => !['SAT', 'SUN'].includes(weekdayOf(day));

test('what the law alone gives 2028: fixed and lunar days, days in lieu, Tết as far as both arrangements agree', () => {
  const days = expectedHolidays(2028)?.off.map(({ day, tentative }) => `${day.slice(5)}${tentative ? '?' : ''}`);
  expect(days).toEqual('01-01 01-03 01-25? 01-26? 01-27? 01-28? 04-04 04-30 05-01 05-02 09-02 09-04 11-24'.split(' '));
  expect(expectedHolidays(2028)?.undecided).toEqual(['2028-01-24', '2028-01-31', '2028-09-01', '2028-09-05']);
});

test('24 November is a holiday from 2026 and gives a day in lieu when it falls on a Sunday', () => {
  expect(expectedHolidays(2025)?.off.some(({ day }) => day === '2025-11-24')).toBe(false);
  expect(expectedHolidays(2026)?.off.some(({ day }) => day === '2026-11-24')).toBe(true);
  expect(
    expectedHolidays(2030)
      ?.off.filter(({ day }) => day.startsWith('2030-11'))
      .map(({ day }) => day),
  ).toEqual(['2030-11-24', '2030-11-25']);
});

test.each([2023, 2024, 2025, 2026, 2027])(
  'the notice of %i contains every day the law alone had led to expect, and decides the open ones only among them',
  (year) => {
    const announced = VIETNAM_HOLIDAYS.off.map(({ day }) => day);
    const expected = expectedHolidays(year);
    // Days in lieu of a swap and the swaps themselves come with the notice only.
    expect(expected?.off.map(({ day }) => day).filter((day) => isWeekday(day) && !announced.includes(day))).toEqual([]);
    const beyond = announced.filter(
      (day) => day.startsWith(`${year}`) && isWeekday(day) && !expected?.off.some((one) => one.day === day),
    );
    const swapped = beyond.filter((day) => !expected?.undecided.includes(day));
    expect(swapped).toEqual(
      VIETNAM_HOLIDAYS.off
        .filter((one) => swapped.includes(one.day) && one.name.includes('hoán đổi'))
        .map(({ day }) => day),
    );
  },
);

test('years outside the lunar table and before the Code of 2019 are not known at all', () => {
  expect([expectedHolidays(2020), expectedHolidays(2051)]).toEqual([null, null]);
  expect(coverageOf(2051, VIETNAM_HOLIDAYS)).toEqual({ year: 2051, status: 'UNKNOWN', sources: [], undecided: [] });
});

test('coverage says of each year whether its notice is in, on what it rests and what is open', () => {
  expect([2022, 2023, 2026, 2027, 2028].map((year) => coverageOf(year, VIETNAM_HOLIDAYS).status)).toEqual([
    'EXPECTED',
    'KNOWN',
    'KNOWN',
    'KNOWN',
    'EXPECTED',
  ]);
  expect(coverageOf(2026, VIETNAM_HOLIDAYS)).toMatchObject({
    undecided: [],
    sources: expect.arrayContaining([
      'Bộ luật Lao động 2019, Điều 111 khoản 3',
      'Nghị quyết 28/2026/QH16, Điều 2',
      'Thông báo 9441/TB-BNV',
    ]),
  });
  expect(coverageOf(2028, VIETNAM_HOLIDAYS).undecided).toContain('2028-09-01');
});

test('nobody is told to rely on a day of which it is not known whether it is worked', () => {
  const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
  expect(calendar.isWorkingDay('2028-01-24')).toBe(true);
  expect(calendar.rollBack('2028-01-24')).toBe('2028-01-21');
  expect(calendar.isTentative('2028-01-24')).toBe(true);
});

test('every day off and every worked Saturday of the built-in calendar names its source in words of both languages', () => {
  for (const { day, name, english, source } of [...VIETNAM_HOLIDAYS.off, ...VIETNAM_HOLIDAYS.work])
    expect([day, Boolean(name), Boolean(english), source.length > 10]).toEqual([day, true, true, true]);
});
