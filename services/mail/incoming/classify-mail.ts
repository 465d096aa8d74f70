import type { Email } from 'postal-mime';
import { readDeliveryStatus } from './read-delivery-status';

/** What an incoming mail is, read from what programs write into it and never from what it asks for. */
export interface ClassifiedMail {
  kind: 'FAILED' | 'DELAYED' | 'OTHER_REPORT' | 'AUTOMATIC' | 'UNCLEAR_BOUNCE' | 'REPLY';
  messageId: string | null;
  /** ENVID in a report. */
  envelopeId: string | null;
  /** Message-IDs it names: of the returned mail, else of what it answers; nearest first. */
  about: string[];
  status: string | null;
}

const MAX_ABOUT = 10;
const MAX_RETURNED_CHARS = 200_000;
const RETURNED_PARTS: readonly string[] = ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'];
const POSTMASTER = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/i;
const BOUNCE_SUBJECT =
  /undeliver|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system)|returned mail|failure notice|delivery incomplete|không (?:gửi|chuyển) được thư|thư (?:không gửi được|bị trả lại)/iu;

/**
 * @param mailFrom sender of the envelope; empty for the null sender (RFC 5321, 4.5.5).
 */
export function classifyMail(mail: Email, mailFrom: string): ClassifiedMail {
  const messageId = mail.messageId?.trim() || null;
  const report = mail.attachments.find((part) => part.mimeType === 'message/delivery-status');
  const about = [...returnedIds(mail), ...answeredIds(mail)].slice(0, MAX_ABOUT);
  if (report) {
    const { action, status, envelopeId } = readDeliveryStatus(wordsOf(report.content));
    const kind = action === 'failed' ? 'FAILED' : action === 'delayed' ? 'DELAYED' : 'OTHER_REPORT';
    return { kind, messageId, envelopeId, about, status };
  }
  const plain = { messageId, envelopeId: null, about, status: null };
  if (POSTMASTER.test(mail.from?.address ?? '') || headerOf(mail, 'x-failed-recipients') !== '')
    return { kind: 'UNCLEAR_BOUNCE', ...plain };
  if (isAutomatic(mail)) return { kind: 'AUTOMATIC', ...plain };
  if (mailFrom === '' || BOUNCE_SUBJECT.test(mail.subject ?? '')) return { kind: 'UNCLEAR_BOUNCE', ...plain };
  return { kind: 'REPLY', ...plain };
}

/** Answering machines, lists and bulk mail (RFC 3834; what programs wrote before it, and Outlook still does). */
function isAutomatic(mail: Email): boolean {
  const submitted = headerOf(mail, 'auto-submitted').toLowerCase();
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    headerOf(mail, 'x-autoreply') !== '' ||
    headerOf(mail, 'x-autorespond') !== '' ||
    headerOf(mail, 'x-auto-response-suppress') !== '' ||
    headerOf(mail, 'list-id') !== '' ||
    /^(?:bulk|junk|list|auto_reply)/i.test(headerOf(mail, 'precedence')) ||
    /multipart\/report/i.test(headerOf(mail, 'content-type'))
  );
}

/** Message-ID of the mail that a report sends back, whole or its headers only. */
function returnedIds(mail: Email): string[] {
  return mail.attachments
    .filter((part) => RETURNED_PARTS.includes(part.mimeType))
    .flatMap((part) => /^message-id:\s*(<[^>\s]{3,900}>)/im.exec(unfolded(wordsOf(part.content)))?.[1] ?? []);
}

function answeredIds(mail: Email): string[] {
  const named = `${mail.inReplyTo ?? ''} ${mail.references ?? ''}`.slice(0, 10_000);
  return [...named.matchAll(/<[^>\s]{3,900}>/g)].map(([id]) => id);
}

function unfolded(headers: string): string {
  return headers.slice(0, MAX_RETURNED_CHARS).replace(/\r?\n[ \t]+/g, ' ');
}

function wordsOf(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content;
  const bytes = new Uint8Array(content as ArrayBuffer);
  return Buffer.from(bytes.subarray(0, MAX_RETURNED_CHARS)).toString('latin1');
}

function headerOf(mail: Email, name: string): string {
  return mail.headers.find(({ key }) => key === name)?.value.trim() ?? '';
}
