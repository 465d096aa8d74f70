import { appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import { forgetReading } from '../directory/directory-store';
import { type DirectoryRecord, isDuplicateKey } from '../documents';
import type { Office } from '../office';
import { DIRECTORY_CHAIN, type DirectoryActDocument, type StoredChange } from './directory-act';
import { propose } from './propose-contact-change';
import { tellSecondPersons } from './tell-second-persons';

type ActOffice = Pick<Office, 'documents' | 'auditKeys' | 'log' | 'clock' | 'post'>;

const NO_ADDRESS = { oldAddress: null, newAddress: null };

/** Writes what acts have left to be written, oldest first; a repeat changes nothing. */
export async function carryOutActs(office: ActOffice): Promise<void> {
  const open = await office.documents.directoryActs.find({ appliedAt: null }).sort({ sequence: 1 }).toArray();
  for (const act of open) await carryOut(office, act);
}

async function carryOut(office: ActOffice, act: DirectoryActDocument): Promise<void> {
  const { records, proposals } = act.pending ?? { records: [], proposals: [] };
  for (const record of records) await writeRecord(office, record);
  for (const proposal of proposals) {
    const kind = 'certificates' in proposal ? 'CERTIFICATE' : 'ADDRESS';
    const change = await propose(office, { ...NO_ADDRESS, ...proposal, kind, reason: null }, act);
    await tellSecondPersons(office, change);
  }
  await appendEvent(office, {
    planId: DIRECTORY_CHAIN,
    key: `act-${act._id}`,
    type: 'DIRECTORY_CHANGED',
    actorId: act.actorId,
    at: act.at,
    data: {
      act: act.kind,
      issuerId: act.issuerId,
      secondActorId: act.secondActorId,
      records: act.changes.map((change) => ({
        id: change.recordId,
        change: change.change,
        fields: change.fields.map(({ field }) => field),
        digest: changeDigest(change),
      })),
    },
  });
  // The records have it now; addresses need not stand in a second place.
  await office.documents.directoryActs.updateOne(
    { _id: act._id, appliedAt: null },
    { $set: { pending: null, appliedAt: office.clock() } },
  );
  forgetReading(office.documents);
}

/** A writer that was held up never puts an older state over a newer one. */
async function writeRecord({ documents }: ActOffice, record: DirectoryRecord): Promise<void> {
  const { _id, ...rest } = record;
  const written = await documents.directory.replaceOne({ _id, act: { $lte: record.act } }, rest);
  if (written.matchedCount > 0) return;
  try {
    await documents.directory.insertOne(record);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** SHA-256 (hex) over a change with its salt: what the chain vouches for. */
export function changeDigest({ recordId, change, fields, salt }: StoredChange): string {
  return digestOf({ recordId, change, fields, salt });
}
