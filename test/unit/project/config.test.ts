import { readConfig } from '../../../infra/config';

test('one message lists every wrong setting', () => {
  const read = () =>
    readConfig({
      MONGODB_URI: 'http://x',
      TEMPORAL_ADDRESS: 'nowhere',
      PORT: '99999',
      LINK_KEYS: 'k1:c2hvcnQ',
      SMTP_URL: '',
    });
  expect(read).toThrow(/MONGODB_URI[\s\S]*TEMPORAL_ADDRESS[\s\S]*PORT[\s\S]*LINK_KEYS: secret of key k1 is shorter/);
});

test('production refuses the demonstration keys and the embedded engines, each by its name', () => {
  const read = () => readConfig({ NODE_ENV: 'production', PUBLIC_BASE_URL: 'http://noinhan.example.vn' });
  for (const name of [
    'MONGODB_URI',
    'TEMPORAL_ADDRESS',
    'SMTP_URL',
    'AUTH_JWKS_URL',
    'CALENDAR_KEEPERS',
    'LINK_KEYS',
    'PAYLOAD_KEYS',
    'AUDIT_KEYS',
    'PUBLIC_BASE_URL',
  ]) {
    expect(read).toThrow(new RegExp(`^ {2}${name}: `, 'm'));
  }
});

test('a refused key is not repeated in the message', () => {
  expect(() => readConfig({ LINK_KEYS: 'k1:c2hvcnQ' })).not.toThrow(/c2hvcnQ/);
});

test('without any setting the service starts with its own engines', () => {
  expect(readConfig({})).toMatchObject({ NODE_ENV: 'development', FOLLOW_UP_POLICY: 'standard', PORT: 8080 });
});
