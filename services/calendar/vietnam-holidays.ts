import { expectedHolidays } from './expected-holidays';
import { type DayName, HOLIDAY_NAMES, inLieuOf, swappedFor, workedFor } from './holiday-names';
import { LUNAR_DAYS } from './lunar-days';
import type { OffDay, WorkCalendarData, WorkDay } from './work-calendar';

/**
 * Days off of Vietnamese state agencies (week of five days): 2023–2027 as announced, checked against the lunar calendar
 * at UTC+7; the other years of the lunar table as far as the law alone goes (`expected-holidays.ts`).
 *
 * Bộ luật Lao động 2019 fixes the holidays (112.1) and the day in lieu for one that falls on a weekly day of rest
 * (111.3); the Prime Minister fixes Tết and the second day of Quốc khánh each year (112.3) and may swap a weekday
 * for a Saturday. A later notice is entered by an administrator and stored (services/calendar-notices); it goes before
 * this table.
 */
const code = 'Bộ luật Lao động 2019, Điều 112 khoản 1';
const inLieu = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const notice2023 = 'Thông báo 5034/TB-LĐTBXH';
const notice2024 = 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023';
const swap2024 = 'Thông báo 1570/TB-BLĐTBXH';
const notice2025 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const newYearSwap2026 = 'Công văn 12729/VPCP-KGVX';
const notice2026 = 'Thông báo 9441/TB-BNV';
const notice2027 = 'Công văn 10065/VPCP-KGVX ngày 02/10/2026';
const cultureDay = 'Nghị quyết 28/2026/QH16, Điều 2';

const { newYear, tet, hungKings, victory, labour, nationalDay, culture } = HOLIDAY_NAMES;

const inLieuOfBoth: DayName = {
  vi: 'Nghỉ bù Giỗ Tổ Hùng Vương và Ngày Chiến thắng',
  en: 'Days in lieu of Hùng Kings’ Commemoration Day and Victory Day',
};

function off(name: DayName, source: string, ...days: string[]): OffDay[] {
  return days.map((day) => ({ day, name: name.vi, english: name.en, source }));
}

const announcedDays: readonly OffDay[] = [
  ...off(newYear, code, '2023-01-01'),
  ...off(inLieuOf(newYear), inLieu, '2023-01-02'),
  ...off(tet, notice2023, '2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'),
  ...off(inLieuOf(tet), notice2023, '2023-01-25', '2023-01-26'),
  ...off(hungKings, code, '2023-04-29'),
  ...off(victory, code, '2023-04-30'),
  ...off(labour, code, '2023-05-01'),
  ...off(inLieuOfBoth, inLieu, '2023-05-02', '2023-05-03'),
  ...off(nationalDay, notice2023, '2023-09-01', '2023-09-02'),
  ...off(inLieuOf(nationalDay), inLieu, '2023-09-04'),

  ...off(newYear, code, '2024-01-01'),
  ...off(tet, notice2024, '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'),
  ...off(inLieuOf(tet), notice2024, '2024-02-13', '2024-02-14'),
  ...off(hungKings, code, '2024-04-18'),
  ...off(swappedFor('04/5/2024'), swap2024, '2024-04-29'),
  ...off(victory, code, '2024-04-30'),
  ...off(labour, code, '2024-05-01'),
  ...off(nationalDay, notice2024, '2024-09-02', '2024-09-03'),

  ...off(newYear, code, '2025-01-01'),
  ...off(tet, notice2025, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...off(hungKings, code, '2025-04-07'),
  ...off(victory, code, '2025-04-30'),
  ...off(labour, code, '2025-05-01'),
  ...off(swappedFor('26/4/2025'), notice2025, '2025-05-02'),
  ...off(nationalDay, notice2025, '2025-09-01', '2025-09-02'),

  ...off(newYear, code, '2026-01-01'),
  ...off(swappedFor('10/01/2026'), newYearSwap2026, '2026-01-02'),
  ...off(tet, notice2026, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...off(hungKings, code, '2026-04-26'),
  ...off(inLieuOf(hungKings), inLieu, '2026-04-27'),
  ...off(victory, code, '2026-04-30'),
  ...off(labour, code, '2026-05-01'),
  ...off(swappedFor('22/8/2026'), notice2026, '2026-08-31'),
  ...off(nationalDay, notice2026, '2026-09-01', '2026-09-02'),
  ...off(culture, cultureDay, '2026-11-24'),

  ...off(newYear, code, '2027-01-01'),
  ...off(tet, notice2027, '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'),
  ...off(inLieuOf(tet), notice2027, '2027-02-09', '2027-02-10'),
  ...off(hungKings, code, '2027-04-16'),
  ...off(victory, code, '2027-04-30'),
  ...off(labour, code, '2027-05-01'),
  ...off(inLieuOf(labour), inLieu, '2027-05-03'),
  ...off(nationalDay, notice2027, '2027-09-02', '2027-09-03'),
  ...off(culture, cultureDay, '2027-11-24'),
];

function worked(day: string, dayOff: string, source: string): WorkDay {
  const { vi, en } = workedFor(dayOff);
  return { day, name: vi, english: en, source };
}

const workedSaturdays: readonly WorkDay[] = [
  worked('2024-05-04', '29/4/2024', swap2024),
  worked('2025-04-26', '02/5/2025', notice2025),
  worked('2026-01-10', '02/01/2026', newYearSwap2026),
  worked('2026-08-22', '31/8/2026', notice2026),
];

const announcedYears = [2023, 2024, 2025, 2026, 2027];
const expectedYears = [...LUNAR_DAYS.keys()]
  .filter((year) => !announcedYears.includes(year))
  .flatMap((year) => expectedHolidays(year) ?? []);

/** The calendar built in; what administrators store goes before it. */
export const VIETNAM_HOLIDAYS: WorkCalendarData = {
  off: [...announcedDays, ...expectedYears.flatMap(({ off }) => off)],
  work: workedSaturdays,
  undecided: expectedYears.flatMap(({ undecided }) => undecided),
  knownYears: announcedYears,
};
