import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode } from './outline';
import { phrasePattern } from './phrase-pattern';
import type { Assignment } from './plan-reading';
import { MOST_ASSIGNMENTS } from './reading-bounds';
import { splitUnits } from './split-units';
import { textKey } from './text-key';
import { toAssignment } from './to-assignment';
import { startsWithUnit } from './unit-phrase';

const WHO = '(?:cơ quan|đơn vị|bộ phận|tổ chức)?';
const LEAD_LABEL = phrasePattern(
  `(?:^|[-+.;(] ?)(?:${WHO} ?(?:chủ trì|thực hiện|phụ trách|đầu mối)(?: thực hiện| tham mưu)?|phân công(?: thực hiện)?|người (?:phụ trách|thực hiện)) ?: ?(?=\\p{L})`,
);
const HELP_LABEL = phrasePattern(`(?:^|[-+.;(] ?)${WHO} ?phối hợp(?: thực hiện)? ?: ?`);
const TIME_LABEL = phrasePattern(
  '(?:^|[-+.;(] ?)(?:thời gian(?: thực hiện| hoàn thành)?|thời hạn(?: hoàn thành)?|tiến độ(?: thực hiện)?|hoàn thành) ?: ?',
);
const ANY_LABEL = phrasePattern(
  `(?:^|[-+.;(]? ?)(?:${WHO} ?(?:chủ trì|phối hợp|thực hiện|phụ trách|đầu mối)|thời gian|thời hạn|tiến độ|nội dung|sản phẩm|kết quả|địa điểm|kinh phí|người thực hiện|người phụ trách)(?: [^:.;]{0,24})? ?: ?`,
);
const IN_BRACKETS = phrasePattern(
  '\\((?<unit>[^();:]{4,120}?),? (?:chủ trì|là đơn vị chủ trì|phụ trách|đảm nhận|chịu trách nhiệm|thực hiện)(?=[,;)]| và)',
  'u',
);
const SHORTEST_TASK = 12;
const MOST_LABELS = 10;
const LONGEST_SEARCHED = 4_000;
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
    if (assignments.length >= MOST_ASSIGNMENTS) break;
    if (node.kind === 'row' || used.has(node)) continue;
    const key = textKey(node.text.slice(0, LONGEST_SEARCHED));
    const bracket = inBrackets(node, key, time);
    if (bracket) {
      assignments.push(bracket);
      used.add(node);
    }
    const label = bracket ? null : firstMatch(LEAD_LABEL, key);
    if (!label) continue;
    const found = label.index > SHORTEST_TASK ? ownLabels(node, label.index) : labelsBelow(nodes, index, used);
    const entry = found && labelledTask(found, time);
    if (!found || !entry) continue;
    assignments.push(entry);
    for (const other of found.nodes) used.add(other);
  }
  return { assignments, used };
}

/** "Nâng cấp mạng nội bộ (Văn phòng Sở chủ trì, hoàn thành trước ngày 30/6/2026)." */
function inBrackets(node: OutlineNode, key: string, time: PlanTime): Assignment | null {
  const match = IN_BRACKETS.exec(key);
  if (!match || match.index < SHORTEST_TASK) return null;
  const unit = node.text.slice(match.index + 1, match.index + 1 + (match.groups?.['unit'] ?? '').length).trim();
  if (!startsWithUnit(unit)) return null;
  return toAssignment({ node, unit, mode: 'order', task: node.text, time, confidence: 0.7 });
}

interface LabelledTask {
  head: OutlineNode;
  task: string;
  labels: string;
  nodes: OutlineNode[];
}

function ownLabels(node: OutlineNode, at: number): LabelledTask {
  return { head: node, task: node.text.slice(0, at), labels: node.text.slice(at), nodes: [node] };
}

/** The item or bullet above the label lines, what explains it between, and the label lines themselves. */
function labelsBelow(nodes: readonly OutlineNode[], index: number, used: Set<OutlineNode>): LabelledTask | null {
  const head = taskAbove(nodes, index);
  if (!head || used.has(head)) return null;
  const family = nodes
    .slice(nodes.lastIndexOf(head, index) + 1, index + MOST_LABELS)
    .filter((other) => other.ref === head.ref || other.ref?.startsWith(`${head.ref}.`));
  const until = family.findIndex((other, i) => i > family.indexOf(nodes[index] ?? head) && !isLabelled(other));
  const own = until === -1 ? family : family.slice(0, until);
  const explained = own.filter((other) => !isLabelled(other)).map((other) => other.text);
  return {
    head,
    task: [head.text.replace(/[\s:;.]+$/, ''), ...explained].join('. '),
    labels: own
      .filter(isLabelled)
      .map((other) => other.text.replace(/[\s;]+$/, ''))
      .join('. '),
    nodes: [head, ...own],
  };
}

