import PostalMime, { type Email } from 'postal-mime';
import type { Office } from '../office';
import { answerReply } from './incoming/answer-reply';
import { applyBounce } from './incoming/apply-bounce';
import { type ClassifiedMail, classifyMail } from './incoming/classify-mail';
import { noteIncomingMail } from './incoming/note-incoming-mail';
import type { MailDocument } from './mail';
import type { MailTransport } from './mail-transport';
import { envelopeIdIn } from './message-id';

/** What became of an incoming mail; `UNMATCHED`: it names no mail of ours, so it changes nothing. */
export type TakenIn = 'BOUNCE' | 'DELAY' | 'UNCLEAR_BOUNCE' | 'REPLY' | 'AUTOMATIC' | 'UNMATCHED' | 'UNREADABLE';

export type MailroomOffice = Pick<Office, 'documents' | 'clock' | 'keys' | 'log'> & {
  /** Right side of our Message-IDs. */
  mailDomain: string;
  /** Sends the automatic answers. */
  transport: MailTransport;
};

export interface IncomingBytes {
  raw: Buffer;
  /** Sender of the envelope; empty for the null sender. */
  mailFrom: string;
}

/** Bounds of a stranger's mail: parts in parts, and header lines. */
const PARSING = { maxNestingDepth: 12, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 2 };

/**
 * Takes in what comes to the address our mails are sent from. A report about a mail of ours bounces it or shows that it is
 * still being tried; a machine's answer is ignored; a person's answer decides nothing, whatever it says, and is told so. What
 * names no mail of ours changes nothing. Taking the same mail in again changes nothing either.
 */
export async function takeInMail(office: MailroomOffice, { raw, mailFrom }: IncomingBytes): Promise<TakenIn> {
  const mail = await parse(raw);
  const taken = mail ? await takeIn(office, classifyMail(mail, mailFrom), { raw, mailFrom }) : 'UNREADABLE';
  office.log('incoming-mail', { kind: taken, bytes: raw.length });
  return taken;
}

async function takeIn(
  office: MailroomOffice,
  mail: ClassifiedMail,
  { raw, mailFrom }: IncomingBytes,
): Promise<TakenIn> {
  if (mail.kind === 'AUTOMATIC' || mail.kind === 'OTHER_REPORT') return 'AUTOMATIC';
  const about = await findOurs(office, mail);
  const note = { raw, messageId: mail.messageId, about, status: mail.status };
  if (mail.kind === 'UNCLEAR_BOUNCE') {
    await noteIncomingMail(office, { ...note, kind: 'UNCLEAR_BOUNCE' });
    return 'UNCLEAR_BOUNCE';
  }
  if (!about) return 'UNMATCHED';
  if (mail.kind === 'FAILED') await applyBounce(office, about, mail.status);
  const kind = ({ FAILED: 'BOUNCE', DELAYED: 'DELAY', REPLY: 'REPLY' } as const)[mail.kind];
  await noteIncomingMail(office, { ...note, kind });
  if (kind === 'REPLY') await answerReply(office, { sender: mailFrom, messageId: mail.messageId });
  return kind;
}

/** The mail of ours it is about: by the envelope id in a report, else by the Message-IDs it names. */
async function findOurs(
  { documents, mailDomain }: Pick<MailroomOffice, 'documents' | 'mailDomain'>,
  { envelopeId, about }: ClassifiedMail,
): Promise<MailDocument | null> {
  const named = about.map((messageId) => envelopeIdIn(messageId, mailDomain));
  for (const id of new Set([envelopeId, ...named])) {
    const mail = id === null ? null : await documents.mails.findOne({ envelopeId: id });
    if (mail) return mail;
  }
  return null;
}

async function parse(raw: Buffer): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, PARSING);
  } catch {
    return null;
  }
}
