import { Parser } from 'htmlparser2';
import { readMarker } from '../reading/marker';
import { createBlockBuilder } from './build-blocks';
import type { Extraction } from './extraction';
import { BLOCK_ELEMENTS, HIDING_STYLE, SKIPPED_ELEMENTS, VOID_ELEMENTS } from './html-words';
import { createLegacyFonts } from './legacy-fonts';
import { printNumber } from './print-number';
import { writeBlocks } from './write-blocks';

interface List {
  /** `1`, `a`, `A`, `i`, `I`; null for bullets. */
  type: string | null;
  next: number;
}

/** Reads a page of HTML: saved from the web, exported by Word, or written by this service. Streaming, no scripts. */
export function readHtml(source: string): Extraction {
  const builder = createBlockBuilder();
  const legacy = createLegacyFonts();
  const runs = legacy.collect();
  const lists: List[] = [];
  const fonts: (string | null)[] = [];
  let preformatted = 0;
  let skipped: { name: string; depth: number } | null = null;
  let marker: string | null = null;
  const flush = (): void => {
    const words = preformatted > 0 ? runs.take() : tidy(runs.take());
    if (words.trim() === '') return;
    builder.text(marker !== null && readMarker(words) === null ? `${marker} ${words}` : words);
    marker = null;
  };
  const open: Record<string, (attributes: Record<string, string>) => void> = {
    br: () => runs.add('\n', null),
    table: () => builder.openTable(),
    tr: () => builder.openRow(),
    td: (at) => builder.openCell({ columns: Number(at['colspan'] ?? 1), rows: Number(at['rowspan'] ?? 1) }),
    th: (at) => builder.openCell({ columns: Number(at['colspan'] ?? 1), rows: Number(at['rowspan'] ?? 1) }),
    ol: (at) => lists.push({ type: at['type'] ?? '1', next: Number(at['start'] ?? 1) || 1 }),
    ul: () => lists.push({ type: null, next: 1 }),
    li: (at) => {
      const list = lists.at(-1);
      if (!list) return;
      if (/^\d{1,4}$/.test(at['value'] ?? '')) list.next = Number(at['value']);
      marker = list.type === null ? '-' : `${printNumber(list.next, list.type)}${/^[aA]$/.test(list.type) ? ')' : '.'}`;
      list.next += 1;
    },
    pre: () => {
      preformatted += 1;
    },
  };
  const close: Record<string, () => void> = {
    table: () => builder.closeTable(),
    td: () => builder.closeCell(),
    th: () => builder.closeCell(),
    ol: () => lists.pop(),
    ul: () => lists.pop(),
    pre: () => {
      preformatted = Math.max(0, preformatted - 1);
    },
  };
  const breaksLine = (name: string): boolean => BLOCK_ELEMENTS.has(name) || /^(?:table|t[rdh]|caption)$/.test(name);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped) {
          if (name === skipped.name) skipped.depth += 1;
          return;
        }
        if (isHidden(name, attributes)) {
          if (!VOID_ELEMENTS.has(name)) skipped = { name, depth: 1 };
          return;
        }
        if (breaksLine(name)) flush();
        if (Object.hasOwn(open, name)) open[name]?.(attributes);
        if (!VOID_ELEMENTS.has(name)) fonts.push(fontOf(attributes) ?? fonts.at(-1) ?? null);
      },
      ontext(text) {
        if (!skipped) runs.add(preformatted > 0 ? text : text.replace(/[\t\n\f\r ]+/g, ' '), fonts.at(-1) ?? null);
      },
      onclosetag(name) {
        if (skipped) {
          if (name === skipped.name) skipped.depth -= 1;
          if (skipped.depth === 0) skipped = null;
          return;
        }
        if (VOID_ELEMENTS.has(name)) return;
        fonts.pop();
        if (breaksLine(name)) flush();
        if (Object.hasOwn(close, name)) close[name]?.();
      },
    },
    { decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  flush();
  return { text: writeBlocks(builder.blocks()), notes: legacy.notes(), refusal: null };
}

function isHidden(name: string, attributes: Record<string, string>): boolean {
  if (SKIPPED_ELEMENTS.has(name) || Object.hasOwn(attributes, 'hidden')) return true;
  return attributes['style'] !== undefined && HIDING_STYLE.test(attributes['style'].slice(0, 2_000));
}

function fontOf(attributes: Record<string, string>): string | null {
  const style = attributes['style']?.slice(0, 2_000) ?? '';
  return /font-family\s*:\s*["']?([^;,"']{1,60})/i.exec(style)?.[1] ?? attributes['face'] ?? null;
}

function tidy(text: string): string {
  return text
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/\u00a0 | \u00a0/g, '  ')
    .trim();
}
