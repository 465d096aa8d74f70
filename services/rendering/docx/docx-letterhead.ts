import { BorderStyle, type Paragraph, type Table } from 'docx';
import { dateLine, FIXED_WORDS, numberLine } from '../fixed-words';
import { MEASURES, stampWidthMm } from '../layout-measures';
import type { PlanDocument } from '../plan-document';
import { docxColumns, TEXT_WIDTH } from './docx-table';
import { type DocxStyle, docxRule, docxText, roughWidthPt, TWIPS_PER_MM, TWIPS_PER_POINT } from './docx-text';

const { sizePt, shortLineShare } = MEASURES;
const LEFT = Math.round(TEXT_WIDTH * MEASURES.letterheadLeftShare);
const RIGHT = TEXT_WIDTH - LEFT;
const LEFT_PT = LEFT / TWIPS_PER_POINT;
const RIGHT_PT = RIGHT / TWIPS_PER_POINT;
/** Widths of the two fixed lines at 13 pt bold: the line below them is as long as they are (Mục II.1). */
const MOTTO_PT = 159;
const PARTY_PT = 179;
const BOLD: DocxStyle = { sizePt: sizePt.issuer, bold: true, align: 'center' };
const TITLE: DocxStyle = { sizePt: sizePt.title, bold: true, align: 'center', lineHeight: MEASURES.lineHeight.body };

/** Boxes 1 to 5a of Phụ lục I, and the stamps of box 10b. */
export function docxLetterhead(plan: PlanDocument): (Paragraph | Table)[] {
  const numbers = [numberLine(plan), ...(plan.coNumbers ?? [])];
  const rows = [
    [issuers(plan), nation(plan)],
    [
      [
        ...numbers.map((words) => docxText(words, { sizePt: sizePt.number, align: 'center', beforePt: 4 })),
        ...(plan.urgency ? [stamp(plan.urgency, 'C00000', stampWidthMm(plan.urgency))] : []),
        ...(plan.draft ? [stamp(FIXED_WORDS.draft, '000000', 32)] : []),
      ],
      [docxText(dateLine(plan), { sizePt: sizePt.date, italics: true, align: 'center', beforePt: 4 })],
    ],
  ];
  return [
    ...(plan.banner ? [banner(plan.banner)] : []),
    docxColumns(rows, [LEFT, RIGHT]),
    docxText(plan.docKind, { ...TITLE, beforePt: 14 }),
    docxText(plan.title, balanced(plan.title, TITLE, TEXT_WIDTH / TWIPS_PER_POINT)),
    ...(plan.attachedTo ? [docxText(plan.attachedTo, { ...TITLE, bold: false, italics: true })] : []),
    ...(plan.title === '' ? [] : [docxRule(titleRule(plan.title), TEXT_WIDTH / TWIPS_PER_POINT)]),
  ];
}

function issuers({ issuer, coIssuers = [], form }: PlanDocument): Paragraph[] {
  const names = [issuer.name, ...coIssuers].filter((name) => name !== '');
  const parent = issuer.parent ? [docxText(issuer.parent, { ...BOLD, bold: false })] : [];
  const last = names.at(-1);
  if (last === undefined) return [...parent, docxText('', BOLD)];
  const widest = Math.min(roughWidthPt(last, sizePt.issuer), LEFT_PT);
  const below =
    form === 'PARTY'
      ? docxText(FIXED_WORDS.partyStar, { ...BOLD, bold: false })
      : docxRule(widest * shortLineShare, LEFT_PT);
  return [...parent, ...names.map((name) => docxText(name, balanced(name, BOLD, LEFT_PT))), below];
}

/** Narrows a paragraph of several lines so that they come out about equally long, as the PDF sets them. */
function balanced(words: string, style: DocxStyle, columnPt: number): DocxStyle {
  const width = roughWidthPt(words, style.sizePt);
  const lines = Math.ceil(width / (columnPt * 0.92));
  if (lines < 2) return style;
  const side = Math.max(0, Math.round(((columnPt - (width / lines) * 1.15) / 2) * TWIPS_PER_POINT));
  return { ...style, more: { indent: { left: side, right: side } } };
}

function nation({ form }: PlanDocument): Paragraph[] {
  const motto: DocxStyle = { ...BOLD, sizePt: sizePt.motto };
  if (form === 'PARTY') return [docxText(FIXED_WORDS.party, motto), docxRule(PARTY_PT, RIGHT_PT)];
  return [
    docxText(FIXED_WORDS.nation, { ...BOLD, sizePt: sizePt.nation }),
    docxText(FIXED_WORDS.motto, motto),
    docxRule(MOTTO_PT, RIGHT_PT),
  ];
}

function stamp(words: string, color: string, widthMm: number): Paragraph {
  const side = Math.max(0, Math.round((LEFT - widthMm * TWIPS_PER_MM) / 2));
  const line = { style: BorderStyle.SINGLE, size: 12, space: 2, color };
  return docxText(words, {
    sizePt: sizePt.stamp,
    bold: true,
    color,
    align: 'center',
    beforePt: 8,
    more: { indent: { left: side, right: side }, border: { top: line, bottom: line, left: line, right: line } },
  });
}

function banner(words: string): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 12, space: 4, color: 'B00020' };
  const border = { top: line, bottom: line, left: line, right: line };
  return docxText(words, {
    sizePt: sizePt.stamp,
    bold: true,
    color: 'B00020',
    align: 'center',
    afterPt: 10,
    more: { border },
  });
}

/** One third to one half of the last line of the title, which is at most as wide as the page. */
function titleRule(title: string): number {
  return Math.min(roughWidthPt(title, sizePt.title), TEXT_WIDTH / TWIPS_PER_POINT) * shortLineShare;
}
