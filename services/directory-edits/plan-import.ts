import { createDirectory } from '../directory/create-directory';
import type { DirectoryData } from '../directory/directory-data';
import { findDirectoryFaults } from '../directory/find-directory-faults';
import { Failure } from '../failures';
import { directoryVi as words } from '../wording/directory/vi';
import { checkRecords } from './check-records';
import { applyRecords, compareRecord, indexRecords, type KeptRecord } from './compare-records';
import type { Proposal, RecordChange } from './directory-act';
import { partOf } from './export-directory';
import { findKeeper } from './find-keeper';
import { holdBack } from './hold-back';
import type { ImportFault, ReadFile } from './incoming-record';
import { idOf, recordId, recordsOf } from './record-kinds';
import { refuseFaults } from './refuse-faults';

const MAX_CHANGES = 2_000;

export interface ImportPlan {
  /** What changes, addresses in clear; `waits` names the fields that do not take effect yet. */
  changes: (RecordChange & { waits: string[] })[];
  /** What is to be written. */
  writes: (KeptRecord & { change: RecordChange })[];
  proposals: Proposal[];
  unchanged: number;
  before: DirectoryData;
  after: DirectoryData;
}

export interface ImportWish {
  file: ReadFile;
  issuerId: string;
  /** Records the office keeps that the file does not have are removed. */
  removeMissing: boolean;
}

/**
 * What taking a file in would do, nothing written.
 * @param isGuarded whether the address of a person waits for a second person.
 * @throws Failure DIRECTORY_REFUSED or BAD_EMAIL with a sentence for each fault; FORBIDDEN for a record of another office.
 */
export async function planImport(
  before: DirectoryData,
  wish: ImportWish,
  isGuarded: (personId: string, before: DirectoryData, after: DirectoryData) => Promise<boolean>,
): Promise<ImportPlan> {
  const { records, faults } = checkRecords(wish.file.records);
  refuseFaults([...wish.file.faults, ...faults]);
  const wanted: KeptRecord[] = [...records, ...(wish.removeMissing ? findMissing(before, wish, records) : [])];
  const after = applyRecords(before, wanted);
  refuseFaults(faultsOfResult(after, wish.issuerId));

  const known = indexRecords(before);
  const changes: ImportPlan['changes'] = [];
  const writes: ImportPlan['writes'] = [];
  const proposals: Proposal[] = [];
  for (const one of wanted) {
    const old = known.get(recordId(one.kind, one.id))?.record ?? null;
    const change = compareRecord(one, old);
    if (!change) continue;
    const held = await holdBack(one, old, (id) => isGuarded(id, before, after));
    changes.push({ ...change, waits: held.waits });
    proposals.push(...held.proposals);
    const written = compareRecord(held.kept, old);
    if (written) writes.push({ ...held.kept, change: written });
  }
  if (changes.length > MAX_CHANGES) refuseFaults([general(words.tooMany(MAX_CHANGES))]);
  refuseForeign(changes, before, after, wish.issuerId);
  return { changes, writes, proposals, unchanged: wanted.length - changes.length, before, after };
}

function findMissing(data: DirectoryData, { file, issuerId }: ImportWish, given: readonly KeptRecord[]): KeptRecord[] {
  const own = partOf(data, createDirectory(data), issuerId);
  const inFile = new Set(given.map(({ kind, id }) => recordId(kind, id)));
  return file.kinds.flatMap((kind) =>
    recordsOf(own, kind)
      .map((record) => ({ kind, id: idOf(kind, record), record: null }))
      .filter(({ id }) => !inFile.has(recordId(kind, id))),
  );
}

function faultsOfResult(after: DirectoryData, issuerId: string): ImportFault[] {
  const governed = after.people.some(({ roles }) =>
    roles.some(({ role, unitId }) => role === 'ADMIN' && unitId === issuerId),
  );
  return [...findDirectoryFaults(after), ...(governed ? [] : [words.noAdministrator(issuerId)])].map(general);
}

function general(sentence: string): ImportFault {
  return { line: null, field: null, sentence, address: false };
}

/** A record belongs to one office, before the change and after it. */
function refuseForeign(
  changes: readonly RecordChange[],
  before: DirectoryData,
  after: DirectoryData,
  issuerId: string,
): void {
  const sides = [before, after].map((data) => ({ directory: createDirectory(data), records: indexRecords(data) }));
  const foreign = changes.filter(({ recordId: id, kind }) =>
    sides.some(({ directory, records }) => {
      const found = records.get(id);
      return found !== undefined && findKeeper(directory, kind, found.record) !== issuerId;
    }),
  );
  if (foreign.length === 0) return;
  throw new Failure('FORBIDDEN', { rule: 'area', records: foreign.slice(0, 20).map((change) => change.recordId) });
}
