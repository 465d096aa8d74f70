import { calendarDay } from '../deadlines/calendar-day';
import { anyOf, phrasePattern } from '../phrase-pattern';
import type { Day } from '../plan-reading';
import { ACT_KINDS } from '../vocabulary/act-kinds';
import type { ProofParagraph } from './proof-text';

/** A document that the text names by number and symbol. */
export interface CitedDocument {
  /** Number and symbol as printed, blanks included. */
  printed: string;
  /** The same with its gaps closed. */
  ref: string;
  /** `state` 33/CT-TTg, `law` 10/2022/QH15, `party` 23-QĐ/TW; null where the form is another. */
  family: 'state' | 'law' | 'party' | null;
  /** Kind in the symbol ("CT") and the organ after it ("TTg"). */
  kindSymbol: string;
  organ: string;
  /** Words before the number that name a kind of act; "số" stands between when `so`. */
  kinds: string[];
  lead: string;
  so: boolean;
  date: Day | null;
  /** As printed: "26/11/2021". */
  printedDate: string | null;
  /** "của Thủ tướng Chính phủ", without "của". */
  body: string | null;
  hasSubject: boolean;
  at: number;
  line: number;
  quote: string;
  paragraph: ProofParagraph;
}

const REF =
  /(?<![\p{L}\d/.-])(?<number>\d{1,5}[a-zA-Z]?)(?<one>\s?[-–/]\s?)(?:(?<year>\d{4})(?<two>\s?\/\s?))?(?<kind>\p{Lu}[\p{L}\d]*)(?:(?<three>\s?[-–/]\s?)(?<organ>\p{Lu}[\p{L}\d&]*(?:\s?[-–.&]\s?\p{Lu}[\p{L}\d&]*){0,4}))?/gu;
const KIND = phrasePattern(`\\b(?:${anyOf(ACT_KINDS)})\\b`);
const SO = phrasePattern('\\bsố ?:? ?$', 'u');
const DATE =
  /^[\s,]*(?:\(?khóa [ivx\d]+\)?[\s,]*)?ngày (?:(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})|(\d{1,2}) tháng (\d{1,2}),? năm (\d{4}))/u;
const BODY =
  /^[\s,]*(?:của|giữa) (?<body>[^,;:.()“"]{2,90}?)(?= (?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|thực hiện|triển khai|tổ chức|nâng cao|đẩy mạnh|tăng cường|phát triển|xây dựng|giao|công bố|thông qua|đối với|trong|tại|theo|là)(?![\p{L}])|[,;:.()“"]|$)/u;
const LOOK_BACK = 90;
const LOOK_AHEAD = 260;

/** Every numbered document in the text, in printed order. Linear: each citation looks a fixed way around itself. */
export function citeDocuments(proof: readonly ProofParagraph[]): CitedDocument[] {
  return proof.flatMap((paragraph) => [...paragraph.text.matchAll(REF)].flatMap((match) => cite(paragraph, match)));
}

function cite(paragraph: ProofParagraph, match: RegExpMatchArray): CitedDocument[] {
  const { text, key } = paragraph;
  const at = match.index ?? 0;
  const { one = '', year, kind = '', three = '', organ = '' } = match.groups ?? {};
  if (organ === '' && year === undefined) return [];
  const before = key.slice(Math.max(0, at - LOOK_BACK), at);
  const so = SO.test(before);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(',')) + 1);
  const named = [...clause.matchAll(KIND)];
  const kinds = named.map((found) => found[0]);
  if (!so && kinds.length === 0) return [];
  const end = at + match[0].length;
  const after = key.slice(end, end + LOOK_AHEAD);
  const dated = DATE.exec(after);
  const rest = dated ? after.slice(dated[0].length) : after;
  const owner = BODY.exec(rest);
  const bodyAt = end + (dated?.[0].length ?? 0) + (owner ? owner[0].length - (owner.groups?.['body'] ?? '').length : 0);
  const numbers = dated ? [dated[1] ?? dated[4], dated[2] ?? dated[5], dated[3] ?? dated[6]].map(Number) : null;
  const tail = rest.slice(owner?.[0].length ?? 0);
  return [
    {
      printed: match[0],
      ref: match[0].replace(/\s/g, '').replace(/–/g, '-'),
      family: familyOf(one.trim(), year, three.trim(), organ),
      kindSymbol: kind,
      organ: organ.replace(/\s/g, ''),
      kinds,
      lead: before.slice(before.lastIndexOf(';') + 1).trim(),
      so,
      date: numbers ? calendarDay(numbers[2] ?? 0, numbers[1] ?? 0, numbers[0] ?? 0) : null,
      printedDate: dated ? text.slice(end, end + dated[0].length).replace(/^\D*?ngày /u, '') : null,
      body: owner ? text.slice(bodyAt, bodyAt + (owner.groups?.['body'] ?? '').length).trim() : null,
      hasSubject: /^[\s,]*(?:về|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|triển khai|\(|“)/u.test(tail),
      at,
      line: paragraph.lineOf(at),
      quote: text
        .slice(at - clause.length + (named.at(-1)?.index ?? clause.length), end + (dated?.[0].length ?? 0))
        .trim(),
      paragraph,
    },
  ];
}

function familyOf(one: string, year: string | undefined, three: string, organ: string): CitedDocument['family'] {
  if (one === '/' && year !== undefined) return 'law';
  if (organ === '') return null;
  if (one === '/' && three !== '/') return 'state';
  return one !== '/' && three === '/' ? 'party' : null;
}
