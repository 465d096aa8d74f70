import { bareKey } from './bare-key';
import { divideGluedBlocks, divideGluedRow } from './divide-glued-blocks';
import { findDocumentKind } from './document-kind';
import { isElectronicRemain } from './electronic-remains';
import { isCapitalLine } from './is-capital-line';
import { startsWithBody } from './letterhead-bodies';
import { isCapacity, isSignatureLine } from './signature-words';
import type { SourceLine } from './source-line';
import { OTHER_DOCUMENT_KINDS } from './vocabulary/document-kinds';

/** The parts of a plan in printed order. */
export interface DocumentParts {
  head: SourceLine[];
  /** Kind as printed above the title ("KẾ HOẠCH"); null when no line shows one. */
  docKind: string | null;
  isPlanKind: boolean;
  /** Line of the kind in the input. */
  kindLine: number | null;
  /** From the title to the end of the body. */
  main: SourceLine[];
  /** "Nơi nhận" and the signature block, in printed order. */
  tail: SourceLine[];
  appendix: SourceLine[];
}

const RECIPIENTS_START = /^\W*noi (?:nhan|gui)(?: ke hoach| van ban)? ?(?:\([^()]{0,30}\)?)?(?:\W*$| ?[:.–-])/;
const APPENDIX_START =
  /^(?:phu luc|danh muc|bieu|mau so|mau|bang phan cong|bang|danh sach|lich|khung ke hoach|tien do|de cuong)(?![a-z])/;
/** A quick look before the marks are taken off. */
const PERHAPS_RECIPIENTS = /n\p{L}i/iu;
const MAX_SIGNATURE_LINES = 16;
const SEARCHED_FOR_SIGNATURE = 120;
/** More than the longest list of addressees; a broken text must not make millions. */
const MOST_TAIL_LINES = 4_000;

/** Divides the lines of a document. Pure; never fails: what is missing is an empty part. */
export function splitDocument(lines: readonly SourceLine[]): DocumentParts {
  const kind = findDocumentKind(lines);
  const mainFrom = kind?.mainFrom ?? 0;
  const head = kind ? lines.slice(0, kind.line) : headWithoutKind(lines);
  const rest = kind
    ? [...(kind.inlineTitle ? [kind.inlineTitle] : []), ...lines.slice(mainFrom)]
    : lines.slice(head.length);
  const tailFrom = findTail(rest);
  const afterTail = tailFrom === -1 ? -1 : findAppendix(rest, tailFrom);
  const tailEnd = afterTail === -1 ? rest.length : afterTail;
  return {
    head: kind?.headRemainder ? [...head, kind.headRemainder] : head,
    docKind: kind?.name ?? null,
    isPlanKind: kind?.isPlan ?? false,
    kindLine: kind ? (lines[kind.line]?.no ?? null) : null,
    main: tailFrom === -1 ? rest.slice() : rest.slice(0, tailFrom),
    tail: tailFrom === -1 ? [] : divideGluedBlocks(rest.slice(tailFrom, Math.min(tailEnd, tailFrom + MOST_TAIL_LINES))),
    appendix: rest.slice(tailEnd),
  };
}

/** Without a kind the letterhead ends after the date line or the number, if one is near the top. */
function headWithoutKind(lines: readonly SourceLine[]): SourceLine[] {
  for (let i = Math.min(lines.length, 12) - 1; i >= 0; i -= 1) {
    const key = bareKey(lines[i]?.text ?? '');
    if (/^so ?:/.test(key) || /ngay .{0,20}thang .{0,12}nam/.test(key)) return lines.slice(0, i + 1);
  }
  return [];
}

function findTail(lines: readonly SourceLine[]): number {
  const recipients = lines.findIndex((line) =>
    line.cells.some((cell) => {
      const start = cell.slice(0, 40);
      return PERHAPS_RECIPIENTS.test(start) && RECIPIENTS_START.test(bareKey(start));
    }),
  );
  if (recipients === -1) return findLoneSignature(lines);
  let from = recipients;
  while (
    from > 0 &&
    recipients - from < MAX_SIGNATURE_LINES &&
    (isSignatureRow(lines[from - 1]) || goesOnWithPost(lines[from - 2], lines[from - 1]))
  )
    from -= 1;
  if (from < recipients || lines.slice(recipients, recipients + SEARCHED_FOR_SIGNATURE).some(holdsCapacity))
    return from;
  // Nobody signs beside the list or below it: the block may stand a few lines above.
  const alone = findLoneSignature(lines.slice(0, recipients));
  return alone !== -1 && recipients - alone <= MAX_SIGNATURE_LINES ? alone : from;
}

function holdsCapacity(line: SourceLine): boolean {
  return line.cells.some((cell) => isSignatureLine(cell) || /(?:^|[;.] )(?:T\/M|TM|K\/T|KT|TL|TUQ)[./]/.test(cell));
}

/** No "Nơi nhận": the block of the signer is looked for from the end. */
function findLoneSignature(lines: readonly SourceLine[]): number {
  const floor = Math.max(0, lines.length - 40);
  for (let i = lines.length - 1; i >= floor; i -= 1) {
    const text = lines[i]?.text ?? '';
    if (!/^(?:T\/M|TM|KT|TL|TUQ|Q)[./]/.test(text) && !isSignatureRow(lines[i])) continue;
    let from = i;
    while (from > floor && isSignatureRow(lines[from - 1])) from -= 1;
    return from;
  }
  return -1;
}

function isSignatureRow(line: SourceLine | undefined): boolean {
  if (!line) return false;
  const isOwn = (cell: string): boolean =>
    cell === '' || isSignatureLine(cell) || isNameOfBody(cell) || isElectronicRemain(cell);
  return line.cells.every(isOwn) || (line.cells.length === 1 && divideGluedRow(line.text) !== null);
}

/** "KT. GIÁM ĐỐC SỞ" / "GIÁO DỤC VÀ ĐÀO TẠO": the second line of a long post. */
function goesOnWithPost(above: SourceLine | undefined, line: SourceLine | undefined): boolean {
  if (!above || !line) return false;
  return isCapacity(above.text) && isCapitalLine(line.text) && !/^[\dIVX]+[.)]|[.;:]$/.test(line.text);
}

/** "SỞ NỘI VỤ" above "KT. GIÁM ĐỐC". */
function isNameOfBody(cell: string): boolean {
  return isCapitalLine(cell) && startsWithBody(cell) && !/[.;:]$/.test(cell);
}

function findAppendix(lines: readonly SourceLine[], tailFrom: number): number {
  for (let i = tailFrom + 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const key = bareKey(line.text.slice(0, 80));
    if (APPENDIX_START.test(key) && /^\p{Lu}/u.test(line.text) && !/[;]$/.test(line.text)) return i;
    if (line.barred && line.cells.length >= 3 && /^(?:stt|tt|so tt)\b/.test(key)) return i;
    if (/^(?:cong hoa xa hoi|dang cong san)/.test(key) && i > tailFrom + 4) return i;
    if (OTHER_DOCUMENT_KINDS.includes(line.text) && i > tailFrom + 2) return i;
  }
  return -1;
}
