import type { PdfItem, PdfLine, PdfSegment } from './pdf-page';

/** Parts of the size of the letters. */
const SAME_BASELINE = 0.35;
const WORD_GAP = 0.14;
/** Wider than any gap between the words of a justified line, or nearly so. */
const SEGMENT_GAP = 0.9;

/** Puts the pieces of a page together to lines, each parted into segments where a wide gap is. */
export function groupLines(items: readonly PdfItem[], page: number): PdfLine[] {
  const sorted = items.filter((item) => item.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfItem[][] = [];
  let baseline = Number.POSITIVE_INFINITY;
  for (const item of sorted) {
    if (rows.length === 0 || baseline - item.y > item.size * SAME_BASELINE) {
      rows.push([]);
      baseline = item.y;
    }
    rows.at(-1)?.push(item);
  }
  return rows.map((row) => ({ page, y: row[0]?.y ?? 0, segments: joinPieces(row) }));
}

/** Words are often cut into several pieces: only a visible gap is a blank. */
function joinPieces(row: readonly PdfItem[]): PdfSegment[] {
  const segments: PdfSegment[] = [];
  for (const item of [...row].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? item.x - last.right : 0;
    if (!last || gap > item.size * SEGMENT_GAP) {
      segments.push({ text: item.text, x: item.x, right: item.x + item.width, size: item.size });
      continue;
    }
    // The same words printed twice, a hair apart, are bold.
    if (gap < -item.width * 0.8 && last.text.endsWith(item.text)) continue;
    last.text +=
      gap > item.size * WORD_GAP && !/\s$/.test(last.text) && !/^\s/.test(item.text) ? ` ${item.text}` : item.text;
    last.right = Math.max(last.right, item.x + item.width);
    last.size = Math.max(last.size, item.size);
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/g, ' ').trim();
  return segments;
}
