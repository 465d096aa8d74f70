import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The `__Host-` prefix needs Secure, which plain http on this machine cannot have. */
function cookieName(https: boolean): string {
  return https ? '__Host-noinhan' : 'noinhan';
}

export interface Csrf {
  value: string;
  /** To be set with the page; null when the browser has it already. */
  setCookie: string | null;
}

/** The nonce a form must echo: the browser's own, else a fresh one. SameSite=Strict works because the page sets it. */
export function csrfFor(request: Request, https: boolean): Csrf {
  const known = readCookie(request, https);
  if (known) return { value: known, setCookie: null };
  const value = randomBytes(18).toString('base64url');
  return {
    value,
    setCookie: `${cookieName(https)}=${value}; Path=/; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`,
  };
}

export function csrfHolds(request: Request, https: boolean, echoed: string): boolean {
  const known = readCookie(request, https);
  if (!known || known.length !== echoed.length) return false;
  return timingSafeEqual(Buffer.from(known), Buffer.from(echoed));
}

function readCookie(request: Request, https: boolean): string | null {
  const match = new RegExp(`(?:^|; )${cookieName(https)}=([A-Za-z0-9_-]{24})(?:;|$)`).exec(
    request.headers.get('cookie') ?? '',
  );
  return match?.[1] ?? null;
}
