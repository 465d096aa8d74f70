import { bareKey } from '../reading/bare-key';
import { isCapitalLine } from '../reading/is-capital-line';
import { joinWords } from '../reading/join-words';
import type { SourceLine } from '../reading/source-line';
import { layOutBody, takeRow } from './lay-out-body';
import type { Annex, BodyPart } from './plan-document';

const HEADING = /^(?:phu luc|bieu|mau)(?: so)?(?: [ivx]{1,5}| \d{1,2})?[.:]?$/;
const ATTACHED = /^\(?(?:ban hanh |dinh )?kem theo(?![a-z])/;

/** The lines after the signature as annexes (Phụ lục I, Mục III.1), one for each "Phụ lục …" that stands alone. */
export function layOutAnnexes(lines: readonly SourceLine[]): Annex[] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (!group || isHeading(line)) groups.push([line]);
    else group.push(line);
  }
  return groups.map(layOutAnnex);
}

function layOutAnnex(lines: readonly SourceLine[]): Annex {
  const annex: Annex = { heading: null, title: null, attachedTo: null, parts: [] };
  let at = 0;
  if (lines[0] && isHeading(lines[0])) {
    annex.heading = lines[0].text;
    at = 1;
  }
  while (lines[at] && isTitle(lines[at])) {
    annex.title = joinWords(annex.title ?? '', lines[at]?.text ?? '');
    at += 1;
  }
  if (lines[at] && ATTACHED.test(bareKey(lines[at]?.text.slice(0, 40) ?? ''))) {
    let attachedTo = lines[at]?.text ?? '';
    at += 1;
    while (attachedTo.startsWith('(') && !attachedTo.includes(')') && lines[at] && !isRow(lines[at])) {
      attachedTo = joinWords(attachedTo, lines[at]?.text ?? '');
      at += 1;
    }
    annex.attachedTo = attachedTo;
  }
  annex.parts = layOutParts(lines.slice(at));
  return annex;
}

/** Columns that stand apart by wide gaps are rows here as well: an annex is mostly tables. */
function layOutParts(lines: readonly SourceLine[]): BodyPart[] {
  const parts: BodyPart[] = [];
  let text: SourceLine[] = [];
  const flush = (): void => {
    parts.push(...layOutBody(text));
    text = [];
  };
  for (const line of lines) {
    if (!isRow(line)) {
      text.push(line);
      continue;
    }
    if (text.length > 0) flush();
    takeRow(parts, line.cells, line.ruleBefore);
  }
  flush();
  return parts;
}

function isHeading(line: SourceLine): boolean {
  return line.text.length <= 24 && /^\p{Lu}/u.test(line.text) && HEADING.test(bareKey(line.text));
}

function isTitle(line: SourceLine | undefined): boolean {
  return line !== undefined && !isRow(line) && isCapitalLine(line.text) && /\p{L}/u.test(line.text);
}

function isRow(line: SourceLine | undefined): boolean {
  return line !== undefined && (line.cells.length > 2 || (line.barred && line.cells.length > 1));
}
