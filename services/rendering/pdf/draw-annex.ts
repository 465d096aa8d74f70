import { MEASURES, MM } from '../layout-measures';
import type { Annex } from '../plan-document';
import { balanceLines } from './break-lines';
import { drawBody } from './draw-body';
import type { Column, PdfSheet, TextStyle } from './pdf-sheet';

const HEADING: TextStyle = {
  font: 'bold',
  size: MEASURES.sizePt.annex,
  lineHeight: MEASURES.lineHeight.body,
  align: 'center',
};
const ATTACHED: TextStyle = { ...HEADING, font: 'italic', size: MEASURES.sizePt.number };

/** An annex on a page of its own (Phụ lục I, Mục III.1). */
export function drawAnnex(sheet: PdfSheet, annex: Annex): void {
  sheet.newPart();
  const column: Column = { x: sheet.page.x + 8 * MM, width: sheet.page.width - 16 * MM };
  const put = (words: string | null, style: TextStyle, role: 'H2' | 'P'): void => {
    if (words === null) return;
    const lines = balanceLines(words, column.width, sheet.measure(style));
    sheet.tag(role, () => {
      sheet.y = sheet.lines(lines, column, sheet.y, style);
    });
  };
  put(annex.heading, HEADING, 'H2');
  put(annex.title, HEADING, annex.heading === null ? 'H2' : 'P');
  put(annex.attachedTo, ATTACHED, 'P');
  sheet.y += 8;
  drawBody(sheet, [], annex.parts, 0);
}
