import { takeInReceipt } from '../../services/distribution/take-in-receipt';
import { openTaskLinks } from '../../services/distribution/task-links';
import { decideGrant } from '../../services/grants/decide-grant';
import type { GrantDocument } from '../../services/grants/grant';
import type { Office } from '../../services/office';
import { until } from './until';

const AT_ONCE = 20;
/** A thousand mails on two busy cores. */
const SENT_WITHIN_MS = 120_000;

/**
 * Once every delivery is sent, the addressees chosen confirm receipt as the page of their link does, twenty at a time.
 * @returns how many did.
 */
export async function confirmReceipts(
  office: Office,
  planId: string,
  isAmong: (addresseeId: string) => boolean = () => true,
): Promise<number> {
  const unsent = () => office.documents.deliveries.countDocuments({ planId, state: 'QUEUED' });
  await until('every delivery is sent', async () => (await unsent()) === 0, SENT_WITHIN_MS);
  const open = await office.documents.grants.find({ planId, purpose: 'ACKNOWLEDGE', state: 'OPEN' }).toArray();
  return confirmAll(
    office,
    open.filter((grant) => isAmong(grant.subjectId)),
  );
}

/** The same for copies that are known to be sent: nothing is read but the links of those who confirm. */
export async function confirmReceiptsOf(office: Office, planId: string, addresseeIds: string[]): Promise<number> {
  const about = { $in: addresseeIds.map((id) => `${planId}/${id}`) };
  const open = { aboutId: about, purpose: 'ACKNOWLEDGE' as const, state: 'OPEN' as const };
  return confirmAll(office, await office.documents.grants.find(open).toArray());
}

async function confirmAll(office: Office, grants: GrantDocument[]): Promise<number> {
  for (let done = 0; done < grants.length; done += AT_ONCE) {
    await Promise.all(grants.slice(done, done + AT_ONCE).map((grant) => confirm(office, grant)));
  }
  return grants.length;
}

async function confirm(office: Office, grant: GrantDocument): Promise<void> {
  const decided = await decideGrant(office, grant, {
    decision: {
      verdict: 'RECEIVED',
      reason: null,
      actorId: grant.subjectId,
      signedAs: 'Văn thư',
      mandateId: null,
      channel: 'LINK',
    },
    docHash: grant.docHash,
    code: null,
  });
  await takeInReceipt(office, decided);
  await openTaskLinks(office, decided);
}
