import pino from 'pino';
import { buildOffice } from '../../../infra/build-office';
import type { StartMailInboxOptions } from '../../../infra/engines/start-mail-inbox';
import { createSmtp } from '../../../infra/smtp';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { relayOnce } from '../../../services/relay/relay-once';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const MINUTE_MS = 60_000;

describe('what becomes of a delivery', () => {
  let opened: TestOffice;
  afterEach(() => opened.close());

  async function send(options: {
    communes: number;
    mailOf?: (commune: number) => string;
    script?: NonNullable<StartMailInboxOptions['script']>;
  }): Promise<string> {
    const { communes, mailOf, script } = options;
    opened = await openTestOffice({
      process: recordingProcess(),
      now: START,
      directory: provinceOfCommunes(communes, mailOf ? { mailOf } : {}),
      ...(script ? { inbox: { script } } : {}),
    });
    const { _id: planId } = await planInForce(opened.office, 'plan');
    expect(await dispatchDeliveries(opened.office, planId, START)).toBe(0);
    return planId;
  }

  const delivery = (planId: string, to: string) =>
    opened.office.documents.deliveries.findOne({ _id: `${planId}/${to}` });
  const mail = (planId: string, to: string) =>
    opened.office.documents.mails.findOne({ planId, addresseeId: to, purpose: 'DELIVER' });
  const reached = () => opened.inbox.messages().map((message) => message.to[0]);

  it.each([
    'không phải địa chỉ',
    'a@mau.example.vn, b@mau.example.vn',
    'a@mau.example.vn>\r\nRCPT TO:<b@example.com',
    '',
  ])('an address that is none (%j) bounces, is shown as such, and the others get their mail', async (address) => {
    const planId = await send({
      communes: 3,
      mailOf: (commune) => (commune === 2 ? address : `xa-${commune}@mau.example.vn`),
    });
    expect(await mail(planId, 'mau.xa-2')).toMatchObject({ state: 'BOUNCED', lastError: 'NO_ADDRESS' });
    expect(await delivery(planId, 'mau.xa-2')).toMatchObject({ state: 'BOUNCED', sentAt: null });
    expect(reached().sort()).toEqual(['mau-so-noi-vu@mau.example.vn', 'xa-1@mau.example.vn', 'xa-3@mau.example.vn']);
    expect(await delivery(planId, 'mau.xa-1')).toMatchObject({ state: 'SENT', sentAt: START });
  });

  it('a server that refuses for the moment (450) gets the mail from the relay a minute later', async () => {
    let refusals = 0;
    const planId = await send({
      communes: 2,
      script: ({ to, stage }) => {
        if (stage !== 'rcpt' || to[0] !== 'mau-xa-1@mau.example.vn' || refusals > 0) return undefined;
        refusals += 1;
        return { code: 450, message: '4.2.1 mailbox busy' };
      },
    });
    expect(await mail(planId, 'mau.xa-1')).toMatchObject({ state: 'QUEUED', attempts: 1, lastError: '450' });
    expect(await delivery(planId, 'mau.xa-1')).toMatchObject({ state: 'QUEUED', sentAt: null });
    expect(await delivery(planId, 'mau.xa-2')).toMatchObject({ state: 'SENT' });
    opened.setClock(new Date(START.getTime() + MINUTE_MS));
    expect(await relayOnce(opened.office, 10_000)).toMatchObject({ mails: 0 });
    const later = new Date(START.getTime() + MINUTE_MS + 1);
    opened.setClock(later);
    expect(await relayOnce(opened.office, 10_000)).toMatchObject({ mails: 1 });
    expect(await mail(planId, 'mau.xa-1')).toMatchObject({ state: 'SENT', attempts: 1, lastError: null });
    expect(await delivery(planId, 'mau.xa-1')).toMatchObject({ state: 'SENT', sentAt: later });
    expect(reached().filter((to) => to === 'mau-xa-1@mau.example.vn')).toHaveLength(1);
  });

  it('a server that refuses for three days is given up', async () => {
    const planId = await send({
      communes: 1,
      script: ({ to, stage }) =>
        stage === 'data' && to[0] === 'mau-xa-1@mau.example.vn' ? { code: 452, message: '4.3.1 disk full' } : undefined,
    });
    for (let hour = 1; hour <= 73; hour += 6) {
      opened.setClock(new Date(START.getTime() + hour * 60 * MINUTE_MS));
      await relayOnce(opened.office, 10_000);
    }
    expect(await mail(planId, 'mau.xa-1')).toMatchObject({ state: 'BOUNCED', lastError: '452' });
    expect(await delivery(planId, 'mau.xa-1')).toMatchObject({ state: 'BOUNCED' });
  });

  it.each(['rcpt', 'data'] as const)('a server that refuses for good at %s (550) is not asked again', async (stage) => {
    let refusals = 0;
    const planId = await send({
      communes: 1,
      script: (offer) => {
        if (offer.stage !== stage || offer.to[0] !== 'mau-xa-1@mau.example.vn') return undefined;
        refusals += 1;
        return { code: 550, message: '5.1.1 no such mailbox' };
      },
    });
    expect(await mail(planId, 'mau.xa-1')).toMatchObject({ state: 'BOUNCED', lastError: '550' });
    expect(await delivery(planId, 'mau.xa-1')).toMatchObject({ state: 'BOUNCED', sentAt: null });
    opened.setClock(new Date(START.getTime() + 24 * 60 * MINUTE_MS));
    expect(await relayOnce(opened.office, 10_000)).toMatchObject({ mails: 0 });
    expect(refusals).toBe(1);
  });

  it('two senders that take up the same hundred mails send each of them once', async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: START, directory: provinceOfCommunes(99) });
    const { office, config, mongo, inbox } = opened;
    const { _id: planId } = await planInForce(office, 'plan');
    const unsent = { ...office, post: async () => ({ sent: 0, bounced: 0, left: 0 }) };
    await dispatchDeliveries(unsent, planId, START);
    const smtp = createSmtp(inbox.smtpUrl, config);
    const second = buildOffice({
      config,
      mongo,
      process: office.process,
      transport: smtp.transport,
      publicBaseUrl: office.publicBaseUrl,
      logger: pino({ level: 'silent' }),
      clock: () => START,
    });
    const ids = (await office.documents.mails.find({ planId }).toArray()).map((one) => one._id);
    const results = await Promise.all([office.post(ids, START), second.post(ids, START), office.post(ids, START)]);
    smtp.close();
    expect(results.reduce((sum, result) => sum + result.sent, 0)).toBe(100);
    expect(inbox.messages()).toHaveLength(100);
    expect(new Set(inbox.messages().map((message) => message.messageId)).size).toBe(100);
    expect(await office.documents.deliveries.countDocuments({ planId, state: 'SENT' })).toBe(100);
  });

  it('a plan dispatched again after a crash opens no second link and sends no second mail', async () => {
    const planId = await send({ communes: 5 });
    await opened.office.documents.deliveries.updateMany({ planId }, { $set: { dispatchedAt: null } });
    expect(await dispatchDeliveries(opened.office, planId, new Date(START.getTime() + 1000))).toBe(0);
    expect(reached()).toHaveLength(6);
    expect(await opened.office.documents.grants.countDocuments({ planId, purpose: 'ACKNOWLEDGE' })).toBe(6);
  });
});
