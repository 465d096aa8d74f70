import { readDocxBody } from './docx-body';
import { readNumbering } from './docx-numbering';
import { readStyles } from './docx-styles';
import type { Extraction } from './extraction';
import { Refused } from './extraction';
import { documentsInOffice, refuseActiveOffice } from './office-parts';
import { openZip } from './open-zip';
import { FILE_REFUSALS } from './refusals-of-files';
import { writeBlocks } from './write-blocks';

/**
 * Reads a .docx: the body with its tables, text boxes and the numbers Word counts by itself; without headers, footers,
 * footnotes, hidden and deleted text. @throws Refused
 */
export function readDocx(bytes: Uint8Array): Extraction {
  const zip = openZip(bytes);
  const body = zip.text('word/document.xml') ?? zip.text('word/document2.xml');
  if (body === null) {
    if (zip.has('xl/workbook.xml')) throw new Refused(FILE_REFUSALS.spreadsheet);
    if (zip.has('ppt/presentation.xml')) throw new Refused(FILE_REFUSALS.slides);
    if (zip.has('content.xml') && zip.has('mimetype')) throw new Refused(FILE_REFUSALS.odt);
    throw new Refused(zip.has('[Content_Types].xml') ? FILE_REFUSALS.damaged : FILE_REFUSALS.archive);
  }
  refuseActiveOffice(zip);
  const { blocks, notes } = readDocxBody(body, {
    numbering: readNumbering(zip.text('word/numbering.xml')),
    styles: readStyles(zip.text('word/styles.xml')),
  });
  return {
    text: writeBlocks(blocks),
    notes,
    refusal: null,
    asides: documentsInOffice(zip, /^word\/(?:header|footer|footnotes|endnotes)\d*\.xml$/),
  };
}
