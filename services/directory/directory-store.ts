import type { DirectoryRecord, Documents } from '../documents';
import { createDirectory, type Directory } from './create-directory';
import type { DirectoryData } from './directory-data';

/** How long a process works with the directory it has read. */
const FRESH_MS = 5_000;

/** Replaces or adds every record of the data; records that are not named stay. */
export async function storeDirectory(documents: Pick<Documents, 'directory'>, data: DirectoryData): Promise<void> {
  for (const record of toRecords(data)) {
    await documents.directory.replaceOne({ _id: record._id }, record, { upsert: true });
  }
}

/** The stored directory, read again when it is older than five seconds; one reading is shared by all who ask. */
export function openDirectory(documents: Pick<Documents, 'directory'>): () => Promise<Directory> {
  let readAt = 0;
  let reading: Promise<Directory> | null = null;
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

async function readDirectory(
  documents: Pick<Documents, 'directory'>,
  previous: Promise<Directory> | null,
): Promise<Directory> {
  const records = await documents.directory.find({}).toArray();
  const print = JSON.stringify(records);
  if (previous && print === prints.get(await previous)) return previous;
  const directory = createDirectory(fromRecords(records));
  prints.set(directory, print);
  return directory;
}

/** What each directory was made from, so that an unchanged one is not built again. */
const prints = new WeakMap<Directory, string>();

function toRecords({ units, people, mandates, issuers }: DirectoryData): DirectoryRecord[] {
  const record = (kind: DirectoryRecord['kind'], id: string, value: object): DirectoryRecord => ({
    _id: `${kind}/${id}`,
    schemaVersion: 1,
    kind,
    record: value as Record<string, unknown>,
  });
  return [
    ...units.map((unit) => record('unit', unit.id, unit)),
    ...people.map((person) => record('person', person.id, person)),
    ...mandates.map((mandate) => record('mandate', mandate.id, mandate)),
    ...issuers.map((issuer) => record('issuer', issuer.unitId, issuer)),
  ];
}

function fromRecords(records: DirectoryRecord[]): DirectoryData {
  const of = (kind: DirectoryRecord['kind']) =>
    records.filter((record) => record.kind === kind).map(({ record }) => record);
  return {
    units: of('unit'),
    people: of('person'),
    mandates: of('mandate'),
    issuers: of('issuer'),
  } as unknown as DirectoryData;
}
