import { idFrom } from '../new-id';

/** Left side of a mail's Message-ID: its key, with the signs that may not stand there written differently. */
function localPartOf(mailId: string): string {
  return mailId.replaceAll('/', '_').replace(/[^A-Za-z0-9._-]/g, '-');
}

/** Message-ID of a mail, without angle brackets; the same for every attempt. */
export function messageIdOf(mailId: string, domain: string): string {
  return `${localPartOf(mailId)}@${domain}`;
}

/**
 * What a mail is called towards mail servers (ENVID, RFC 3461) and found again by: it follows from the Message-ID, so a
 * report that names either of them leads to the same mail.
 */
export function envelopeIdOf(mailId: string): string {
  return idFrom('envelope', localPartOf(mailId));
}

/** The envelope id of a Message-ID as it came back; null when it is none of this domain. */
export function envelopeIdIn(messageId: string, domain: string): string | null {
  const [, local, at] = /^<?([A-Za-z0-9._-]{1,600})@([^>@\s]{1,255})>?$/.exec(messageId.trim()) ?? [];
  return local && at?.toLowerCase() === domain.toLowerCase() ? idFrom('envelope', local) : null;
}
