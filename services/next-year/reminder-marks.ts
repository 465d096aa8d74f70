import type { ChangeKind } from './text-change';
import type { YearMark } from './year-mark';

const SEP = '\\s?[/.-]\\s?';
const WEEKDAY = '(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const WEEKDAY_OF_DATE = new RegExp(
  `(?<!\\p{L})${WEEKDAY},?\\s*\\(?(?:ngày\\s+)?\\d{1,2}(?:${SEP}|\\s+tháng\\s+)\\d{1,2}(?!\\d)`,
  'gu',
);
const ANNIVERSARY =
  /(?<!\p{L})(?:kỷ niệm|kỉ niệm)\s+(?:lần thứ\s+)?\d{1,3}(?:\s+năm)?(?!\p{L})|(?<![\d/])\d{2,3}\s+năm\s+(?=ngày|thành lập|quốc khánh|giải phóng|cách mạng|truyền thống)/gu;

const WHY = {
  WEEKDAY: 'Thứ trong tuần của ngày đã chuyển năm: cần ghi lại theo lịch năm sau.',
  ANNIVERSARY: 'Số năm kỷ niệm: cần ghi lại theo năm sau.',
} as const;

/** What hangs on a year without naming it; listed beside the marks of years, never instead of them. */
export function reminderMarks(key: string): YearMark[] {
  return [
    ...[...key.matchAll(WEEKDAY_OF_DATE)].map((found) => reminder('WEEKDAY', found)),
    ...[...key.matchAll(ANNIVERSARY)].map((found) => reminder('ANNIVERSARY', found)),
  ];
}

function reminder(kind: ChangeKind & keyof typeof WHY, found: RegExpExecArray): YearMark {
  return { kind, from: found.index, to: found.index + found[0].length, text: null, why: WHY[kind] };
}
