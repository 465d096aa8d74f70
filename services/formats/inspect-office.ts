import { type Inspection, Refused } from './extraction';
import { documentsInOffice, refuseActiveOffice } from './office-parts';
import { openZip, type Zip } from './open-zip';
import { FILE_REFUSALS } from './refusals-of-files';
import { refuseBomb } from './refuse-bomb';

/** The part that makes a file what its name says it is. */
const MAIN_PART: Readonly<Record<string, RegExp>> = {
  docx: /^word\/document2?\.xml$/,
  xlsx: /^xl\/workbook\.xml$/,
  pptx: /^ppt\/presentation\.xml$/,
};
const WORDS: Readonly<Record<string, RegExp>> = {
  docx: /^word\/(?:document2?|(?:header|footer|footnotes|endnotes|comments)\d*)\.xml$/,
  pptx: /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/,
};
const STRINGS_OF_SHEETS = /^xl\/sharedStrings\.xml$/;
const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/;
/** A stamp stands at the top of a sheet, where the first strings are from. */
const FIRST_CELLS = 60;

/** Looks through a Word, Excel or PowerPoint file without reading it as a plan. @throws Refused */
export async function inspectOffice(bytes: Uint8Array, extension: string): Promise<Inspection> {
  const zip = openZip(bytes);
  const main = MAIN_PART[extension];
  if (!main || !zip.names().some((name) => main.test(name))) throw new Refused(FILE_REFUSALS.otherOffice);
  await refuseBomb(zip);
  refuseActiveOffice(zip);
  const words = WORDS[extension];
  if (words) return { refusal: null, documents: documentsInOffice(zip, words), cells: [] };
  return { refusal: null, documents: [], cells: cellsOf(zip) };
}

function cellsOf(zip: Zip): string[] {
  return [...documentsInOffice(zip, STRINGS_OF_SHEETS), ...wordsOfSheets(zip)].flatMap((words) =>
    words
      .split('\n')
      .filter((cell) => cell.trim() !== '')
      .slice(0, FIRST_CELLS),
  );
}

/** Sheets hold figures and may be large; words written into them directly are looked at where the sheets are small. */
function wordsOfSheets(zip: Zip): string[] {
  try {
    return documentsInOffice(zip, SHEETS);
  } catch (error) {
    if (error instanceof Refused && error.refusal === FILE_REFUSALS.tooMuchInside) return [];
    throw error;
  }
}
