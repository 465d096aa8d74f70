import type { DirectoryData } from '../directory/directory-data';
import type { DirectoryRecord } from '../documents';

export type RecordKind = DirectoryRecord['kind'];

export const recordKinds: readonly RecordKind[] = ['unit', 'person', 'mandate', 'issuer'];

/** The list of a directory file that each kind stands in. */
export const LISTS = {
  unit: 'units',
  person: 'people',
  mandate: 'mandates',
  issuer: 'issuers',
} as const satisfies Record<RecordKind, keyof DirectoryData>;

/** Id of a record: of an issuer that of its unit. */
export function idOf(kind: RecordKind, record: object): string {
  const { id = '', unitId = '' } = record as { id?: string; unitId?: string };
  return kind === 'issuer' ? unitId : id;
}

/** `unit/…`, `person/…`: where the record is stored. */
export function recordId(kind: RecordKind, id: string): string {
  return `${kind}/${id}`;
}

export function recordsOf(data: DirectoryData, kind: RecordKind): object[] {
  return data[LISTS[kind]];
}
