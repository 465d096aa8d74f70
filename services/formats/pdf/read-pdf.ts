import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LARGEST_INPUT_BYTES } from '../../reading/refusals';
import { type Extraction, Refused } from '../extraction';
import { FILE_REFUSALS } from '../refusals-of-files';
import { writeBlocks } from '../write-blocks';
import { collectRules } from './collect-rules';
import { groupLines } from './group-lines';
import { layOutPages } from './lay-out-pages';
import type { PdfItem, PdfPage } from './pdf-page';
import { refuseActivePdf } from './refuse-active-pdf';

/** Plans with all their appendices have some dozen pages. */
const MAX_PAGES = 200;
/** A scanned page may still carry a line of text from its signature stamp. */
const LETTERS_OF_A_TEXT = 40;
const UPRIGHT_SHARE = 0.2;
const LINES_OF_A_TABLE = 2;

let library: typeof Pdfjs | null = null;

/** Loads the library (a tenth of a second); called before the time of the file begins. */
export async function loadPdf(): Promise<typeof Pdfjs> {
  library ??= await import('pdfjs-dist/legacy/build/pdf.mjs');
  return library;
}

/** Reads the text of a PDF in the order a person reads it. No scripts, no network, no fonts are loaded. @throws Refused */
export async function readPdf(bytes: Uint8Array): Promise<Extraction> {
  refuseActivePdf(bytes);
  const pdfjs = await loadPdf();
  const loading = openPdf(pdfjs, bytes);
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) throw new Refused(FILE_REFUSALS.tooManyPages);
    const pages: PdfPage[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(pdfjs, await document.getPage(number));
      characters += page.items.reduce((sum, item) => sum + item.text.length, 0);
      if (characters > LARGEST_INPUT_BYTES) throw new Refused(FILE_REFUSALS.tooMuchInside);
      pages.push(page);
    }
    const text = writeBlocks(layOutPages(pages));
    if ((text.match(/\p{L}/gu)?.length ?? 0) < LETTERS_OF_A_TEXT) throw new Refused(FILE_REFUSALS.scannedPdf);
    return { text, notes: [], refusal: null };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Refused(FILE_REFUSALS.encryptedPdf);
    throw error;
  } finally {
    await loading.destroy();
  }
}

export function openPdf(pdfjs: typeof Pdfjs, bytes: Uint8Array): Pdfjs.PDFDocumentLoadingTask {
  return pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
}

export async function readPage(pdfjs: typeof Pdfjs, page: Pdfjs.PDFPageProxy): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const items: PdfItem[] = [];
  let turned = '';
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    if (Math.abs(b) > Math.abs(a) * UPRIGHT_SHARE) turned += item.str;
    else if (item.str !== '') {
      items.push({
        text: item.str,
        x: x - left,
        y: y - bottom,
        width: item.width,
        size: Math.hypot(c, d) || item.height,
      });
    }
  }
  const rules = !mayHoldTable(items) ? [] : collectRules(pdfjs.OPS, await page.getOperatorList());
  page.cleanup();
  return {
    width: right - left,
    height: top - bottom,
    items,
    rules: rules.map(({ x1, y1, x2, y2 }) => ({ x1: x1 - left, y1: y1 - bottom, x2: x2 - left, y2: y2 - bottom })),
    turned,
  };
}

/** Drawing commands cost more than text: they are asked for only where lines fall into columns. */
function mayHoldTable(items: readonly PdfItem[]): boolean {
  return groupLines(items, 0).filter((line) => line.segments.length > 1).length >= LINES_OF_A_TABLE;
}
