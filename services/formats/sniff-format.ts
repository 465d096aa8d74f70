import type { Refusal } from '../reading/plan-reading';
import { FILE_REFUSALS } from './refusals-of-files';

/** Formats that can be read; `zip` still has to prove to be a .docx. */
export type Format = 'text' | 'html' | 'zip' | 'pdf';

/** First bytes (Latin-1) of what is refused by its kind. */
const REFUSED_STARTS: readonly (readonly [start: string, refusal: Refusal])[] = [
  ['{\\rtf', FILE_REFUSALS.rtf],
  ['\u0089PNG', FILE_REFUSALS.picture],
  ['\u00ff\u00d8\u00ff', FILE_REFUSALS.picture],
  ['GIF8', FILE_REFUSALS.picture],
  ['II*\0', FILE_REFUSALS.picture],
  ['MM\0*', FILE_REFUSALS.picture],
  ['RIFF', FILE_REFUSALS.picture],
  ['MZ', FILE_REFUSALS.program],
  ['\u007fELF', FILE_REFUSALS.program],
  ['\u00ca\u00fe\u00ba\u00be', FILE_REFUSALS.program],
  ['Rar!', FILE_REFUSALS.archive],
  ['7z\u00bc\u00af', FILE_REFUSALS.archive],
  ['\u001f\u008b', FILE_REFUSALS.archive],
  ['BZh', FILE_REFUSALS.archive],
];
const OLE2 = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const SNIFFED_BYTES = 4_096;
/** PDF readers accept a little rubbish before the mark. */
const PDF_MARK_WITHIN_BYTES = 1_024;
const HTML_START =
  /^(?:\s|<!--[^>]{0,200}-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|meta|title|style|div|p|table|center|article|span|h[1-6])(?=[\s>/])/i;

/** What a file is: by its first bytes, and by its name only where they say nothing. */
export function sniffFormat(bytes: Uint8Array, fileName = ''): Format | Refusal {
  const start = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1');
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'zip';
  if (start.slice(0, PDF_MARK_WITHIN_BYTES).includes('%PDF-')) return 'pdf';
  if (start.startsWith(OLE2)) return refuseOle2(bytes, extension);
  const refused = REFUSED_STARTS.find(([mark]) => start.startsWith(mark));
  if (refused && !isProse(refused[0], start)) return refused[1];
  const letters = start.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replace(/\0/g, '');
  if (HTML_START.test(letters)) return 'html';
  if (/^html?$/.test(extension) && /<\/?[a-z]/i.test(letters)) return 'html';
  // A .docx or .pdf in name that is none in content.
  if (/^(?:docx|pdf|doc)$/.test(extension) && start.includes('\0')) return FILE_REFUSALS.damaged;
  return 'text';
}

/** Short marks of letters ("MZ", "BZh", "RIFF") could begin a text: then no control character follows. */
function isProse(mark: string, start: string): boolean {
  return /^[A-Z]+[a-z]?$/.test(mark) && !/[^\P{Cc}\s]/u.test(start.slice(0, 64));
}

/** Word 97 and its kin; an encrypted .docx hides in the same wrapping. */
function refuseOle2(bytes: Uint8Array, extension: string): Refusal {
  const names = Buffer.from(bytes).toString('latin1');
  const holds = (name: string): boolean => names.includes(Array.from(name).join('\0'));
  if (holds('EncryptedPackage')) return FILE_REFUSALS.encryptedOffice;
  if (holds('Workbook') || holds('PowerPoint') || /^(?:xls|ppt)$/.test(extension)) return FILE_REFUSALS.oldOffice;
  return FILE_REFUSALS.oldWord;
}
