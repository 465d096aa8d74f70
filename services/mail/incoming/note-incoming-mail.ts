import { dayOf } from '../../calendar/vietnam-time';
import { insertMissing } from '../../documents';
import { idFrom } from '../../new-id';
import type { Office } from '../../office';
import { sha256 } from '../../sha256';
import { cleanLine } from '../../wording/clean-text';
import type { MailDocument } from '../mail';
import type { IncomingKind, IncomingMailDocument } from './incoming-mail';

/** A flood fills no store: of one day so many are kept, the rest is counted in the log. */
export const MOST_NOTED_A_DAY = 1_000;
const LONGEST_MESSAGE_ID = 300;

export interface MailToNote {
  raw: Buffer;
  kind: IncomingKind;
  messageId: string | null;
  about: MailDocument | null;
  status: string | null;
}

/** Notes that a mail came in, for the clerk's list. The same mail twice is one note. */
export async function noteIncomingMail(
  office: Pick<Office, 'documents' | 'clock' | 'log'>,
  { raw, kind, messageId, about, status }: MailToNote,
): Promise<void> {
  const receivedAt = office.clock();
  const day = dayOf(receivedAt);
  if ((await office.documents.incomingMails.countDocuments({ day })) >= MOST_NOTED_A_DAY) {
    office.log('incoming-mail-not-noted', { kind, day });
    return;
  }
  const plan = about && (await office.documents.plans.findOne({ _id: about.planId }));
  const named = messageId ? cleanLine(messageId).slice(0, LONGEST_MESSAGE_ID) : null;
  const note: IncomingMailDocument = {
    _id: idFrom('incoming', kind, named ?? sha256(raw)),
    schemaVersion: 1,
    kind,
    receivedAt,
    day,
    messageId: named,
    mailId: about?._id ?? null,
    planId: about?.planId ?? null,
    issuerId: plan?.issuerId ?? null,
    status,
  };
  await insertMissing(office.documents.incomingMails, [note]);
}
