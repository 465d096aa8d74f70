import type { Office } from '../office';

/** How long an idempotency key is remembered at least. The schema and the manual promise it. */
const REMEMBERED_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;
const AT_ONCE = 1_000;

/**
 * Forgets idempotency keys older than thirty days, the oldest first, a thousand at once.
 * @returns how many were forgotten.
 */
export async function sweepRequests({ documents, clock }: Pick<Office, 'documents' | 'clock'>): Promise<number> {
  const old = { at: { $lt: new Date(clock().getTime() - REMEMBERED_DAYS * DAY_MS) } };
  const found = await documents.requests.find(old).sort({ at: 1 }).limit(AT_ONCE).toArray();
  if (found.length === 0) return 0;
  // The age is asked again: a refused request frees its key, and another may have taken it meanwhile.
  const { deletedCount } = await documents.requests.deleteMany({ _id: { $in: found.map(({ _id }) => _id) }, ...old });
  return deletedCount;
}
