import { joinWords } from '../../reading/join-words';
import { readMarker } from '../../reading/marker';
import type { Block } from '../block';
import { median } from './drop-margins';
import type { PdfLine } from './pdf-page';

/** Points. */
const INDENT = 6;
const MARGIN_TOLERANCE = 4;
const FEW_PARAGRAPHS = 6;
const RARE = 0.1;
/** Times the usual distance of lines. */
const PARAGRAPH_GAP = 1.3;
const BLANK_GAP = 1.9;
/** Part of the width of the page: a few centred lines do not show where the margin is. */
const NARROWEST_TEXT = 0.8;
/** Times the size of the letters: what stands further apart is a column. */
const COLUMN_GAP = 2.2;

interface BodyLine {
  text: string;
  x: number;
  right: number;
  size: number;
  y: number;
  page: number;
  hasColumns: boolean;
}

/** Puts printed lines together to paragraphs, by indent, distance and whether the line was full. */
export function joinLines(lines: readonly PdfLine[], pageWidth: number): Block[] {
  const body = lines.map(toBodyLine);
  const left = usualLeft(body);
  const farthest = body.map((line) => line.right).sort((a, b) => a - b)[Math.floor(body.length * 0.95)] ?? 0;
  const right = Math.max(farthest, pageWidth * NARROWEST_TEXT);
  const gaps = body.slice(1).map((line, i) => gapBetween(body[i], line));
  const usualGap = median(gaps.filter((gap) => gap > 0));
  const indentOpens = opensWithIndent(body, left);
  const paragraphs: string[] = [];
  for (const [i, line] of body.entries()) {
    const previous = body[i - 1];
    const gap = gaps[i - 1] ?? 0;
    const last = paragraphs.at(-1) ?? '';
    if (previous && goesOn({ previous, line, text: last, gap, usualGap, left, right, indentOpens })) {
      paragraphs[paragraphs.length - 1] = joinWords(last, line.text);
    } else {
      if (previous && gap > usualGap * BLANK_GAP) paragraphs.push('');
      paragraphs.push(line.text);
    }
  }
  return paragraphs.map((text) => ({ kind: 'text', text }));
}

interface Step {
  previous: BodyLine;
  line: BodyLine;
  /** The paragraph so far. */
  text: string;
  gap: number;
  usualGap: number;
  left: number;
  right: number;
  indentOpens: boolean;
}

function goesOn({ previous, line, text, gap, usualGap, left, right, indentOpens }: Step): boolean {
  if (previous.hasColumns || line.hasColumns || Math.abs(previous.size - line.size) > 1.5) return false;
  const firstWord = (line.text.indexOf(' ') === -1 ? line.text.length : line.text.indexOf(' ')) + 1;
  const wordWidth = ((line.right - line.x) / Math.max(1, line.text.length)) * firstWord;
  const isFull = previous.right + wordWidth > right - MARGIN_TOLERANCE;
  if (!isFull) return false;
  if (gap > usualGap * PARAGRAPH_GAP && previous.page === line.page) return false;
  const carriesOn = /^\p{Ll}/u.test(line.text) && readMarker(line.text) === null;
  if (carriesOn) return true;
  if (indentOpens && line.x > left + INDENT) return false;
  const ended = /[.;:!?]["”’)]*$/.test(text);
  const marked = readMarker(line.text) !== null;
  if (marked && ended) return false;
  const outdented = line.x < previous.x - INDENT;
  if (outdented && line.x < left + INDENT) return true;
  if (Math.abs(line.x - previous.x) <= INDENT && line.x < left + INDENT) return true;
  return !ended && !marked;
}

/** Paragraphs begin with an indent here: hardly any indented line goes on in small letters. */
function opensWithIndent(body: readonly BodyLine[], left: number): boolean {
  const indented = body.filter((line) => line.x > left + INDENT && !line.hasColumns);
  const goingOn = indented.filter(({ text }) => /^\p{Ll}/u.test(text) && readMarker(text) === null);
  return indented.length >= FEW_PARAGRAPHS && goingOn.length < indented.length * RARE;
}

function toBodyLine({ page, y, segments }: PdfLine): BodyLine {
  let text = '';
  let hasColumns = false;
  let end = 0;
  for (const segment of segments) {
    const wide = text !== '' && segment.x - end > segment.size * COLUMN_GAP && !readMarker(`${text} ${segment.text}`);
    hasColumns ||= wide;
    text += text === '' ? segment.text : `${wide ? '     ' : ' '}${segment.text}`;
    end = segment.right;
  }
  const [first] = segments;
  return { text, x: first?.x ?? 0, right: end, size: first?.size ?? 0, y, page, hasColumns };
}

/** Where most lines begin; lines of a paragraph after its first. */
function usualLeft(lines: readonly BodyLine[]): number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x / 3), (counts.get(Math.round(x / 3)) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.08)).map(([x]) => x);
  return (frequent.length > 0 ? Math.min(...frequent) : 0) * 3;
}

function gapBetween(above: BodyLine | undefined, below: BodyLine): number {
  return above && above.page === below.page ? above.y - below.y : 0;
}
