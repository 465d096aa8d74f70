import type { Finding } from '../reading/plan-reading';
import { findWords } from './find-words';
import { splitLines } from './text-lines';

/**
 * Carries out the ready corrections of findings, in their order; each replaces the first place on its line.
 * @returns the new text, and the findings whose words no longer stand there.
 */
export function applyTextCorrections(
  text: string,
  findings: readonly Finding[],
): { text: string; left: readonly Finding[] } {
  const lines = splitLines(text);
  const left: Finding[] = [];
  for (const finding of findings) {
    const { correction } = finding;
    const line = lines[(correction?.line ?? finding.line ?? 0) - 1];
    const printed = line?.text.normalize('NFC');
    const found = correction && printed !== undefined ? findWords(printed, correction.from) : null;
    if (!line || !correction || !found || printed === undefined) {
      left.push(finding);
      continue;
    }
    const rest = printed.slice(found.at + found.text.length);
    const kept = correction.to === '' ? rest.replace(/^[^\S\n]/u, '') : rest;
    line.text = `${printed.slice(0, found.at)}${correction.to}${kept}`;
  }
  return { text: lines.map(({ text: words, end }) => `${words}${end}`).join(''), left };
}
