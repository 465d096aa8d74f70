import { stringify } from 'csv-stringify/sync';
import type { DirectoryData } from '../directory/directory-data';
import { protectCell } from './cell-text';
import type { DirectoryFormat } from './incoming-record';
import { cellsOf, columnsOf } from './record-columns';
import { LISTS, type RecordKind, recordKinds, recordsOf } from './record-kinds';

export interface DirectoryFile {
  /** Null: all kinds in one file. */
  kind: RecordKind | null;
  name: string;
  mediaType: string;
  content: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A directory as files: one of JSON, or a table of each kind that spreadsheet programs open as it is. */
export function writeDirectory(data: DirectoryData, format: DirectoryFormat, name: string): DirectoryFile[] {
  if (format === 'JSON') {
    const { note: _note, ...lists } = data;
    const content = `${JSON.stringify(lists, null, 1)}\n`;
    return [{ kind: null, name: `${name}.json`, mediaType: 'application/json', content }];
  }
  return recordKinds.map((kind) => ({
    kind,
    name: `${name}.${LISTS[kind]}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: BYTE_ORDER_MARK + writeTable(kind, recordsOf(data, kind)),
  }));
}

function writeTable(kind: RecordKind, records: readonly object[]): string {
  const names = columnsOf(kind).map((column) => column.name);
  const rows = records.map((record) => {
    const cells = cellsOf(kind, record);
    return names.map((name) => protectCell(cells[name] ?? ''));
  });
  return stringify([names, ...rows], { record_delimiter: 'windows' });
}
