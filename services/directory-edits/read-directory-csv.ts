import { parse } from 'csv-parse/sync';
import { directoryVi as words } from '../wording/directory/vi';
import { unprotectCell } from './cell-text';
import type { ImportFault, ReadFile } from './incoming-record';
import { columnsOf, recordFrom } from './record-columns';
import type { RecordKind } from './record-kinds';

interface Row {
  cells: string[];
  line: number;
}

/** The records of one kind's table: the first row names the columns, in any order (RFC 4180, UTF-8, commas). */
export function readDirectoryCsv(text: string, kind: RecordKind): ReadFile {
  let rows: Row[];
  try {
    rows = readRows(text);
  } catch (error) {
    return refused([{ ...NOWHERE, line: lineOfError(error), sentence: words.noCsv }]);
  }
  const [head, ...body] = rows;
  const names = head?.cells.map((cell) => cell.trim()) ?? [];
  const columns = columnsOf(kind);
  const faults: ImportFault[] = [
    ...columns
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => ({ ...NOWHERE, line: 1, field: name, sentence: words.noColumn(name) })),
    ...names
      .filter((name) => !columns.some((column) => column.name === name))
      .map((name) => ({ ...NOWHERE, line: 1, field: name, sentence: words.unknownColumn(name) })),
  ];
  if (faults.length > 0) return refused(faults);
  const records = body.map(({ cells, line }) => ({
    kind,
    value: recordFrom(kind, Object.fromEntries(names.map((name, at) => [name, unprotectCell(cells[at] ?? '')]))),
    lineOf: () => line,
  }));
  return { records, kinds: [kind], faults: [] };
}

const NOWHERE: ImportFault = { line: null, field: null, sentence: '', address: false };

function readRows(text: string): Row[] {
  const read = parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return read.map(({ record, info }) => ({
    cells: record,
    // The parser counts to the row's last line.
    line: info.lines - record.join('').split('\n').length + 1,
  }));
}

function lineOfError(error: unknown): number | null {
  const { lines } = error as { lines?: unknown };
  return typeof lines === 'number' ? lines : null;
}

function refused(faults: ImportFault[]): ReadFile {
  return { records: [], kinds: [], faults };
}
