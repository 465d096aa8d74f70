import { callerAddress } from '../../../infra/caller-address';
import { countedAddress } from '../../../services/limits/counted-address';

const from = (forwarded: string | undefined, trustedProxies: number) =>
  callerAddress(
    { socket: { remoteAddress: '10.0.0.1' }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } },
    trustedProxies,
  );

describe('where a request comes from', () => {
  it.each<[string, string | undefined, number, string]>([
    ['the socket, where no proxy is trusted, whatever the header says', '203.0.113.9', 0, '10.0.0.1'],
    ['what our proxy was asked from', '203.0.113.9', 1, '203.0.113.9'],
    ['what our proxy wrote, not what the caller invented to the left of it', '1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
    ['what the outer of two proxies wrote', '1.1.1.1, 203.0.113.9, 10.0.0.7', 2, '203.0.113.9'],
    ['the socket, where a proxy was passed by', '203.0.113.9', 2, '10.0.0.1'],
    ['the socket, where there is no header', undefined, 1, '10.0.0.1'],
    ['the socket, where the entry is no address', 'unknown, evil"><script>', 1, '10.0.0.1'],
    ['the address without its port', '203.0.113.9:4711', 1, '203.0.113.9'],
    ['the address without brackets and port', '[2001:db8::1]:4711', 1, '2001:db8::1'],
  ])('is %s', (_what, forwarded, trusted, expected) => {
    expect(from(forwarded, trusted)).toBe(expected);
  });
});

describe('what is counted of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s is counted as %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});
