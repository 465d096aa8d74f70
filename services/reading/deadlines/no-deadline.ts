import { phrasePattern } from '../phrase-pattern';
import type { PlanTime } from './plan-time';

/** A date with a word before it that often makes it a deadline, in its surroundings. */
export interface DateInContext {
  key: string;
  from: number;
  to: number;
  /** "trước", "đến", "vào" …; empty for a range. */
  lead: string;
  /** The printed year; null when the plan's own year was taken. */
  year: number | null;
  time: PlanTime;
}

/** What happened on the day, or what the day limits: "sinh trước ngày …", "số liệu tính đến ngày …". */
const FACT_BEFORE = phrasePattern(
  '(?:\\b(?:sinh|hy sinh|từ trần|kết nạp|tính|chốt|lũy kế|số liệu|cập nhật số liệu|có hiệu lực|hiệu lực|hết hiệu lực|thời điểm) |\\bđã (?:[^ .;,]+ ){1,4}|\\bđược (?:cấp|phê duyệt|ban hành|tuyển dụng|công nhận|thành lập|ký|bổ nhiệm|kết nạp|thông qua|công bố) (?:[^ .;,]+ ){0,3})$',
  'u',
);
const EVENT_BEFORE = phrasePattern('\\b(?:ban hành|ký|diễn ra|tuyển dụng|thành lập|công bố) $', 'u');
/** A printed year before the plan's own is history, unless something is due then. */
const DUTY_BEFORE = phrasePattern('\\b(?:hoàn thành|xong|gửi|nộp|báo cáo|trình|thực hiện|chậm nhất)\\b', 'u');
/** "phấn đấu đến ngày 31/12/2026 đạt 100%" is an aim. */
const AIM_BEFORE = phrasePattern('\\b(?:phấn đấu|mục tiêu|chỉ tiêu)(?: [^ .;,]+){0,2} $', 'u');
const AIM_AFTER = phrasePattern(
  '^,?(?: [^ .;,]+){0,3} (?:đạt|có|tỷ lệ|ít nhất|tối thiểu|trên|dưới)(?: [^ .;,]+){0,3} (?:trên |từ |tối thiểu )?\\d+(?:[.,]\\d+)? ?%|^,? (?:toàn (?:tỉnh|xã|thành phố|phường|huyện|ngành|quốc) )?(?:đã |có |ghi nhận )\\d',
  'u',
);
const DUE_WORDS = phrasePattern('\\b(?:hoàn thành|xong)(?: [^ .;,]+){0,3} $', 'u');
const NEAR = 60;

/** A date that is history, an aim or the end of an audited period, though a lead stands before it. */
export function isNoDeadline({ key, from, to, lead, year, time }: DateInContext): boolean {
  const before = key.slice(Math.max(0, from - NEAR), from);
  const after = key.slice(to, to + NEAR);
  if (FACT_BEFORE.test(before)) return true;
  if (lead === 'vào' && EVENT_BEFORE.test(before)) return true;
  const ownYear = time.issued === null ? time.planYear : Number(time.issued.slice(0, 4));
  if (year !== null && ownYear !== null && year < ownYear && !DUTY_BEFORE.test(before + lead)) return true;
  if (!/^(?:đến|tới|hết|trong|vào)/.test(lead) || DUE_WORDS.test(before)) return false;
  return AIM_BEFORE.test(before) || AIM_AFTER.test(after);
}
