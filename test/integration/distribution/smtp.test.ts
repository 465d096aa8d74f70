import { generateKeyPairSync } from 'node:crypto';
import { SMTPServer } from 'smtp-server';
import { readConfig } from '../../../infra/config';
import { type MailInbox, startMailInbox } from '../../../infra/engines/start-mail-inbox';
import { createSmtp } from '../../../infra/smtp';
import type { OutgoingMail } from '../../../services/mail/mail-transport';

const MAIL: OutgoingMail = {
  to: { name: 'Ủy ban nhân dân xã Mẫu', address: 'xa@mau.example.vn' },
  subject: 'Gửi kế hoạch',
  text: 'Kính gửi',
  html: '<p>Kính gửi</p>',
  messageId: 'p1.1.xa.DELIVER.1@noinhan.example.vn',
  envelopeId: 'abcdefghijkmnpqrstuv',
  inReplyTo: null,
  date: new Date('2027-03-01T02:00:00Z'),
  attachments: [],
};

function settings(more: Record<string, string> = {}) {
  return readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...more });
}

describe('mail on the wire', () => {
  let inbox: MailInbox;
  beforeEach(async () => {
    inbox = await startMailInbox({ dataDir: null, webPort: null, log: () => undefined });
  });
  afterEach(() => inbox.stop());

  it('is signed for the office’s domain when a key is given (DKIM), and is the same bytes when sent again', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '\\n');
    const dkim = { DKIM_DOMAIN: 'noinhan.example.vn', DKIM_SELECTOR: 'kh2027', DKIM_KEY: pem };
    const smtp = createSmtp(inbox.smtpUrl, settings(dkim));
    expect(await smtp.transport(MAIL)).toEqual({ kind: 'SENT' });
    expect(await smtp.transport(MAIL)).toEqual({ kind: 'SENT' });
    smtp.close();
    const [first, second] = inbox.messages();
    expect(second?.raw.equals(first!.raw)).toBe(true);
    const signature = first?.headers.find(({ name }) => name.toLowerCase() === 'dkim-signature')?.value ?? '';
    expect(signature).toMatch(/a=rsa-sha256;.*d=noinhan\.example\.vn;.*s=kh2027;/s);
  });

  it('is not sent at all without TLS where TLS is required', async () => {
    const smtp = createSmtp(inbox.smtpUrl, settings({ SMTP_REQUIRE_TLS: 'true' }));
    expect(await smtp.transport(MAIL)).toMatchObject({ kind: 'RETRY' });
    smtp.close();
    expect(inbox.messages()).toEqual([]);
  });

  it('asks servers for reports of failure and delay under its own id, to the address for bounces; an answer asks for none', async () => {
    const seen: { from: string; dsn: unknown }[] = [];
    const server = new SMTPServer({
      hideDSN: false,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, { envelope }, callback) {
        stream.resume().on('end', () => {
          const { mailFrom } = envelope;
          seen.push({
            from: mailFrom === false ? '' : mailFrom.address,
            dsn: (envelope as { dsn?: unknown }).dsn ?? null,
          });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    const smtp = createSmtp(`smtp://127.0.0.1:${port}`, settings({ BOUNCE_ADDRESS: 'tra-lai@noinhan.example.vn' }));
    await smtp.transport(MAIL);
    await smtp.transport({ ...MAIL, isAnswer: true });
    smtp.close();
    await new Promise<void>((resolve) => server.close(resolve));
    expect(seen[0]?.from).toBe('tra-lai@noinhan.example.vn');
    expect(seen[0]?.dsn).toMatchObject({ ret: 'HDRS', envid: 'abcdefghijkmnpqrstuv' });
    expect(seen[1]?.from).toBe('');
  });

  it('needs TLS to be said yes or no to in production, and all three parts of a signature', () => {
    const production = { NODE_ENV: 'production', SMTP_URL: 'smtp://mail.example.vn:587' };
    expect(() => readConfig(production)).toThrow(/SMTP_REQUIRE_TLS: say true/);
    expect(() => readConfig({ ...production, SMTP_REQUIRE_TLS: 'false' })).toThrow(/^(?![\s\S]*SMTP_REQUIRE_TLS)/);
    expect(() => readConfig({ ...production, SMTP_URL: 'smtps://mail.example.vn:465' })).toThrow(
      /^(?![\s\S]*SMTP_REQUIRE_TLS)/,
    );
    expect(() => settings({ DKIM_DOMAIN: 'x.vn' })).toThrow(/all three or none/);
    expect(() => settings({ DKIM_DOMAIN: 'x.vn', DKIM_SELECTOR: 'a', DKIM_KEY: 'no key' })).toThrow(/DKIM_KEY/);
  });
});
