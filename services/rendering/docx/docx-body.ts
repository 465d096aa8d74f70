import type { Paragraph, Table } from 'docx';
import { blockWords } from '../fixed-words';
import { isTitled } from '../is-titled';
import { MEASURES } from '../layout-measures';
import type { BodyBlock, BodyPart } from '../plan-document';
import { docxTable } from './docx-table';
import { type DocxStyle, docxText, TWIPS_PER_MM } from './docx-text';

const FIRST_LINE = Math.round(MEASURES.firstLineIndentMm * TWIPS_PER_MM);
const BODY: DocxStyle = {
  sizePt: MEASURES.sizePt.body,
  align: 'both',
  lineHeight: MEASURES.lineHeight.body,
  beforePt: MEASURES.paragraphGapPt,
};
/** Levels of the outline that Word shows beside the text. */
const LEVELS: Partial<Record<BodyBlock['kind'], number>> = { heading: 0, section: 0, item: 1, subitem: 2 };

/** Bases in italics, then the body; titles stay with the text below them. */
export function docxBody(
  bases: readonly string[],
  parts: readonly BodyPart[],
  keepLastWithNext: boolean,
): (Paragraph | Table)[] {
  const last = parts.length - 1;
  return [
    ...bases.map((text) => docxText(text, { ...BODY, italics: true, more: { indent: { firstLine: FIRST_LINE } } })),
    ...parts.map((part, index) =>
      part.kind === 'table' ? docxTable(part) : docxBlock(part, keepLastWithNext && index === last),
    ),
  ];
}

function docxBlock(block: BodyBlock, keepNext: boolean): Paragraph {
  const centred = block.kind === 'heading';
  const bold = isTitled(block);
  return docxText(blockWords(block), {
    ...BODY,
    bold,
    align: centred ? 'center' : 'both',
    more: {
      keepNext: keepNext || bold,
      ...(centred ? {} : { indent: { firstLine: FIRST_LINE } }),
      ...(bold ? { outlineLevel: LEVELS[block.kind] ?? 2 } : {}),
    },
  });
}
