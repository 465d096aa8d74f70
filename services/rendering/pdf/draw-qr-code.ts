import { encode } from 'uqr';
import { MM } from '../layout-measures';
import type { PdfSheet } from './pdf-sheet';

/** Width of the squares without the quiet zone. */
const SIDE = 20 * MM;
/** ISO/IEC 18004: four modules of nothing on every side. */
const QUIET_MODULES = 4;

/** Room the code takes with its quiet zone above, below and right; on the left the margin of the page is quiet already. */
export function sizeOfQrCode(link: string): { width: number; height: number; quiet: number } {
  const quiet = (SIDE / modulesOf(link).length) * QUIET_MODULES;
  return { width: SIDE + quiet, height: SIDE + 2 * quiet, quiet };
}

/** Draws a link as a QR code at the left edge of the text, as squares of ink; a screen reader is told the link. */
export function drawQrCode(sheet: PdfSheet, link: string, top: number): void {
  const rows = modulesOf(link);
  const module = SIDE / rows.length;
  const y = top + module * QUIET_MODULES;
  sheet.figure(`Mã QR: ${link}`, () => {
    for (const [row, cells] of rows.entries())
      for (const { from, length } of runsOf(cells))
        sheet.doc.rect(sheet.page.x + from * module, y + row * module, length * module, module);
    sheet.doc.fill('#000000');
  });
}

function modulesOf(link: string): boolean[][] {
  return encode(link, { ecc: 'M', border: 0 }).data;
}

/** Dark modules that lie side by side. */
function runsOf(cells: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (const [index, dark] of cells.entries()) {
    const last = runs.at(-1);
    if (dark && last && last.from + last.length === index) last.length += 1;
    else if (dark) runs.push({ from: index, length: 1 });
  }
  return runs;
}
