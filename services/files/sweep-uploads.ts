import type { Office } from '../office';
import type { UploadDocument } from './uploaded-file';

/** How long a file that was handed in can be used. */
const USABLE_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;
/** Longer than any request lasts: what was under way when a note was marked has come to its end. */
const PATIENCE_MS = 60 * 60_000;
const AT_ONCE = 500;

/**
 * Takes away the notes of files that nobody used within thirty days, the oldest first. A note is marked first, so that
 * nobody can use the file any more, and goes in a later round if nobody had. The bytes stay: others may have handed in
 * the same content, and no single write could tell.
 * @returns how many notes were taken away.
 */
export async function sweepUploads({ documents, clock }: Pick<Office, 'documents' | 'clock'>): Promise<number> {
  const now = clock();
  const { uploads } = documents;
  const old = await uploads
    .find({ uploadedAt: { $lt: new Date(now.getTime() - USABLE_DAYS * DAY_MS) }, used: { $exists: false } })
    .sort({ uploadedAt: 1 })
    .limit(AT_ONCE)
    .toArray();
  if (old.length === 0) return 0;
  const used = await usedAmong(documents, [...new Set(old.map(({ fileId }) => fileId))]);
  let gone = 0;
  for (const { _id, fileId, uploadedAt, leavingSince } of old) {
    if (used.has(fileId)) await uploads.updateOne({ _id }, { $set: { used: true }, $unset: { leavingSince: '' } });
    else if (!leavingSince) await uploads.updateOne({ _id, uploadedAt }, { $set: { leavingSince: now } });
    else if (now.getTime() - leavingSince.getTime() >= PATIENCE_MS)
      gone += (await uploads.deleteOne({ _id, leavingSince })).deletedCount;
  }
  return gone;
}

/** Every place a document can name a file in; whoever handed it in, one use keeps all its notes. */
async function usedAmong(documents: Office['documents'], fileIds: string[]): Promise<Set<UploadDocument['fileId']>> {
  const wanted = { $in: fileIds };
  const [facts, revisions, plans, grants, corrections] = await Promise.all([
    documents.facts.find({ 'act.fileIds': wanted }).toArray(),
    documents.revisions.distinct('sourceFileId', { sourceFileId: wanted }),
    documents.plans.distinct('signature.signedFileId', { 'signature.signedFileId': wanted }),
    documents.grants.distinct('decision.evidence.fileId', { 'decision.evidence.fileId': wanted }),
    documents.corrections.distinct('fileId', { fileId: wanted }),
  ]);
  const reported = facts.flatMap(({ act }) => ('fileIds' in act ? (act.fileIds ?? []) : []));
  const named: unknown[] = [reported, revisions, plans, grants, corrections].flat();
  return new Set(named.filter((id) => typeof id === 'string'));
}
