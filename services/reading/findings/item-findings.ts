import type { OutlineNode, OutlineSection } from '../outline';
import type { Finding } from '../plan-reading';
import type { FindingContext } from './find-all';
import { remark } from './remark';

/** Letters of items in the Vietnamese order; đ follows d. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const MOST_SECTIONS = 500;

/** Numbering of items inside a section: 1, 2, 4 and a, b, d; deeper numbers ("1.2") count under their own item. */
export function itemFindings({ outline }: FindingContext): Finding[] {
  const sectionsAreNumbers = outline.sections.every((section) => /^\d+$/.test(section.numeral));
  return outline.sections.slice(0, MOST_SECTIONS).flatMap((section) => findingsOf(section, sectionsAreNumbers));
}

/** Where a row of siblings stands: its last number and what was swallowed by the paragraphs since. */
interface Row {
  last: number;
  label: string;
}

function findingsOf(section: OutlineSection, sectionsAreNumbers: boolean): Finding[] {
  const findings: Finding[] = [];
  const rows = new Map<string, Row>();
  let since = '';
  for (const node of section.nodes) {
    const item = itemOf(node, sectionsAreNumbers);
    if (item === null) {
      since = `${since} ${node.text}`.slice(-4_000);
      continue;
    }
    for (const [parent] of rows) if (parent.startsWith(`${item.path}/`)) rows.delete(parent);
    if (item.type === 'number') rows.delete(`${item.path}#letter`);
    const key = `${item.path}#${item.type}`;
    const before = rows.get(key);
    const restarts = item.value === 1;
    if (!restarts && item.value !== (before?.last ?? 0) + 1 && !isSwallowed(since, before, item))
      findings.push(...faultOf(node, item, before));
    rows.set(key, { last: item.value, label: item.label });
    since = node.text;
  }
  return findings;
}

interface Item {
  type: 'number' | 'letter';
  /** Labels above it: "1.2" stands under "1". */
  path: string;
  value: number;
  label: string;
}

function itemOf(node: OutlineNode, sectionsAreNumbers: boolean): Item | null {
  const { marker } = node.paragraph;
  if (marker === null || node.offset > 0) return null;
  const label = marker.label;
  if (marker.type === 'letter' && label.length === 1) {
    const value = LETTERS.indexOf(label) + 1;
    return value === 0 ? null : { type: 'letter', path: '', value, label };
  }
  if (marker.type !== 'number') return null;
  const numbers = label.split('.').filter((part) => part !== '');
  const value = Number(numbers.at(-1));
  // "3.1" in a section 3 is its first item; a bare number inside numbered sections belongs to no row we know.
  if (sectionsAreNumbers && numbers.length < 2) return null;
  return { type: 'number', path: numbers.slice(0, -1).join('/'), value, label };
}

/** The reader may have taken a number into the paragraph before: then the text has no gap. */
function isSwallowed(since: string, before: Row | undefined, item: Item): boolean {
  const missing = item.type === 'letter' ? LETTERS[before?.last ?? 0] : String((before?.last ?? 0) + 1);
  return new RegExp(`(?:^|[\\s;.:(])${missing}[.)/]`, 'u').test(since);
}

function faultOf(node: OutlineNode, item: Item, before: Row | undefined): Finding[] {
  const place = { line: node.paragraph.line, quote: `${item.label}. ${node.text}`.slice(0, 80) };
  // "2." may go on a row that another heading interrupted; only a row with a beginning can have a gap.
  if (before === undefined) {
    if (item.type === 'letter' ? item.value !== 2 : item.value > 3) return [];
    return [remark('item-gap', { ...place, words: { how: `bắt đầu từ ${item.label}` } })];
  }
  if (item.value === before.last) return [remark('item-repeat', { ...place, words: { label: item.label } })];
  if (item.value < before.last) return [];
  return [remark('item-gap', { ...place, words: { how: `nhảy từ ${before.label} sang ${item.label}` } })];
}
