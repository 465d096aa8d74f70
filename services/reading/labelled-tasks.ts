import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode } from './outline';
import { phrasePattern } from './phrase-pattern';
import type { Assignment } from './plan-reading';
import { splitUnits } from './split-units';
import { textKey } from './text-key';
import { toAssignment } from './to-assignment';

const WHO = '(?:cơ quan|đơn vị|bộ phận|tổ chức)?';
const LEAD_LABEL = phrasePattern(
  `(?:^|[-+.;(] ?)(?:${WHO} ?(?:chủ trì|thực hiện|phụ trách|đầu mối)(?: thực hiện| tham mưu)?|phân công(?: thực hiện)?|người (?:phụ trách|thực hiện)) ?: ?(?=\\p{L})`,
);
const HELP_LABEL = phrasePattern(`(?:^|[-+.;(] ?)${WHO} ?phối hợp(?: thực hiện)? ?: ?`);
const TIME_LABEL = phrasePattern(
  '(?:^|[-+.;(] ?)(?:thời gian(?: thực hiện| hoàn thành)?|thời hạn(?: hoàn thành)?|tiến độ(?: thực hiện)?|hoàn thành) ?: ?',
);
const ANY_LABEL = phrasePattern(
  `(?:^|[-+.;(]? ?)(?:${WHO} ?(?:chủ trì|phối hợp|thực hiện|phụ trách|đầu mối)|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|địa điểm|kinh phí|người thực hiện|người phụ trách)(?: [^:.;]{0,24})? ?: ?`,
);
const LABEL_FIRST = new RegExp(`^(?:${ANY_LABEL.source})`, 'u');

/**
 * Tasks whose unit and time stand behind labels ("Đơn vị chủ trì: …; Thời gian hoàn thành: …"), in one
 * paragraph or in the lines below an item.
 */
export function readLabelledTasks(
  nodes: readonly OutlineNode[],
  time: PlanTime,
): { assignments: Assignment[]; used: Set<OutlineNode> } {
  const assignments: Assignment[] = [];
  const used = new Set<OutlineNode>();
  for (const [index, node] of nodes.entries()) {
    const key = textKey(node.text.slice(0, 4_000));
    const label = firstMatch(LEAD_LABEL, key);
    if (!label || node.kind === 'row') continue;
    const own = label.index > 12;
    const head = own ? node : itemAbove(nodes, index);
    if (!head || (used.has(head) && head !== node)) continue;
    const family = own
      ? [node]
      : nodes.slice(nodes.indexOf(head) + 1, index + 6).filter((other) => other.ref === node.ref || other === node);
    const labels = own
      ? node.text.slice(label.index)
      : family
          .filter(isLabelled)
          .map((other) => other.text)
          .join('. ');
    const entry = labelledTask(head, own ? node.text.slice(0, label.index) : head.text, labels, time);
    if (!entry) continue;
    assignments.push(entry);
    used.add(head);
    for (const other of family) if (isLabelled(other)) used.add(other);
  }
  return { assignments, used };
}

function labelledTask(node: OutlineNode, task: string, labels: string, time: PlanTime): Assignment | null {
  const unit = labelValue(labels, LEAD_LABEL);
  if (unit === null) return null;
  const helpers = labelValue(labels, HELP_LABEL);
  const when = labelValue(labels, TIME_LABEL);
  const entry = toAssignment({
    node,
    unit,
    mode: 'order',
    task: task.replace(/[\s(:;,–+-]+$/, ''),
    time,
    confidence: 0.85,
  });
  const deadlines = when === null ? [] : findDeadlines(when, time, true).map((found) => found.deadline);
  const [first, ...more] = deadlines;
  return {
    ...entry,
    ...(helpers ? { coordinate: splitUnits(helpers) } : {}),
    ...(first ? { deadline: first } : {}),
    ...(more.length > 0 ? { moreDeadlines: more } : {}),
  };
}

function labelValue(text: string, label: RegExp): string | null {
  const key = textKey(text);
  const match = firstMatch(label, key);
  if (!match) return null;
  const from = match.index + match[0].length;
  const next = [...key.slice(from).matchAll(ANY_LABEL)].find((other) => other.index > 1);
  const stop = key.slice(from).search(/[.;](?:\s|$)|\)$/);
  const ends = [next?.index ?? -1, stop].filter((end) => end >= 0).map((end) => from + end);
  const value = text
    .slice(from, ends.length === 0 ? text.length : Math.min(...ends))
    .trim()
    .replace(/[\s.;,(–-]+$/, '');
  return value === '' ? null : value;
}

function firstMatch(pattern: RegExp, key: string): RegExpExecArray | null {
  return [...key.matchAll(pattern)][0] ?? null;
}

function isLabelled(node: OutlineNode): boolean {
  return LABEL_FIRST.test(textKey(node.text.slice(0, 80)));
}

/** The nearest item or bullet above that is no label itself. */
function itemAbove(nodes: readonly OutlineNode[], index: number): OutlineNode | null {
  for (let i = index - 1; i >= Math.max(0, index - 8); i -= 1) {
    const node = nodes[i];
    if (node && !isLabelled(node) && node.kind !== 'row') return node;
  }
  return null;
}
