import { LINE_END } from '../reading/clean-characters';
import { calendarDay } from '../reading/deadlines/calendar-day';
import type { Day } from '../reading/plan-reading';
import { textKey } from '../reading/text-key';
import { type CitedSpan, citedSpans } from './cited-spans';
import { opensRange } from './day-marks';
import { reminderMarks } from './reminder-marks';
import type { TextChange } from './text-change';
import type { YearMark } from './year-mark';
import { MARKS } from './year-marks';

export interface YearOfPlan {
  /** The year the text is for. */
  planYear: number;
  /** First line after the legal bases, from 1: days before it are those of documents and meetings. */
  bodyLine: number;
  /** Lines that are written anew: number and date of the document. */
  headLines: readonly number[];
  /** Days before it are over, so they are no deadlines; null: not known. */
  issuedOn: Day | null;
}

export interface MovedText {
  text: string;
  changes: TextChange[];
}

/**
 * Moves a plan's text on by one year: the years, days, months and quarters that mean the plan's own period. Cited
 * documents keep every letter; what may or may not be the plan's own stays and is listed. Line breaks stay where they are.
 * @param source NFC or not; the answer is NFC.
 */
export function moveYears(source: string, { planYear, bodyLine, issuedOn, headLines }: YearOfPlan): MovedText {
  const text = source.normalize('NFC');
  const key = textKey(text);
  const lineOf = lineCounter(text);
  const cited = citedSpans(text);
  const isCited = coveredBy(cited);
  const isFree = (mark: YearMark) => !headLines.includes(lineOf(mark.from)) && !isCited(mark);
  const marks = withoutOverlaps(
    MARKS.flatMap((find) => find(key, text, planYear))
      .filter(isFree)
      .map((mark) => {
        if (mark.kind !== 'DATE' || !isDay(mark, text)) return mark;
        if (lineOf(mark.from) < bodyLine) return kept(mark, 'Ngày trong phần căn cứ được giữ nguyên: cần kiểm tra.');
        return isOver(mark, key, issuedOn)
          ? kept(mark, 'Ngày trước ngày ban hành được giữ nguyên: cần kiểm tra.')
          : mark;
      }),
  );
  const reminders = reminderMarks(key).filter(isFree);
  const listed = [...marks, ...reminders].filter(({ why }) => why !== '');
  const changes = listed.map(({ kind, from, to, text: now, why }): TextChange => {
    const after = now === null ? null : collapse(now);
    return { kind, line: lineOf(from), from: collapse(text.slice(from, to)), to: after, why };
  });
  return {
    text: put(text, marks),
    changes: [...changes, ...citedChanges(text, cited, planYear, lineOf)].sort((a, b) => a.line - b.line),
  };
}

/** Each cited document once, at its first place. */
function citedChanges(
  text: string,
  cited: readonly CitedSpan[],
  planYear: number,
  lineOf: (at: number) => number,
): TextChange[] {
  const first = new Map<string, TextChange>();
  for (const { from, to, ref, year } of cited) {
    const quote = collapse(text.slice(from, to));
    if (first.has(ref ?? quote)) continue;
    const isRecent = year !== null && year >= planYear - 1;
    const why = isRecent
      ? `Văn bản viện dẫn của năm ${year} được giữ nguyên: cần kiểm tra đã có văn bản của năm ${planYear + 1} hay chưa.`
      : 'Văn bản viện dẫn được giữ nguyên: cần kiểm tra còn hiệu lực.';
    const kind = isRecent ? 'CITED_OF_YEAR' : 'CITED';
    first.set(ref ?? quote, { kind, line: lineOf(from), from: quote, to: null, why });
  }
  return [...first.values()];
}

/** Of two marks on one place the one that begins first counts. */
function withoutOverlaps(marks: readonly YearMark[]): YearMark[] {
  let end = 0;
  return [...marks]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const isFree = from >= end;
      if (isFree) end = to;
      return isFree;
    });
}

/** Whether a place lies in one of the spans, which are in the order of the text. */
function coveredBy(spans: readonly CitedSpan[]): (place: { from: number; to: number }) => boolean {
  const whole: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const before = whole.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else whole.push({ from, to });
  }
  return ({ from, to }) => {
    const next = firstAtLeast(whole.length, (at) => (whole[at]?.to ?? 0) > from);
    return (whole[next]?.from ?? Number.POSITIVE_INFINITY) < to;
  };
}

/** The first of `count` places for which it holds; once it holds it goes on holding. */
function firstAtLeast(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isDay({ from, to }: YearMark, text: string): boolean {
  return /^\d{1,2}\D+\d{1,2}\D+\d{4}$/u.test(text.slice(from, to));
}

function kept(mark: YearMark, why: string): YearMark {
  return { ...mark, kind: 'OTHER_YEAR', text: null, why };
}

/** The first day of a range may lie before the plan ("số liệu từ ngày 01/01 đến ngày …"). */
function isOver({ from, to }: YearMark, key: string, issuedOn: Day | null): boolean {
  const [day, month, year] = (key.slice(from, to).match(/\d+/gu) ?? []).map(Number);
  const printed = calendarDay(year ?? 0, month ?? 0, day ?? 0);
  if (issuedOn === null || printed === null || opensRange(key, to)) return false;
  return printed < issuedOn;
}

/** Line breaks inside the words stay: the new words have as many pieces as the old ones. */
function put(text: string, marks: readonly YearMark[]): string {
  let at = 0;
  let moved = '';
  for (const { from, to, text: now } of marks) {
    if (now === null) continue;
    moved += text.slice(at, from) + now;
    at = to;
  }
  return moved + text.slice(at);
}

export function collapse(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function lineCounter(text: string): (at: number) => number {
  const ends = [...text.matchAll(LINE_END)].map(({ index }) => index);
  return (at) => firstAtLeast(ends.length, (no) => (ends[no] ?? 0) >= at) + 1;
}
