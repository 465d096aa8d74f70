import type { DirectoryData } from '../directory/directory-data';
import type { CheckedRecord } from './check-records';
import type { FieldChange, RecordChange } from './directory-act';
import { cellsOf, columnsOf } from './record-columns';
import { idOf, type RecordKind, recordId, recordKinds, recordsOf } from './record-kinds';

export interface KeptRecord {
  kind: RecordKind;
  id: string;
  /** Null: removed. */
  record: object | null;
}

/** Every record of the data by `kind/id`. */
export function indexRecords(data: DirectoryData): Map<string, CheckedRecord> {
  return new Map(
    recordKinds.flatMap((kind) =>
      recordsOf(data, kind).map((record): [string, CheckedRecord] => {
        const id = idOf(kind, record);
        return [recordId(kind, id), { kind, id, record }];
      }),
    ),
  );
}

/** What a record becomes, field by field; null where nothing changes. */
export function compareRecord({ kind, id, record }: KeptRecord, before: object | null): RecordChange | null {
  const old = before && cellsOf(kind, before);
  const now = record && cellsOf(kind, record);
  const fields = columnsOf(kind).flatMap(({ name }): FieldChange[] => {
    const [was, is] = [old?.[name] ?? '', now?.[name] ?? ''];
    return was === is ? [] : [{ field: name, before: was || null, after: is || null }];
  });
  if (fields.length === 0) return null;
  const change = old === null ? 'ADDED' : now === null ? 'REMOVED' : 'CHANGED';
  return { recordId: recordId(kind, id), kind, id, change, fields };
}

/** The data as it will be: records replaced in their place, new ones at the end, removed ones gone. */
export function applyRecords(data: DirectoryData, changed: readonly KeptRecord[]): DirectoryData {
  const byId = new Map(changed.map((one) => [recordId(one.kind, one.id), one]));
  const listOf = <T extends object>(kind: RecordKind, old: readonly T[]): T[] => {
    const ids = new Set(old.map((record) => recordId(kind, idOf(kind, record))));
    const kept = old.flatMap((record): object[] => {
      const change = byId.get(recordId(kind, idOf(kind, record)));
      return change ? (change.record ? [change.record] : []) : [record];
    });
    const added = changed.flatMap((one) =>
      one.kind === kind && one.record && !ids.has(recordId(kind, one.id)) ? [one.record] : [],
    );
    // Checked against the schema of the kind when they were read.
    return [...kept, ...added] as T[];
  };
  return {
    units: listOf('unit', data.units),
    people: listOf('person', data.people),
    mandates: listOf('mandate', data.mandates),
    issuers: listOf('issuer', data.issuers),
  };
}
