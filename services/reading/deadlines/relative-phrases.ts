import { phrasePattern } from '../phrase-pattern';
import type { Day, Deadline } from '../plan-reading';
import { calendarDay, endOfMonth, shiftDay, shiftWorkingDays } from './calendar-day';
import { dateSource, statedDate } from './date-expression';
import type { FoundDeadline } from './found-deadline';
import type { PlanTime } from './plan-time';

const COUNT =
  '(?<n>\\d{1,3}) ?(?:\\([^()]{1,20}\\) )?(?<unit>ngày làm việc|ngày|giờ làm việc|giờ|h(?= )|tuần|tháng)(?! (?:đầu|cuối)\\b)';
const EVENT = '(?<from>[^.;()]{1,90}?)(?=[.;,()]|$| (?:gửi|báo cáo|để|và|phải|tổng hợp|các đơn vị)\\b)';
const AFTER = phrasePattern(
  `\\b(?:trong(?: vòng| thời hạn| thời gian)?|sau|(?:chậm|muộn) nhất(?: là)?(?: sau| trong(?: vòng)?| không quá)?|không quá|tối đa(?: là)?|thời hạn(?: là)?) ${COUNT},? (?:(?:kể|tính)(?: từ)?|từ|sau(?: khi)?) ${EVENT}`,
);
/** "07 ngày sau khi kết thúc hội nghị". */
const AFTER_BARE = phrasePattern(
  `\\b(?<n>\\d{1,3}) ?(?<unit>ngày làm việc|ngày|giờ),? (?:kể từ|tính từ|sau)(?: khi| ngày) (?=\\p{L})${EVENT}`,
);
/** "sau bão, trong 03 ngày", "kể từ khi kết thúc, chậm nhất 05 ngày làm việc". */
const AFTER_EVENT = phrasePattern(
  `\\b(?:sau|kể từ|khi) (?<from>(?!\\d)[^.,;()\\d]{2,50}?),? (?:(?:chậm|muộn) nhất(?: là| trong)?|không quá|tối đa|trong(?: vòng| thời hạn)?) ${COUNT}(?! kể| tính| sau| từ)`,
);
const AFTER_PLAIN = phrasePattern(
  `\\b(?:sau|chậm nhất sau) ${COUNT} (?=(?:kết thúc|tổ chức|nhận|hoàn thành|ban hành|ký))${EVENT}`,
);
/** "báo cáo 6 tháng trước ngày 20/6" names a report and its day, no time before one. */
const PERIOD_BEFORE_DATE = /^(?:.* )?\d+ (?:tháng|tuần) trước ngày \d/;
const BEFORE = phrasePattern(
  `\\b(?:(?:ít nhất|tối thiểu|(?:chậm|muộn) nhất)(?: là)? )?${COUNT} (?:trước|so với trước) (?=(?:khi|ngày|thời điểm|kỳ|cuộc|hội nghị|lễ|đợt|phiên|giờ))${EVENT}`,
);
/** "trước ngày bầu cử 10 ngày". */
const BEFORE_EVENT = phrasePattern(
  `\\btrước (?:khi|ngày|kỳ|cuộc|hội nghị|lễ|đợt|phiên) (?<from>(?!\\d)[^.,;()\\d]{2,40}?),? (?:(?:ít nhất|tối thiểu)(?: là)? )?${COUNT}(?=[.,;)]|$)`,
);
const BEFORE_BY = phrasePattern(
  `\\btrước (?:(?:ít nhất|tối thiểu) )?${COUNT} (?:so với|khi|kể từ|tính đến|diễn ra|tổ chức) ${EVENT}`,
);
/** "thông báo cho đơn vị được kiểm tra trước ít nhất 05 ngày làm việc": the event is the one the sentence speaks of. */
const BEFORE_IT = phrasePattern(`\\btrước (?:ít nhất|tối thiểu) (?:là )?${COUNT}(?<from>)(?=[.,;)]|$)`);
const SIGNING = phrasePattern('\\b(?:ngày ký|ký ban hành|ban hành|có hiệu lực)\\b', 'u');
const OTHER_DOCUMENT = /văn bản|hướng dẫn|quyết định|kết luận|thông báo|công văn|báo cáo|nghị quyết/;
const EVENT_DATE = phrasePattern(`\\bngày ${dateSource()}`, 'u');
const DAYS_PER_WEEK = 7;

