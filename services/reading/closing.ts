import { bareKey } from './bare-key';
import type { Outline, OutlineNode } from './outline';
import { CLOSING_LEADS, LAST_LEADS } from './vocabulary/section-words';

const LAST_OR_CLOSING_LEADS = [...CLOSING_LEADS, ...LAST_LEADS];

/** The paragraphs that close a plan ("Trên đây là Kế hoạch …"): the last plain ones, from a closing word on. */
export function findClosing(outline: Outline): OutlineNode[] {
  const nodes = outline.sections.at(-1)?.nodes ?? [];
  const last = nodes.at(-1);
  let from = nodes.length;
  const firstOther = nodes.findIndex((node) => node.kind !== 'paragraph');
  for (let i = nodes.length - 1; i >= 0 && nodes[i]?.kind === 'paragraph'; i -= 1) {
    const key = bareKey(nodes[i]?.text.slice(0, 60) ?? '');
    const leads = i === nodes.length - 1 || i === from - 1 ? LAST_OR_CLOSING_LEADS : CLOSING_LEADS;
    if (leads.some((lead) => key.startsWith(lead)) && !(isLast(key) && (firstOther === -1 || firstOther >= i)))
      from = i;
  }
  if (from === nodes.length && last?.text.endsWith('./.') && last.kind === 'paragraph') return [last];
  return nodes.slice(from);
}

/** "Giao …", "Đề nghị …": a section of nothing but such paragraphs hands out its work with them. */
function isLast(key: string): boolean {
  return LAST_LEADS.some((lead) => key.startsWith(lead));
}
