import { phrasePattern } from '../phrase-pattern';
import type { Finding } from '../plan-reading';
import { textKey } from '../text-key';
import type { FormCode } from './form-rules';
import type { ProofParagraph } from './proof-text';
import { remark } from './remark';
import { type Spelling, SURE_SLIPS, VARIANTS } from './words/spellings';

const SLIPS = listPattern(SURE_SLIPS);
const AVOIDED = listPattern(VARIANTS);

/** Slips that can only be slips, and, once each, spellings to avoid. */
export function spellingFindings(proof: readonly ProofParagraph[]): Finding[] {
  const slips = proof.flatMap((paragraph) => findingsOf(paragraph, SLIPS, SURE_SLIPS, 'spelling-slip'));
  const variants = proof.flatMap((paragraph) => findingsOf(paragraph, AVOIDED, VARIANTS, 'spelling-variant'));
  const first = new Map([...variants].reverse().map((finding) => [textKey(finding.quote ?? ''), finding]));
  return [...slips, ...[...first.values()].reverse()];
}

function listPattern(spellings: readonly Spelling[]): RegExp {
  return phrasePattern(`\\b(?:${spellings.map(({ wrong }) => wrong).join('|')})\\b`);
}

function findingsOf(
  { key, text, lineOf }: ProofParagraph,
  pattern: RegExp,
  spellings: readonly Spelling[],
  code: FormCode,
): Finding[] {
  return [...key.matchAll(pattern)].map((match) => {
    const from = text.slice(match.index, match.index + match[0].length);
    const right = spellings.find(({ wrong }) => textKey(wrong) === match[0])?.right ?? '';
    const to = /^\p{Lu}/u.test(from) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    return remark(code, { line: lineOf(match.index), quote: from, words: { from, to }, correction: { from, to } });
  });
}
