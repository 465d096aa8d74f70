import { phrasePattern } from '../phrase-pattern';
import type { Deadline } from '../plan-reading';
import { textKey } from '../text-key';
import { findDatedPhrases } from './dated-phrases';
import type { FoundDeadline } from './found-deadline';
import type { PlanTime } from './plan-time';
import { findRangePhrases } from './range-phrases';
import { findRecurringPhrases } from './recurring-phrases';
import { findRelativePhrases } from './relative-phrases';
import { findSlotPhrases } from './slot-phrases';
import { findWindowPhrases } from './window-phrases';

/** A label after which plain words are a time: "Thời gian hoàn thành: Quý III/2026". */
const SLOT_LABEL = phrasePattern(
  '(?:thời gian(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo|gửi|nộp|gửi báo cáo|ban hành|tiến hành))?|thời hạn(?: (?:thực hiện|hoàn thành|gửi|nộp))?|tiến độ(?: thực hiện| hoàn thành)?|thời điểm|hoàn thành|hạn hoàn thành) ?: ?',
);
const BRACKET = /\((?<inside>[^()]{1,70})\)/g;
/** Longer paragraphs are no sentences any more; the rest is not searched, so time stays linear. */
const LONGEST_SEARCHED = 20_000;
const MOST_CANDIDATES = 200;

/** All deadlines in `text` in printed order. `inSlot`: the whole text is a time column. */
export function findDeadlines(text: string, time: PlanTime, inSlot = false): FoundDeadline[] {
  const searched = text.length > LONGEST_SEARCHED ? text.slice(0, LONGEST_SEARCHED) : text;
  if (!inSlot && !/\d|hằng|hàng|mỗi|[Tt]hường xuyên|[Qq]uý|cuối|đầu|:/.test(searched)) return [];
  const key = textKey(searched);
  const candidates = [
    ...findRecurringPhrases(searched, key, time),
    ...findRelativePhrases(searched, key, time),
    ...findRangePhrases(searched, key, time, inSlot),
    ...findDatedPhrases(searched, key, time),
    ...findWindowPhrases(searched, key, time, inSlot),
    ...(inSlot ? findSlotPhrases(searched, key, time) : slotsInside(searched, key, time)),
  ];
  return withoutOverlaps(candidates.slice(0, MOST_CANDIDATES));
}

/** Time slots inside running text: after a label, or alone in brackets. */
function slotsInside(text: string, key: string, time: PlanTime): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (const label of key.matchAll(SLOT_LABEL)) {
    const from = label.index + label[0].length;
    const end = key.slice(from).search(/[.;](?:\s|$)|\n/);
    const to = end === -1 ? Math.min(key.length, from + 200) : from + end;
    found.push(...inSlotAt(text, from, to, time));
  }
  for (const bracket of key.matchAll(BRACKET)) {
    const inside = bracket.groups?.['inside'] ?? '';
    if (!/^(?:tháng|quý|thời gian|từ ngày|(?:0?6) tháng (?:đầu|cuối) năm)/.test(inside)) continue;
    found.push(...inSlotAt(text, bracket.index + 1, bracket.index + 1 + inside.length, time));
  }
  return found;
}

function inSlotAt(text: string, from: number, to: number, time: PlanTime): FoundDeadline[] {
  return findDeadlines(text.slice(from, to), time, true).map((item) => ({
    ...item,
    from: item.from + from,
    to: item.to + from,
  }));
}

/** Earlier candidates are the more telling readings and keep their place. */
function withoutOverlaps(candidates: readonly FoundDeadline[]): FoundDeadline[] {
  const kept: FoundDeadline[] = [];
  for (const candidate of candidates) {
    const twin = kept.some(
      (other) => candidate.from < other.to && other.from < candidate.to && !bothRecur(candidate, other),
    );
    const again = kept.some((other) => bothRecur(candidate, other) && sameDay(candidate.deadline, other.deadline));
    if (!twin && !again) kept.push(candidate);
  }
  return kept.filter((found) => !found.ignored).sort((a, b) => a.from - b.from);
}

/** "trước ngày 15/6 và 15/12 hằng năm" is one phrase with two deadlines. */
function bothRecur(a: FoundDeadline, b: FoundDeadline): boolean {
  return a.from === b.from && a.to === b.to && a.deadline.type === 'recurring' && b.deadline.type === 'recurring';
}

function sameDay(a: Deadline, b: Deadline): boolean {
  return a.lastMonthDay === b.lastMonthDay && a.lastDayOfMonth === b.lastDayOfMonth;
}
