import { bareKey } from '../../reading/bare-key';
import type { Block } from '../block';
import { dropMargins } from './drop-margins';
import { findTables, type PdfTable } from './find-tables';
import { groupLines } from './group-lines';
import { joinLines } from './join-lines';
import type { PdfLine, PdfPage, PdfSegment } from './pdf-page';

/** Parts of the width of the page. */
const CENTRED_WITHIN = 0.08;
const WIDE = 0.55;
const RIGHT_HALF = 0.4;
const LONGEST_WATERMARK = 40;
/** A gap the reader takes for one. */
const BLANKED = '     ';

type Entry = { line: PdfLine; table: null } | { line: null; table: PdfTable; page: number };

/** Brings the pages into the order a person reads them: letterhead and foot column after column, the rest line by line. */
export function layOutPages(pages: readonly PdfPage[]): Block[] {
  const entries = entriesOf(pages);
  const blocks: Block[] = [];
  const watermark = pages[0]?.turned.replace(/\s+/g, ' ').trim() ?? '';
  if (watermark !== '' && watermark.length <= LONGEST_WATERMARK) blocks.push({ kind: 'text', text: watermark });
  let body: PdfLine[] = [];
  const flush = (): void => {
    blocks.push(...joinLines(body, pages[body[0]?.page ?? 0]?.width ?? 0));
    body = [];
  };
  let at = endOfHead(entries, pages);
  blocks.push(...columnByColumn(entries.slice(0, at), pages));
  while (at < entries.length) {
    const entry = entries[at];
    if (entry?.table) {
      flush();
      blocks.push(entry.table.block);
      at += 1;
    } else if (entry?.line && beginsFoot(entry.line)) {
      const end = endOfFoot(entries, at, pages);
      const from = at - signatureAbove(body, pages);
      body = body.slice(0, body.length - (at - from));
      flush();
      blocks.push({ kind: 'text', text: '' }, ...columnByColumn(entries.slice(from, end), pages));
      at = end;
    } else {
      if (entry?.line) body.push(entry.line);
      at += 1;
    }
  }
  flush();
  return blocks;
}

function entriesOf(pages: readonly PdfPage[]): Entry[] {
  const found = pages.map((page) => findTables(page));
  const lines = dropMargins(
    found.flatMap(({ rest }, page) => groupLines(rest, page)),
    pages,
  );
  return found.flatMap(({ tables }, page) => {
    const all: Entry[] = [
      ...lines.filter((line) => line.page === page).map((line): Entry => ({ line, table: null })),
      ...tables.map((table): Entry => ({ line: null, table, page })),
    ];
    return all.sort((a, b) => topOf(b) - topOf(a));
  });
}

function topOf(entry: Entry): number {
  return entry.table ? entry.table.top : entry.line.y;
}

/** The letterhead ends above the first words that stand in the middle of the page or run across it. */
function endOfHead(entries: readonly Entry[], pages: readonly PdfPage[]): number {
  let end = 0;
  while (end < entries.length) {
    const line = entries[end]?.line;
    if (!line || line.page > 0 || line.segments.some((segment) => crosses(segment, pages[0]))) break;
    end += 1;
  }
  return end;
}

function beginsFoot(line: PdfLine): boolean {
  return line.segments.some((segment) => /^noi nhan ?:?$|^noi nhan ?:/.test(bareKey(segment.text.slice(0, 30))));
}

/** The signature often begins above "Nơi nhận": lines on the right half, or two blocks side by side. */
function signatureAbove(body: readonly PdfLine[], pages: readonly PdfPage[]): number {
  let count = 0;
  for (let i = body.length - 1; i >= 0; i -= 1) {
    const line = body[i];
    if (!line || !standsAside(line, pages[line.page])) break;
    const isPlaced =
      line.segments.length === 2 || (line.segments[0]?.x ?? 0) > (pages[line.page]?.width ?? 0) * RIGHT_HALF;
    if (isPlaced) count = body.length - i;
  }
  return count;
}

/** In its own half of the page, and no end of a sentence. */
function standsAside({ segments }: PdfLine, page: PdfPage | undefined): boolean {
  return segments.every((segment) => !crosses(segment, page) && !/[.;:,]$/.test(segment.text));
}

function endOfFoot(entries: readonly Entry[], from: number, pages: readonly PdfPage[]): number {
  let end = from + 1;
  while (end < entries.length) {
    const line = entries[end]?.line;
    if (!line || line.segments.some((segment) => crosses(segment, pages[line.page]))) break;
    end += 1;
  }
  return end;
}

function crosses({ x, right }: PdfSegment, page: PdfPage | undefined): boolean {
  const width = page?.width ?? 0;
  const centre = (x + right) / 2;
  return right - x > width * WIDE || Math.abs(centre - width / 2) < width * CENTRED_WITHIN;
}

function columnByColumn(entries: readonly Entry[], pages: readonly PdfPage[]): Block[] {
  const left: Block[] = [];
  const right: Block[] = [];
  for (const { line } of entries) {
    if (!line) continue;
    const middle = (pages[line.page]?.width ?? 0) / 2;
    for (const column of columnsOf(line.segments, middle)) {
      const text = column.map((segment) => segment.text).join(BLANKED);
      (centreOf(column) < middle ? left : right).push({ kind: 'text', text });
    }
  }
  const blank: Block = { kind: 'text', text: '' };
  return entries.length === 0 ? [] : [...left, ...right, blank];
}

/** Parts a line at the gap nearest to the middle; other gaps are numbers and days left blank ("Số:      /KH-UBND"). */
function columnsOf(segments: readonly PdfSegment[], middle: number): (readonly PdfSegment[])[] {
  let cut = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < segments.length; i += 1) {
    const from = segments[i - 1]?.right ?? 0;
    const to = segments[i]?.x ?? 0;
    const distance = Math.max(0, from - middle, middle - to);
    if (distance < nearest) [cut, nearest] = [i, distance];
  }
  const parts = [segments.slice(0, cut), segments.slice(cut)] as const;
  const isParted = cut > 0 && centreOf(parts[0]) < middle && centreOf(parts[1]) > middle;
  return isParted ? [...parts] : [segments];
}

function centreOf(segments: readonly PdfSegment[]): number {
  return ((segments[0]?.x ?? 0) + (segments.at(-1)?.right ?? 0)) / 2;
}
