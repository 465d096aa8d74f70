import { phrasePattern } from '../phrase-pattern';
import type { Day, Deadline } from '../plan-reading';
import { calendarDay, DAY_MS, endOfMonth, shiftDay } from './calendar-day';
import type { FoundDeadline } from './found-deadline';
import { type PlanTime, yearOfMonth } from './plan-time';

const YEAR = '(?:\\s?[/-]\\s?(?<y>\\d{4})(?!\\d)|,? năm (?<z>\\d{4}))?';
const LEAD =
  '(?<lead>(?:chậm|muộn) nhất(?: là| vào| trong)?(?: trước| hết)?|(?:xong |hoàn thành |hoàn thành xong |kết thúc )?(?:trong|trước|hết|vào)|đến hết|đến|xong|hoàn thành|dự kiến(?: trong| vào)?|thực hiện trong|triển khai trong)';
const VAGUE = '(?<vague>(?:khoảng )?(?:đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)(?: của)? )?';
const NUMBERS =
  '(?<first>\\d{1,2})(?<more>(?: ?(?:-|–|,|và|đến|và tháng|, tháng|đến tháng) ?(?:tháng )?\\d{1,2}(?!\\d|/\\d{1,2}(?!\\d))){0,5})';
const QUARTERS =
  '(?<first>i{1,3}|iv|[1-4])(?<more>(?: ?(?:-|–|\\+|,|và|và quý|, quý|đến quý) ?(?:quý )?(?:i{1,3}v?|iv|[1-4])\\b){0,3})';
const MONTH_BODY = `${VAGUE}tháng ${NUMBERS}${YEAR}(?![/\\d])(?! đầu năm| cuối năm)`;
const QUARTER_BODY = `${VAGUE}quý ${QUARTERS}\\b${YEAR}`;
const PART_BODY = '(?<months>0?[369]|ba|sáu|chín) tháng (?<part>đầu|cuối) năm(?: (?<z>\\d{4}))?';
/** "tuần đầu tháng 7", "tuần thứ 2 của tháng 4", "nửa cuối tháng 6". */
const WEEK_BODY = `(?<week>(?:tuần|nửa)(?: lễ)? (?:thứ )?(?:đầu|cuối|nhất|hai|ba|tư|[1-5]|i{1,3}|iv)(?: tiên| cùng)?)(?: của)? tháng (?<first>\\d{1,2})${YEAR}(?![/\\d])`;
const BODIES = [WEEK_BODY, MONTH_BODY, QUARTER_BODY, PART_BODY];
const LED = BODIES.map((body) => phrasePattern(`\\b(?<!từ )${LEAD} (?:các )?${body}`));
/** "lần 1 tuần cuối tháng 12", "sơ kết đầu tháng 7": words as vague as these need no lead. */
const LOOSE = [WEEK_BODY, `(?=đầu|giữa|cuối|thượng|trung|hạ)${MONTH_BODY}`, `(?=đầu|giữa|cuối)${QUARTER_BODY}`].map(
  (body) => phrasePattern(`\\b(?<!(?:từ|với|của|như|kể|tính đến|tại thời điểm|so) )${body}`),
);
/** In a column of times "03/2026", "T3/2026" and "Q2/2026" are a month and a quarter. */
const SHORT_MONTH = phrasePattern('(?<![\\da-z/])t?(?<first>\\d{1,2})/(?<y>20\\d{2})(?![\\d/])');
const SHORT_QUARTER = phrasePattern('\\bq(?:uý)?(?<first>[1-4])/(?<y>20\\d{2})(?![\\d/])');
const BARE = BODIES.map((body) => phrasePattern(`\\b(?<!ngày \\d{1,2} )${body}`));
const QUARTER_NUMBERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const MONTH_COUNTS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 };
const RECURS = phrasePattern('^ ?(?:hằng|hàng) năm\\b', 'u');

/** "trong quý III/2026", "hoàn thành trong tháng 5", "cuối tháng 6/2026"; without a lead only in a time slot. */
export function findWindowPhrases(text: string, key: string, time: PlanTime, inSlot: boolean): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const pattern of inSlot ? [...LED, ...BARE, SHORT_MONTH, SHORT_QUARTER] : [...LED, ...LOOSE]) {
    for (const match of key.matchAll(pattern)) {
      const window = readWindow(text, key, match, time);
      if (window) found.push(window);
    }
  }
  return found;
}

