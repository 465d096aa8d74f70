import { createTransport } from 'nodemailer';
import { type InboundMail, startInboundMail, startInboundMailProcess } from '../../../infra/inbound-mail';
import { createSmtp, type Smtp } from '../../../infra/smtp';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import type { IncomingMailDocument } from '../../../services/mail/incoming/incoming-mail';
import { MOST_NOTED_A_DAY } from '../../../services/mail/incoming/note-incoming-mail';
import { relayOnce } from '../../../services/relay/relay-once';
import { leavesNothing, stateOfOffice } from '../../support/catalogue/state-of-office';
import { answerTo, deliveryReport, headersOf, oldBounce } from '../../support/mail/returned-mails';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const OWN_ADDRESS = 'vanthu@noinhan.example.vn';
const DOMAIN = 'noinhan.example.vn';
const XA_1 = 'mau-xa-1@mau.example.vn';

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ');
}

describe('mail that comes in', () => {
  let opened: TestOffice;
  let smtp: Smtp;
  let inbound: InboundMail;
  let planId: string;
  let logged: { event: string; data: Record<string, unknown> | undefined }[];

  beforeEach(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: START, directory: provinceOfCommunes(3) });
    const { office, inbox, config } = opened;
    planId = (await planInForce(office, 'plan-in-force'))._id;
    await dispatchDeliveries(office, planId, START);
    smtp = createSmtp(inbox.smtpUrl, config);
    logged = [];
    const log = (event: string, data?: Record<string, unknown>) => void logged.push({ event, data });
    inbound = await startInboundMail({
      office: { ...office, log, mailDomain: DOMAIN, transport: smtp.transport },
      port: 0,
      addresses: [OWN_ADDRESS],
    });
  });
  afterEach(async () => {
    await inbound.stop();
    smtp.close();
    await opened.close();
  });

  /** Hands a mail to the receiver as the office's mail server would. */
  async function forward(raw: string, from = '', to = OWN_ADDRESS): Promise<void> {
    const client = createTransport({ host: '127.0.0.1', port: inbound.port, secure: false });
    await client.sendMail({ raw, envelope: { from, to: [to] } });
    client.close();
  }
  const ours = (to = XA_1) => {
    const mail = opened.inbox.messages().find((message) => message.to[0] === to);
    if (!mail) throw new Error(`no mail to ${to}`);
    return mail;
  };
  const stored = (to = 'mau.xa-1') =>
    opened.office.documents.mails.findOne({ planId, addresseeId: to, purpose: 'DELIVER' });
  const delivery = (to = 'mau.xa-1') => opened.office.documents.deliveries.findOne({ _id: `${planId}/${to}` });
  const noted = (): Promise<IncomingMailDocument[]> => opened.office.documents.incomingMails.find({}).toArray();
  const kinds = () => logged.filter(({ event }) => event === 'incoming-mail').map(({ data }) => data?.['kind']);

  it('C42 a report that a mail failed, with its headers sent back, bounces the mail and its delivery and the clerk is told', async () => {
    await forward(deliveryReport({ action: 'failed', returned: headersOf(ours()) }));
    expect(await stored()).toMatchObject({ state: 'BOUNCED', lastError: 'DSN 5.1.1' });
    expect(await delivery()).toMatchObject({ state: 'BOUNCED', answeredAt: null });
    expect(await delivery('mau.xa-2')).toMatchObject({ state: 'SENT' });
    expect(await noted()).toMatchObject([{ kind: 'BOUNCE', planId, status: '5.1.1', issuerId: 'mau.ubnd' }]);
    await relayOnce(opened.office, 10_000);
    await relayOnce(opened.office, 10_000);
    const told = opened.inbox.messages().filter((message) => message.to[0] === 'mau-van-thu@mau.example.vn');
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toContain('Thư không gửi được');
    expect(oneLine(told[0]?.text)).toContain(
      'Ủy ban nhân dân xã Mẫu 1: thư gửi kế hoạch; máy chủ thư từ chối (mã DSN 5.1.1)',
    );
  });

  it('C42 a report that names only the envelope id we gave leads to the same mail', async () => {
    const envelopeId = (await stored())?.envelopeId ?? '';
    await forward(deliveryReport({ action: 'failed', returned: null, envelopeId }));
    expect(await stored()).toMatchObject({ state: 'BOUNCED' });
    await forward(deliveryReport({ action: 'failed', returned: null, envelopeId }));
    expect(await noted()).toHaveLength(1);
  });

  it('C42 a unit that has confirmed receipt stays confirmed, whatever a late report says', async () => {
    const answered = { state: 'RECEIVED' as const, answeredAt: START, answeredBy: 'Nguyễn Văn A' };
    await opened.office.documents.deliveries.updateOne({ _id: `${planId}/mau.xa-1` }, { $set: answered });
    await forward(deliveryReport({ action: 'failed', returned: headersOf(ours()) }));
    expect(await delivery()).toMatchObject(answered);
  });

  it('C42 a report that a mail is delayed changes nothing but is noted', async () => {
    const before = { mail: await stored(), delivery: await delivery() };
    await forward(deliveryReport({ action: 'delayed', returned: headersOf(ours()) }));
    expect({ mail: await stored(), delivery: await delivery() }).toEqual(before);
    expect(await noted()).toMatchObject([{ kind: 'DELAY', status: '4.4.1', planId }]);
  });

  it.each([
    ['an unknown Message-ID of ours', 'Message-ID: <khong.1.co.DELIVER.1@noinhan.example.vn>', undefined],
    ['the Message-ID of a stranger', 'Message-ID: <abc@evil.example>', undefined],
    ['an unknown envelope id', null, 'abcdefghijkmnpqrstuv'],
    ['nothing at all', null, undefined],
  ])('C42 a forged report with %s is ignored and logged', async (_, returned, envelopeId) => {
    await leavesNothing(opened, () =>
      forward(deliveryReport({ action: 'failed', returned, ...(envelopeId ? { envelopeId } : {}) })),
    );
    expect(kinds()).toEqual(['UNMATCHED']);
  });

  it.each([
    ['Auto-Submitted', ['Auto-Submitted: auto-replied']],
    ['X-Autoreply', ['X-Autoreply: yes']],
    ['Precedence', ['Precedence: bulk']],
    ['Outlook’s', ['X-Auto-Response-Suppress: All']],
    ['a list’s', ['List-Id: <x.example.vn>']],
  ])('C42 an answering machine (%s) is ignored: no receipt, no note, no answer', async (_, headers) => {
    const raw = answerTo(ours().messageId, { subject: 'Vắng mặt: Gửi kế hoạch', text: 'Đã nhận.', headers });
    const mails = opened.inbox.messages().length;
    await leavesNothing(opened, () => forward(raw, 'lanhdao@example.vn'));
    expect(kinds()).toEqual(['AUTOMATIC']);
    expect(opened.inbox.messages()).toHaveLength(mails);
  });

  it('C42 a bounce that follows no standard is shown to a person and changes nothing else', async () => {
    const before = { mail: await stored(), delivery: await delivery() };
    await forward(oldBounce('<mau-xa-1@mau.example.vn>: user unknown'));
    expect({ mail: await stored(), delivery: await delivery() }).toEqual(before);
    expect(await noted()).toMatchObject([
      { kind: 'UNCLEAR_BOUNCE', messageId: '<old-1@qmail.example.vn>', mailId: null, planId: null },
    ]);
    expect(JSON.stringify(await noted())).not.toContain('user unknown');
  });

  it('C43 a flood of bounces leaves the service alive, its memory bounded and everybody on the list', async () => {
    const seconds = Number(process.env['TEST_FLOOD_SECONDS'] ?? 8);
    const before = await stateOfOffice(opened);
    const memoryBefore = process.memoryUsage().rss;
    const client = createTransport({
      host: '127.0.0.1',
      port: inbound.port,
      secure: false,
      pool: true,
      maxConnections: 16,
    });
    const until = Date.now() + seconds * 1000;
    let sent = 0;
    let most = 0;
    const pour = async (): Promise<void> => {
      while (Date.now() < until && sent < 100_000) {
        sent += 1;
        const id = `<flood.${sent}@${sent % 2 ? DOMAIN : 'evil.example'}>`;
        const raw =
          sent % 10 === 0
            ? oldBounce(`x${sent}@example.vn`, `flood-${sent}@qmail.example.vn`)
            : deliveryReport({
                action: 'failed',
                returned: `Message-ID: ${id}`,
                messageId: `<dsn-${sent}@evil.example>`,
              });
        await client.sendMail({ raw, envelope: { from: '', to: [OWN_ADDRESS] } });
        most = Math.max(most, inbound.inHand());
      }
    };
    await Promise.all(Array.from({ length: 16 }, pour));
    client.close();
    const grownMegabytes = (process.memoryUsage().rss - memoryBefore) / 1024 / 1024;
    console.info(
      `C43: ${sent} bounces in ${seconds} s, at most ${most} at once, memory +${Math.round(grownMegabytes)} MB`,
    );
    expect(sent).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(32);
    expect(grownMegabytes).toBeLessThan(250);
    const { incomingMails, ...rest } = await stateOfOffice(opened);
    expect(rest).toEqual({ ...before, incomingMails: undefined } as never);
    expect(incomingMails?.documents ?? 0).toBeLessThanOrEqual(MOST_NOTED_A_DAY + 16);
    await forward(deliveryReport({ action: 'failed', returned: headersOf(ours()) }));
    expect(await stored()).toMatchObject({ state: 'BOUNCED' });
  }, 120_000);

  it('is taken in by a process of its own, with the settings of the service', async () => {
    const running = await startInboundMailProcess({
      ...opened.config,
      MONGODB_URI: process.env['TEST_MONGODB_URI'] ?? '',
      MONGODB_DATABASE: opened.mongo.db.databaseName,
      TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'] ?? '',
      SMTP_URL: opened.inbox.smtpUrl,
      PUBLIC_BASE_URL: 'https://noinhan.example.vn',
      MAIL_FROM: OWN_ADDRESS,
      INBOUND_SMTP_PORT: 0,
    });
    const client = createTransport({ host: '127.0.0.1', port: running.port, secure: false });
    const raw = deliveryReport({ action: 'failed', returned: headersOf(ours()) });
    await client.sendMail({ raw, envelope: { from: '', to: [OWN_ADDRESS] } });
    client.close();
    await running.stop();
    await running.done;
    expect(await stored()).toMatchObject({ state: 'BOUNCED' });
  });

  it('C43 a mail beyond a megabyte and a stranger’s address are refused at the door', async () => {
    await expect(forward(answerTo(null, { text: 'x'.repeat(1_500_000) }), 'a@example.vn')).rejects.toThrow();
    await expect(forward(answerTo(null), 'a@example.vn', 'giam-doc@example.vn')).rejects.toThrow(/550/);
    expect(await noted()).toEqual([]);
  });

  it('C44 an answer by mail that says “Đồng ý / APPROVED” decides nothing and is told how to decide, once a day', async () => {
    const { office, inbox } = opened;
    const grants = await office.documents.grants.find({}).toArray();
    const mails = inbox.messages().length;
    for (const id of ['r1@example.vn', 'r2@example.vn', 'r3@example.vn'])
      await forward(answerTo(ours().messageId, { id }), 'xa-1@example.vn');
    expect(await office.documents.grants.find({}).toArray()).toEqual(grants);
    expect(await delivery()).toMatchObject({ state: 'SENT', answeredAt: null });
    expect(kinds()).toEqual(['REPLY', 'REPLY', 'REPLY']);
    const answers = inbox.messages().slice(mails);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ to: ['xa-1@example.vn'] });
    expect(answers[0]?.raw.toString()).toMatch(/^Auto-Submitted: auto-replied\r?$/m);
    expect(oneLine(answers[0]?.text)).toContain('Thư trả lời không được coi là phê duyệt');
    expect(answers[0]?.text).not.toContain('Tuyên truyền');
    opened.setClock(instantAt('2027-03-02', '09:00'));
    await forward(answerTo(ours().messageId, { id: 'r4@example.vn' }), 'xa-1@example.vn');
    expect(inbox.messages()).toHaveLength(mails + 2);
  });

  it('C44 nobody is written to who has only guessed: the null sender, no address, or an answer to no mail of ours', async () => {
    const mails = opened.inbox.messages().length;
    await forward(
      answerTo('<khong.1.co.DELIVER.1@noinhan.example.vn>', { id: 'g1@example.vn' }),
      'nan.nhan@example.vn',
    );
    await forward(answerTo(null, { id: 'g2@example.vn' }), 'nan.nhan@example.vn');
    await forward(answerTo(ours().messageId, { id: 'g3@example.vn' }), '');
    expect(opened.inbox.messages()).toHaveLength(mails);
    expect(kinds()).toEqual(['UNMATCHED', 'UNMATCHED', 'UNCLEAR_BOUNCE']);
  });
});
