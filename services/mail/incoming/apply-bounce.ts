import { deliveryId } from '../../distribution/delivery';
import { markMailProblem } from '../../distribution/mark-mail-problem';
import type { Office } from '../../office';
import type { MailDocument } from '../mail';

/**
 * A mail that had left the office was returned for good: it is BOUNCED, and so is the delivery it carried, unless the
 * recipient answered in the meantime. The relay tells the clerk; nobody is struck off any list.
 */
export async function applyBounce(
  office: Pick<Office, 'documents'>,
  mail: MailDocument,
  status: string | null,
): Promise<void> {
  await office.documents.mails.updateOne(
    { _id: mail._id, state: { $in: ['SENT', 'UNKNOWN', 'QUEUED'] } },
    { $set: { state: 'BOUNCED', lastError: `DSN ${status ?? '5.0.0'}`, leaseUntil: null } },
  );
  await markMailProblem(office.documents, mail, 'BOUNCED');
  if (mail.purpose !== 'DELIVER') return;
  await office.documents.deliveries.updateOne(
    {
      _id: deliveryId(mail.planId, mail.addresseeId),
      state: { $in: ['QUEUED', 'SENT', 'ARRIVED'] },
      answeredAt: null,
      // A late report about an earlier sending says nothing of this one.
      resent: mail.round > 1 ? mail.round - 1 : { $exists: false },
    },
    { $set: { state: 'BOUNCED' } },
  );
}
