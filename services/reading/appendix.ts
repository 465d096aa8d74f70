import { bareKey } from './bare-key';
import type { PlanTime } from './deadlines/plan-time';
import { isCapitalLine } from './is-capital-line';
import { joinWords } from './join-words';
import type { OutlineNode } from './outline';
import type { Paragraph } from './paragraphs';
import type { Appendix, Assignment } from './plan-reading';
import type { SourceLine } from './source-line';
import { readTaskColumns, rowTask, type TaskColumns } from './table-tasks';

export interface AppendixReading {
  appendix: Appendix | null;
  assignments: Assignment[];
}

/** Reads an appendix; the rows of a task table become assignments `PL.1`, `PL.2` … */
export function readAppendix(lines: readonly SourceLine[], time: PlanTime): AppendixReading {
  if (lines.length === 0) return { appendix: null, assignments: [] };
  const appendix: Appendix = { title: readTitle(lines), columns: [], groups: [], rows: 0 };
  const assignments: Assignment[] = [];
  let columns: TaskColumns | null = null;
  const open: { row: { cells: string[]; line: SourceLine } | null } = { row: null };
  const flush = (): void => {
    if (!open.row || !columns) return;
    appendix.rows += 1;
    const entry = rowTask(rowNode(open.row.cells, open.row.line), columns, `PL.${appendix.rows}`, time);
    if (entry) assignments.push(entry);
    open.row = null;
  };
  for (const line of lines) {
    const cells = line.cells;
    const header = cells.length > 2 ? readTaskColumns(cells) : null;
    if (header) {
      flush();
      columns = header;
      appendix.columns = cells.filter((cell) => cell !== '');
    } else if (columns && isGroupRow(cells)) {
      flush();
      appendix.groups.push(cells.filter((cell) => cell !== '').join(' '));
    } else if (columns && isContinued(cells, columns) && open.row) {
      open.row = { ...open.row, cells: mergeCells(open.row.cells, cells) };
    } else if (columns && cells.length > 2) {
      flush();
      open.row = { cells, line };
    }
  }
  flush();
  return { appendix, assignments };
}

function readTitle(lines: readonly SourceLine[]): string | null {
  const first = lines[0];
  if (!first || first.cells.length > 2) return null;
  let title = '';
  for (const line of lines.slice(1, 8)) {
    if (line.cells.length > 2 || (title !== '' && !isCapitalLine(line.text) && !/^\p{Ll}/u.test(line.text))) break;
    if (!/^\(?(?:ban hành )?kèm theo/i.test(line.text)) title = joinWords(title, line.text);
  }
  return title === '' ? first.text : title;
}

/** "I | NHÓM NHIỆM VỤ VỀ TUYÊN TRUYỀN | | |": one heading over the rows below. */
function isGroupRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || filled.length > 2) return false;
  return (
    /^(?:[IVX]+|[A-ZĐ])[.)]?$/.test(filled[0] ?? '') ||
    (filled.length === 1 && /^(?:[IVX]+\.|[A-ZĐ]\.|\p{Lu}{2})/u.test(filled[0] ?? ''))
  );
}

/** A row without a number goes on with the row above. */
function isContinued(cells: readonly string[], columns: TaskColumns): boolean {
  return columns.number !== -1 && (cells[columns.number] ?? '') === '' && cells.length > 1;
}

function mergeCells(above: readonly string[], below: readonly string[]): string[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) =>
    joinWords(above[i] ?? '', below[i] ?? ''),
  );
}

function rowNode(cells: string[], line: SourceLine): OutlineNode {
  const paragraph: Paragraph = {
    text: line.text,
    marker: null,
    line: line.no,
    anchors: [{ at: 0, line: line.no }],
    cells,
  };
  return { kind: 'row', ref: null, text: bareKey(line.text) === '' ? '' : line.text, paragraph, offset: 0, cells };
}
