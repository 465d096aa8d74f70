import { isCapitalLine } from './is-capital-line';
import type { Paragraph } from './paragraphs';
import type { Section } from './plan-reading';

/** A paragraph, item or bullet of the body with its place. */
export interface OutlineNode {
  kind: 'number' | 'letter' | 'bullet' | 'paragraph' | 'row';
  /** `III.2.b`; of the section alone for what stands directly under its heading; null before the first section. */
  ref: string | null;
  text: string;
  paragraph: Paragraph;
  /** Position of `text` inside the paragraph, for source lines. */
  offset: number;
  cells: string[] | null;
}

export interface OutlineSection extends Section {
  /** `II`, or `II(2)` for the second section numbered II. */
  ref: string;
  line: number;
  nodes: OutlineNode[];
}

export interface Outline {
  preamble: Paragraph[];
  sections: OutlineSection[];
}

type TopLevel = 'part' | 'upper' | 'roman' | 'number';

/** Orders the body by its top-level headings. The numerals stay as printed; nothing is renumbered. */
export function readOutline(paragraphs: readonly Paragraph[]): Outline {
  const top = findTopLevel(paragraphs);
  const outline: Outline = { preamble: [], sections: [] };
  const seen = new Map<string, number>();
  let path: string[] = [];
  let lastNumber = 0;
  for (const paragraph of paragraphs) {
    const { marker } = paragraph;
    const opens = marker !== null && top !== null && marker.type === top && isHeading(paragraph, top, lastNumber);
    if (opens) {
      if (top === 'number') lastNumber = Number(marker.label);
      const { heading, rest } = cutHeading(paragraph.text);
      const numeral = marker.label.replace(/[./-]+$/, '');
      const key = numeral.replace(/^(?:phần|mục|chương) +/iu, '').toUpperCase();
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      const ref = `${numeral.replace(/^(?:phần|mục|chương) +/iu, '')}${count > 1 ? `(${count})` : ''}`;
      const section: OutlineSection = { numeral, heading, ref, line: paragraph.line, nodes: [] };
      outline.sections.push(section);
      path = [ref];
      if (rest !== '')
        section.nodes.push(node('paragraph', path, rest, paragraph, paragraph.text.length - rest.length));
      continue;
    }
    const section = outline.sections.at(-1);
    if (!section) {
      outline.preamble.push(paragraph);
      continue;
    }
    if (section.heading === '' && section.nodes.length === 0 && isHeadingBelow(paragraph)) {
      section.heading = trimHeading(paragraph.text);
      continue;
    }
    path = nextPath(path, paragraph);
    section.nodes.push(node(kindOf(paragraph), path, paragraph.text, paragraph, 0));
  }
  return outline;
}

function findTopLevel(paragraphs: readonly Paragraph[]): TopLevel | null {
  const types = paragraphs.map((paragraph) => paragraph.marker?.type ?? null);
  if (types.includes('part')) return 'part';
  const romans = paragraphs.filter((paragraph) => paragraph.marker?.type === 'roman' && paragraph.text.length < 300);
  const uppers = paragraphs.filter((paragraph) => paragraph.marker?.type === 'upper');
  const labels = uppers.map((paragraph) => paragraph.marker?.label);
  const firstRoman = types.indexOf('roman');
  if (labels[0] === 'A' && labels.includes('B') && (firstRoman === -1 || types.indexOf('upper') < firstRoman))
    return 'upper';
  if (romans.length > 0) return 'roman';
  return types.includes('number') ? 'number' : null;
}

function isHeading(paragraph: Paragraph, top: TopLevel, lastNumber: number): boolean {
  if (top === 'number') {
    const label = paragraph.marker?.label ?? '';
    return /^\d+$/.test(label) && Number(label) === lastNumber + 1;
  }
  if (paragraph.text === '') return true;
  return (
    isCapitalLine(paragraph.text.slice(0, 30)) || paragraph.text.length < 260 || /^[^:]{3,90}:/.test(paragraph.text)
  );
}

/** "Phần I" on a line of its own has its heading on the next. */
function isHeadingBelow(paragraph: Paragraph): boolean {
  return paragraph.marker === null && (isCapitalLine(paragraph.text) || paragraph.text.length < 90);
}

/** A heading ends before its colon, and where capitals turn into a sentence on the same line. */
function cutHeading(text: string): { heading: string; rest: string } {
  const words = text.split(' ');
  let capitals = 0;
  while (capitals < words.length && !/\p{Ll}/u.test(words[capitals] ?? '')) capitals += 1;
  const capitalPart = words.slice(0, capitals).join(' ');
  if (capitals >= 2 && capitals < words.length && /\p{Lu}{2}/u.test(capitalPart) && words.length - capitals >= 2) {
    const marker = / (?:\d{1,2}[.)]|[-–+])$/.exec(capitalPart)?.[0] ?? '';
    const own = capitalPart.slice(0, capitalPart.length - marker.length);
    // The first letter of the sentence is a capital too: "MỤC TIÊU A …" stays, "YÊU CẦU Nâng cao" divides before "Nâng".
    if (!/\p{L}/u.test(marker) && !/^\p{Ll}/u.test(words[capitals] ?? ''))
      return { heading: trimHeading(own), rest: text.slice(own.length).trim() };
  }
  const colon = text.search(/:(?:\s|$)/);
  if (colon > 1 && colon < 160)
    return { heading: trimHeading(text.slice(0, colon)), rest: text.slice(colon + 1).trim() };
  return { heading: trimHeading(text), rest: '' };
}

function trimHeading(text: string): string {
  return text.replace(/[\s:.;,–-]+$/, '').trim();
}

function kindOf(paragraph: Paragraph): OutlineNode['kind'] {
  if (paragraph.cells) return 'row';
  switch (paragraph.marker?.type) {
    case 'number':
    case 'roman':
    case 'upper':
      return 'number';
    case 'letter':
      return 'letter';
    case 'dash':
    case 'plus':
      return 'bullet';
    default:
      return 'paragraph';
  }
}

/** Path of the paragraph: items open a level, bullets and plain paragraphs stay where they are. */
function nextPath(path: readonly string[], paragraph: Paragraph): string[] {
  const { marker } = paragraph;
  const section = path[0] ?? '';
  if (!marker || marker.type === 'dash' || marker.type === 'plus') return [...path];
  if (marker.type === 'letter')
    return [...path.filter((label, i) => i === 0 || !/^[a-zđ]\.?\d?$/.test(label)), marker.label];
  if (marker.type === 'roman' || marker.type === 'upper' || marker.type === 'part') return [section, marker.label];
  const outer = path.slice(1).filter((label) => /^[IVXA-H]+$/.test(label));
  const labels = marker.label.split('.').filter((label) => label !== '');
  // Where the sections themselves are numbered 1, 2, 3, item "3.1" already says its section.
  if (labels.length > 1 && labels[0] === section) labels.shift();
  return [section, ...outer, ...labels];
}

function node(
  kind: OutlineNode['kind'],
  path: readonly string[],
  text: string,
  paragraph: Paragraph,
  offset: number,
): OutlineNode {
  return { kind, ref: path.length === 0 ? null : path.join('.'), text, paragraph, offset, cells: paragraph.cells };
}
