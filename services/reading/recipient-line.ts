import { isArchiveLine, readArchiveLine } from './archive-line';
import { phrasePattern } from './phrase-pattern';
import type { RecipientLine } from './plan-reading';
import { isRecipientGroup } from './recipient-group';
import { splitOutsideBrackets } from './split-outside-brackets';
import { textKey } from './text-key';
import { PURPOSES } from './vocabulary/recipient-words';

const PURPOSE = phrasePattern(`(?:^|[ ,;])(?:${PURPOSES.join('|')})`, 'u');
const NOTE = /\s*\(([^()]*)\)?\s*$/;

/** Reads one dash line of "Nơi nhận" (Phụ lục I Mục II.9 Nghị định 30/2020/NĐ-CP). */
export function readRecipientLine(raw: string, line: number): RecipientLine {
  const text = raw
    .trim()
    .replace(/^[-–—+•*·\s]+/, '')
    .replace(/^\d{1,2}[.)]\s+(?=\p{L})/u, '')
    .replace(/[\s;,.:]+$/, '');
  const source = { line, quote: text };
  if (isArchiveLine(text)) {
    const { archiveUnits, copies, drafter } = readArchiveLine(text);
    return {
      text,
      name: text,
      note: null,
      noteKind: null,
      isGroup: false,
      isArchive: true,
      archiveUnits,
      copies,
      drafter,
      source,
    };
  }
  const bracket = NOTE.exec(text);
  const inside = bracket?.[1]?.trim().replace(/[;,.]+$/, '') ?? '';
  const hasNote = bracket !== null && inside !== '' && bracket.index > 0;
  const name = hasNote
    ? text
        .slice(0, bracket.index)
        .trim()
        .replace(/[;,.:]+$/, '')
    : text;
  const parts = splitOutsideBrackets(name, ';');
  return {
    text,
    name,
    note: hasNote ? inside : null,
    noteKind: hasNote ? (PURPOSE.test(textKey(inside)) ? 'purpose' : 'qualifier') : null,
    isGroup: parts.length > 1 || isRecipientGroup(name),
    isArchive: false,
    copies: null,
    drafter: null,
    ...(parts.length > 1 ? { parts } : {}),
    source,
  };
}