/** "trong 07 ngày kể từ ngày nhận được văn bản", "sau 03 ngày làm việc kể từ …", "ít nhất 05 ngày trước khi …". */
export function findRelativePhrases(text: string, key: string, time: PlanTime): FoundDeadline[] {
  return [
    ...[...key.matchAll(AFTER)].map((match) => relative(text, match, 1, time)),
    ...[...key.matchAll(AFTER_PLAIN)].map((match) => relative(text, match, 1, time)),
    ...[...key.matchAll(AFTER_EVENT)].map((match) => relative(text, match, 1, time)),
    ...[...key.matchAll(AFTER_BARE)].map((match) => relative(text, match, 1, time)),
    ...[...key.matchAll(BEFORE_EVENT)].map((match) => relative(text, match, -1, time)),
    ...[...key.matchAll(BEFORE)]
      .filter((match) => !PERIOD_BEFORE_DATE.test(match[0]))
      .map((match) => relative(text, match, -1, time)),
    ...[...key.matchAll(BEFORE_BY)].map((match) => relative(text, match, -1, time)),
    ...[...key.matchAll(BEFORE_IT)].map((match) => relative(text, match, -1, time)),
  ];
}

function relative(text: string, match: RegExpExecArray, sign: 1 | -1, time: PlanTime): FoundDeadline {
  const groups = match.groups ?? {};
  const unit = groups['unit'] ?? 'ngày';
  const to = match.index + match[0].length;
  const fromText = groups['from'] ?? '';
  const at = match.index + Math.max(0, match[0].indexOf(fromText));
  const countUnit =
    unit === 'h' || /giờ/.test(unit)
      ? 'hour'
      : /làm việc/.test(unit)
        ? 'workingDay'
        : /tháng/.test(unit)
          ? 'month'
          : 'day';
  const count = Number(groups['n']) * (unit === 'tuần' ? DAYS_PER_WEEK : 1) * sign;
  const deadline: Deadline = {
    quote: text.slice(match.index, to).trim(),
    type: 'relative',
    count,
    countUnit,
    from: text.slice(at, at + fromText.length).trim(),
    lastDay: null,
  };
  const event = eventDay(fromText, time);
  const last = event === null ? null : lastDayFrom(event, count, countUnit);
  if (last !== null) deadline.lastDay = last;
  if (event !== null && countUnit === 'workingDay' && time.isWorkingDay)
    deadline.lastDayWithHolidays = shiftWorkingDays(event, count, time.isWorkingDay);
  return { deadline, from: match.index, to };
}

/** The day of the event, where the plan itself says it. */
function eventDay(event: string, time: PlanTime): Day | null {
  const printed = EVENT_DATE.exec(event);
  if (printed) return statedDate(printed.groups ?? {}, time)?.stated ?? null;
  return SIGNING.test(event) && !OTHER_DOCUMENT.test(event) ? time.issued : null;
}

function lastDayFrom(event: Day, count: number, unit: NonNullable<Deadline['countUnit']>): Day | null {
  if (unit === 'hour') return null;
  if (unit === 'day') return shiftDay(event, count);
  if (unit === 'workingDay') return shiftWorkingDays(event, count);
  const [year, month, day] = event.split('-').map(Number);
  const months = (year ?? 0) * 12 + ((month ?? 1) - 1) + count;
  const target: [number, number] = [Math.floor(months / 12), (months % 12) + 1];
  return calendarDay(...target, day ?? 1) ?? endOfMonth(...target);
}
