import type { Day } from '../reading/plan-reading';
import { type DayName, HOLIDAY_NAMES, inLieuOf } from './holiday-names';
import { LUNAR_DAYS } from './lunar-days';
import { addDays, weekdayOf } from './vietnam-time';
import type { OffDay } from './work-calendar';

/** What the law alone says of a year whose notice is not known here. */
export interface ExpectedYear {
  /** Days off whichever way the Prime Minister decides. */
  off: OffDay[];
  /** Weekdays that are off under one practised arrangement and worked under the other: not known. */
  undecided: Day[];
}

const HOLIDAYS_SOURCE = 'Bộ luật Lao động 2019, Điều 112 khoản 1';
const IN_LIEU_SOURCE = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const CULTURE_SOURCE = 'Nghị quyết 28/2026/QH16, Điều 2';
/** The Code is in force since 01/01/2021; before, Quốc khánh had one day. */
const FIRST_YEAR = 2021;
const CULTURE_DAY_FROM = 2026;

type Holiday = { name: DayName; source: string; days: Day[] };

/**
 * Tết has five days and Quốc khánh two; which ones the Prime Minister decides (112.3). Tết has so far begun one or two
 * days before mùng 1, and Quốc khánh has had the day before or after 2 September: what both ways agree on is expected,
 * the rest stays open until the notice is out. Null outside the table of lunar days.
 */
export function expectedHolidays(year: number): ExpectedYear | null {
  const lunar = LUNAR_DAYS.get(year);
  if (!lunar || year < FIRST_YEAR) return null;
  const on = (monthDay: string) => [`${year}-${monthDay}`];
  const fixed = (name: DayName, days: Day[], source = HOLIDAYS_SOURCE): Holiday => ({ name, source, days });
  const run = (first: Day, count: number) => Array.from({ length: count }, (_, index) => addDays(first, index));
  const groups: [Holiday, Holiday?][] = [
    [fixed(HOLIDAY_NAMES.newYear, on('01-01'))],
    [
      fixed(HOLIDAY_NAMES.tet, run(addDays(lunar.tet, -2), 5)),
      fixed(HOLIDAY_NAMES.tet, run(addDays(lunar.tet, -1), 5)),
    ],
    [fixed(HOLIDAY_NAMES.hungKings, [lunar.hungKings])],
    [fixed(HOLIDAY_NAMES.victory, on('04-30'))],
    [fixed(HOLIDAY_NAMES.labour, on('05-01'))],
    [
      fixed(HOLIDAY_NAMES.nationalDay, run(`${year}-09-01`, 2)),
      fixed(HOLIDAY_NAMES.nationalDay, run(`${year}-09-02`, 2)),
    ],
    ...(year < CULTURE_DAY_FROM
      ? []
      : [[fixed(HOLIDAY_NAMES.culture, on('11-24'), CULTURE_SOURCE)] satisfies [Holiday]]),
  ];
  const arrangements = [0, 1].map((choice) => withDaysInLieu(groups.map(([one, other]) => (choice && other) || one)));
  const [first, second] = arrangements as [Map<Day, OffDay>, Map<Day, OffDay>];
  const isOff = (day: Day) => first.has(day) && second.has(day);
  const days = [...new Set([...first.keys(), ...second.keys()])].sort();
  return {
    off: days.filter(isOff).map((day) => expectedDay(day, first, second)),
    undecided: days.filter((day) => !isOff(day) && !isWeekend(day)),
  };
}

/** A holiday on a weekly day of rest gives the next working day (111.3). */
function withDaysInLieu(holidays: Holiday[]): Map<Day, OffDay> {
  const off = new Map<Day, OffDay>();
  for (const { name, source, days } of holidays)
    for (const day of days) off.set(day, { day, name: name.vi, english: name.en, source });
  for (const { name, days } of holidays) {
    let day = days.at(-1) ?? '';
    for (let owed = days.filter(isWeekend).length; owed > 0; owed--) {
      do day = addDays(day, 1);
      while (isWeekend(day) || off.has(day));
      const { vi, en } = inLieuOf(name);
      off.set(day, { day, name: vi, english: en, source: IN_LIEU_SOURCE });
    }
  }
  return off;
}

/** What hangs on the Prime Minister's choice is tentative even where both ways agree on it. */
function expectedDay(day: Day, first: Map<Day, OffDay>, second: Map<Day, OffDay>): OffDay {
  const one = first.get(day) as OffDay;
  const hangsOnChoice = one.name.includes(HOLIDAY_NAMES.tet.vi) || one.name !== second.get(day)?.name;
  if (!hangsOnChoice) return one;
  const year = day.slice(0, 4);
  return {
    ...one,
    tentative: true,
    reason: `Chưa nhập thông báo lịch nghỉ năm ${year}; ngày này nghỉ theo cả hai cách bố trí của những năm trước`,
  };
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 'SAT' || weekday === 'SUN';
}
