import { blockWords } from '../fixed-words';
import { isTitled } from '../is-titled';
import { MEASURES, MM } from '../layout-measures';
import type { BodyBlock, BodyPart } from '../plan-document';
import type { Line } from './break-lines';
import { drawTable } from './draw-table';
import { lineHeightOf, type PdfSheet, type Role, type TextStyle } from './pdf-sheet';

const BODY: TextStyle = {
  font: 'regular',
  size: MEASURES.sizePt.body,
  lineHeight: MEASURES.lineHeight.body,
  align: 'justify',
};
const BASIS: TextStyle = { ...BODY, font: 'italic' };
const TITLED: TextStyle = { ...BODY, font: 'bold' };
const HEADING: TextStyle = { ...TITLED, align: 'center' };
/** Lines of a paragraph that stay together at the end and at the top of a page. */
const KEPT_LINES = 2;

interface SetBlock {
  role: Role;
  style: TextStyle;
  indent: number;
  lines: Line[];
  /** A title is not left alone at the end of a page. */
  keepWithNext: boolean;
}

/**
 * Sets bases and body. Paragraphs break over pages with two lines on either side; titles stay with what follows.
 * @param keepBelow height that must stand on the page of the last lines: signatures never stand alone (0: nothing does).
 */
export function drawBody(
  sheet: PdfSheet,
  bases: readonly string[],
  parts: readonly BodyPart[],
  keepBelow: number,
): void {
  const set = [...bases.map((text) => setBasis(sheet, text)), ...parts.map((part) => setPart(sheet, part))];
  for (const [index, part] of set.entries()) {
    if ('rows' in part) {
      drawTable(sheet, part);
      continue;
    }
    if (part.keepWithNext && sheet.y > sheet.top && heightOfChain(set, index, keepBelow) > sheet.room) sheet.newPage();
    drawBlock(sheet, part, index === set.length - 1 ? keepBelow : 0);
  }
}

type SetPart = SetBlock | Extract<BodyPart, { kind: 'table' }>;

function setBasis(sheet: PdfSheet, text: string): SetBlock {
  const indent = MEASURES.firstLineIndentMm * MM;
  return {
    role: 'P',
    style: BASIS,
    indent,
    lines: sheet.breakLines(text, BASIS, sheet.page.width, indent),
    keepWithNext: false,
  };
}

function setPart(sheet: PdfSheet, part: BodyPart): SetPart {
  if (part.kind === 'table') return part;
  const { style, role } = styleOf(part);
  const indent = style.align === 'center' ? 0 : MEASURES.firstLineIndentMm * MM;
  const lines = sheet.breakLines(blockWords(part), style, sheet.page.width, indent);
  return { role, style, indent, lines, keepWithNext: role !== 'P' };
}

function styleOf(block: BodyBlock): { style: TextStyle; role: Role } {
  if (block.kind === 'heading') return { style: HEADING, role: 'H2' };
  if (isTitled(block)) return { style: TITLED, role: block.kind === 'section' ? 'H2' : 'H3' };
  return { style: BODY, role: 'P' };
}

/** Height of a title, the titles right below it, and the least of the text they stand over that may stand on a page. */
function heightOfChain(set: readonly SetPart[], from: number, keepBelow: number): number {
  let height = 0;
  for (const part of set.slice(from)) {
    if ('rows' in part) return height + 3 * lineHeightOf(BODY);
    // Fewer than four lines cannot be divided: no two would be left on either side.
    const whole = part.keepWithNext || part.lines.length < 2 * KEPT_LINES;
    height += (whole ? part.lines.length : KEPT_LINES) * lineHeightOf(part.style) + MEASURES.paragraphGapPt;
    if (!part.keepWithNext) return whole && part === set.at(-1) ? height + keepBelow : height;
  }
  return height + keepBelow;
}

function drawBlock(sheet: PdfSheet, block: SetBlock, keepBelow: number): void {
  const height = lineHeightOf(block.style);
  const element = sheet.element(block.role);
  if (sheet.y > sheet.top) sheet.y += MEASURES.paragraphGapPt;
  let rest = block.lines;
  while (rest.length > 0) {
    const count = linesThatStay(
      rest.length,
      Math.floor((sheet.room + 0.01) / height),
      () => rest.length * height + keepBelow <= sheet.room,
    );
    const onPage = rest.slice(0, count);
    if (onPage.length > 0) {
      const indent = rest === block.lines ? block.indent : 0;
      sheet.mark(element, block.role, () => {
        sheet.y = sheet.lines(onPage, sheet.page, sheet.y, block.style, indent);
      });
    }
    rest = rest.slice(count);
    if (rest.length > 0) sheet.newPage();
  }
  element.end();
}

/** How many lines of a paragraph go on this page, no widow and no orphan. */
function linesThatStay(count: number, fitting: number, allFit: () => boolean): number {
  if (allFit()) return count;
  // The last lines go to the next page together with what must stand below them.
  const most = Math.min(fitting, count - KEPT_LINES);
  return most >= KEPT_LINES ? most : 0;
}
