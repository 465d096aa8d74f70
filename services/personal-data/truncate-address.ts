import { isIPv4, isIPv6 } from 'node:net';

const GROUPS = 8;

/**
 * The network of a visitor's address, the most that is ever stored of it: an IPv4 address without its last 8 bits
 * (`203.0.113.0/24`), an IPv6 address without its last 80 (`2001:db8:1::/48`).
 * @returns null for what is no address.
 */
export function truncateAddress(address: string): string | null {
  const plain = address.trim().replace(/%.*$/, '');
  if (isIPv4(plain)) return networkOf(plain.split('.').map(Number));
  if (!isIPv6(plain)) return null;
  const groups = groupsOf(plain);
  // ::ffff:0:0/96 is IPv4 on a socket that speaks both (RFC 4291, 2.5.5.2).
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:65535') {
    return networkOf(groups.slice(6).flatMap((group) => [group >> 8, group & 255]));
  }
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`;
}

function networkOf(bytes: readonly number[]): string {
  return `${bytes.slice(0, 3).join('.')}.0/24`;
}

/** The eight groups of an IPv6 address, "::" and a dotted end written out. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/\d+\.\d+\.\d+\.\d+$/, (dotted) => {
    const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [left, right] = ['', ''].map((_, side) =>
    (hex.split('::')[side] ?? '')
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16)),
  ) as [number[], number[]];
  return [...left, ...Array<number>(GROUPS - left.length - right.length).fill(0), ...right];
}
