import { phrasePattern } from '../phrase-pattern';
import type { Deadline, Every } from '../plan-reading';
import { calendarDay, shiftDay } from './calendar-day';
import { clockTime, dateSource, HOUR_SOURCE, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import { monthDay, type PlanTime } from './plan-time';

const EVERY = '(?:hằng|hàng|mỗi|các)';
const LEAD = '(?<lead>(?:chậm|muộn) nhất(?: là| vào)?(?: trước)?|trước|đến|vào|không quá|xong trước|định kỳ(?: vào)?)';
const HOURS = `(?:${HOUR_SOURCE}(?:,| của)? )?`;
const DAY_OF_MONTH = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:ngày )(?<d>\\d{1,2})(?<more>(?:(?:,| và|, và) (?:ngày )?\\d{1,2}){0,3}) ?(?:của )?(?:${EVERY} tháng|tháng ${EVERY}|của tháng|tháng (?:sau|tiếp theo|kế tiếp|liền kề|liền sau|báo cáo))\\b(?! \\d| cuối| đầu)`,
);
/** "ngày cuối tháng", "ngày làm việc cuối cùng của tháng"; "… của tháng 6" is one day and no rule. */
const END_OF_MONTH = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}ngày (?:làm việc )?cuối(?: cùng)?(?: của)?(?: ${EVERY})? tháng\\b(?! \\d)`,
);
const DAY_OF_QUARTER = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:ngày )(?<d>\\d{1,2}) ?,? ?(?:của )?(?:(?:các )?tháng (?:(?<which>cuối|đầu|giữa|thứ hai|thứ ba|thứ nhất|thứ [1-3])(?: cùng| tiên)?)(?: của)?|của)(?: ${EVERY}| một)? quý(?! [iv\\d])(?<next> (?:sau|tiếp theo|kế tiếp|liền kề))?`,
);
const DAY_OF_YEAR = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:ngày )?${dateSource()}(?:,| và|;)?(?<more>(?: ?(?:trước )?(?:ngày )?\\d{1,2}(?:/| tháng )\\d{1,2}(?:,| và)?){0,3}) ?(?:của )?${EVERY} năm\\b`,
);
/** "gửi kế hoạch hằng năm về Sở trước ngày 31/01": the word that makes it recur stands before. */
const YEARLY_BEFORE = phrasePattern(
  `\\b(?:hằng|hàng|mỗi) năm,?(?: [^ .;,]+){0,8}? \\(?${LEAD} (?:ngày )?${dateSource()}(?! (?:năm|của năm))`,
);
const WEEKDAYS = '(?<wd>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const DAY_OF_WEEK = phrasePattern(
  `\\b(?:${LEAD} )?${HOURS}(?:(?:sáng|chiều) )?(?:ngày )?${WEEKDAYS}(?: của)? ?${EVERY} tuần\\b`,
);
/** "hằng tuần … trước 15 giờ thứ Năm": the weekday stands apart from the word that makes it recur. */
const LONE_WEEKDAY = phrasePattern(
  `\\b${LEAD} ${HOURS}(?:(?:sáng|chiều|ngày) )?${WEEKDAYS}(?: (?:đầu|cuối) tuần)?\\b(?!,? \\(?(?:ngày|\\d))`,
);
const WEEKDAY_OF_EVERY = phrasePattern(`\\b${WEEKDAYS} (?:đầu|cuối) (?:${EVERY} )?tuần\\b`);
const WEEKLY = phrasePattern(`\\b(?:${EVERY} tuần|báo cáo tuần|định kỳ tuần|giao ban tuần)\\b`, 'u');
/** "hằng ngày trước 17 giờ". */
const DAILY_HOUR = phrasePattern(
  `\\b(?:hằng|hàng|mỗi) ngày,?(?: [^ .;,]+){0,8}? \\(?(?:${LEAD} |lúc )${HOUR_SOURCE}(?<more>(?:(?:,| và) ?\\d{1,2} ?(?:giờ|h|g|:) ?(?:\\d{2})?(?: phút)?){0,3})(?! ngày)`,
);
/** "Hằng ngày, các đồn báo cáo … trước 16 giờ 00": the hour stands apart from the word that makes it recur. */
const LONE_HOUR = phrasePattern(`\\b${LEAD} ${HOUR_SOURCE}(?!,? \\(?(?:ngày|thứ|hằng|hàng|mỗi|\\d)|\\w)`);
const DAILY = phrasePattern('^(?:hằng|hàng|mỗi) ngày\\b', 'u');
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
    ...[...key.matchAll(DAY_OF_MONTH)].flatMap((match) => ofDays(text, match)),
    ...[...key.matchAll(END_OF_MONTH)].map((match) =>
      place(match, { ...base(text, match, 'month'), lastDayOfMonth: 31 }),
    ),
    ...[...key.matchAll(DAY_OF_YEAR)].flatMap((match) => ofYear(text, match, time)),
    ...[...key.matchAll(YEARLY_BEFORE)]
      .filter(({ groups }) => !(groups?.['y'] ?? groups?.['z'] ?? groups?.['w']))
      .flatMap((match) => ofYear(text, fromLead(match), time)),
    ...[...key.matchAll(DAY_OF_WEEK)].map((match) => ofWeek(text, match)),
    ...(WEEKLY.test(key) ? [...key.matchAll(LONE_WEEKDAY)].map((match) => ofWeek(text, match)) : []),
    ...[...key.matchAll(WEEKDAY_OF_EVERY)].map((match) => ofWeek(text, match)),
    ...[...key.matchAll(HOUR_OF_DAY), ...key.matchAll(DAILY_HOUR)].map((match) => ofDay(text, match)),
    ...(DAILY.test(key) ? [...key.matchAll(LONE_HOUR)].map((match) => ofDay(text, match)) : []),
  ];
}

