import { isDuplicateKey } from '../documents';
import type { Office } from '../office';
import { findRef } from '../reading/citations';
import type { ReplacedActDocument } from './citation-documents';
import { KNOWN_REPLACED_ACTS, type ReplacedAct } from './replaced-acts';

export interface ReplacedActEntry extends Omit<ReplacedAct, 'successorRef'> {
  by: string;
}

/** Writes down that a document was replaced, or (without a successor) that it was not. The last entry counts. */
export async function recordReplacedAct(
  { documents, clock }: Pick<Office, 'documents' | 'clock'>,
  { ref, ...entry }: ReplacedActEntry,
): Promise<ReplacedAct> {
  const act = { ...entry, successorRef: entry.successor === null ? null : findRef(entry.successor), at: clock() };
  const document: ReplacedActDocument = { _id: ref, schemaVersion: 1, ...act };
  try {
    await documents.replacedActs.insertOne(document);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await documents.replacedActs.updateOne({ _id: ref }, { $set: act });
  }
  return { ref, ...act };
}

/** All that is known as replaced: what came with the service, and what the offices wrote down. */
export async function listReplacedActs({ documents }: Pick<Office, 'documents'>): Promise<ReplacedAct[]> {
  const told = await documents.replacedActs.find({}).toArray();
  const all = new Map<string, ReplacedAct>(KNOWN_REPLACED_ACTS.map((act) => [act.ref, act]));
  for (const { _id, ...act } of told) all.set(_id, { ...act, ref: _id });
  return [...all.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
