import { calendarDay } from '../deadlines/calendar-day';
import type { Day, Finding } from '../plan-reading';
import { printedDay, printedMonth } from './date-line-findings';
import type { ProofParagraph } from './proof-text';
import { remark } from './remark';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const WEEKDAY_KEYS: Readonly<Record<string, number>> = {
  'chủ nhật': 0,
  'thứ hai': 1,
  'thứ 2': 1,
  'thứ ba': 2,
  'thứ 3': 2,
  'thứ tư': 3,
  'thứ 4': 3,
  'thứ năm': 4,
  'thứ 5': 4,
  'thứ sáu': 5,
  'thứ 6': 5,
  'thứ bảy': 6,
  'thứ 7': 6,
};
const WEEKDAY = '(?<weekday>(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật))';
const FULL = '(?<day>\\d{1,2})(?<stroke> ?[/.] ?)(?<month>\\d{1,2})(?: ?[/.] ?)(?<year>(?:19|20)\\d{2})';
const IN_WORDS = '(?<day2>\\d{1,2}) tháng (?<month2>\\d{1,2}),? năm (?<year2>(?:19|20)\\d{2})';
const DATE = new RegExp(
  `(?:(?<![\\p{L}\\d])${WEEKDAY},? ?\\(?(?:ngày )?)?(?<![\\d/.-])(?:${FULL}(?![\\d/])(?!-\\p{L})|(?<=ngày )${IN_WORDS})`,
  'gu',
);
const PERHAPS_DAY = /\d ?[/.]|\d tháng/;
const SHORT = /(?<=ngày )(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/.-])/gu;

/** Days printed in the body: impossible ones, wrong days of the week, leading zeros (Phụ lục I Mục II.4). */
export function printedDayFindings(proof: readonly ProofParagraph[], deadlines: readonly Finding[]): Finding[] {
  const named = deadlines.flatMap(({ code, quote }) => (code === 'deadline-impossible' && quote ? [quote] : []));
  return proof
    .filter(({ key }) => PERHAPS_DAY.test(key))
    .flatMap((paragraph) => [
      ...[...paragraph.key.matchAll(DATE)].flatMap((match) => fullDay(paragraph, match, named)),
      ...[...paragraph.key.matchAll(SHORT)].flatMap((match) => shortDay(paragraph, match, named)),
    ]);
}

function fullDay(paragraph: ProofParagraph, match: RegExpExecArray, named: readonly string[]): Finding[] {
  const groups = match.groups ?? {};
  const [day = '', month = '', year = ''] = [
    groups['day'] ?? groups['day2'],
    groups['month'] ?? groups['month2'],
    groups['year'] ?? groups['year2'],
  ];
  const weekday = groups['weekday'];
  const start = match.index + (weekday === undefined ? 0 : match[0].search(/\d{1,2} ?(?:[/.]|tháng)/));
  const words = paragraph.text.slice(start, match.index + match[0].length);
  const place = { line: paragraph.lineOf(start), quote: words };
  const exists = calendarDay(Number(year), Number(month), Number(day));
  if (exists === null) return impossible(words, place, named);
  const findings: Finding[] = [];
  if (weekday !== undefined) findings.push(...weekdayFinding(paragraph, match, weekday, exists));
  return groups['day'] === undefined ? findings : [...findings, ...zeroFinding(words, day, month, place)];
}

function shortDay(paragraph: ProofParagraph, match: RegExpExecArray, named: readonly string[]): Finding[] {
  const { day = '', month = '' } = match.groups ?? {};
  const words = match[0];
  const place = { line: paragraph.lineOf(match.index), quote: words };
  // 29/02 is a day of some years; which one is meant is the reader's business.
  if (calendarDay(2024, Number(month), Number(day)) === null) return impossible(words, place, named);
  return zeroFinding(words, day, month, place);
}

function impossible(words: string, place: { line: number; quote: string }, named: readonly string[]): Finding[] {
  if (named.some((quote) => quote.includes(words))) return [];
  return [remark('day-impossible', { ...place, words: { words } })];
}

function zeroFinding(words: string, day: string, month: string, place: { line: number; quote: string }): Finding[] {
  const rightDay = printedDay(day);
  const rightMonth = Number(month) <= 2 ? printedMonth(month) : month;
  if (rightDay === day && rightMonth === month) return [];
  const right = words.replace(day, rightDay).replace(/([/.] ?)\d+/, (_, stroke: string) => `${stroke}${rightMonth}`);
  return [remark('day-zero', { ...place, words: { right }, correction: { from: words, to: right } })];
}

function weekdayFinding(paragraph: ProofParagraph, match: RegExpExecArray, weekday: string, day: Day): Finding[] {
  const actual = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (WEEKDAY_KEYS[weekday] === actual) return [];
  const from = paragraph.text.slice(match.index, match.index + match[0].length);
  const wrong = from.slice(0, weekday.length);
  const right = WEEKDAYS[actual] ?? '';
  const words = { day: `Ngày ${day.split('-').reverse().join('/')}`, right, wrong };
  const correction = { from, to: `${right}${from.slice(weekday.length)}` };
  return [remark('weekday-mismatch', { line: paragraph.lineOf(match.index), quote: from, words, correction })];
}
