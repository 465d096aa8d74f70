/** RFC 5321, 4.5.3.1: 64 octets before the @, 254 in all that SMTP can carry. */
const MAX_LOCAL_CHARS = 64;
const MAX_CHARS = 254;

/** Dot-atom, RFC 5322, 3.2.3: no quotes, no comments, no dot at either end. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * One mailbox and nothing else: no list, no route, no display name, no quoted part, no line break. ASCII only: the mail
 * servers of offices do not all speak SMTPUTF8 (RFC 6531), and a copy that does not arrive is a copy not given.
 */
export function isMailAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1 || text.length > MAX_CHARS) return false;
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const labels = domain.split('.');
  return (
    local.length <= MAX_LOCAL_CHARS && LOCAL.test(local) && labels.length > 1 && labels.every((l) => LABEL.test(l))
  );
}
