import { phrasePattern } from '../phrase-pattern';
import type { Deadline } from '../plan-reading';
import { calendarDay, endOfMonth, shiftDay } from './calendar-day';
import type { FoundDeadline } from './found-deadline';
import { type PlanTime, yearOfMonth } from './plan-time';

const YEAR = '(?:\\s?[/-]\\s?(?<y>\\d{4})(?!\\d)|,? năm (?<z>\\d{4}))?';
const LEAD =
  '(?<lead>(?:chậm|muộn) nhất(?: là| vào| trong)?(?: trước| hết)?|(?:xong |hoàn thành |hoàn thành xong |kết thúc )?(?:trong|trước|hết|vào)|đến hết|đến|xong|hoàn thành|dự kiến(?: trong| vào)?|thực hiện trong|triển khai trong)';
const VAGUE = '(?<vague>(?:khoảng )?(?:đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)(?: của)? )?';
const NUMBERS =
  '(?<first>\\d{1,2})(?<more>(?: ?(?:-|–|,|và|đến|và tháng|, tháng|đến tháng) ?(?:tháng )?\\d{1,2}(?!\\d|/\\d{1,2}(?!\\d))){0,5})';
const QUARTERS =
  '(?<first>i{1,3}|iv|[1-4])(?<more>(?: ?(?:-|–|,|và|và quý|, quý|đến quý) ?(?:quý )?(?:i{1,3}v?|iv|[1-4])\\b){0,3})';
const MONTH_BODY = `${VAGUE}tháng ${NUMBERS}${YEAR}(?![/\\d])(?! đầu năm| cuối năm)`;
const QUARTER_BODY = `${VAGUE}quý ${QUARTERS}\\b${YEAR}`;
const HALF_BODY = '(?:0?6|sáu) tháng (?<half>đầu|cuối) năm(?: (?<z>\\d{4}))?';
const LED = [MONTH_BODY, QUARTER_BODY, HALF_BODY].map((body) => phrasePattern(`\\b(?<!từ )${LEAD} (?:các )?${body}`));
const BARE = [MONTH_BODY, QUARTER_BODY, HALF_BODY].map((body) => phrasePattern(`\\b(?<!ngày \\d{1,2} )${body}`));
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
const RECURS = phrasePattern('^ ?(?:hằng|hàng) năm\\b', 'u');

/** "trong quý III/2026", "hoàn thành trong tháng 5", "cuối tháng 6/2026"; without a lead only in a time slot. */
export function findWindowPhrases(text: string, key: string, time: PlanTime, inSlot: boolean): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const pattern of inSlot ? [...LED, ...BARE] : LED) {
    for (const match of key.matchAll(pattern)) {
      const window = readWindow(text, key, match, time);
      if (window) found.push(window);
    }
  }
  return found;
}

function readWindow(text: string, key: string, match: RegExpExecArray, time: PlanTime): FoundDeadline | null {
  const groups = match.groups ?? {};
  const months = monthsOf(groups, match[0].includes('quý'));
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
  if (groups['vague']) return { deadline: vague(quote, groups['vague'], start, end), from: match.index, to };
  if (RECURS.test(key.slice(to, to + 12))) {
    const recurring: Deadline = {
      quote,
      type: 'recurring',
      every: 'year',
      before: false,
      lastMonthDay: end.slice(5),
      lastDay: end,
      resolvedForYear: year,
    };
    return { deadline: recurring, from: match.index, to };
  }
  const deadline: Deadline = { quote, type: 'period', start, end, lastDay: end };
  if (!printed) deadline.yearInferred = true;
  return { deadline, from: match.index, to };
}

function monthsOf(
  groups: Record<string, string | undefined>,
  isQuarter: boolean,
): { first: number; last: number } | null {
  if (groups['half']) return groups['half'] === 'đầu' ? { first: 1, last: 6 } : { first: 7, last: 12 };
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

/** A vague window is flagged: any day inside it keeps the promise, the last one is shown. */
function vague(quote: string, word: string, start: string, end: string): Deadline {
  const third = Math.floor((Date.parse(end) - Date.parse(start)) / 86_400_000 / 3);
  const deadline: Deadline = { quote, type: 'period', approx: true, start, end, lastDay: end };
  if (/đầu|thượng/.test(word)) deadline.end = shiftDay(start, third);
  else if (/giữa|trung/.test(word)) {
    deadline.start = shiftDay(start, third);
    deadline.end = shiftDay(start, third * 2);
  } else deadline.start = shiftDay(start, third * 2);
  deadline.lastDay = deadline.end ?? end;
  return deadline;
}
