import { showInstant } from '../../wording/show-time';
import { FIXED_WORDS, recipientLines, signaturesOf, smallPrint } from '../fixed-words';
import { MEASURES, MM } from '../layout-measures';
import type { PlanDocument, PrintedSignature } from '../plan-document';
import { balanceLines, type Line } from './break-lines';
import { drawQrCode, sizeOfQrCode } from './draw-qr-code';
import { type Column, lineHeightOf, type PdfSheet, type TextStyle } from './pdf-sheet';

const { sizePt } = MEASURES;
const HEADING: TextStyle = { font: 'boldItalic', size: sizePt.recipientsTitle };
const RECIPIENT: TextStyle = { font: 'regular', size: sizePt.recipients };
const CAPACITY: TextStyle = { font: 'bold', size: sizePt.capacity, align: 'center' };
const NAME: TextStyle = { font: 'bold', size: sizePt.name, align: 'center' };
const MARK: TextStyle = { font: 'italic', size: sizePt.name, align: 'center' };
const EVIDENCE: TextStyle = { font: 'regular', size: sizePt.evidence, align: 'center' };
const SMALL: TextStyle = { font: 'regular', size: sizePt.smallPrint, color: '#444444' };
const GAP = 16;
const EVIDENCE_PADDING = 4;

/** The list on the left and the signature on the right share their first line; a joint plan has a row of signatures above. */
export function drawFoot(sheet: PdfSheet, plan: PlanDocument): void {
  sheet.y += GAP;
  const signatures = signaturesOf(plan);
  const [left, right] = halves(sheet);
  const lines = recipientLines(plan);
  if (signatures.length === 1 && signatures[0]) {
    const top = sheet.y;
    const signatureEnd = drawSignature(sheet, signatures[0], right, top);
    const page = sheet.doc.page;
    sheet.y = top;
    drawRecipients(sheet, lines, left);
    sheet.y = sheet.doc.page === page ? Math.max(sheet.y, signatureEnd) : sheet.y;
  } else {
    drawSignatureRows(sheet, signatures, left, right);
    drawRecipients(sheet, lines, left);
  }
  drawSmallPrint(sheet, plan);
}

/** Height that must stay with the last lines of the body: all of the foot, or as much of it as a page can hold. */
export function heightOfFoot(sheet: PdfSheet, plan: PlanDocument): number {
  const [left, right] = halves(sheet);
  const [first, ...others] = signaturesOf(plan);
  const signature = first ? heightOfSignature(sheet, first, right) : 0;
  const list =
    lineHeightOf(HEADING) + recipientLines(plan).reduce((height, line) => height + heightOfLine(sheet, line, left), 0);
  const joint = others.length > 0;
  const whole = GAP + (joint ? signature + 8 + list : Math.max(signature, list));
  return whole < (sheet.bottom - sheet.top) / 2 ? whole : GAP + signature;
}

function halves(sheet: PdfSheet): [Column, Column] {
  const width = sheet.page.width / 2;
  return [
    { x: sheet.page.x, width: width - 4 * MM },
    { x: sheet.page.x + width, width },
  ];
}

function drawRecipients(sheet: PdfSheet, lines: readonly string[], column: Column): void {
  if (lines.length === 0) return;
  sheet.tag('P', () => {
    sheet.y = sheet.lines(sheet.breakLines(FIXED_WORDS.recipients, HEADING, column.width), column, sheet.y, HEADING);
  });
  for (const line of lines) {
    if (heightOfLine(sheet, line, column) > sheet.room) sheet.newPage();
    sheet.tag('P', () => {
      sheet.y = sheet.lines(sheet.breakLines(line, RECIPIENT, column.width), column, sheet.y, RECIPIENT);
    });
  }
}

function heightOfLine(sheet: PdfSheet, line: string, column: Column): number {
  return sheet.heightOf(sheet.breakLines(line, RECIPIENT, column.width), RECIPIENT);
}

function drawSignatureRows(
  sheet: PdfSheet,
  signatures: readonly PrintedSignature[],
  left: Column,
  right: Column,
): void {
  for (let index = 0; index < signatures.length; index += 2) {
    const pair = signatures.slice(index, index + 2);
    const height = Math.max(...pair.map((signature) => heightOfSignature(sheet, signature, right)));
    if (height > sheet.room) sheet.newPage();
    const top = sheet.y;
    for (const [side, signature] of pair.entries()) {
      const spare = height - heightOfSignature(sheet, signature, right);
      drawSignature(sheet, signature, side === 0 ? left : right, top, spare);
    }
    sheet.y = top + height + 8;
  }
}

