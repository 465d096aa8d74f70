import { parseAuditKeys } from '../services/audit/audit-keys';
import { type ImportOutcome, importDirectory, readDirectoryFile } from '../services/directory-edits/import-directory';
import type { RecordKind } from '../services/directory-edits/record-kinds';
import { newId } from '../services/new-id';
import { directoryVi as words } from '../services/wording/directory/vi';
import type { Config } from './config';
import type { Mongo } from './mongo';

/** Who the record says it was: whoever may run commands on the machine, and no official. */
const OPERATOR = 'operator';

export interface OperatorsFile {
  content: string;
  /** Of a table; null: JSON. */
  kind: RecordKind | null;
  /** The office whose part of the directory it is. */
  issuerId: string;
  removeMissing: boolean;
  dryRun: boolean;
}

/**
 * Takes in a directory file as the administrator of an office would, by the same act with the same bounds: records of that
 * office only, and addresses that decide wait for a second person of it. Letters are left to the relay.
 * @returns a line for each change, without values.
 * @throws Failure as importDirectory
 */
export async function takeInDirectory(
  { documents }: Pick<Mongo, 'documents'>,
  { AUDIT_KEYS }: Pick<Config, 'AUDIT_KEYS'>,
  { content, kind, issuerId, removeMissing, dryRun }: OperatorsFile,
): Promise<string[]> {
  const office = {
    ...{ documents, auditKeys: parseAuditKeys(AUDIT_KEYS), clock: () => new Date() },
    post: async () => ({ sent: 0, bounced: 0, left: 0 }),
    // Anchors of the record belong into the log, which is not what the command answers.
    log: (event: string, data?: Record<string, unknown>) =>
      void process.stderr.write(`${JSON.stringify({ event, ...data })}\n`),
  };
  const file = readDirectoryFile(content, kind === null ? 'JSON' : 'CSV', kind);
  // Every run is an act of its own; a file that was taken in changes nothing the second time.
  const by = { actorId: OPERATOR, idempotencyKey: newId() };
  const outcome = await importDirectory(office, { ...by, issuerId, file, removeMissing, dryRun });
  return [...outcome.changes.map(lineOf), words.outcome[outcome.dryRun ? 'wouldChange' : 'changed'](counts(outcome))];
}

function lineOf({ recordId, change, fields, waits }: ImportOutcome['changes'][number]): string {
  const names = fields.map(({ field }) => field).join(', ');
  const wait = waits.length > 0 ? ` – ${words.outcome.waits(waits.join(', '))}` : '';
  return `${words.outcome[change]} ${recordId}${names === '' ? '' : `: ${names}`}${wait}`;
}

function counts({ changes, unchanged }: ImportOutcome): { changes: number; unchanged: number } {
  return { changes: changes.length, unchanged };
}
