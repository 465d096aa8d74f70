import { createHmac } from 'node:crypto';
import { dayOf } from '../../calendar/vietnam-time';
import { isMailAddress } from '../../directory/mail-address';
import { insertMissing } from '../../documents';
import type { Office } from '../../office';
import { composeLetter } from '../letters/compose-letter';
import { replyDecidesNothing } from '../letters/reply-decides-nothing';
import type { MailTransport } from '../mail-transport';

/** A forger of senders gets the service to write to strangers no more often than this. */
const MOST_ANSWERS_A_DAY = 500;
const LANGUAGE = 'vi';
const ENVELOPE_ID_CHARS = 20;

export interface Reply {
  /** Sender of the envelope, where an answer goes to (RFC 3834, 4). */
  sender: string;
  /** Message-ID of the reply. */
  messageId: string | null;
}

/**
 * Tells somebody who answered a letter by mail that this decides nothing, and how to decide. Once a sender and day; never to
 * a machine, to the null sender, or back to ourselves. The answer is a courtesy: when it is lost it is not sent again.
 * @returns whether an answer went out.
 */
export async function answerReply(
  office: Pick<Office, 'documents' | 'clock' | 'keys' | 'log'> & { mailDomain: string; transport: MailTransport },
  { sender, messageId }: Reply,
): Promise<boolean> {
  if (!isMailAddress(sender)) return false;
  const at = office.clock();
  const day = dayOf(at);
  const _id = createHmac('sha256', office.keys.current.secret)
    .update(`auto-answer|${day}|${sender.toLowerCase()}`)
    .digest('hex');
  if ((await office.documents.autoAnswers.countDocuments({ day })) >= MOST_ANSWERS_A_DAY) return false;
  const isFirst = (await insertMissing(office.documents.autoAnswers, [{ _id, schemaVersion: 1, day, at }])) === 1;
  if (!isFirst) return false;
  const outcome = await office.transport({
    to: { name: '', address: sender },
    ...composeLetter(replyDecidesNothing(LANGUAGE)),
    messageId: `auto-answer.${_id}@${office.mailDomain}`,
    envelopeId: _id.slice(0, ENVELOPE_ID_CHARS),
    isAnswer: true,
    inReplyTo: /^<([^<>\s]{3,300})>$/.exec(messageId ?? '')?.[1] ?? null,
    date: at,
    attachments: [],
  });
  office.log('auto-answer', { outcome: outcome.kind });
  return outcome.kind === 'SENT';
}