function labelledTask({ head, task, labels }: LabelledTask, time: PlanTime): Assignment | null {
  const unit = labelValue(labels, LEAD_LABEL);
  if (unit === null) return null;
  const helpers = labelValue(labels, HELP_LABEL);
  const when = labelValue(labels, TIME_LABEL);
  const { deadline, moreDeadlines, ...entry } = toAssignment({
    node: head,
    unit,
    mode: 'order',
    task: task.replace(/[\s(:;,–+-]+$/, ''),
    time,
    confidence: 0.85,
  });
  const labelled = when === null ? [] : findDeadlines(when, time, true).map((found) => found.deadline);
  const [first, ...more] = labelled.length > 0 || deadline === null ? labelled : [deadline, ...(moreDeadlines ?? [])];
  return {
    ...entry,
    ...(helpers ? { coordinate: splitUnits(helpers) } : {}),
    deadline: first ?? null,
    ...(more.length > 0 ? { moreDeadlines: more } : {}),
  };
}

/** Up to the next label or the end of the sentence; ";" goes on where another unit or time follows. */
function labelValue(text: string, label: RegExp): string | null {
  const key = textKey(text);
  const match = firstMatch(label, key);
  if (!match) return null;
  const from = match.index + match[0].length;
  const next = [...key.slice(from).matchAll(ANY_LABEL)].find((other) => other.index > 1);
  const stop = [...key.slice(from).matchAll(/[.;](?=\s|$)|\)$/g)].find(
    (sign) => sign[0] !== ';' || !goesOn(text.slice(from + sign.index + 1).trimStart()),
  );
  const ends = [next?.index ?? -1, stop?.index ?? -1].filter((end) => end >= 0).map((end) => from + end);
  const value = text
    .slice(from, ends.length === 0 ? text.length : Math.min(...ends))
    .trim()
    .replace(/[\s.;,(–-]+$/, '');
  return value === '' ? null : value;
}

function goesOn(after: string): boolean {
  return startsWithUnit(after) || /^(?:\d|trước|chậm nhất|quý|tháng|đợt)/iu.test(after);
}

function firstMatch(pattern: RegExp, key: string): RegExpExecArray | null {
  for (const match of key.matchAll(pattern)) return match;
  return null;
}

function isLabelled(node: OutlineNode): boolean {
  return LABEL_FIRST.test(textKey(node.text.slice(0, 80)));
}

/** What the labels belong to: the item above, or the bullet above where each bullet has labels of its own. */
function taskAbove(nodes: readonly OutlineNode[], index: number): OutlineNode | null {
  const floor = Math.max(0, index - MOST_LABELS);
  let at = index - 1;
  while (at >= floor && isLabelLine(nodes[at])) at -= 1;
  const nearest = nodes[at];
  if (at < floor || !nearest || nearest.kind === 'row') return null;
  while (at > floor && isText(nodes[at]) && !isLabelLine(nodes[at - 1])) at -= 1;
  const item = nodes[at];
  const divided = nearest.kind === 'bullet' && bulletsHaveLabels(nodes, index);
  return item && !isText(item) && !divided && item.kind !== 'row' ? item : nearest;
}

function isLabelLine(node: OutlineNode | undefined): boolean {
  return node !== undefined && node.kind !== 'row' && isLabelled(node);
}

function isText(node: OutlineNode | undefined): boolean {
  return node?.kind === 'paragraph' || node?.kind === 'bullet';
}

/** Behind these label lines stands another bullet with label lines of its own. */
function bulletsHaveLabels(nodes: readonly OutlineNode[], index: number): boolean {
  const next = nodes.slice(index, index + MOST_LABELS).findIndex((node) => !isLabelLine(node));
  const bullet = next === -1 ? undefined : nodes[index + next];
  return bullet?.kind === 'bullet' && bullet.ref === nodes[index]?.ref && isLabelLine(nodes[index + next + 1]);
}