function readWindow(text: string, key: string, match: RegExpExecArray, time: PlanTime): FoundDeadline | null {
  const groups = match.groups ?? {};
  const months = monthsOf(groups, match[0].includes('q'));
  if (!months) return null;
  const printed = groups['y'] ?? groups['z'];
  const year = printed ? Number(printed) : yearOfMonth(time, months.last);
  const to = match.index + match[0].length;
  const quote = text.slice(match.index, to);
  if (year === null)
    return { deadline: { quote, type: 'period', lastDay: null, needsHuman: true }, from: match.index, to };
  const start = calendarDay(year, months.first, 1);
  const end = endOfMonth(year, months.last);
  if (!start || !end) return null;
  const lead = groups['lead'] ?? '';
  if (/trước(?! hết)/.test(lead) && !groups['vague']) {
    return {
      deadline: { quote, type: 'date', stated: start, before: true, lastDay: shiftDay(start, -1) },
      from: match.index,
      to,
    };
  }
  const week = groups['week'];
  if (week) return { deadline: weekOf(quote, week, start, end), from: match.index, to };
  if (groups['vague']) return { deadline: vague(quote, groups['vague'], start, end), from: match.index, to };
  const recurs = RECURS.exec(key.slice(to, to + 12));
  if (recurs) {
    const recurring: Deadline = {
      quote: text.slice(match.index, to + recurs[0].length),
      type: 'recurring',
      every: 'year',
      before: false,
      lastMonthDay: end.slice(5),
      lastDay: end,
      resolvedForYear: year,
    };
    return { deadline: recurring, from: match.index, to: to + recurs[0].length };
  }
  const deadline: Deadline = { quote, type: 'period', start, end, lastDay: end };
  if (!printed) deadline.yearInferred = true;
  return { deadline, from: match.index, to };
}

function monthsOf(
  groups: Record<string, string | undefined>,
  isQuarter: boolean,
): { first: number; last: number } | null {
  if (groups['part']) {
    const count = MONTH_COUNTS[groups['months'] ?? ''] ?? Number(groups['months']);
    return groups['part'] === 'đầu' ? { first: 1, last: count } : { first: 13 - count, last: 12 };
  }
  const numbers = [groups['first'] ?? '', ...((groups['more'] ?? '').match(/\d{1,2}|iv|i{1,3}/g) ?? [])];
  const quarters = numbers.map((number) => QUARTER_NUMBERS[number]);
  if (isQuarter) {
    const first = quarters[0];
    const last = quarters.at(-1);
    return first && last ? { first: first * 3 - 2, last: last * 3 } : null;
  }
  const first = Number(numbers[0]);
  const last = Number(numbers.at(-1));
  return first >= 1 && first <= 12 && last >= first && last <= 12 ? { first, last } : null;
}

const FIRST_THIRD_DAYS = 10;
const LONGEST_MONTH_DAYS = 31;

/** A vague window is flagged: any day inside it keeps the promise, the last one is shown. */
function vague(quote: string, word: string, start: Day, end: Day): Deadline {
  const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS) + 1;
  // "thượng tuần", "trung tuần", "hạ tuần" are ten days each; longer windows fall into thirds.
  const third = days <= LONGEST_MONTH_DAYS ? FIRST_THIRD_DAYS : Math.floor(days / 3);
  const deadline: Deadline = { quote, type: 'period', approx: true, start, end, lastDay: end };
  if (/đầu|thượng/.test(word)) deadline.end = shiftDay(start, third - 1);
  else if (/giữa|trung/.test(word)) {
    deadline.start = shiftDay(start, third);
    deadline.end = shiftDay(start, third * 2 - 1);
  } else deadline.start = shiftDay(start, third * 2);
  deadline.lastDay = deadline.end ?? end;
  return deadline;
}

const WEEK_NUMBERS: Readonly<Record<string, number>> = {
  đầu: 1,
  nhất: 1,
  i: 1,
  hai: 2,
  ii: 2,
  ba: 3,
  iii: 3,
  tư: 4,
  iv: 4,
};
const DAYS_PER_WEEK = 7;
const HALF_MONTH_DAYS = 15;

/** "tuần cuối tháng 5": seven days of the month, as vague as the words. */
function weekOf(quote: string, words: string, start: Day, end: Day): Deadline {
  const deadline: Deadline = { quote, type: 'period', approx: true, start, end, lastDay: end };
  if (/cuối/.test(words)) {
    deadline.start = /nửa/.test(words) ? shiftDay(start, HALF_MONTH_DAYS) : shiftDay(end, 1 - DAYS_PER_WEEK);
    return deadline;
  }
  const name =
    words
      .replace(/ (?:tiên|cùng)$/, '')
      .split(' ')
      .at(-1) ?? '';
  const number = WEEK_NUMBERS[name] ?? Number(name);
  deadline.start = shiftDay(start, (number - 1) * DAYS_PER_WEEK);
  const last = /nửa/.test(words) ? shiftDay(start, HALF_MONTH_DAYS - 1) : shiftDay(deadline.start, DAYS_PER_WEEK - 1);
  deadline.end = last < end ? last : end;
  deadline.lastDay = deadline.end;
  return deadline;
}
