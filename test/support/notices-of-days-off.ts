import type { AnnouncedDay, NoticeSource } from '../../services/calendar/calendar-notice';
import { type DayName, HOLIDAY_NAMES, inLieuOf, swappedFor, workedFor } from '../../services/calendar/holiday-names';
import type { YearNotice } from '../../services/calendar-notices/announce-year';

const { tet, nationalDay } = HOLIDAY_NAMES;

function off(name: DayName, ...days: string[]): YearNotice['days'] {
  return days.map((day) => ({ day, kind: 'OFF', name }));
}

function notice(number: string, issuedOn: string): NoticeSource {
  return { number, issuedOn };
}

/** Notices of days off as they may come: mùng 1 is 26 January 2028; 2 September is a Saturday. */
export const YEAR_2028: YearNotice = {
  year: 2028,
  source: notice('Thông báo 8801/TB-BNV', '2027-09-30'),
  days: [
    ...off(tet, '2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28'),
    ...off(nationalDay, '2028-09-01', '2028-09-02'),
    ...off(inLieuOf(nationalDay), '2028-09-04'),
  ],
};

/** Mùng 1 is 13 February 2029; 2 September is a Sunday. */
export const YEAR_2029: YearNotice = {
  year: 2029,
  source: notice('Thông báo 8802/TB-BNV', '2028-09-29'),
  days: [
    ...off(tet, '2029-02-12', '2029-02-13', '2029-02-14', '2029-02-15', '2029-02-16'),
    ...off(nationalDay, '2029-09-02', '2029-09-03'),
    ...off(inLieuOf(nationalDay), '2029-09-04'),
  ],
};

/** Monday before Giỗ Tổ (Tuesday 4 April 2028) in exchange for the Saturday after it. */
export const SWAP: readonly AnnouncedDay[] = [
  { day: '2028-04-03', kind: 'OFF' as const, name: swappedFor('08/4/2028') },
  { day: '2028-04-08', kind: 'WORK' as const, name: workedFor('03/4/2028') },
].map((day) => ({ ...day, source: notice('Công văn 1777/BNV-CVL', '2028-03-17'), status: 'KNOWN' as const }));
