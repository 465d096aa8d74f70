import { bareKey } from './bare-key';
import type { Outline, OutlineNode } from './outline';
import { CLOSING_LEADS, LAST_LEADS } from './vocabulary/section-words';

/** The paragraphs that close a plan ("Trên đây là Kế hoạch …"): the last plain ones, from a closing word on. */
export function findClosing(outline: Outline): OutlineNode[] {
  const nodes = outline.sections.at(-1)?.nodes ?? [];
  const last = nodes.at(-1);
  let from = nodes.length;
  for (let i = nodes.length - 1; i >= 0 && nodes[i]?.kind === 'paragraph'; i -= 1) {
    const key = bareKey(nodes[i]?.text.slice(0, 60) ?? '');
    const leads = i === nodes.length - 1 || i === from - 1 ? [...CLOSING_LEADS, ...LAST_LEADS] : CLOSING_LEADS;
    if (leads.some((lead) => key.startsWith(lead)) && !isWholeSection(nodes, i, key)) from = i;
  }
  if (from === nodes.length && last?.text.endsWith('./.') && last.kind === 'paragraph') return [last];
  return nodes.slice(from);
}

/** A section of plain paragraphs hands out its work with "Giao …", "Đề nghị …" one after another. */
function isWholeSection(nodes: readonly OutlineNode[], at: number, key: string): boolean {
  return (
    LAST_LEADS.some((lead) => key.startsWith(lead)) && !nodes.some((node, i) => i < at && node.kind !== 'paragraph')
  );
}
