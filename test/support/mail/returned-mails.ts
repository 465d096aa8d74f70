import type { InboxMessage } from '../../../infra/engines/inbox-message';

const CRLF = '\r\n';

function lines(all: string[]): string {
  return all.join(CRLF);
}

/** Headers of a mail as they went over the wire. */
export function headersOf(mail: Pick<InboxMessage, 'raw'>): string {
  return mail.raw.toString('utf8').split(/\r?\n\r?\n/)[0] ?? '';
}

/** A report of a mail server about a mail (RFC 3464), as Postfix writes it. */
export function deliveryReport(about: {
  action: 'failed' | 'delayed' | 'delivered';
  /** Headers that are sent back; null: none. */
  returned: string | null;
  envelopeId?: string;
  messageId?: string;
  status?: string;
}): string {
  const { action, returned, envelopeId, status = action === 'failed' ? '5.1.1' : '4.4.1' } = about;
  return lines([
    'From: MAILER-DAEMON@mail.example.vn (Mail Delivery System)',
    'To: vanthu@noinhan.example.vn',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: ${about.messageId ?? `<dsn-${action}@mail.example.vn>`}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mail.example.vn.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.vn',
    ...(envelopeId ? [`Original-Envelope-Id: ${envelopeId}`] : []),
    '',
    'Final-Recipient: rfc822; somebody@example.vn',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such',
    ' mailbox',
    '',
    '--b1',
    ...(returned === null ? [] : ['Content-Type: text/rfc822-headers', '', returned, '', '--b1']).slice(0, 4),
    '--b1--',
    '',
  ]);
}

/** Somebody's answer to a mail, with whatever headers a program adds. */
export function answerTo(
  messageId: string | null,
  { subject = 'Re: Trình ký', text = 'Đồng ý / APPROVED', headers = [] as string[], id = 'reply-1@example.vn' } = {},
): string {
  return lines([
    'From: "Lãnh đạo" <lanhdao@example.vn>',
    'To: vanthu@noinhan.example.vn',
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Message-ID: <${id}>`,
    ...(messageId ? [`In-Reply-To: ${messageId}`, `References: ${messageId}`] : []),
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
    '',
  ]);
}

/** A bounce as programs wrote it before there was a standard. */
export function oldBounce(about: string, id = 'old-1@qmail.example.vn'): string {
  return lines([
    'From: MAILER-DAEMON@qmail.example.vn',
    'To: vanthu@noinhan.example.vn',
    'Subject: failure notice',
    `Message-ID: <${id}>`,
    '',
    'Hi. This is the qmail-send program at qmail.example.vn.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    '',
    about,
    '',
  ]);
}
