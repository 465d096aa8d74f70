import { phrasePattern } from '../phrase-pattern';
import type { Deadline, Every } from '../plan-reading';
import { calendarDay, shiftDay } from './calendar-day';
import { clockTime, dateSource, HOUR_SOURCE, monthDay, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import { type PlanTime, yearOfMonth } from './plan-time';

const EVERY = '(?:hằng|hàng|mỗi|các)';
const LEAD = '(?<lead>(?:chậm|muộn) nhất(?: là| vào)?(?: trước)?|trước|đến|vào|không quá|xong trước|định kỳ(?: vào)?)';
const HOURS = `(?:${HOUR_SOURCE}(?:,| của)? )?`;
const DAY_OF_MONTH = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:ngày )(?<d>\\d{1,2}) ?(?:của )?(?:${EVERY} tháng|tháng ${EVERY}|của tháng)\\b`,
);
const DAY_OF_QUARTER = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:ngày )(?<d>\\d{1,2}) ?,? ?(?:của )?(?:các )?tháng (?:(?<which>cuối|đầu|giữa|thứ hai|thứ ba|thứ nhất)(?: cùng| tiên)?)(?: của)?(?: ${EVERY}| một)? quý(?<next> (?:sau|tiếp theo|kế tiếp|liền kề))?`,
);
const DAY_OF_YEAR = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:ngày )?${dateSource()}(?:,| và|;)?(?<more>(?: ?(?:ngày )?\\d{1,2}/\\d{1,2}(?:,| và)?){0,3}) ?(?:của )?${EVERY} năm\\b`,
);
const WEEKDAYS = '(?<wd>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const DAY_OF_WEEK = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:(?:sáng|chiều) )?(?:ngày )?${WEEKDAYS}(?: của)? ?${EVERY} tuần\\b`,
);
const HOUR_OF_DAY = phrasePattern(
  `\\b(?:${LEAD} )?${HOUR_SOURCE}(?<more>(?:(?:,| và) ?\\d{1,2} ?(?:giờ|h|g|:) ?(?:\\d{2})?(?: phút)?){0,3}) ?(?:${EVERY} ngày|mỗi ngày)\\b`,
);
const WEEKDAY_NAMES: Readonly<Record<string, NonNullable<Deadline['weekday']>>> = {
  hai: 'MON',
  '2': 'MON',
  ba: 'TUE',
  '3': 'TUE',
  tư: 'WED',
  '4': 'WED',
  năm: 'THU',
  '5': 'THU',
  sáu: 'FRI',
  '6': 'FRI',
  bảy: 'SAT',
  '7': 'SAT',
  nhật: 'SUN',
};

/** "trước ngày 15 hằng tháng", "ngày 20 của tháng cuối quý", "trước ngày 10/6 hằng năm", "16 giờ thứ Sáu hằng tuần". */
export function findRecurringPhrases(text: string, key: string, time: PlanTime): FoundDeadline[] {
  return [
    ...[...key.matchAll(DAY_OF_QUARTER)].map((match) => ofMonth(text, match, 'quarter')),
    ...[...key.matchAll(DAY_OF_MONTH)].map((match) => ofMonth(text, match, 'month')),
    ...[...key.matchAll(DAY_OF_YEAR)].flatMap((match) => ofYear(text, match, time)),
    ...[...key.matchAll(DAY_OF_WEEK)].map((match) => ofWeek(text, match)),
    ...[...key.matchAll(HOUR_OF_DAY)].map((match) => ofDay(text, match)),
  ];
}

function base(text: string, match: RegExpExecArray, every: Every): Deadline {
  const quote = text.slice(match.index, match.index + match[0].length).trim();
  const deadline: Deadline = {
    quote,
    type: 'recurring',
    every,
    before: /trước/.test(match.groups?.['lead'] ?? ''),
    lastDay: null,
  };
  const clock = clockTime(match.groups?.['h'], match.groups?.['min']);
  if (clock) deadline.time = clock;
  return deadline;
}

function place(match: RegExpExecArray, deadline: Deadline): FoundDeadline {
  return { deadline, from: match.index, to: match.index + match[0].length };
}

function ofMonth(text: string, match: RegExpExecArray, every: 'month' | 'quarter'): FoundDeadline {
  const deadline = base(text, match, every);
  const day = Number(match.groups?.['d']);
  deadline.statedDay = day;
  deadline.lastDayOfMonth = deadline.before && !deadline.time ? day - 1 : day;
  const which = match.groups?.['which'];
  if (which) deadline.monthOfQuarter = /đầu|nhất/.test(which) ? 1 : /giữa|hai/.test(which) ? 2 : 3;
  const found = place(match, deadline);
  if (day >= 1 && day <= 31) return found;
  return { ...found, deadline: { ...deadline, needsHuman: true }, fault: 'impossible' };
}

function ofYear(text: string, match: RegExpExecArray, time: PlanTime): FoundDeadline[] {
  const first = base(text, match, 'year');
  const dates = [statedDate(match.groups ?? {}, time)];
  for (const more of (match.groups?.['more'] ?? '').matchAll(/(\d{1,2})\/(\d{1,2})/g)) {
    dates.push(statedDate({ d: more[1], m: more[2] }, time));
  }
  return dates.flatMap((date) => {
    if (!date) return [];
    if (date.impossible) return [{ ...place(match, { ...first, needsHuman: true }), fault: 'impossible' as const }];
    const exclusive = first.before && !first.time;
    const deadline: Deadline = {
      ...first,
      statedMonthDay: monthDay(date.month, date.day),
      every: dates.length === 2 ? 'halfyear' : 'year',
    };
    const year = yearOfMonth(time, date.month);
    const stated = calendarDay(year ?? 2023, date.month, date.day);
    if (!stated) return [];
    const last = exclusive ? shiftDay(stated, -1) : stated;
    deadline.lastMonthDay = last.slice(5);
    if (year !== null) {
      deadline.lastDay = last;
      deadline.resolvedForYear = year;
    }
    return [place(match, deadline)];
  });
}

function ofWeek(text: string, match: RegExpExecArray): FoundDeadline {
  const deadline = base(text, match, 'week');
  const name = (match.groups?.['wd'] ?? '').split(' ').at(-1) ?? '';
  const weekday = WEEKDAY_NAMES[name];
  if (weekday) deadline.weekday = weekday;
  return place(match, deadline);
}

function ofDay(text: string, match: RegExpExecArray): FoundDeadline {
  const deadline = base(text, match, 'day');
  const more = [...(match.groups?.['more'] ?? '').matchAll(/(\d{1,2}) ?(?:giờ|h|g|:) ?(\d{2})?/g)].map((clock) =>
    clockTime(clock[1], clock[2]),
  );
  const times = [deadline.time ?? null, ...more].filter((clock): clock is string => clock !== null);
  if (times.length > 1) deadline.times = times;
  return place(match, deadline);
}