/** The match from its lead on: the words between "hằng năm" and "trước ngày" are no part of the deadline. */
function fromLead(match: RegExpExecArray): RegExpExecArray {
  const at = match[0].lastIndexOf(match.groups?.['lead'] ?? '');
  return Object.assign([match[0].slice(at)] as [string], {
    index: match.index + at,
    input: match.input,
    ...(match.groups ? { groups: match.groups } : {}),
  });
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
  const clock = clockTime(match.groups?.['h'], match.groups?.['min'], match.groups?.['half']);
  if (clock) deadline.time = clock;
  return deadline;
}

function place(match: RegExpExecArray, deadline: Deadline): FoundDeadline {
  return { deadline, from: match.index, to: match.index + match[0].length };
}

function ofMonth(
  text: string,
  match: RegExpExecArray,
  every: 'month' | 'quarter',
  day = Number(match.groups?.['d']),
): FoundDeadline {
  const deadline = base(text, match, every);
  deadline.statedDay = day;
  deadline.lastDayOfMonth = deadline.before && !deadline.time ? day - 1 : day;
  const which = match.groups?.['which'];
  if (which) deadline.monthOfQuarter = /đầu|nhất|1/.test(which) ? 1 : /giữa|hai|2/.test(which) ? 2 : 3;
  const found = place(match, deadline);
  if (day >= 1 && day <= 31) return found;
  return { ...found, deadline: { ...deadline, needsHuman: true }, fault: 'impossible' };
}

/** "vào ngày 15 và 30 hằng tháng" is due twice a month. */
function ofDays(text: string, match: RegExpExecArray): FoundDeadline[] {
  const more = (match.groups?.['more'] ?? '').match(/\d{1,2}/g) ?? [];
  return [match.groups?.['d'], ...more].map((day) => ofMonth(text, match, 'month', Number(day)));
}

function ofYear(text: string, match: RegExpExecArray, time: PlanTime): FoundDeadline[] {
  const first = base(text, match, 'year');
  const dates = [statedDate(match.groups ?? {}, time)];
  for (const more of (match.groups?.['more'] ?? '').matchAll(/(\d{1,2})(?:\/| tháng )(\d{1,2})/g)) {
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
    const year = date.year;
    const stated = calendarDay(year ?? 2023, date.month, date.day);
    if (!stated) return [];
    const last = exclusive ? shiftDay(stated, -1) : stated;
    deadline.lastMonthDay = last.slice(5);
    if (year !== null && !time.severalYears) {
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