/**
 * Capacity, room or evidence, name (ô số 7a–7c); returns where it ends.
 * @param spare added to the room, so that names side by side stand level.
 */
function drawSignature(sheet: PdfSheet, signature: PrintedSignature, column: Column, top: number, spare = 0): number {
  let y = top;
  const put = (words: string, style: TextStyle): void => {
    const lines = balanceLines(words, column.width, sheet.measure(style));
    sheet.tag('P', () => {
      y = sheet.lines(lines, column, y, style);
    });
  };
  for (const line of signature.lines) put(line, CAPACITY);
  const nameTop = y + roomOf(sheet, signature, column) + spare;
  if (signature.evidence) drawEvidence(sheet, signature.evidence, column, y + 8);
  else if (signature.mark) {
    y += (nameTop - y - lineHeightOf(MARK)) / 2;
    put(signature.mark, MARK);
  }
  y = nameTop;
  if (signature.name) put(signature.name, NAME);
  return y;
}

function heightOfSignature(sheet: PdfSheet, signature: PrintedSignature, column: Column): number {
  const of = (words: string, style: TextStyle): number =>
    sheet.heightOf(balanceLines(words, column.width, sheet.measure(style)), style);
  const lines = signature.lines.reduce((height, line) => height + of(line, CAPACITY), 0);
  return lines + roomOf(sheet, signature, column) + (signature.name ? of(signature.name, NAME) : 0);
}

function roomOf(sheet: PdfSheet, { lines, name, evidence }: PrintedSignature, column: Column): number {
  if (lines.length === 0 && name === null) return 0;
  if (!evidence) return MEASURES.signRoomMm * MM;
  return sheet.heightOf(evidenceLines(sheet, evidence, column), EVIDENCE) + 2 * EVIDENCE_PADDING + 16;
}

function evidenceLines(
  sheet: PdfSheet,
  { label, at }: NonNullable<PrintedSignature['evidence']>,
  column: Column,
): Line[] {
  const width = column.width - 24 - 2 * EVIDENCE_PADDING;
  // "… (mức L1) –" and what the approval is not stand on a line each.
  const words = [...label.replace(' – ', ' –\n').split('\n'), showInstant(at, 'vi')];
  return words.flatMap((line) => sheet.breakLines(line, EVIDENCE, width));
}

function drawEvidence(
  sheet: PdfSheet,
  evidence: NonNullable<PrintedSignature['evidence']>,
  column: Column,
  y: number,
): void {
  const box: Column = { x: column.x + 12, width: column.width - 24 };
  const lines = evidenceLines(sheet, evidence, column);
  sheet.frame(box.x, y, box.width, sheet.heightOf(lines, EVIDENCE) + 2 * EVIDENCE_PADDING, '#555555');
  sheet.tag('Note', () => {
    sheet.lines(lines, box, y + EVIDENCE_PADDING, EVIDENCE);
  });
}

/** What an approval is, the hash, and where the document can be checked: a code to scan, the words beside it. */
function drawSmallPrint(sheet: PdfSheet, plan: PlanDocument): void {
  const link = plan.verifyUrl ?? null;
  const code = link === null ? { width: 0, height: 0, quiet: 0 } : sizeOfQrCode(link);
  const column: Column = { x: sheet.page.x + code.width, width: sheet.page.width - code.width };
  const words = [...smallPrint(plan), ...(link === null ? [] : [link])];
  const notes = words.map((note) => sheet.breakLines(note, SMALL, column.width));
  const height = notes.reduce((sum, lines) => sum + sheet.heightOf(lines, SMALL) + 2, 0);
  if (notes.length === 0) return;
  if (12 + Math.max(height, code.height) > sheet.room) sheet.newPage();
  sheet.y += 12;
  const top = sheet.y;
  if (link !== null) drawQrCode(sheet, link, top);
  sheet.y += code.quiet;
  for (const lines of notes) {
    sheet.tag('Note', () => {
      sheet.y = sheet.lines(lines, column, sheet.y, SMALL) + 2;
    });
  }
  sheet.y = Math.max(sheet.y, top + code.height);
}
