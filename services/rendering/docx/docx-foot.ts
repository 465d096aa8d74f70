import { BorderStyle, type Paragraph, type Table } from 'docx';
import { showInstant } from '../../wording/show-time';
import { FIXED_WORDS, recipientLines, signaturesOf, smallPrint } from '../fixed-words';
import { MEASURES, MM } from '../layout-measures';
import type { PlanDocument, PrintedSignature } from '../plan-document';
import { docxColumns, TEXT_WIDTH } from './docx-table';
import { type DocxStyle, docxText } from './docx-text';

const { sizePt } = MEASURES;
const HALF = Math.round(TEXT_WIDTH / 2);
const HALVES = [HALF, TEXT_WIDTH - HALF];
const SIGN_ROOM_PT = MEASURES.signRoomMm * MM;
/** A longer list may go on on the next page; a shorter one stays beside its signature. */
const KEPT_LINES = 20;
const CENTER: DocxStyle = { sizePt: sizePt.capacity, bold: true, align: 'center' };

/** The list on the left, level with the signature on the right; a joint plan has its signatures in rows above the list. */
export function docxFoot(plan: PlanDocument): (Paragraph | Table)[] {
  const signatures = signaturesOf(plan);
  const list = recipientList(plan);
  const keep = recipientLines(plan).length <= KEPT_LINES;
  const gap = docxText('', { sizePt: 6, more: { keepNext: true } });
  const small = smallPrint(plan).map((note, index) =>
    docxText(note, { sizePt: sizePt.smallPrint, color: '444444', beforePt: index === 0 ? 12 : 2 }),
  );
  const [only, ...others] = signatures;
  if (only && others.length === 0) return [gap, docxColumns([[list, signatureBlock(only)]], HALVES, keep), ...small];
  const rows: Paragraph[][][] = [];
  for (let index = 0; index < signatures.length; index += 2) {
    const [left, right] = signatures.slice(index, index + 2).map(signatureBlock);
    rows.push([left ?? [], right ?? [docxText('', CENTER)]]);
  }
  return [gap, docxColumns([...rows, [list, [docxText('', CENTER)]]], HALVES, keep), ...small];
}

function recipientList(plan: PlanDocument): Paragraph[] {
  const lines = recipientLines(plan);
  if (lines.length === 0) return [docxText('', CENTER)];
  return [
    docxText(FIXED_WORDS.recipients, { sizePt: sizePt.recipientsTitle, bold: true, italics: true }),
    ...lines.map((line) => docxText(line, { sizePt: sizePt.recipients })),
  ];
}

/** Capacity, room for ink or what stands there instead, name (ô số 7a–7c). */
function signatureBlock({ lines, mark, name, evidence }: PrintedSignature): Paragraph[] {
  const capacity = lines.map((line) => docxText(line, CENTER));
  const inside = evidence
    ? evidenceBox(evidence)
    : mark
      ? [docxText(mark, { ...CENTER, bold: false, italics: true, beforePt: SIGN_ROOM_PT / 2 })]
      : [];
  const room = evidence ? 8 : mark ? SIGN_ROOM_PT / 2 : SIGN_ROOM_PT;
  const named = name === null ? [] : [docxText(name, { ...CENTER, sizePt: sizePt.name, beforePt: room })];
  const all = [...capacity, ...inside, ...named];
  return all.length === 0 ? [docxText('', CENTER)] : all;
}

function evidenceBox({ label, at }: NonNullable<PrintedSignature['evidence']>): Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 3, color: '555555' };
  const border = { top: line, bottom: line, left: line, right: line };
  const style: DocxStyle = {
    sizePt: sizePt.evidence,
    align: 'center',
    more: { border, indent: { left: 240, right: 240 } },
  };
  return [docxText(label, { ...style, beforePt: 8 }), docxText(showInstant(at, 'vi'), style)];
}
