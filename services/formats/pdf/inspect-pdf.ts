import { type Inspection, Refused } from '../extraction';
import { FILE_REFUSALS } from '../refusals-of-files';
import { writeBlocks } from '../write-blocks';
import { layOutPages } from './lay-out-pages';
import type { PdfPage } from './pdf-page';
import { loadPdf, openPdf, readPage } from './read-pdf';
import { refuseActivePdf } from './refuse-active-pdf';

/** Reports with all their tables have some hundred pages. */
const MAX_PAGES = 2_000;
/** Where stamps are: the first pages, the heads of appendices soon after, and the end. */
const FIRST_PAGES = 30;
const LAST_PAGES = 3;

/** Looks through a PDF that is only kept: what it can do, how long it is, and the words where stamps stand. @throws Refused */
export async function inspectPdf(bytes: Uint8Array): Promise<Inspection> {
  refuseActivePdf(bytes);
  const pdfjs = await loadPdf();
  const loading = openPdf(pdfjs, bytes);
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) throw new Refused(FILE_REFUSALS.tooManyPages);
    if ((await document.getAttachments()) || (await document.getJSActions()))
      throw new Refused(FILE_REFUSALS.activePdf);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      if (number > FIRST_PAGES && number <= document.numPages - LAST_PAGES) continue;
      pages.push(await readPage(pdfjs, await document.getPage(number)));
    }
    return { refusal: null, documents: [writeBlocks(layOutPages(pages))], cells: [] };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Refused(FILE_REFUSALS.encryptedPdf);
    throw error;
  } finally {
    await loading.destroy();
  }
}
