import { readDirectoryData } from '../directory/directory-store';
import { Failure } from '../failures';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import { directoryVi as words } from '../wording/directory/vi';
import { carryOutActs } from './carry-out-acts';
import type { RecordChange } from './directory-act';
import { isGuarded } from './guarded-people';
import type { DirectoryFormat, ReadFile } from './incoming-record';
import { insertAct, lastSequence } from './insert-act';
import { type ImportPlan, planImport } from './plan-import';
import { readDirectoryCsv } from './read-directory-csv';
import { readDirectoryJson } from './read-directory-json';
import type { RecordKind } from './record-kinds';
import { refuseFaults } from './refuse-faults';

/** In characters; a province with its communes has well under one million. */
const MAX_CONTENT_CHARS = 5_000_000;

export interface DirectoryImport {
  issuerId: string;
  file: ReadFile;
  removeMissing: boolean;
  dryRun: boolean;
  actorId: string;
  idempotencyKey: string;
}

export interface ImportOutcome {
  dryRun: boolean;
  /** Null where nothing was written. */
  actId: string | null;
  /** Addresses stand here in clear: only the administrator gets them. After a repeat they are digests. */
  changes: (RecordChange & { waits: string[] })[];
  unchanged: number;
}

/** @throws Failure BAD_USER_INPUT, DIRECTORY_REFUSED */
export function readDirectoryFile(content: string, format: DirectoryFormat, kind: RecordKind | null): ReadFile {
  if (content.length > MAX_CONTENT_CHARS) throw new Failure('BAD_USER_INPUT', { field: 'content' });
  if (format === 'JSON') return readDirectoryJson(content);
  if (kind === null) refuseFaults([{ line: null, field: 'kind', sentence: words.noKind, address: false }]);
  return readDirectoryCsv(content, kind ?? 'unit');
}

/**
 * Takes a directory file in, or says what it would change. All of it or nothing: the act is written down in one insert
 * and carried out from there. Addresses of people who decide, and new certificates, are only proposed (`waits`).
 * @throws Failure DIRECTORY_REFUSED, BAD_EMAIL, FORBIDDEN (`rule: area`), CONFLICT when somebody else was quicker.
 */
export async function importDirectory(
  office: Pick<Office, 'documents' | 'auditKeys' | 'log' | 'clock' | 'post'>,
  wish: DirectoryImport,
): Promise<ImportOutcome> {
  const request = idFrom('directory-act', wish.actorId, wish.idempotencyKey);
  await carryOutActs(office);
  const after = await lastSequence(office);
  const done = wish.dryRun ? null : await office.documents.directoryActs.findOne({ request });
  if (done) return { dryRun: false, actId: done._id, changes: done.changes.map(withoutWait), unchanged: 0 };

  const before = await readDirectoryData(office.documents);
  const plan = await planImport(before, wish, (id, was, willBe) => isGuarded(office, id, was, willBe));
  if (wish.dryRun) return answer(plan, true, null);
  const { issuerId, actorId } = wish;
  if (plan.changes.length === 0) return answer(plan, false, null);
  const act = await insertAct(
    office,
    { kind: 'IMPORT', issuerId, actorId, secondActorId: null, request, after, at: office.clock() },
    plan,
  );
  await carryOutActs(office);
  return answer(plan, false, act._id);
}

function answer({ changes, unchanged }: ImportPlan, dryRun: boolean, actId: string | null): ImportOutcome {
  return { dryRun, actId, changes, unchanged };
}

function withoutWait(change: RecordChange): ImportOutcome['changes'][number] {
  return { ...change, waits: [] };
}
