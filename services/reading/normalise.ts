import { cleanCharacters } from './clean-characters';
import { divideBreaks } from './divide-breaks';
import type { SourceLine } from './source-line';
import { stripMarkup } from './strip-markup';

/** "-----", "* * *", the lone star of Party documents, "---o0o---". */
const RULE = /^(?:[\s\-–—_=*~.…•·|+:&#]{3,}|\s*\*\s*|[\s\-–—_=*~]*o[0o]o[\s\-–—_=*~]*)$/i;
const PAGE_NUMBER = /^[-–—\s([]*(?:trang|page)?\s*\d{1,3}(?:\s*(?:\/|of|trên)\s*\d{1,3})?[-–—\s)\]]*$/i;
/** Columns of a printed page that were flattened into one line stand at least this far apart. */
const COLUMN_GAP = /\t\s*| {3,}/g;
const BAR_WIDTH = 1_000;
/** A line that begins with a lone letter may be set letter by letter. */
const LETTER_ALONE = /^\s*\p{L}[.,;:]?\s/u;
const UNEVEN = /\s\s|[^\S ]/;

/**
 * Cuts a text into clean lines that know their line in the input.
 *
 * Blank lines, rules (`-----`) and lone page numbers are noise of the layout: they are left out
 * and remembered as flags of the next line. Every later step works on these lines, so another
 * input format (a page of HTML, a .docx, a PDF) only has to deliver lines.
 *
 * @param most lines after which nobody will look at more; one line beyond shows that there were more.
 */
export function normalise(text: string, most = Number.POSITIVE_INFINITY): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankBefore = false;
  let ruleBefore = false;
  let pageBefore = false;
  const raws = cleanCharacters(text).split('\n');
  for (const [index, original] of raws.entries()) {
    if (lines.length > most) break;
    const whole = original.replace(/\f/g, ' ');
    if (whole !== original) pageBefore = true;
    for (const raw of divideBreaks(whole)) {
      const { text, bold } = stripMarkup(raw);
      if (text.trim() === '') {
        blankBefore = true;
      } else if (PAGE_NUMBER.test(text)) {
        pageBefore = true;
      } else if (RULE.test(text) || /^\s*```/.test(raw)) {
        ruleBefore = true;
      } else {
        const line = cleanLine(text, bold, index + 1);
        if (line === null) continue;
        lines.push({ ...line, blankBefore, ruleBefore, pageBefore });
        blankBefore = false;
        ruleBefore = false;
        pageBefore = false;
      }
    }
  }
  return lines;
}

type CleanLine = Omit<SourceLine, 'blankBefore' | 'ruleBefore' | 'pageBefore'>;

function cleanLine(text: string, bold: boolean, no: number): CleanLine | null {
  const softBroken = text.replace(/\u00ad/g, '');
  const brokenWord = /\u00ad\s*$/.test(text);
  const barred = softBroken.includes('|');
  const pieces = barred ? splitBars(softBroken) : splitGaps(softBroken);
  const cells = pieces.map((piece) => collapse(piece.text));
  const columns = barred || cells.length <= 3 ? [] : pieces.map(({ text, at }) => ({ text: collapse(text), at }));
  if (columns.length > 0) cells.splice(0, cells.length, collapse(softBroken));
  const at = cells.map((_, i) => pieces[i]?.at ?? 0);
  const joined = cells.filter((cell) => cell !== '').join(' ');
  if (joined === '') return null;
  const spaced = closeUpLetters(softBroken);
  const indent = softBroken.length - softBroken.trimStart().length;
  if (spaced !== null)
    return { no, text: spaced, cells: [spaced], at: [indent], columns: [], barred: false, indent, bold, brokenWord };
  return { no, text: joined, cells, at, columns, barred, indent, bold, brokenWord };
}

/** Cells between bars; the empty ones outside the outer bars are no columns. */
function splitBars(text: string): { text: string; at: number }[] {
  const cells = text.split('|').map((cell, i) => ({ text: cell, at: i * BAR_WIDTH }));
  const from = cells[0]?.text.trim() === '' ? 1 : 0;
  const to = cells.length > 1 && cells.at(-1)?.text.trim() === '' ? cells.length - 1 : cells.length;
  return cells.slice(from, to);
}

/** Columns that stand apart by a wide gap. */
function splitGaps(text: string): { text: string; at: number }[] {
  const cells: { text: string; at: number }[] = [];
  let from = text.length - text.trimStart().length;
  for (const gap of text.trim().matchAll(COLUMN_GAP)) {
    const start = gap.index + text.length - text.trimStart().length;
    cells.push({ text: text.slice(from, start), at: from });
    from = start + gap[0].length;
  }
  cells.push({ text: text.slice(from), at: from });
  return cells;
}

/** "K Ế  H O Ạ C H" → "KẾ HOẠCH"; null when the line is not set that way. */
function closeUpLetters(raw: string): string | null {
  if (!LETTER_ALONE.test(raw)) return null;
  const letters = raw.trim().split(/\s+/);
  if (letters.length < 3 || !letters.every((letter) => /^\p{L}[.,;:]?$/u.test(letter))) return null;
  const words = raw.trim().split(/\s{2,}/);
  return words.map((word) => word.replace(/\s+/g, '')).join(' ');
}

function collapse(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
