import { dateLine, FIXED_WORDS, numberLine } from '../fixed-words';
import { MEASURES, MM, stampWidthMm } from '../layout-measures';
import type { PlanDocument } from '../plan-document';
import { balanceLines, type Line } from './break-lines';
import type { Column, PdfSheet, TextStyle } from './pdf-sheet';

const { sizePt } = MEASURES;
const CENTER = { align: 'center' } as const;
const PLAIN: TextStyle = { font: 'regular', size: sizePt.issuer, ...CENTER };
const BOLD: TextStyle = { font: 'bold', size: sizePt.issuer, ...CENTER };
const NATION: TextStyle = { font: 'bold', size: sizePt.nation, ...CENTER };
const MOTTO: TextStyle = { font: 'bold', size: sizePt.motto, ...CENTER };
const NUMBER: TextStyle = { font: 'regular', size: sizePt.number, ...CENTER };
const DATE: TextStyle = { font: 'italic', size: sizePt.date, ...CENTER };
const STAMP: TextStyle = { font: 'bold', size: sizePt.stamp, ...CENTER };
const TITLE: TextStyle = { font: 'bold', size: sizePt.title, lineHeight: MEASURES.lineHeight.body, ...CENTER };

/** Boxes 1 to 5a of Phụ lục I, and the stamps of box 10b. Moves down to the first line of the text. */
export function drawLetterhead(sheet: PdfSheet, plan: PlanDocument): void {
  if (plan.banner) drawBanner(sheet, plan.banner);
  const leftWidth = sheet.page.width * MEASURES.letterheadLeftShare;
  const left: Column = { x: sheet.page.x, width: leftWidth };
  const right: Column = { x: sheet.page.x + leftWidth, width: sheet.page.width - leftWidth };
  const top = sheet.y;
  const names = drawIssuers(sheet, plan, left, top);
  const nation = drawNation(sheet, plan, right, top);
  const second = Math.max(names, nation) + 5;
  const numbers = [numberLine(plan), ...(plan.coNumbers ?? [])];
  const underNumber = numbers.reduce((y, words) => centred(sheet, words, left, y, NUMBER), second);
  const underDate = centred(sheet, dateLine(plan), right, second, DATE);
  sheet.y = Math.max(drawStamps(sheet, plan, left, underNumber), underDate) + 16;
  drawTitle(sheet, plan);
}

function drawIssuers(sheet: PdfSheet, plan: PlanDocument, column: Column, top: number): number {
  const { parent, name } = plan.issuer;
  let y = top;
  if (parent) y = centred(sheet, parent, column, y, PLAIN);
  const names = [name, ...(plan.coIssuers ?? [])].filter((body) => body !== '');
  let lines: Line[] = [];
  for (const body of names) {
    lines = balanceLines(body, column.width - 4, sheet.measure(BOLD));
    sheet.tag('P', () => {
      y = sheet.lines(lines, column, y, BOLD);
    });
  }
  if (names.length === 0) return y;
  if (plan.form === 'PARTY') return centred(sheet, FIXED_WORDS.partyStar, column, y, PLAIN);
  return shortLine(sheet, lines, column, y + 2);
}

function drawNation(sheet: PdfSheet, plan: PlanDocument, column: Column, top: number): number {
  const isParty = plan.form === 'PARTY';
  let y = centred(sheet, isParty ? FIXED_WORDS.party : FIXED_WORDS.nation, column, top, isParty ? MOTTO : NATION);
  if (!isParty) y = centred(sheet, FIXED_WORDS.motto, column, y, MOTTO);
  const length = sheet.measure(MOTTO)(isParty ? FIXED_WORDS.party : FIXED_WORDS.motto);
  sheet.rule(column.x + (column.width - length) / 2, y + 1.5, length);
  return y + 3;
}

function drawStamps(sheet: PdfSheet, plan: PlanDocument, column: Column, top: number): number {
  let y = top;
  if (plan.urgency) y = drawStamp(sheet, plan.urgency, column, y + 6, '#C00000', stampWidthMm(plan.urgency));
  if (plan.draft) y = drawStamp(sheet, FIXED_WORDS.draft, column, y + 6, '#000000', 32);
  return y;
}

function drawStamp(sheet: PdfSheet, words: string, column: Column, y: number, color: string, widthMm: number): number {
  const style = { ...STAMP, color };
  const width = Math.max(widthMm * MM, sheet.measure(style)(words) + 8);
  const height = MEASURES.stampHeightMm * MM;
  const x = column.x + (column.width - width) / 2;
  sheet.frame(x, y, width, height, color, 1.3);
  centred(sheet, words, { x, width }, y + (height - style.size * MEASURES.lineHeight.tight) / 2, style);
  return y + height;
}

function drawTitle(sheet: PdfSheet, plan: PlanDocument): void {
  const column: Column = { x: sheet.page.x + 8 * MM, width: sheet.page.width - 16 * MM };
  sheet.tag('H1', () => {
    sheet.y = sheet.lines(sheet.breakLines(plan.docKind, TITLE, column.width), column, sheet.y, TITLE);
  });
  const lines = balanceLines(plan.title, column.width, sheet.measure(TITLE));
  sheet.tag('P', () => {
    sheet.y = sheet.lines(lines, column, sheet.y, TITLE);
  });
  if (plan.attachedTo) {
    const style: TextStyle = { ...TITLE, font: 'italic', size: sizePt.number };
    sheet.y = centred(sheet, plan.attachedTo, column, sheet.y, style);
  }
  sheet.y = shortLine(sheet, lines, column, sheet.y + 2) + 8;
}

/** One third to one half as long as the text above it. */
function shortLine(sheet: PdfSheet, above: readonly Line[], column: Column, y: number): number {
  const text = Math.max(0, ...above.map((line) => line.width));
  const length = Math.min(text, column.width) * MEASURES.shortLineShare;
  if (length > 0) sheet.rule(column.x + (column.width - length) / 2, y, length);
  return y + 2;
}

function centred(sheet: PdfSheet, words: string, column: Column, y: number, style: TextStyle): number {
  const lines = balanceLines(words, column.width, sheet.measure(style));
  let end = y;
  sheet.tag('P', () => {
    end = sheet.lines(lines, column, y, style);
  });
  return end;
}

function drawBanner(sheet: PdfSheet, banner: string): void {
  const style: TextStyle = { font: 'bold', size: sizePt.stamp, color: '#B00020', ...CENTER };
  const column: Column = { x: sheet.page.x + 8, width: sheet.page.width - 16 };
  const lines = sheet.breakLines(banner, style, column.width);
  const height = sheet.heightOf(lines, style) + 10;
  sheet.frame(sheet.page.x, sheet.y, sheet.page.width, height, '#B00020', 1.5);
  sheet.tag('Note', () => {
    sheet.lines(lines, column, sheet.y + 5, style);
  });
  sheet.y += height + 10;
}
