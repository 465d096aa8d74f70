import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface PdfText {
  /** In the order of the file; x and y in points from the lower left corner. */
  pages: { text: string; x: number; y: number }[][];
  info: Record<string, unknown>;
  /** XMP. */
  metadata: string | null;
}

/** What another program finds in PDFs. It runs beside the test, whose loader does not take its modules. */
export function readPdfTexts(pdfs: readonly Buffer[]): PdfText[] {
  const run = spawnSync(process.execPath, [join(__dirname, 'print-pdf-text.mjs')], {
    input: pdfs.map((pdf) => pdf.toString('base64')).join('\n'),
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return JSON.parse(run.stdout.toString()) as PdfText[];
}

export function readPdfText(pdf: Buffer): PdfText {
  const [text] = readPdfTexts([pdf]);
  if (!text) throw new Error('no text');
  return text;
}

/** All letters in the order of the file, without blanks. */
export function lettersOf(items: readonly { text: string }[]): string {
  return items
    .map((item) => item.text)
    .join('')
    .replace(/\s+/g, '');
}
