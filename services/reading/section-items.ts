import type { OutlineSection } from './outline';
import type { Section, SectionItem } from './plan-reading';

const MOST_CHARS = 160;
const MOST_ITEMS = 50;

/** A part of the plan as the reading keeps it. */
export function readSection(section: OutlineSection): Section {
  const { numeral, heading, line } = section;
  const items = readSectionItems(section);
  return items.length > 0 ? { numeral, heading, line, items } : { numeral, heading, line };
}

/** The numbered items of a section, each by its first sentence: what a report on the plan follows. */
function readSectionItems({ ref, nodes }: OutlineSection): SectionItem[] {
  const items: SectionItem[] = [];
  for (const node of nodes) {
    if (node.kind !== 'number' || node.ref === null || node.ref === ref) continue;
    if (node.ref.slice(ref.length + 1).includes('.') || items.length >= MOST_ITEMS) continue;
    const heading = firstSentence(node.text);
    if (heading !== '') items.push({ ref: node.ref, heading });
  }
  return items;
}

function firstSentence(text: string): string {
  const sentence = text.slice(0, 1_000).split(/[:;](?:\s|$)|\.(?=\s+\p{Lu}|\s*$)/u)[0] ?? '';
  const clean = sentence.trim().replace(/[\s.,;:–-]+$/, '');
  if (clean.length <= MOST_CHARS) return clean;
  const cut = clean.slice(0, MOST_CHARS);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;]+$/, '')}…`;
}
