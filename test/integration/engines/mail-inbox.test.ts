import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { InboxMessage } from '../../../infra/engines/inbox-message';
import { type MailInbox, type StartMailInboxOptions, startMailInbox } from '../../../infra/engines/start-mail-inbox';

const subject = 'V/v triển khai Kế hoạch số 15/KH-UBND về chuyển đổi số năm 2026';
const text =
  'Kính gửi: Sở Nội vụ\n\nỦy ban nhân dân tỉnh gửi kèm Kế hoạch để triển khai thực hiện.\n.Dòng bắt đầu bằng dấu chấm.\n';
const html = '<p>Kính gửi: <b>Sở Nội vụ</b></p><img src="cid:quoc-huy"><script>alert(1)</script>\n';
const attachment = Buffer.from('%PDF-1.7 nội dung');

describe('the local mail inbox', () => {
  let dataDir: string;
  let inbox: MailInbox;

  async function start(options: Partial<StartMailInboxOptions> = {}): Promise<void> {
    inbox = await startMailInbox({ dataDir, log: () => undefined, ...options });
  }

  async function send(to: string | string[] = 'vanthu@sonoivu.example') {
    const transport = nodemailer.createTransport(inbox.smtpUrl);
    try {
      return await transport.sendMail({
        from: '"Văn phòng UBND tỉnh" <vanphong@ubnd.example>',
        to,
        subject,
        text,
        html,
        attachments: [
          { filename: 'Kế hoạch số 15.pdf', content: attachment, contentType: 'application/pdf' },
          { filename: 'quoc-huy.png', content: Buffer.from([1, 2, 3]), contentType: 'image/png', cid: 'quoc-huy' },
        ],
      });
    } finally {
      transport.close();
    }
  }

  const page = async (path: string) => {
    const response = await fetch(`${inbox.webUrl}${path}`);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const only = (): InboxMessage => inbox.messages()[0]!;

  const plan = ({ attachments }: InboxMessage) => attachments.find(({ filename }) => filename === 'Kế hoạch số 15.pdf');

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'noinhan-inbox-'));
  });
  afterEach(async () => {
    await inbox.stop();
    await rm(dataDir, { recursive: true });
  });

  it('receives a Vietnamese mail exactly and tells its listeners', async () => {
    await start();
    const heard: string[] = [];
    inbox.onMessage((message) => heard.push(message.id));
    const sent = await send();
    const message = only();
    expect(message).toMatchObject({ from: 'vanphong@ubnd.example', to: ['vanthu@sonoivu.example'], subject, html });
    expect(message.text).toBe(text);
    expect(message.messageId).toBe(sent.messageId);
    expect(plan(message)).toMatchObject({ mimeType: 'application/pdf', content: attachment });
    expect(heard).toEqual([message.id]);
    expect(sent.response).toContain(message.id);
  });

  it('keeps the raw mail as a file and reads it again after a restart', async () => {
    await start();
    await send(['a@don-vi.example', 'b@don-vi.example']);
    const before = only();
    const files = await readdir(dataDir);
    expect(await readFile(join(dataDir, files.find((name) => name.endsWith('.eml'))!))).toEqual(before.raw);
    await inbox.stop();
    await start();
    expect(only()).toEqual(before);
    expect(only().to).toEqual(['a@don-vi.example', 'b@don-vi.example']);
  });

  it('shows the mail on a page, its HTML in a frame that runs no script', async () => {
    await start();
    await send();
    const list = await page('/');
    expect(list.body).toContain(subject);
    const path = `/thu/${only().id}`;
    const shown = await page(path);
    expect(shown.body).toContain('vanthu@sonoivu.example');
    expect(shown.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const frame = await page(`${path}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(frame.body).toContain('src="data:image/png;base64,AQID"');
  });

  it('offers attachments and the raw mail for download only', async () => {
    await start();
    await send();
    const path = `/thu/${only().id}`;
    const index = only().attachments.indexOf(plan(only())!);
    const file = await fetch(`${inbox.webUrl}${path}/tep/${index}`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(attachment);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('Kế hoạch số 15.pdf'));
    const raw = await fetch(`${inbox.webUrl}${path}/goc`);
    expect(Buffer.from(await raw.arrayBuffer())).toEqual(only().raw);
    expect((await page(`${path}/tep/9`)).status).toBe(404);
  });

  it('finds mails by address and shows the newest first', async () => {
    await start();
    await send('cu@don-vi.example');
    await send('moi@don-vi.example');
    const { body } = await page('/');
    expect(body.indexOf('moi@don-vi')).toBeLessThan(body.indexOf('cu@don-vi'));
    const found = await page('/?tim=CU@don');
    expect(found.body).toContain('cu@don-vi');
    expect(found.body).not.toContain('moi@don-vi');
  });

  it('does not answer a site that points a name of its own at this machine', async () => {
    await start();
    const status = await new Promise((resolve, reject) => {
      request(inbox.webUrl!, { headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode))
        .once('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it('answers as the script of a test says, for a recipient or for the whole mail', async () => {
    await start({
      script: ({ to, stage, raw }) => {
        if (stage === 'rcpt' && to[0] === 'khong-co@don-vi.example')
          return { code: 550, message: '5.1.1 no such user' };
        if (stage === 'data' && to[0] === 'ban@don-vi.example') {
          return { code: 451, message: `4.3.0 try later, ${raw === null ? 'no' : 'all'} bytes read` };
        }
        return undefined;
      },
    });
    await expect(send('khong-co@don-vi.example')).rejects.toMatchObject({ responseCode: 550 });
    await expect(send('ban@don-vi.example')).rejects.toMatchObject({
      responseCode: 451,
      response: expect.stringContaining('all bytes read'),
    });
    await send(['khong-co@don-vi.example', 'co@don-vi.example']);
    expect(inbox.messages().map((message) => message.to)).toEqual([['co@don-vi.example']]);
  });
});
