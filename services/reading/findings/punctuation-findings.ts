import type { Finding } from '../plan-reading';
import type { SourceLine } from '../source-line';
import type { FindingContext } from './find-all';
import type { FormCode } from './form-rules';
import type { ProofParagraph } from './proof-text';
import { remark } from './remark';

/** One rule of spacing: where it is broken, and how the words read instead. The first group is the mark itself. */
interface SpacingRule {
  code: FormCode;
  pattern: RegExp;
  /** Without these signs in the line the rule cannot be broken; most lines need no closer look. */
  signs: RegExp;
  right: (words: RegExpMatchArray) => string;
}

const RULES: readonly SpacingRule[] = [
  // "tự chuyển hóa”trong", "tác,dân", "mới;Kế": not in numbers, addresses, short forms ("P.CT", "TP.HCM").
  {
    code: 'blank-missing',
    pattern: /[\p{L}\d)]?([”;,])(?=\p{L}{2})/gu,
    signs: /[”;,][^\s\d]/,
    right: ([words]) => `${words} `,
  },
  {
    code: 'blank-before-mark',
    signs: / [,;:?!.]/,
    pattern: /[\p{L}\d”)] ([,;:?!](?!\))|\.(?![.\p{L}\d/]))(?=\s|$|[”)])/gu,
    right: ([words]) => words.replace(' ', ''),
  },
  {
    code: 'marks-doubled',
    signs: /[,;:.][,;:.]/,
    pattern: /[\p{L}\d”)](,,|;;|::|,\.(?!\.)|\.,|;,|,;|;\.(?!\/))/gu,
    right: ([words]) => words.slice(0, -1),
  },
];

/** "chính trị -xã hội", "2020- 2025": a dash with a blank on one side. */
const ONE_SIDED =
  /(?:(?<![\p{L}\d./-])(?:\p{Ll}+|\d{4}))(?: -(?=\p{Ll}{2}|\d{4}(?!\d))|- (?=\d{4}(?!\d)|\p{Ll}{2}))(?:\p{Ll}+|\d{4})/gu;
const PERHAPS_ONE_SIDED = / -[^ ]|[^ ]- /;
const MOST_LINES = 6_000;

/** Blanks, doubled marks and dashes, line by line so that each correction can be made where it stands. */
export function punctuationFindings(proof: readonly ProofParagraph[], context: FindingContext): Finding[] {
  const last = proof.at(-1)?.paragraph.anchors.at(-1)?.line ?? 0;
  const body = context.parts.main.filter((line) => line.no <= last).slice(0, MOST_LINES);
  return [...body.flatMap(spacingOf), ...brokenSentences(proof, context)];
}

function spacingOf(line: SourceLine): Finding[] {
  if (line.barred) return [];
  const found = RULES.filter(({ signs }) => signs.test(line.text)).flatMap(({ code, pattern, right }) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      if (isAddress(line.text, match.index)) return [];
      const correction = { from: match[0], to: right(match) };
      const quote = line.text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20).trim();
      return [remark(code, { line: line.no, quote, words: { mark: match[1] ?? '' }, correction })];
    }),
  );
  if (!PERHAPS_ONE_SIDED.test(line.text)) return found;
  for (const [from] of line.text.matchAll(ONE_SIDED)) {
    const right = from.replace(/ ?- ?/, ' - ');
    found.push(
      remark('hyphen-blank', { line: line.no, quote: from, words: { right }, correction: { from, to: right } }),
    );
  }
  return found;
}

function isAddress(text: string, at: number): boolean {
  return /(?:https?:|www\.|@)\S*$/.test(text.slice(Math.max(0, at - 60), at));
}

/** In a text whose lines are whole paragraphs a blank line inside a sentence is a slip of copying. */
function brokenSentences(proof: readonly ProofParagraph[], { lines, layout }: FindingContext): Finding[] {
  if (layout.wrapped) return [];
  const byNumber = new Map(lines.map((line) => [line.no, line]));
  return proof.flatMap(({ paragraph, text }) =>
    paragraph.anchors.slice(1).flatMap(({ at, line }) => {
      if (!byNumber.get(line)?.blankBefore || !/^[\p{Ll}\d]/u.test(text.slice(at))) return [];
      return [remark('sentence-broken', { line, quote: text.slice(Math.max(0, at - 30), at + 30).trim() })];
    }),
  );
}
