import type { RecipientLine, TextCorrection } from '../reading/plan-reading';
import { findWords } from './find-words';
import type { TextLine } from './text-lines';

const DASH_BEFORE = /[-–—+•*·][^\S\n]*$/u;
/** Enough of a line to know it by; a long one may run on to the next printed line. */
const KNOWN_BY_WORDS = 2;

/**
 * The correction that puts lines into "Nơi nhận": before "Lưu", or before the last line where there is no "Lưu", with
 * the dash of that line and ";" at the end (Phụ lục I Mục II.9.b). Several such corrections may be carried out one after the other.
 * @returns null where there is no list to put them into.
 */
export function insertRecipients(
  names: readonly string[],
  recipients: readonly RecipientLine[],
  lines: readonly TextLine[],
): TextCorrection | null {
  const last = recipients.findLast(({ isArchive }) => isArchive) ?? recipients.at(-1);
  const printed = last && lines[last.source.line - 1]?.text.normalize('NFC');
  if (!last || printed === undefined || names.length === 0) return null;
  const words = last.source.quote.split(' ').slice(0, KNOWN_BY_WORDS).join(' ');
  const found = findWords(printed, words);
  if (!found) return null;
  const before = printed.slice(0, found.at);
  const dash = DASH_BEFORE.exec(before)?.[0] ?? '';
  const from = `${dash}${found.text}`;
  const indent = /^\s*$/.test(before.slice(0, before.length - dash.length)) ? (/^\s*/.exec(before)?.[0] ?? '') : '';
  return { from, to: [...names.map((name) => `${dash}${name};`), from].join(`\n${indent}`), line: last.source.line };
}
