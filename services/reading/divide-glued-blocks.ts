import { isCapitalLine } from './is-capital-line';
import { startsWithBody } from './letterhead-bodies';
import { isPersonName, splitRank } from './person-name';
import { isCapacity, isKnownPosition, isPosition, isSignedMark } from './signature-words';
import type { SourceLine } from './source-line';

type Row = [left: string, right: string];

const LONGEST_ROW = 160;
const MOST_WORDS = 16;
/** Signatures stand close to the list of addressees. */
const MOST_LINES = 300;
const RIGHT_COLUMN_AT = 1_000;
/** "… TM. BAN CHẤP HÀNH": the capacity a second block begins with. */
const SECOND_CAPACITY = /^(.+?) ((?:T\/M|TM|K\/T|KT|TL|TUQ)\s?[./] ?\p{Lu}.*)$/u;
/** Words that stand behind a post and are no post of a second signer. */
const BELONGS_TO_POST = /^(?:THƯỜNG TRỰC|PHỤ TRÁCH|ĐIỀU HÀNH)/;

/**
 * Two signature blocks whose columns were lost ("HIỆU TRƯỞNG BÍ THƯ" / "Lê Minh Nhựt Đặng Thị Bé Ba") get
 * their columns back. Only where a row of names and a row of posts both fall in two; else nothing changes.
 */
export function divideGluedBlocks(lines: readonly SourceLine[]): SourceLine[] {
  const rows = lines.map((line, i) => (line.cells.length === 1 && i < MOST_LINES ? divideGluedRow(line.text) : null));
  // Four words may be the name of one person: only two posts or capacities in a row show that two sign.
  const ofNames = rows.some((row) => row !== null && isName(row[0]));
  const ofPosts = rows.some((row) => row !== null && !isName(row[0]) && !isSignedMark(row[0]));
  if (!ofNames || !ofPosts) return [...lines];
  return lines.map((line, i) => {
    const row = rows[i];
    return row ? { ...line, cells: row, at: [0, RIGHT_COLUMN_AT] } : line;
  });
}

/** Left and right half of a row of two signature blocks; null for any other line. */
export function divideGluedRow(text: string): Row | null {
  if (text.length > LONGEST_ROW || /[;:]$/.test(text)) return null;
  return divideCapacities(text) ?? divideWords(text);
}

function divideCapacities(text: string): Row | null {
  const found = SECOND_CAPACITY.exec(text);
  if (!found || !isCapitalLine(text)) return null;
  const [, left = '', right = ''] = found;
  const collective = /^T\/?M/.test(right);
  // "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" is one block run into a line.
  const own = isCapacity(left) ? /^T\/?M/.test(left) === collective : isPosition(left) || startsWithBody(left);
  return own ? [left, right] : null;
}

/** Between two words: two posts, two names, two "(Đã ký)". The most even division of names is the likeliest. */
function divideWords(text: string): Row | null {
  const words = text.split(' ');
  if (words.length > MOST_WORDS || !/^[\p{Lu}([]/u.test(text)) return null;
  let best: Row | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < words.length; i += 1) {
    const row: Row = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    const unevenness = Math.abs(2 * i - words.length);
    if (unevenness < least && (arePosts(row) || row.every(isName) || row.every(isBracketedMark))) {
      best = row;
      least = unevenness;
    }
  }
  return best;
}

function arePosts([left, right]: Row): boolean {
  return isCapitalLine(left + right) && isKnownPosition(left) && isPosition(right) && !BELONGS_TO_POST.test(right);
}

function isBracketedMark(text: string): boolean {
  return /^\(.*\)$/.test(text) && isSignedMark(text);
}

function isName(text: string): boolean {
  return isPersonName(splitRank(text).name);
}
