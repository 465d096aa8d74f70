import { bareKey } from './bare-key';
import type { PlanTime } from './deadlines/plan-time';
import { isCapitalLine } from './is-capital-line';
import { joinWords } from './join-words';
import type { OutlineNode } from './outline';
import type { Paragraph } from './paragraphs';
import type { Appendix, Assignment } from './plan-reading';
import { MOST_ASSIGNMENTS } from './reading-bounds';
import type { SourceLine } from './source-line';
import { readStackedTable } from './stacked-table';
import { readTableRows } from './table-rows';
import { rowTask } from './table-tasks';

export interface AppendixReading {
  appendix: Appendix | null;
  assignments: Assignment[];
}

/** Reads an appendix; the rows of a task table become assignments `PL.1`, `PL.2` … */
export function readAppendix(lines: readonly SourceLine[], time: PlanTime): AppendixReading {
  if (lines.length === 0) return { appendix: null, assignments: [] };
  const table = readTableRows(lines) ?? readStackedTable(lines);
  const rows = table?.rows ?? [];
  return {
    appendix: {
      title: readTitle(lines),
      columns: table?.names ?? [],
      groups: table?.groups ?? [],
      rows: rows.length,
    },
    assignments: rows.slice(0, MOST_ASSIGNMENTS).flatMap(({ cells, columns, line }, i) => {
      const entry = rowTask(rowNode(cells, line), columns, `PL.${i + 1}`, time);
      return entry ? [entry] : [];
    }),
  };
}

/** "(Kèm theo Kế hoạch số …)" behind the title on one line. */
const ATTACHED = / ?\((?:ban hành )?kèm theo .*$/iu;

function readTitle(lines: readonly SourceLine[]): string | null {
  const first = lines[0];
  if (!first || first.cells.length > 2) return null;
  let title = '';
  for (const line of lines.slice(1, 8)) {
    if (line.cells.length > 2 || (title !== '' && !isCapitalLine(line.text) && !/^\p{Ll}/u.test(line.text))) break;
    if (!/^\(?(?:ban hành )?kèm theo/i.test(line.text)) title = joinWords(title, line.text);
  }
  return title === '' ? first.text : title.replace(ATTACHED, '');
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
