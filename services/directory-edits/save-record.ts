import { readDirectoryData } from '../directory/directory-store';
import type { Office } from '../office';
import { indexRecords } from './compare-records';
import { type ImportOutcome, importDirectory } from './import-directory';
import { idOf, type RecordKind, recordId } from './record-kinds';

export interface RecordSave {
  issuerId: string;
  kind: RecordKind;
  /** Fields that are undefined stay as they are; null empties a field. */
  fields: Record<string, unknown>;
  dryRun: boolean;
  actorId: string;
  idempotencyKey: string;
}

/**
 * Adds or changes one record: an import of a file with nothing else in it.
 * @throws as importDirectory.
 */
export async function saveRecord(
  office: Pick<Office, 'documents' | 'auditKeys' | 'log' | 'clock' | 'post'>,
  { kind, fields, ...wish }: RecordSave,
): Promise<ImportOutcome> {
  const known = indexRecords(await readDirectoryData(office.documents));
  const old = known.get(recordId(kind, idOf(kind, fields)))?.record ?? EMPTY[kind];
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const value = withoutNothing({ ...old, ...Object.fromEntries(given) });
  const file = { records: [{ kind, value, lineOf: () => null }], kinds: [kind], faults: [] };
  return importDirectory(office, { ...wish, file, removeMissing: false });
}

/** What a new record has where nothing is said. */
const EMPTY: Record<RecordKind, object> = {
  unit: {
    aliases: [],
    tags: [],
    parentId: null,
    mail: null,
    channel: 'MAIL',
    validFrom: null,
    validTo: null,
    successors: [],
  },
  person: { mail: null, positions: [], roles: [] },
  mandate: { body: null, forPosition: null, validFrom: null, validTo: null, canSubDelegate: false },
  issuer: {},
};

/** Fields that may be null in a record; any other field is left out where it has no value. */
const NULLABLE = ['parentId', 'mail', 'validFrom', 'validTo', 'body', 'forPosition'];

function withoutNothing(record: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(record).filter(([name, value]) => value !== null || NULLABLE.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.map(bare) : value]));
}

function bare(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null && value !== undefined));
}
