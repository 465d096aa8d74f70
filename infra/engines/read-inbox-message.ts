import PostalMime from 'postal-mime';
import type { InboxAttachment, InboxMessage } from './inbox-message';

/** What SMTP says about a mail, beside its bytes. */
export interface Envelope {
  readonly from: string;
  readonly to: string[];
  readonly receivedAt: Date;
}

/** Takes a raw mail apart. Broken mail is not refused: what cannot be read is left out. */
export async function readInboxMessage(id: string, raw: Buffer, envelope: Envelope): Promise<InboxMessage> {
  const mail = await PostalMime.parse(raw);
  return {
    id,
    from: mail.from?.address || envelope.from,
    to: envelope.to,
    subject: mail.subject ?? '',
    text: withoutParserNewline(mail.text),
    html: withoutParserNewline(mail.html),
    messageId: mail.messageId ?? null,
    receivedAt: envelope.receivedAt,
    headers: mail.headers.map(({ key, originalKey, value }) => ({
      name: originalKey || key,
      value: PostalMime.decodeWords(value),
    })),
    raw,
    attachments: mail.attachments.map(attachment),
  };
}

/** The parser ends every part with a line break more than was sent: the one that belongs to the next boundary. */
function withoutParserNewline(part: string | undefined): string | null {
  return part?.replace(/\n$/, '') ?? null;
}

function attachment(part: PostalMime.Attachment): InboxAttachment {
  const { content } = part;
  return {
    filename: part.filename ?? null,
    mimeType: part.mimeType,
    contentId: part.contentId?.replace(/^<|>$/g, '') ?? null,
    content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
  };
}
