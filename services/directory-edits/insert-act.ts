import { randomBytes } from 'node:crypto';
import type { Person } from '../directory/directory-data';
import { toRecord } from '../directory/directory-store';
import { isDuplicateKey } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import {
  type ActKind,
  actId,
  addressDigest,
  type DirectoryActDocument,
  type RecordChange,
  type StoredChange,
} from './directory-act';
import { decides } from './guarded-people';
import type { ImportPlan } from './plan-import';

export interface NewAct {
  kind: ActKind;
  issuerId: string;
  actorId: string;
  secondActorId: string | null;
  request: string;
  /** Sequence of the last act when the directory was read. */
  after: number;
  at: Date;
}

/** Sequence of the last act; 0 before the first. */
export async function lastSequence(office: Pick<Office, 'documents'>): Promise<number> {
  const [last] = await office.documents.directoryActs.find({}).sort({ sequence: -1 }).limit(1).toArray();
  return last?.sequence ?? 0;
}

/**
 * Writes down what is to be done. The insert under the next sequence has one winner, so whatever was planned holds for
 * the directory as it was read.
 * @throws Failure CONFLICT when somebody else changed the directory meanwhile.
 */
export async function insertAct(
  office: Pick<Office, 'documents'>,
  act: NewAct,
  { writes, proposals, before, after }: Pick<ImportPlan, 'writes' | 'proposals' | 'before' | 'after'>,
): Promise<DirectoryActDocument> {
  const sequence = act.after + 1;
  const document: DirectoryActDocument = {
    _id: actId(sequence),
    schemaVersion: 1,
    sequence,
    kind: act.kind,
    issuerId: act.issuerId,
    actorId: act.actorId,
    secondActorId: act.secondActorId,
    at: act.at,
    request: act.request,
    changes: writes.map(({ change }) => store(change)),
    guardedIds: before.people.map(({ id }: Person) => id).filter((id) => decides(before, id) && !decides(after, id)),
    pending: { records: writes.map(({ kind, id, record }) => toRecord(kind, id, record, sequence)), proposals },
    appliedAt: null,
  };
  try {
    await office.documents.directoryActs.insertOne(document);
    return document;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const same = await office.documents.directoryActs.findOne({ request: act.request });
    if (same) return same;
    throw new Failure('CONFLICT', { reason: 'directory-changed' });
  }
}

/** Addresses are kept as digests: who compares can tell that it changed and to what, who reads cannot. */
function store(change: RecordChange): StoredChange {
  const salt = randomBytes(16).toString('hex');
  const digest = (field: string, value: string | null) =>
    field === 'mail' && value !== null ? addressDigest(salt, value) : value;
  return {
    ...change,
    fields: change.fields.map(({ field, before, after }) => ({
      field,
      before: digest(field, before),
      after: digest(field, after),
    })),
    salt,
    erased: false,
  };
}
