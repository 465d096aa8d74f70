import { insertMissing } from '../documents';
import type { Office } from '../office';
import { type MailDocument, type MailKey, mailId } from './mail';
import { envelopeIdOf } from './message-id';

export interface NewMail {
  key: MailKey;
  grantId?: string | null;
  note?: string | null;
  queuedAt: Date;
}

/**
 * Puts mails into the outbox and sends them. A mail that is there already is not written again:
 * its key says why it is sent, to whom and in which round.
 */
export async function queueMails(office: Pick<Office, 'documents' | 'post'>, mails: NewMail[]): Promise<void> {
  const documents = mails.map(toDocument);
  await insertMissing(office.documents.mails, documents);
  const [first] = documents;
  if (first)
    await office.post(
      documents.map((mail) => mail._id),
      first.queuedAt,
    );
}

function toDocument({ key, grantId, note, queuedAt }: NewMail): MailDocument {
  return {
    _id: mailId(key),
    schemaVersion: 1,
    planId: key.planId,
    revision: key.revision,
    purpose: key.purpose,
    round: key.round ?? 1,
    addresseeId: key.addresseeId,
    aboutId: key.aboutId ?? null,
    grantId: grantId ?? null,
    note: note ?? null,
    state: 'QUEUED',
    attempts: 0,
    queuedAt,
    nextAttemptAt: queuedAt,
    claimedBy: null,
    leaseUntil: null,
    sentAt: null,
    lastError: null,
    envelopeId: envelopeIdOf(mailId(key)),
    tell: null,
    toldAt: null,
  };
}
