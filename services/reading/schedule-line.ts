import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode } from './outline';
import type { Assignment } from './plan-reading';
import { toAssignment } from './to-assignment';
import { readUnitPhrase } from './unit-phrase';

/** The longest time before the colon: "Từ ngày 15/9/2026 đến hết ngày 30/9/2026". */
const LONGEST_TIME = 60;

/** "Tháng 4 - 6: Công an phường chủ trì ra quân …" — a time, a unit, its task; null for any other line. */
export function readScheduleLine(node: OutlineNode, time: PlanTime): Assignment | null {
  const colon = node.text.search(/: /);
  if (colon <= 0 || colon > LONGEST_TIME) return null;
  const [first, ...more] = findDeadlines(node.text.slice(0, colon), time, true);
  // Nothing but the time may stand before the colon.
  if (!first || first.from > 0 || (more.at(-1) ?? first).to < colon) return null;
  const order = node.text.slice(colon + 2).trim();
  const phrase = readUnitPhrase(order);
  if (!phrase || phrase.taskAt >= order.length) return null;
  const task = order.slice(phrase.taskAt);
  const entry = toAssignment({ node, unit: phrase.unit, mode: phrase.mode, task, time, confidence: 0.7 });
  const own = [entry.deadline, ...(entry.moreDeadlines ?? [])].filter((deadline) => deadline !== null);
  const deadlines = [...more.map((found) => found.deadline), ...own];
  return { ...entry, deadline: first.deadline, ...(deadlines.length > 0 ? { moreDeadlines: deadlines } : {}) };
}
