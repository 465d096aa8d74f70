import { phrasePattern } from '../phrase-pattern';
import type { Deadline } from '../plan-reading';
import { shiftDay } from './calendar-day';
import { clockTime, DAY_WORDS, dateSource, HOUR_SOURCE, type StatedDate, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import { isNoDeadline } from './no-deadline';
import { monthDay, type PlanTime } from './plan-time';

/** Words that make a date a deadline. */
const LEADS =
  '(?:(?:chậm|muộn) nhất(?: là| vào| đến)?(?: trước| hết)?|không (?:muộn|chậm) hơn|(?:không|không để) quá|(?<!kể )(?:đến|tới)(?: hết)?(?: trước)?|trước(?: và trong)?|(?<!từ )vào|trong|hết|xong|dự kiến|thời hạn(?: là| cuối| cuối cùng| gửi| nộp)?:?|hạn(?: cuối| chót| nộp| cuối cùng)?(?: là)?:?|hoàn thành(?: xong)?(?: vào| trong)?:?)';
const DATED = phrasePattern(
  `\\b(?<lead>${LEADS}) (?:lúc )?(?:${HOUR_SOURCE},?(?: của)? )?(?<mark>${DAY_WORDS})${dateSource()}`,
);
/** "trước ngày 15/6 và 15/12", "trước ngày 10/6 (6 tháng) và ngày 10/12 (năm)": the lead counts for the dates joined to it. */
const JOINED = phrasePattern(
  `(?<aside> \\([^()]{1,30}\\))?(?:,| và| hoặc|;|,? và) (?:trước )?(?:ngày )?${dateSource()}`,
  'uy',
);
const STRONG_LEAD = /trước|nhất|hơn|hạn/;
/** "hoàn thành 15/19 tiêu chí" is a fraction: after a weak lead a bare "15/9" must end its phrase. */
const ENDS_PHRASE = phrasePattern(
  '^(?:[.,;:)\\]]|$| (?:và|hoặc|để|về|gửi|báo cáo|theo|phải|tại|cho|hằng|hàng|mỗi|năm|(?:của )?năm|[-–]))',
  'u',
);

/** "trước ngày 10/12/2026", "chậm nhất 16 giờ 30 ngày 12/8", "đến hết ngày 30 tháng 6 năm 2026". */
export function findDatedPhrases(text: string, key: string, time: PlanTime): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const match of key.matchAll(DATED)) {
    const groups = match.groups ?? {};
    const lead = groups['lead'] ?? '';
    const end = match.index + match[0].length;
    const stated = statedDate(groups, time, '', key.slice(end, end + 24));
    if (!stated || isFraction(groups, lead, key.slice(end, end + 12))) continue;
    if (isNoDeadline({ key, from: match.index, to: end, lead, year: stated.yearInferred ? null : stated.year, time }))
      continue;
    const clock = clockTime(groups['h'], groups['min'], groups['half']);
    const before = /trước(?! và trong)/.test(lead);
    found.push(dated(text.slice(match.index, end), stated, before, clock, match.index, end));
    found.push(...joinedDates(text, key, end, time, before));
  }
  return found;
}

function isFraction(groups: Record<string, string | undefined>, lead: string, after: string): boolean {
  const isBare = !/ngày|thứ|nhật/.test(groups['mark'] ?? '') && groups['n'] === undefined;
  const hasYear = groups['y'] ?? groups['z'] ?? groups['s'];
  return isBare && !hasYear && !STRONG_LEAD.test(lead) && !ENDS_PHRASE.test(after);
}

function joinedDates(text: string, key: string, from: number, time: PlanTime, before: boolean): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  let at = from;
  for (;;) {
    JOINED.lastIndex = at;
    const match = JOINED.exec(key);
    const stated = match ? statedDate(match.groups ?? {}, time) : null;
    if (!match || !stated) return found;
    at += match[0].length;
    const aside = match.groups?.['aside']?.length ?? 0;
    const start = match.index + aside + match[0].slice(aside).search(/\d|ngày|trước/);
    found.push(dated(text.slice(start, at), stated, before, null, start, at));
  }
}

function dated(
  quote: string,
  stated: StatedDate,
  before: boolean,
  clock: string | null,
  from: number,
  to: number,
): FoundDeadline {
  if (stated.impossible || stated.stated === null) {
    const deadline: Deadline = { quote, type: clock ? 'datetime' : 'date', lastDay: null, before, needsHuman: true };
    if (clock) deadline.time = clock;
    if (!stated.impossible) deadline.statedMonthDay = monthDay(stated.month, stated.day);
    return stated.impossible ? { deadline, from, to, fault: 'impossible' } : { deadline, from, to };
  }
  // With an hour the day itself stays permitted until that hour.
  const lastDay = before && clock === null ? shiftDay(stated.stated, -1) : stated.stated;
  const deadline: Deadline = { quote, type: clock ? 'datetime' : 'date', stated: stated.stated, before, lastDay };
  if (clock) deadline.time = clock;
  if (stated.yearInferred) deadline.yearInferred = true;
  return { deadline, from, to };
}
