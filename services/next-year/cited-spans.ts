import { textKey } from '../reading/text-key';

/** A cited document with everything that belongs to its name: number, date, body and subject. */
export interface CitedSpan {
  from: number;
  to: number;
  /** Number and symbol without gaps, where one is printed. */
  ref: string | null;
  /** Year of its date, else of its number; null where none is printed. */
  year: number | null;
}

/** As in services/reading/findings/cited-documents.ts, but across the line breaks of the raw text. */
const REF =
  /(?<![\p{L}\d/.-])\d{1,5}[a-zA-Z]?\s?[-–/]\s*(?:(?<year>\d{4})\s?\/\s*)?\p{Lu}[\p{L}\d]*(?:\s?[-–/]\s*\p{Lu}[\p{L}\d&]*(?:\s?[-–.&]\s*\p{Lu}[\p{L}\d&]*){0,4})?/gu;
const LAW = /(?<!\p{L})(?:bộ luật|luật|hiến pháp|pháp lệnh)\s[^;.,]{0,80}?năm\s+(?<year>\d{4})(?!\d)/gu;
/** "Nghị quyết … ngày 05/01/2026 của …": dated and somebody's, so a document and no deadline. */
const DATED =
  /ngày\s+(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?<year>\d{4})|\d{1,2}\s+tháng\s+\d{1,2}\s*,?\s+năm\s+(?<year2>\d{4}))(?=\s*,?\s+của\s)/gu;
const DEADLINE_LEAD =
  /(?:trước|nhất|đến|tới|hết|vào|trong|từ|xong|hạn|quá|hơn|là|:)(?:\s+(?:là|vào|đến|hết|trước))?\s*$/u;
const DATE_AFTER =
  /^[\s,]*ngày\s+(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(\d{4})|\d{1,2}\s+tháng\s+\d{1,2}\s*,?\s+năm\s+(\d{4}))/u;

/** A subject is some lines long; what is still running after that is no citation any more. */
const LONGEST = 600;
const LOOK_BACK = 40;

/**
 * Where the text names other documents. A span goes on to the end of the subject, for "Kế hoạch số 619/KH-UBND … về công
 * tác dân vận năm 2024" names a document and not this plan's year. When in doubt it is longer: a year that stays is shown.
 * @param text NFC
 */
export function citedSpans(text: string): CitedSpan[] {
  const key = textKey(text);
  const numbered = [...text.matchAll(REF)].filter((found) => isReference(key, found));
  const spans = [
    ...numbered.map((found) => {
      const end = found.index + found[0].length;
      const dated = DATE_AFTER.exec(key.slice(end, end + LOOK_BACK * 2));
      const year = dated?.[1] ?? dated?.[2] ?? found.groups?.['year'];
      const ref = found[0].replace(/\s/gu, '').replace(/–/gu, '-');
      return { from: found.index, to: endOf(key, end), ref, year: year === undefined ? null : Number(year) };
    }),
    ...[...key.matchAll(LAW)].map((found) => ({
      ...{ from: found.index, to: found.index + found[0].length, ref: null },
      year: Number(found.groups?.['year']),
    })),
    ...[...key.matchAll(DATED)]
      .filter((found) => !DEADLINE_LEAD.test(key.slice(Math.max(0, found.index - LOOK_BACK), found.index)))
      .map((found) => ({
        ...{ from: found.index, to: endOf(key, found.index + found[0].length), ref: null },
        year: Number(found.groups?.['year'] ?? found.groups?.['year2']),
      })),
  ];
  let end = 0;
  return spans
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((one) => {
      const isInside = one.to <= end;
      end = Math.max(end, one.to);
      return one.ref !== null || !isInside;
    });
}

/** "90/KH" needs a kind of document or "số" before it; a symbol with an organ speaks for itself. */
function isReference(key: string, found: RegExpMatchArray): boolean {
  const at = found.index ?? 0;
  const before = key.slice(Math.max(0, at - LOOK_BACK), at);
  const isOwnNumber = /số\s*:\s*$/u.test(before);
  return (
    !isOwnNumber &&
    (/[-–/]\s*\p{Lu}[^\s]*[-–/]/u.test(found[0]) || found.groups?.['year'] !== undefined || /số\s*$/u.test(before))
  );
}

const ENDS = [
  /;/u,
  /\.(?=\s|$)/u,
  /\/\./u,
  // The next basis, or a numbered part, where the mark at the end of the line was forgotten.
  /\n\s*(?:căn cứ|thực hiện|theo|xét|[ivx]+\.|\d{1,2}\.|[-+*•])\s/u,
  /\s(?:trước|chậm nhất|xong|muộn nhất|đến hết)(?=[^;.]{0,20}\d)/u,
  /\strong năm(?=\s)/u,
  // "…, Ủy ban nhân dân xã ban hành Kế hoạch …": the announcement begins.
  /,\s+(?=[^;.,]{3,90}\s(?:xây dựng|ban hành|lập|triển khai)\s+kế hoạch(?!\p{L}))/u,
] as const;

function endOf(key: string, from: number): number {
  const ahead = key.slice(from, from + LONGEST);
  const ends = ENDS.flatMap((end) => end.exec(ahead)?.index ?? []);
  return from + Math.min(ahead.length, closingBracket(ahead), ...ends);
}

/** A citation inside brackets ends with them. */
function closingBracket(ahead: string): number {
  let depth = 0;
  for (let at = 0; at < ahead.length; at += 1) {
    if (ahead[at] === '(') depth += 1;
    if (ahead[at] === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return ahead.length;
}
