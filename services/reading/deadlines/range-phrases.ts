import { phrasePattern } from '../phrase-pattern';
import type { Deadline } from '../plan-reading';
import { calendarDay, endOfMonth } from './calendar-day';
import { dateSource, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import { type PlanTime, yearOfMonth } from './plan-time';

const DAY_RANGE = phrasePattern(
  `\\b(?:trong thời gian )?từ (?:ngày )?(?<a>\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?| tháng \\d{1,2}(?: năm \\d{4})?)?) ?(?:đến|tới|-|–)(?: hết| trước)? ?(?:ngày )?${dateSource()}`,
);
const FROM_NOW = phrasePattern(`\\btừ (?:nay|giờ|khi ban hành) (?:đến|tới)(?: hết| trước)? ?(?:ngày )?${dateSource()}`);
const MONTH_RANGE = phrasePattern(
  '\\btừ tháng (?<a>\\d{1,2})(?:(?:/| năm )(?<ay>\\d{4}))? ?(?:đến|tới|-|–)(?: hết| cuối)? ?(?:tháng )?(?<b>\\d{1,2})(?:(?:/| năm )(?<by>\\d{4}))?(?![/\\d])',
);
const START = /^(\d{1,2})(?:\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?| tháng (\d{1,2})(?: năm (\d{4}))?)?$/;
/** "số liệu từ ngày … đến ngày …" is what a report covers, not when it is due. */
const AUDITED = phrasePattern(
  '\\b(?:số liệu|tính|kỳ báo cáo|chốt|giai đoạn|thống kê|phát sinh|báo cáo tính)(?: [^ ]+){0,3} $',
  'u',
);

/** "từ ngày 15/3 đến ngày 20/3/2026", "từ nay đến hết ngày 30/6", "từ tháng 3 đến tháng 5/2026". */
export function findRangePhrases(text: string, key: string, time: PlanTime): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const match of key.matchAll(DAY_RANGE)) {
    const audited = AUDITED.test(key.slice(Math.max(0, match.index - 40), match.index));
    found.push(audited ? { ...dayRange(text, match, time), ignored: true } : dayRange(text, match, time));
  }
  for (const match of key.matchAll(FROM_NOW)) {
    const stated = statedDate(match.groups ?? {}, time);
    if (!stated) continue;
    const to = match.index + match[0].length;
    const quote = text.slice(match.index, to);
    const deadline: Deadline = { quote, type: 'date', before: false, lastDay: stated.stated };
    if (stated.stated) deadline.stated = stated.stated;
    found.push(
      stated.impossible
        ? { deadline, from: match.index, to, fault: 'impossible' }
        : { deadline, from: match.index, to },
    );
  }
  for (const match of key.matchAll(MONTH_RANGE)) {
    if (AUDITED.test(key.slice(Math.max(0, match.index - 40), match.index))) continue;
    const range = monthRange(text, match, time);
    if (range) found.push(range);
  }
  return found;
}

function dayRange(text: string, match: RegExpExecArray, time: PlanTime): FoundDeadline {
  const to = match.index + match[0].length;
  const quote = text.slice(match.index, to);
  const end = statedDate(match.groups ?? {}, time);
  const parts = START.exec(match.groups?.['a'] ?? '') ?? [];
  const month = Number(parts[2] ?? parts[4] ?? end?.month ?? 0);
  const endYear = end?.year ?? null;
  // "từ ngày 20/12 đến ngày 05/01/2027" begins in the year before.
  const year = Number(parts[3] ?? parts[5] ?? (endYear === null ? 0 : endYear - (end && month > end.month ? 1 : 0)));
  const start = calendarDay(year, month, Number(parts[1] ?? 0));
  const deadline: Deadline = { quote, type: 'range', lastDay: end?.stated ?? null };
  if (start) deadline.start = start;
  if (end?.stated) deadline.end = end.stated;
  if (end?.yearInferred && end.stated) deadline.yearInferred = true;
  const impossible = end?.impossible || calendarDay(year === 0 ? 2024 : year, month, Number(parts[1] ?? 0)) === null;
  if (impossible)
    return { deadline: { ...deadline, lastDay: null, needsHuman: true }, from: match.index, to, fault: 'impossible' };
  if (start && end?.stated && start > end.stated) {
    return { deadline: { ...deadline, lastDay: null, needsHuman: true }, from: match.index, to, fault: 'reversed' };
  }
  return { deadline, from: match.index, to };
}

function monthRange(text: string, match: RegExpExecArray, time: PlanTime): FoundDeadline | null {
  const groups = match.groups ?? {};
  const first = Number(groups['a']);
  const last = Number(groups['b']);
  const endYear = groups['by'] ? Number(groups['by']) : yearOfMonth(time, last);
  if (endYear === null || first < 1 || first > 12 || last < 1 || last > 12) return null;
  const startYear = groups['ay'] ? Number(groups['ay']) : first > last ? endYear - 1 : endYear;
  const to = match.index + match[0].length;
  const start = calendarDay(startYear, first, 1);
  const end = endOfMonth(endYear, last);
  if (!start || !end) return null;
  return {
    deadline: { quote: text.slice(match.index, to), type: 'period', start, end, lastDay: end },
    from: match.index,
    to,
  };
}
