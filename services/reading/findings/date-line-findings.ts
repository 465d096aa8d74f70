import type { Finding, PlanReading } from '../plan-reading';
import type { FindingContext } from './find-all';
import { isPartyBody } from './issuer-nature';
import { remark } from './remark';

const LONG = /ngày\s(?<day>\d{1,2})\s?tháng\s(?<month>\d{1,2})(?=\s?(?:,\s?)?năm)/u;
const MONTH_ONLY = /(?<=ngày[\s.…_]{1,24})tháng\s(?<month>\d{1,2})(?=\s?(?:,\s?)?năm)/u;
const SHORT = /ngày\s?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}/u;

/** Place and date of issue (Phụ lục I Mục II.4). */
export function dateLineFindings(reading: PlanReading, { head, lines, titleLines }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const line = head.dateLine;
  const { date } = reading;
  if (head.impossibleDate !== null) {
    const words = { words: head.impossibleDate };
    return [remark('date-impossible', { line, quote: head.impossibleDate, words })];
  }
  if (date.year === null || date.month === null || date.day === null) findings.push(remark('date-blank', { line }));
  if (line === null) return findings;
  const printed = lines.find((one) => one.no === line)?.text.slice(0, 600) ?? '';
  if (reading.place === null) findings.push(remark('place-missing', { line, quote: printed }));
  const short = SHORT.exec(printed);
  if (short && !isPartyBody(reading.issuer))
    findings.push(remark('date-line-form', { line, quote: short[0], correction: inWords(short[0]) }));
  const long = LONG.exec(printed) ?? MONTH_ONLY.exec(printed);
  const to = long ? long[0].replace(/\d+/g, '#') : '';
  if (long) {
    const { day, month = '' } = long.groups ?? {};
    const numbers = [...(day === undefined ? [] : [printedDay(day)]), printedMonth(month)];
    const right = to.replace(/#/g, () => numbers.shift() ?? '');
    if (right !== long[0])
      findings.push(remark('date-line-zero', { line, quote: long[0], correction: { from: long[0], to: right } }));
  }
  findings.push(...yearFinding(reading, titleLines.map((one) => one.text).join(' '), line));
  return findings;
}

/** 05, 12: days below ten take a zero. */
export function printedDay(day: string): string {
  return String(Number(day)).padStart(2, '0');
}

/** 01, 02, 3 … 12: only January and February take a zero. */
export function printedMonth(month: string): string {
  return Number(month) <= 2 ? String(Number(month)).padStart(2, '0') : String(Number(month));
}

function inWords(short: string): { from: string; to: string } {
  const [day = '', month = '', year = ''] = short.match(/\d+/g) ?? [];
  return { from: short, to: `ngày ${printedDay(day)} tháng ${printedMonth(month)} năm ${year}` };
}

function yearFinding({ planYear, date }: PlanReading, title: string, line: number): Finding[] {
  if (planYear === null || date.year === null || date.year <= planYear) return [];
  if (!title.includes(`năm ${planYear}`) || /năm học|giai đoạn|nhiệm kỳ|tổng kết/iu.test(title)) return [];
  return [remark('date-after-plan-year', { line, words: { year: planYear, issued: date.year } })];
}
