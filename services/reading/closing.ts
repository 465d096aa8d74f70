import { bareKey } from './bare-key';
import type { Outline, OutlineNode } from './outline';
import { CLOSING_LEADS } from './vocabulary/section-words';

/** The paragraphs that close a plan ("Trên đây là Kế hoạch …"): the last plain ones, from a closing word on. */
export function findClosing(outline: Outline): OutlineNode[] {
  const nodes = outline.sections.at(-1)?.nodes ?? [];
  let from = nodes.length;
  for (let i = nodes.length - 1; i >= 0 && nodes[i]?.kind === 'paragraph'; i -= 1) {
    const key = bareKey(nodes[i]?.text.slice(0, 60) ?? '');
    if (CLOSING_LEADS.some((lead) => key.startsWith(lead))) from = i;
  }
  const last = nodes.at(-1);
  if (from === nodes.length && last?.text.endsWith('./.') && last.kind === 'paragraph') return [last];
  return nodes.slice(from);
}
