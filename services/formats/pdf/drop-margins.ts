import { bareKey } from '../../reading/bare-key';
import type { PdfLine, PdfPage } from './pdf-page';

/** Parts of the height of the page. */
const TOP = 0.9;
const BOTTOM = 0.1;
const PAGE_NUMBER = /^[-–—\s([]*(?:trang|page)?\s*\d{1,3}(?:\s*(?:\/|of|tren)\s*\d{1,3})?[-–—\s)\]]*$/;
/** What a digital signature prints beside its picture. */
const SIGNATURE_STAMP =
  /^(?:nguoi ky|ky boi|duoc ky boi|thoi gian ky|ngay ky|gio ky|email|e-mail|co quan|chuc vu|to chuc|don vi)\s?:/;
const SURE_STAMP = /^(?:nguoi ky|ky boi|duoc ky boi|thoi gian ky|ngay ky)\s?:/;
/** Stamps are set in small letters: at most this part of the usual size. */
const STAMP_SIZE = 0.75;

/** Leaves out page numbers, running heads and feet, and the text of digital signature stamps. */
export function dropMargins(lines: readonly PdfLine[], pages: readonly PdfPage[]): PdfLine[] {
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!isInMargin(line, pages)) continue;
    const key = runningKey(line);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const usual = median(lines.map((line) => line.segments[0]?.size ?? 0));
  const stamped = new Set(lines.filter((line) => SURE_STAMP.test(keyOf(line))).map((line) => line.page));
  return lines.filter((line) => {
    if (isInMargin(line, pages)) {
      const repeats = seen.get(runningKey(line))?.size ?? 0;
      if (PAGE_NUMBER.test(keyOf(line)) || (repeats > 1 && repeats >= pages.length * 0.4)) return false;
    }
    return !(stamped.has(line.page) && isStampText(line, usual));
  });
}

function isStampText(line: PdfLine, usual: number): boolean {
  const small = line.segments.every((segment) => segment.size <= usual * STAMP_SIZE);
  return small || SIGNATURE_STAMP.test(keyOf(line));
}

function isInMargin(line: PdfLine, pages: readonly PdfPage[]): boolean {
  const height = pages[line.page]?.height ?? 0;
  return line.y > height * TOP || line.y < height * BOTTOM;
}

function keyOf(line: PdfLine): string {
  return bareKey(line.segments.map((segment) => segment.text).join(' '));
}

function runningKey(line: PdfLine): string {
  return keyOf(line).replace(/\d+/g, '#');
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
