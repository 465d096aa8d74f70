import { anyOf, phrasePattern } from '../phrase-pattern';
import type { Finding } from '../plan-reading';
import { textKey } from '../text-key';
import type { FindingContext } from './find-all';
import type { ProofParagraph } from './proof-text';
import { remark } from './remark';
import { BEFORE_SMALL_PEOPLE, CAPITAL_NAMES } from './words/capital-names';

const RIGHT_FORM = new Map(CAPITAL_NAMES.map((name) => [textKey(name), name]));
const NAME = phrasePattern(`\\b(?:${anyOf([...RIGHT_FORM.keys()])})\\b`);
const PEOPLE = phrasePattern(`(?<![\\p{L}]|${BEFORE_SMALL_PEOPLE} )nhân dân\\b`);
/** As an adjective ("cơ quan hành chính nhà nước") small letters are usual: only the noun is remarked. */
const STATE = phrasePattern('\\b(?:đảng|đảng và|đảng,|của|đảng, pháp luật của) (nhà nước)\\b');
const WEEKDAY = phrasePattern('\\bthứ (hai|ba|tư|năm|sáu|bảy)(?=,? (?:\\(?ngày|hằng tuần|hàng tuần|tuần))');

/** Capitals of bodies, of "Nhân dân" and "Nhà nước", of the days of the week (Phụ lục II). */
export function nameFindings(proof: readonly ProofParagraph[], { tail }: FindingContext): Finding[] {
  const findings = proof.flatMap((paragraph) => [...wrongNames(paragraph), ...smallWeekdays(paragraph)]);
  for (const { text, line } of tail.recipients)
    findings.push(...wrongNames({ text, key: textKey(text), lineOf: () => line }));
  return [
    ...findings,
    ...smallNoun(proof, PEOPLE, 'nhân dân', 'Nhân dân'),
    ...smallNoun(proof, STATE, 'nhà nước', 'Nhà nước'),
  ];
}

type Printed = Pick<ProofParagraph, 'text' | 'key' | 'lineOf'>;

function wrongNames({ text, key, lineOf }: Printed): Finding[] {
  return [...key.matchAll(NAME)].flatMap((match) => {
    const from = text.slice(match.index, match.index + match[0].length);
    const right = RIGHT_FORM.get(match[0]) ?? from;
    if (from === from.toUpperCase() || sameCapitals(from, right)) return [];
    const to = Array.from(from, (letter, i) =>
      isCapital(right[i] ?? '') ? letter.toUpperCase() : letter.toLowerCase(),
    ).join('');
    return [
      remark('capitals-name', { line: lineOf(match.index), quote: from, words: { to }, correction: { from, to } }),
    ];
  });
}

function sameCapitals(from: string, right: string): boolean {
  return Array.from(from).every((letter, i) => isCapital(letter) === isCapital(right[i] ?? ''));
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function smallWeekdays({ text, key, lineOf }: Printed): Finding[] {
  return [...key.matchAll(WEEKDAY)].flatMap((match) => {
    const from = text.slice(match.index, match.index + match[0].length);
    const day = from.slice(4);
    if (!/^\p{Ll}/u.test(day)) return [];
    const to = `${from.slice(0, 4)}${day.charAt(0).toUpperCase()}${day.slice(1)}`;
    return [
      remark('capitals-name', { line: lineOf(match.index), quote: from, words: { to }, correction: { from, to } }),
    ];
  });
}

/** Said once, at the first place, with the count. */
function smallNoun(proof: readonly ProofParagraph[], pattern: RegExp, word: string, right: string): Finding[] {
  const places = proof.flatMap((paragraph) =>
    [...paragraph.key.matchAll(pattern)].flatMap((match) => {
      const at = match.index + match[0].length - word.length;
      return paragraph.text.startsWith(word, at) ? [{ paragraph, at }] : [];
    }),
  );
  const first = places[0];
  if (!first) return [];
  const { paragraph, at } = first;
  const quote = paragraph.text.slice(Math.max(0, at - 30), at + word.length + 10).trim();
  const words = { word, right, count: places.length };
  return [
    remark('capitals-state-people', {
      line: paragraph.lineOf(at),
      quote,
      words,
      correction: { from: word, to: right },
    }),
  ];
}
