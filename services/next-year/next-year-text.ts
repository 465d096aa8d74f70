import type { ResolutionContext } from '../directory/resolution';
import { splitLines } from '../form-check/text-lines';
import type { Day, Finding, PlanReading } from '../reading/plan-reading';
import { collapse, type MovedText, moveYears } from './move-years';
import { replaceAbolished } from './replace-abolished';
import { CHANGE_KINDS, type TextChange } from './text-change';

/**
 * The text of next year's plan: last year's with its period moved on, number and date left blank, and the units of today.
 * Everything changed, and everything a person must look at, is listed.
 */
export function nextYearText(
  text: string,
  reading: PlanReading,
  { issuedOn, ...context }: ResolutionContext & { issuedOn: Day | null },
): MovedText {
  const { number, date } = reading.headSources;
  const headLines = [number, date].flatMap((source) => (source ? [source.line] : []));
  const moved =
    reading.planYear === null
      ? { text: text.normalize('NFC'), changes: [yearUnknown()] }
      : moveYears(text, {
          planYear: reading.planYear,
          bodyLine: reading.sections[0]?.line ?? 1,
          issuedOn,
          headLines,
        });
  const blank = blankHead(moved.text, reading);
  const settled = replaceAbolished(blank.text, reading, context);
  const changes = [...moved.changes, ...blank.changes, ...settled.changes];
  return { text: settled.text, changes: changes.sort((a, b) => a.line - b.line) };
}

const NUMBER = /(?<lead>số\s*:\s*)(?<number>\d{1,5}[a-z]?)(?=\s*[/-])/iu;
const DATE = /ngày\s*\d{0,2}\s*tháng\s*\d{0,2}\s*năm\s*(?<year>20\d{2})/iu;

/** Số and ngày stay blank: they are given after the signature (Điều 15.2). */
function blankHead(text: string, { headSources }: PlanReading): MovedText {
  const lines = splitLines(text);
  const changes: TextChange[] = [];
  const put = (line: number | undefined, pattern: RegExp, words: (found: RegExpExecArray) => string) => {
    const printed = lines[(line ?? 0) - 1];
    const found = printed && pattern.exec(printed.text);
    if (!printed || !found || line === undefined) return;
    const now = words(found);
    if (now === found[0]) return;
    printed.text = `${printed.text.slice(0, found.index)}${now}${printed.text.slice(found.index + found[0].length)}`;
    const why = 'Số và ngày, tháng để trống: được cấp và ghi sau khi ký.';
    changes.push({ kind: 'NUMBER', line, from: collapse(found[0]), to: collapse(now), why });
  };
  put(headSources.number?.line, NUMBER, ({ groups }) => `${groups?.['lead'] ?? ''}     `);
  put(headSources.date?.line, DATE, ({ groups }) => `ngày      tháng      năm ${Number(groups?.['year']) + 1}`);
  return { text: lines.map(({ text: words, end }) => `${words}${end}`).join(''), changes };
}

function yearUnknown(): TextChange {
  const why = 'Không xác định được năm của kế hoạch: không mốc thời gian nào được chuyển, cần ghi lại cho năm sau.';
  return { kind: 'OTHER_YEAR', line: 1, from: '', to: null, why };
}

/** More are in the list of changes. */
const MOST_FINDINGS = 60;

/** What a person must look at, as remarks on the first revision. */
export function nextYearFindings(changes: readonly TextChange[], planYear: number | null): Finding[] {
  const moved = changes.filter(({ kind }) => CHANGE_KINDS[kind].changed).length;
  const old = changes.filter(({ kind }) => kind === 'CITED');
  const open = changes.filter(
    (one) => (!CHANGE_KINDS[one.kind].changed || one.kind === 'LEAP_DAY') && !old.includes(one),
  );
  return [
    remark(
      'info',
      `Dự thảo lấy từ kế hoạch năm trước: ${moved} chỗ đã được sửa cho năm ${planYear === null ? 'sau' : planYear + 1}; xem danh sách thay đổi.`,
    ),
    ...(old.length > 0
      ? [
          remark(
            'info',
            `${old.length} văn bản viện dẫn được giữ nguyên số, ngày, trích yếu; cần kiểm tra còn hiệu lực.`,
          ),
        ]
      : []),
    ...open.slice(0, MOST_FINDINGS).map(({ why, from, line }) => remark('warning', why, from, line)),
  ];
}

function remark(
  severity: Finding['severity'],
  message: string,
  quote: string | null = null,
  line: number | null = null,
): Finding {
  return { code: 'next-year', severity, message, quote: quote || null, line, rule: null, correction: null };
}
