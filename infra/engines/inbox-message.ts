export interface InboxAttachment {
  readonly filename: string | null;
  readonly mimeType: string;
  /** Without angle brackets, for images inside the HTML; null for others. */
  readonly contentId: string | null;
  readonly content: Buffer;
}

/** One mail as it arrived. */
export interface InboxMessage {
  /** Sorts by time of arrival; also the name of the file without `.eml`. */
  readonly id: string;
  /** Address of the `From` header, or of the envelope where there is none. */
  readonly from: string;
  /** Recipients of the envelope: who gets the mail, whatever the headers say. */
  readonly to: string[];
  readonly subject: string;
  /** Null where the mail has no such part. */
  readonly text: string | null;
  readonly html: string | null;
  /** With angle brackets; null where the header is missing. */
  readonly messageId: string | null;
  readonly receivedAt: Date;
  /** Name and decoded value of each header, in order. */
  readonly headers: { readonly name: string; readonly value: string }[];
  /** The bytes that came over the wire, dots unstuffed. */
  readonly raw: Buffer;
  readonly attachments: InboxAttachment[];
}
