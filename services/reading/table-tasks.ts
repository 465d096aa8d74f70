import { findDeadlines } from './deadlines/find-deadlines';
import type { PlanTime } from './deadlines/plan-time';
import type { OutlineNode } from './outline';
import type { Assignment } from './plan-reading';
import { MOST_ASSIGNMENTS } from './reading-bounds';
import { splitUnits } from './split-units';
import { readTaskColumns, type TaskColumns } from './task-columns';
import { toAssignment } from './to-assignment';

/** The tasks in the table rows among the nodes of a section; refs are `III.1` … by row. */
export function readTableTasks(nodes: readonly OutlineNode[], time: PlanTime): Assignment[] {
  const assignments: Assignment[] = [];
  let columns: TaskColumns | null = null;
  let row = 0;
  for (const node of nodes) {
    if (assignments.length >= MOST_ASSIGNMENTS) break;
    if (node.kind !== 'row' || !node.cells) continue;
    const header = readTaskColumns(node.cells);
    if (header) {
      columns = header;
      row = 0;
      continue;
    }
    if (!columns || node.cells.filter((cell) => cell !== '').length < 2) continue;
    row += 1;
    const entry = rowTask(node, columns, `${(node.ref ?? '').split('.')[0]}.${row}`, time);
    if (entry) assignments.push(entry);
  }
  return assignments;
}

/** One row as an assignment; null when its task or its unit is blank. */
export function rowTask(node: OutlineNode, columns: TaskColumns, ref: string, time: PlanTime): Assignment | null {
  const cell = (index: number): string => (index === -1 ? '' : (node.cells?.[index] ?? '').trim());
  const task = cell(columns.task).replace(/[;.]+$/, '');
  const unit = cell(columns.unit).replace(/[;.]+$/, '');
  if (task === '' || unit === '' || /^\d{1,2}$/.test(task)) return null;
  const entry = toAssignment({ node: { ...node, ref }, unit, mode: 'order', task, time, confidence: 0.85 });
  const helpers = cell(columns.helpers).replace(/[;.]+$/, '');
  const [first, ...more] = findDeadlines(cell(columns.time), time, true).map((found) => found.deadline);
  return {
    ...entry,
    ...(helpers === '' ? {} : { coordinate: splitUnits(helpers) }),
    deadline: first ?? entry.deadline,
    ...(more.length > 0 ? { moreDeadlines: more } : {}),
  };
}
