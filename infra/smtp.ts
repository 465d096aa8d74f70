import { createTransport } from 'nodemailer';
import type { MailTransport, OutgoingMail, SendOutcome } from '../services/mail/mail-transport';
import { sha256 } from '../services/sha256';
import type { Config } from './config';

const NOTIFY: ('failure' | 'delay')[] = ['failure', 'delay'];

export interface Smtp {
  transport: MailTransport;
  close(): void;
}

/** What of the settings concerns outgoing mail. */
export type SmtpConfig = Pick<Config, 'MAIL_FROM' | 'SMTP_MAX_CONNECTIONS' | 'SMTP_RATE_PER_SECOND'> &
  Partial<Pick<Config, 'BOUNCE_ADDRESS' | 'SMTP_REQUIRE_TLS' | 'DKIM_DOMAIN' | 'DKIM_SELECTOR' | 'DKIM_KEY'>>;

/** What goes wrong before there is a sender or a recipient. */
const OUR_MATTER = ['EAUTH', 'ETLS', 'EPROTOCOL', 'ENOAUTH'];

/** Errors after which the server may have the mail although no answer came. */
const ANSWER_LOST = ['ETIMEDOUT', 'ECONNECTION', 'ESOCKET'];

/**
 * SMTP through a pool, one recipient an envelope. Addresses are passed as objects with an explicit envelope, for a
 * string would be parsed and could name two; files and URLs are never read by the composer.
 */
export function createSmtp(url: string, config: SmtpConfig): Smtp {
  const server = new URL(url);
  const transporter = createTransport({
    host: server.hostname,
    port: Number(server.port) || (server.protocol === 'smtps:' ? 465 : 25),
    secure: server.protocol === 'smtps:',
    requireTLS: config.SMTP_REQUIRE_TLS === 'true',
    ...dkimOf(config),
    ...(server.username
      ? { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }
      : {}),
    pool: true,
    maxConnections: config.SMTP_MAX_CONNECTIONS,
    maxMessages: 1_000,
    rateDelta: 1_000,
    rateLimit: config.SMTP_RATE_PER_SECOND,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    transport: async (mail) => {
      try {
        const info = await transporter.sendMail(toMessage(mail, config));
        return info.rejected.length === 0 ? { kind: 'SENT' } : { kind: 'BOUNCED', reason: 'REJECTED' };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
    close: () => transporter.close(),
  };
}

function dkimOf({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY }: SmtpConfig) {
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY) return {};
  return { dkim: { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey: DKIM_KEY } };
}

function toMessage(mail: OutgoingMail, { MAIL_FROM, BOUNCE_ADDRESS }: SmtpConfig) {
  return {
    from: { name: 'Nơi nhận', address: MAIL_FROM },
    to: mail.to,
    envelope: { from: mail.isAnswer ? '' : (BOUNCE_ADDRESS ?? MAIL_FROM), to: [mail.to.address] },
    // Servers that know RFC 3461 say when they gave up or still try, with our id and without the text.
    ...(mail.isAnswer ? {} : { dsn: { id: mail.envelopeId, return: 'headers' as const, notify: NOTIFY } }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}>`,
    ...(mail.inReplyTo ? { inReplyTo: `<${mail.inReplyTo}>`, references: [`<${mail.inReplyTo}>`] } : {}),
    date: mail.date,
    // Fixed boundaries make a repeated mail the same bytes.
    baseBoundary: sha256(mail.messageId).slice(0, 16),
    // RFC 3834: answering machines leave it alone.
    headers: { 'Auto-Submitted': mail.isAnswer ? 'auto-replied' : 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: mail.attachments,
  };
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  permanent?: boolean;
}

/** One row of the outcome table for each way a send can end. */
export function outcomeOf(error: SmtpError): SendOutcome {
  const reason = error.responseCode ? String(error.responseCode) : (error.code ?? error.name);
  // A password or TLS that the server refuses is our matter and not the addressee's, also with a code of 5xx.
  if (error.responseCode && error.responseCode >= 500 && !OUR_MATTER.includes(error.code ?? ''))
    return { kind: 'BOUNCED', reason };
  if (error.responseCode) return { kind: 'RETRY', reason };
  // Refused, unresolved or silent before the dialogue began: the server cannot have it. Measured: a lost answer after
  // the final dot carries command CONN with ETIMEDOUT or ECONNECTION.
  if (error.code && ANSWER_LOST.includes(error.code) && error.code !== 'ESOCKET' && error.command === 'CONN')
    return { kind: 'UNKNOWN', reason };
  return { kind: 'RETRY', reason };
}
