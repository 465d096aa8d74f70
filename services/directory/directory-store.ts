import type { DirectoryRecord, Documents } from '../documents';
import { createDirectory, type Directory } from './create-directory';
import type { DirectoryData } from './directory-data';

/** How long a process works with the directory it has read. */
const FRESH_MS = 5_000;

/** Records written together. */
const CHUNK_SIZE = 500;

type Store = Pick<Documents, 'directory'>;

/** Replaces or adds every record of the data; records that are not named stay. For an office that is being set up. */
export async function storeDirectory(documents: Store, data: DirectoryData): Promise<void> {
  const records = toRecords(data, 0);
  for (let done = 0; done < records.length; done += CHUNK_SIZE) {
    const writes = records.slice(done, done + CHUNK_SIZE).map((record) => ({
      replaceOne: { filter: { _id: record._id }, replacement: record, upsert: true },
    }));
    await documents.directory.bulkWrite(writes);
  }
  forgetReading(documents);
}

/** The records as they are stored now, read afresh. */
export async function readDirectoryData(documents: Store): Promise<DirectoryData> {
  return fromRecords(await documents.directory.find({}).sort({ _id: 1 }).toArray());
}

/** Makes this process read the directory again at once; others do so within five seconds. */
export function forgetReading(documents: Store): void {
  readers.get(documents.directory)?.();
}

const readers = new WeakMap<object, () => void>();

/**
 * The stored directory, read again when it is older than five seconds; one reading is shared by all who ask. Records
 * are written one by one: a reading that caught them half-way, with references that lead nowhere yet, is dropped and
 * the one before it stays in use until the next.
 */
export function openDirectory(documents: Store): () => Promise<Directory> {
  let readAt = 0;
  let reading: Promise<Directory> | null = null;
  readers.set(documents.directory, () => {
    readAt = 0;
  });
  return () => {
    if (!reading || Date.now() - readAt > FRESH_MS) {
      readAt = Date.now();
      const previous = reading;
      reading = readDirectory(documents, previous);
      reading.catch(() => {
        reading = null;
      });
    }
    return reading;
  };
}

async function readDirectory(documents: Store, previous: Promise<Directory> | null): Promise<Directory> {
  const records = await documents.directory.find({}).toArray();
  const print = JSON.stringify(records);
  const last = previous && (await previous);
  if (last && print === prints.get(last)) return last;
  try {
    const directory = createDirectory(fromRecords(records));
    prints.set(directory, print);
    return directory;
  } catch (error) {
    if (last) return last;
    throw error;
  }
}

/** What each directory was made from, so that an unchanged one is not built again. */
const prints = new WeakMap<Directory, string>();

/** @param act the act that writes them. */
function toRecords({ units, people, mandates, issuers }: DirectoryData, act: number): DirectoryRecord[] {
  return [
    ...units.map((unit) => toRecord('unit', unit.id, unit, act)),
    ...people.map((person) => toRecord('person', person.id, person, act)),
    ...mandates.map((mandate) => toRecord('mandate', mandate.id, mandate, act)),
    ...issuers.map((issuer) => toRecord('issuer', issuer.unitId, issuer, act)),
  ];
}

/** @param value null: removed. */
export function toRecord(
  kind: DirectoryRecord['kind'],
  id: string,
  value: object | null,
  act: number,
): DirectoryRecord {
  return { _id: `${kind}/${id}`, schemaVersion: 1, kind, record: value as Record<string, unknown> | null, act };
}

function fromRecords(records: DirectoryRecord[]): DirectoryData {
  const of = (kind: DirectoryRecord['kind']) =>
    records.flatMap((one) => (one.kind === kind && one.record !== null ? [one.record] : []));
  return {
    units: of('unit'),
    people: of('person'),
    mandates: of('mandate'),
    issuers: of('issuer'),
  } as unknown as DirectoryData;
}
