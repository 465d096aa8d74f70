import fc from 'fast-check';
import { truncateAddress } from '../../../services/personal-data/truncate-address';

describe('the address of a visitor', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['127.0.0.1', '127.0.0.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['::ffff:cb00:714d', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:DB8:1::6', '2001:db8:1::/48'],
    ['2001:db8::6', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['64:ff9b::198.51.100.9', '64:ff9b:0::/48'],
  ])('%s is kept as %s at most', (address, network) => {
    expect(truncateAddress(address)).toBe(network);
  });

  it.each(['', 'unknown', '203.0.113', '999.1.1.1', '::ffff:999.1.1.1', '1.2.3.4.5', '2001:db8:::1', 'x'.repeat(5000)])(
    '%j is no address and nothing is kept of it',
    (text) => {
      expect(truncateAddress(text)).toBeNull();
    },
  );

  it('is the same for all of a network, and never the whole of it', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), fc.nat(255), (v4, v6, last) => {
        const neighbour = v4.replace(/\d+$/, String(last));
        expect(truncateAddress(neighbour)).toBe(truncateAddress(v4));
        expect(truncateAddress(v6)).toMatch(/^(?:[\da-f]{1,4}:){2}[\da-f]{1,4}::\/48$|^\d+\.\d+\.\d+\.0\/24$/);
      }),
    );
  });
});
