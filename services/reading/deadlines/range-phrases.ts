import { phrasePattern } from '../phrase-pattern';
import type { Deadline } from '../plan-reading';
import { calendarDay, endOfMonth } from './calendar-day';
import { clockTime, dateSource, HOUR_SOURCE, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import { isNoDeadline } from './no-deadline';
import { type PlanTime, yearOfMonth } from './plan-time';

const DAY = '\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?| tháng \\d{1,2}(?: năm \\d{4})?)?';
const DAY_RANGE = phrasePattern(
  `\\b(?:trong thời gian )?từ (?:\\d{1,2} ?(?:giờ|h|:) ?(?:\\d{2})?,? (?=ngày))?(?:ngày )?(?<a>${DAY}) ?(?:đến|tới|-|–)(?: hết| trước)? ?(?:${HOUR_SOURCE},? (?=ngày))?(?:ngày )?${dateSource()}`,
);
/** In a time slot the words are left out: "15/3 - 20/3/2026", "14 - 15/4/2026". */
const BARE_RANGE = phrasePattern(
  `(?<![\\d/])(?:ngày )?(?<a>${DAY}) ?(?:đến|tới|-|–)(?: hết)? ?(?:ngày )?${dateSource()}`,
);
/** "trong các ngày 14, 15, 16/4/2026", "02 ngày 14 và 15/4/2026": from the first to the last. */
const DAY_LIST = phrasePattern(
  `\\b(?:trong|vào|dự kiến|thời gian:?) (?:(?:các|hai|ba|bốn|năm|\\d{1,2}) )?(?:\\(?\\d{1,2}\\)? )?ngày,? (?:ngày )?(?<a>\\d{1,2})(?:(?: ?,| ?và| ?-| ?–) ?(?:ngày )?\\d{1,2}(?![\\d/.])){0,6} ?(?:,|và|-|–|đến) ?(?:ngày )?${dateSource()}`,
);
const FROM_NOW = phrasePattern(
  `\\b(?:từ|kể từ) (?:nay|giờ|ngày ký|khi ban hành|ngày ban hành) (?:đến|tới)(?: hết| trước)? ?(?:ngày )?${dateSource()}`,
);
const MONTH_RANGE = phrasePattern(
  '\\b(?<lead>từ )?(?:tháng )?(?<a>\\d{1,2})(?:(?:/| năm )(?<ay>\\d{4}))? ?(?:đến|tới|-|–)(?: hết| cuối)? ?(?<second>tháng )?(?<b>\\d{1,2})(?:(?:/| năm )(?<by>\\d{4}))?(?![/\\d])',
);
const QUARTER_RANGE = phrasePattern(
  '\\btừ quý (?<a>i{1,3}|iv|[1-4])(?:(?:/| năm )\\d{4})? ?(?:đến|tới|-|–)(?: hết)? ?(?:quý )?(?<b>i{1,3}|iv|[1-4])\\b(?:(?:/| năm )(?<by>\\d{4}))?',
);
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const START = /^(\d{1,2})(?:\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?| tháng (\d{1,2})(?: năm (\d{4}))?)?$/;
/** "số liệu từ ngày … đến ngày …" is what a report covers, not when it is due. */
const AUDITED = phrasePattern(
  '\\b(?:số liệu|tính|kỳ báo cáo|chốt|giai đoạn|thống kê|phát sinh|báo cáo tính)(?: [^ ]+){0,3} $',
  'u',
);

/** "từ ngày 15/3 đến ngày 20/3/2026", "từ nay đến hết ngày 30/6", "từ tháng 3 đến tháng 5/2026". */
export function findRangePhrases(text: string, key: string, time: PlanTime, inSlot = false): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const pattern of inSlot ? [DAY_RANGE, DAY_LIST, BARE_RANGE] : [DAY_RANGE, DAY_LIST]) {
    for (const match of key.matchAll(pattern)) {
      const range = dayRange(text, match, time);
      found.push(isPast(key, match, range, time) ? { ...range, ignored: true } : range);
    }
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
  for (const match of [...key.matchAll(QUARTER_RANGE), ...key.matchAll(MONTH_RANGE)]) {
    if (AUDITED.test(key.slice(Math.max(0, match.index - 40), match.index))) continue;
    const range = monthRange(text, match, time);
    if (range && (inSlot || match[0].startsWith('từ'))) found.push(range);
  }
  return found;
}

/** What a report covers, or what happened between two days. */
function isPast(key: string, match: RegExpExecArray, range: FoundDeadline, time: PlanTime): boolean {
  if (AUDITED.test(key.slice(Math.max(0, match.index - 40), match.index))) return true;
  const { lastDay, yearInferred } = range.deadline;
  const ended = lastDay !== null && !yearInferred && time.issued !== null && lastDay < time.issued;
  const year = yearInferred || !lastDay ? null : Number(lastDay.slice(0, 4));
  const to = match.index + match[0].length;
  return (ended && match.index < 60) || isNoDeadline({ key, from: match.index, to, lead: 'trong', year, time });
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
  const clock = clockTime(match.groups?.['h'], match.groups?.['min'], match.groups?.['half']);
  if (clock) deadline.time = clock;
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
  const isQuarter = match[0].includes('quý');
  if (!isQuarter && !/tháng/.test(match[0]) && !(groups['ay'] && groups['by'])) return null;
  const number = (name: string): number => QUARTERS[groups[name] ?? ''] ?? Number(groups[name]);
  const first = isQuarter ? number('a') * 3 - 2 : number('a');
  const last = isQuarter ? number('b') * 3 : number('b');
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
