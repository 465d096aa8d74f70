import type { Office } from '../office';
import { changeDigest } from './carry-out-acts';
import type { ContactChangeDocument } from './contact-change';
import { DIRECTORY_CHAIN, type DirectoryActDocument, type StoredChange } from './directory-act';

/** What the directory of one office went through, newest first. */
export async function listDirectoryActs(
  { documents }: Pick<Office, 'documents'>,
  issuerId: string,
  page: { after: string | null; limit: number },
): Promise<DirectoryActDocument[]> {
  const place = page.after === null ? {} : { _id: { $lt: page.after } };
  return documents.directoryActs
    .find({ issuerId, ...place })
    .sort({ sequence: -1 })
    .limit(page.limit)
    .toArray();
}

/** Place of a change in the list: newest first. */
export function placeOfChange({ proposedAt, _id }: ContactChangeDocument): string {
  return `${proposedAt.getTime()}/${_id}`;
}

/** Changes of address of one office, newest first. */
export async function listContactChanges(
  { documents }: Pick<Office, 'documents'>,
  issuerId: string,
  page: { after: string | null; limit: number },
): Promise<ContactChangeDocument[]> {
  const [, ms, id = ''] = /^(\d{1,15})\/(.+)$/.exec(page.after ?? '') ?? [];
  const at = new Date(Number(ms ?? 0));
  const place = ms ? { $or: [{ proposedAt: { $lt: at } }, { proposedAt: at, _id: { $lt: id } }] } : {};
  return documents.contactChanges
    .find({ issuerId, ...place })
    .sort({ proposedAt: -1, _id: -1 })
    .limit(page.limit)
    .toArray();
}

/**
 * Whether the changes of an act are those the record vouches for.
 * @returns null where values were erased on request, so that nothing is left to compare.
 */
export async function isActIntact(
  { documents }: Pick<Office, 'documents'>,
  act: DirectoryActDocument,
): Promise<boolean | null> {
  if (act.changes.some(({ erased }) => erased)) return null;
  const event = await documents.audit.findOne({ planId: DIRECTORY_CHAIN, key: `act-${act._id}` });
  const recorded = (event?.data['records'] ?? []) as { id: string; digest: string }[];
  const fits = (change: StoredChange, at: number) => recorded[at]?.digest === changeDigest(change);
  return recorded.length === act.changes.length && act.changes.every(fits);
}
