import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address a request comes from: the socket's, unless `trustedProxies` proxies of our own stand in front, each of
 * which appends to X-Forwarded-For the address it was asked from. Then it is the entry so many places from the right;
 * what stands left of it anybody may have written. With fewer or malformed entries a proxy was passed by: the socket's.
 */
export function callerAddress(
  { socket, headers }: { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } },
  trustedProxies: number,
): string {
  const own = socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return own;
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const named = withoutPort(forwarded.at(-trustedProxies)?.trim() ?? '');
  return isIP(named) ? named : own;
}

/** `203.0.113.9:4711` and `[2001:db8::1]:4711` as some proxies write them. */
function withoutPort(entry: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(entry)?.[1] ?? entry;
}
