import { calendarDay } from '../reading/deadlines/calendar-day';
import type { FindMarks, YearMark } from './year-mark';

const SEP = '\\s?[/.-]\\s?';
const NUMERIC = new RegExp(
  `(?<![\\d/.-])(?<day>\\d{1,2})(?<one>${SEP})(?<month>\\d{1,2})(?<two>${SEP})(?<year>20\\d{2})(?![\\d/])(?!-\\p{L})`,
  'gu',
);
const IN_WORDS =
  /(?<!\d)(?<day>\d{1,2})(?<one>\s+tháng\s+)(?<month>\d{1,2})(?<two>\s*,?\s+năm\s+)(?<year>20\d{2})(?!\d)/gu;
const BARE_29_2 = new RegExp(
  `(?<![\\d/.-])29(?:${SEP}0?2(?![\\d])(?!${SEP}\\d)|\\s+tháng\\s+0?2(?!\\d)(?!\\s*,?\\s*(?:năm|/)))`,
  'gu',
);

/** Days of the plan's year and of the next one, in which its last reports fall due. */
export const dayMarks: FindMarks = (key, text, planYear) =>
  [...key.matchAll(NUMERIC), ...key.matchAll(IN_WORDS)].flatMap((found): YearMark[] => {
    const { day = '', one = '', month = '', two = '', year = '' } = found.groups ?? {};
    const place = { from: found.index, to: found.index + found[0].length };
    const printed = Number(year);
    if (printed < planYear - 1 || printed > planYear + 1 || (printed === planYear - 1 && !opensRange(key, place.to))) {
      return printed === planYear - 1
        ? [
            {
              kind: 'OTHER_YEAR',
              ...place,
              text: null,
              why: 'Ngày của năm trước năm kế hoạch: được giữ nguyên, cần kiểm tra.',
            },
          ]
        : [];
    }
    const moved = `${text.slice(place.from, place.to - year.length)}${printed + 1}`;
    if (Number(month) === 2 && Number(day) >= 28) {
      const isBefore = /trước(?:\s+hết)?\s+(?:ngày\s+)?$/u.test(key.slice(Math.max(0, place.from - 20), place.from));
      return [endOfFebruary({ day, one, month, two, year: printed }, { place, moved, isBefore })];
    }
    return [{ kind: 'DATE', ...place, text: moved, why: 'Ngày, tháng của năm kế hoạch được chuyển sang năm sau.' }];
  });

/** Whether "đến …" follows: the day is the first of a range. */
export function opensRange(key: string, to: number): boolean {
  return /^\s*(?:đến|[-–])\s/u.test(key.slice(to, to + 12));
}

interface FebruaryDay {
  day: string;
  one: string;
  month: string;
  two: string;
  year: number;
}

/** Bộ luật Dân sự knows no 29/02 of a common year: the last permitted day stays the last day of February. */
function endOfFebruary(
  { day, one, month, two, year }: FebruaryDay,
  { place, moved, isBefore }: { place: { from: number; to: number }; moved: string; isBefore: boolean },
): YearMark {
  const next = year + 1;
  if (calendarDay(next, 2, Number(day)) === null) {
    const text = isBefore ? `01${one}3${two}${next}` : `28${one}${month}${two}${next}`;
    return {
      kind: 'LEAP_DAY',
      ...place,
      text,
      why: `Năm ${next} không có ngày 29/02: thời hạn được ghi lại theo ngày cuối tháng 02, cần kiểm tra.`,
    };
  }
  const isLast = Number(day) === 28 && calendarDay(next, 2, 29) !== null;
  return isLast
    ? {
        kind: 'LEAP_DAY',
        ...place,
        text: moved,
        why: `Năm ${next} là năm nhuận, tháng 02 có 29 ngày: cần kiểm tra nếu thời hạn là ngày cuối tháng.`,
      }
    : { kind: 'DATE', ...place, text: moved, why: 'Ngày, tháng của năm kế hoạch được chuyển sang năm sau.' };
}

/** "Trước ngày 29/02" without a year: only where the next year has no such day. */
export const leapDayMarks: FindMarks = (key, _text, planYear) =>
  calendarDay(planYear + 1, 2, 29) !== null
    ? []
    : [...key.matchAll(BARE_29_2)].map((found) => {
        const isBefore = /trước(?:\s+hết)?\s+(?:ngày\s+)?$/u.test(
          key.slice(Math.max(0, found.index - 20), found.index),
        );
        const words = isBefore ? found[0].replace('29', '01').replace(/0?2$/u, '3') : found[0].replace('29', '28');
        return {
          ...{ kind: 'LEAP_DAY' as const, from: found.index, to: found.index + found[0].length, text: words },
          why: `Năm ${planYear + 1} không có ngày 29/02: thời hạn được ghi lại theo ngày cuối tháng 02, cần kiểm tra.`,
        };
      });
