import pino from 'pino';
import { buildOffice } from '../../../infra/build-office';
import { createSmtp } from '../../../infra/smtp';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { addWorkingHours } from '../../../services/calendar/working-hours';
import type { DirectoryData } from '../../../services/directory/directory-data';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { applyBounce } from '../../../services/mail/incoming/apply-bounce';
import { runAgenda } from '../../../services/obligations/run-agenda';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { relayOnce } from '../../../services/relay/relay-once';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { startServerThatLosesAnswers } from '../../support/mail/lose-answers';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const CLERK = 'mau.van-thu';
const WORK = `query Work($issuerId: ID!) { clerkWork(issuerId: $issuerId) { edges { node {
  id state returnKind reason mailProblem plan { id } addressee { id } } } } }`;
const ACKNOWLEDGE = `mutation Acknowledge($input: AcknowledgeDeliveryInput!) { acknowledgeDelivery(input: $input) {
  state axisCode returnKind reason } }`;
const RESEND = `mutation Resend($input: ResendDeliveryInput!) { resendDelivery(input: $input) { state resentTimes settled { how } } }`;
const REDIRECT = `mutation Redirect($input: RedirectDeliveryInput!) { redirectDelivery(input: $input) {
  state settled { how by { id } to { id } } facts { edges { node { kind actor { id } } } } } }`;
const SETTLE = `mutation Settle($input: SettleDeliveryInput!) { settleDelivery(input: $input) { state settled { how note } } }`;

describe('the clerk’s work: copies that failed', () => {
  let opened: TestOffice;
  let door: Door;
  let planId: string;
  let refuses: string[];
  beforeEach(async () => {
    refuses = ['mau-xa-2@mau.example.vn'];
    opened = await openTestOffice({
      process: recordingProcess(),
      now: START,
      directory: withClerk(provinceOfCommunes(4)),
      inbox: {
        script: ({ to, stage }) =>
          stage === 'rcpt' && refuses.includes(to[0] ?? '')
            ? { code: 550, message: '5.1.1 no such mailbox' }
            : undefined,
      },
    });
    door = await openDoor({ beside: opened });
    // The fourth commune is on no list, so that it may get somebody else's copy.
    const text = provincePlanText({ recipients: [1, 2, 3].map((commune) => `UBND xã Mẫu ${commune}`) });
    planId = (await planInForce(opened.office, 'plan', text))._id;
    await dispatchDeliveries(opened.office, planId, START);
  });
  afterEach(async () => {
    await door.close();
    await opened.close();
  });

  const copy = (addresseeId: string) => opened.office.documents.deliveries.findOne({ _id: `${planId}/${addresseeId}` });
  const ask = async <T>(subject: string, query: string, variables: object): Promise<T> => {
    const { data, codes } = await door.ask(subject, query, variables);
    expect(codes).toEqual([]);
    return Object.values(data ?? {})[0] as T;
  };
  const work = async () => {
    const page = await ask<{ edges: { node: Record<string, unknown> }[] }>(CLERK, WORK, { issuerId: PROVINCE });
    return page.edges.map(({ node }) => node);
  };
  const about = (commune: number, more: object = {}) => ({
    input: { idempotencyKey: `viec-van-thu-${commune}`, planId, addresseeId: `mau.xa-${commune}`, ...more },
  });
  const answer = (commune: number, input: object) =>
    ask<Record<string, unknown>>(`unit:mau.xa-${commune}`, ACKNOWLEDGE, {
      input: { idempotencyKey: `tra-loi-${commune}`, planId, ...input },
    });
  const lettersTo = (commune: number) =>
    opened.inbox.messages().filter(({ to }) => to[0] === `mau-xa-${commune}@mau.example.vn`);
  const auditOf = async () =>
    (await opened.office.documents.audit.find({ planId, type: 'FACTS' }).toArray()).flatMap(({ data }) =>
      (data['facts'] as { act: string }[]).map(({ act }) => act),
    );

  it('a copy returned with a kind of reason is sent again with a new link and can be confirmed; the return is not applied again', async () => {
    const returned = { verdict: 'RETURNED', returnKind: 'UNREADABLE', reason: 'Trang 3 bị mờ.' };
    const reason = 'Không mở hoặc không đọc được văn bản: Trang 3 bị mờ.';
    expect(await answer(1, returned)).toMatchObject({
      state: 'RETURNED',
      axisCode: '02',
      returnKind: 'UNREADABLE',
      reason,
    });
    expect(await work()).toMatchObject([
      { id: `${planId}/mau.xa-1`, state: 'RETURNED', returnKind: 'UNREADABLE', reason, plan: { id: planId } },
      { id: `${planId}/mau.xa-2`, state: 'BOUNCED' },
    ]);
    const told = opened.inbox.messages().find(({ to }) => to[0] === 'mau-van-thu@mau.example.vn');
    for (const words of ['Trang 3 bị mờ.', 'gửi đến đơn vị đúng thẩm quyền'])
      expect((told?.text ?? '').replace(/\s+/g, ' ')).toContain(words);

    expect(await ask(CLERK, RESEND, about(1))).toMatchObject({ state: 'SENT', resentTimes: 1, settled: null });
    expect(await ask(CLERK, RESEND, about(1))).toMatchObject({ state: 'SENT', resentTimes: 1 });
    expect(lettersTo(1)).toHaveLength(2);
    const links = lettersTo(1).map(({ text }) => /https:\/\/\S+\/l\/\S+/.exec(text ?? '')?.[0]);
    expect(new Set(links).size).toBe(2);
    expect((await work()).map(({ id }) => id)).toEqual([`${planId}/mau.xa-2`]);
    await drainInbox(opened.office, planId, START);
    expect(await copy('mau.xa-1')).toMatchObject({ state: 'SENT', answeredAt: null, reason: null, returnKind: null });
    expect(await answer(1, { idempotencyKey: 'da-doc-duoc-roi', verdict: 'RECEIVED' })).toMatchObject({
      state: 'RECEIVED',
      axisCode: '03',
    });
    await drainInbox(opened.office, planId, START);
    expect(await copy('mau.xa-1')).toMatchObject({ state: 'RECEIVED' });
    expect(await auditOf()).toEqual(['DELIVERY_RESENT']);
  });

  it('a kind of reason is enough, and without kind and words a copy is not returned', async () => {
    const input = { idempotencyKey: 'tra-lai-khong-ly-do', planId, verdict: 'RETURNED' };
    expect((await door.ask('unit:mau.xa-3', ACKNOWLEDGE, { input })).codes).toEqual(['REASON_REQUIRED']);
    expect(await answer(3, { verdict: 'RETURNED', returnKind: 'WRONG_RECIPIENT' })).toMatchObject({
      state: 'RETURNED',
      reason: 'Gửi không đúng nơi nhận',
    });
  });

  it('an undelivered copy is sent again once the mailbox works; while it does not, it comes back as work', async () => {
    expect(await ask(CLERK, RESEND, about(2))).toMatchObject({ state: 'BOUNCED', resentTimes: 1 });
    expect((await work()).map(({ id }) => id)).toEqual([`${planId}/mau.xa-2`]);
    refuses = [];
    const again = about(2, { idempotencyKey: 'gui-lai-lan-hai' });
    expect(await ask(CLERK, RESEND, again)).toMatchObject({ state: 'SENT', resentTimes: 2 });
    expect(await work()).toEqual([]);
    expect(lettersTo(2)).toHaveLength(1);
    // The link of the first letter, which nobody has used, is the one that answers.
    expect(await opened.office.documents.grants.countDocuments({ planId, subjectId: 'mau.xa-2' })).toBe(1);
    expect(await answer(2, { verdict: 'RECEIVED' })).toMatchObject({ state: 'RECEIVED' });
  });

  it('a copy that was reminded, returned and sent again is reminded again, by the link that can be answered', async () => {
    const { documents, policy } = opened.office;
    const calendar = await opened.office.calendar();
    const { workingHours } = policy('standard');
    const hoursOn = (hours: number) => addWorkingHours(START, hours, workingHours, calendar);
    const remind = async (at: Date) => {
      opened.setClock(at);
      await runAgenda(opened.office, planId, 'DELIVERY', at);
      const mail = { planId, addresseeId: 'mau.xa-1', purpose: 'REMIND_ACKNOWLEDGEMENT' as const };
      return documents.mails.find(mail).sort({ round: 1 }).toArray();
    };
    expect(await remind(hoursOn(4))).toMatchObject([{ round: 1 }]);
    await answer(1, { verdict: 'RETURNED', returnKind: 'UNREADABLE' });
    await ask(CLERK, RESEND, about(1));
    const reminders = await remind(hoursOn(9));
    expect(reminders).toMatchObject([{ round: 1 }, { round: 2, state: 'SENT' }]);
    const link = await documents.grants.findOne({ _id: reminders[1]?.grantId ?? '' });
    expect(link).toMatchObject({ purpose: 'ACKNOWLEDGE', state: 'OPEN', round: 2 });
  });

  it('a late report about the first letter says nothing of the second one', async () => {
    await answer(1, { verdict: 'RETURNED', returnKind: 'UNREADABLE' });
    await ask(CLERK, RESEND, about(1));
    const letters = await opened.office.documents.mails
      .find({ planId, addresseeId: 'mau.xa-1', purpose: 'DELIVER' })
      .sort({ round: 1 })
      .toArray();
    const [first, second] = letters;
    if (!first || !second) throw new Error('not two letters');
    await applyBounce(opened.office, first, '5.1.1');
    expect(await copy('mau.xa-1')).toMatchObject({ state: 'SENT' });
    await applyBounce(opened.office, second, '5.1.1');
    expect(await copy('mau.xa-1')).toMatchObject({ state: 'BOUNCED', settled: null });
  });

  it('a copy whose mail nobody knows the outcome of is work, too, and is sent again', async () => {
    const mute = await startServerThatLosesAnswers();
    const { _id } = await planInForce(
      opened.office,
      'mat-cau-tra-loi',
      provincePlanText({ recipients: ['UBND xã Mẫu 3'] }),
    );
    const { office, config, mongo } = opened;
    const smtp = createSmtp(mute.smtpUrl, config);
    const unlucky = buildOffice({
      ...{ config, mongo, process: office.process, transport: smtp.transport, publicBaseUrl: office.publicBaseUrl },
      ...{ logger: pino({ level: 'silent' }), clock: office.clock },
    });
    await dispatchDeliveries(unlucky, _id, START);
    for (const minute of [2, 5]) {
      opened.setClock(new Date(START.getTime() + minute * 60_000));
      await relayOnce(unlucky, 10_000);
    }
    smtp.close();
    await mute.stop();
    const failed = { state: 'QUEUED', mailProblem: 'UNKNOWN' };
    const [unknown] = (await work()).filter(({ plan }) => (plan as { id: string }).id === _id);
    expect(unknown).toMatchObject({ id: `${_id}/mau.so-noi-vu`, ...failed });
    const input = { idempotencyKey: 'khong-ro-ket-qua', planId: _id, addresseeId: 'mau.xa-3' };
    expect(await ask(CLERK, RESEND, { input })).toMatchObject({ state: 'SENT', resentTimes: 1 });
    expect((await work()).filter(({ id }) => id === `${_id}/mau.xa-3`)).toEqual([]);
  });

  it('a copy for the wrong unit goes to the right one, which confirms it; a unit that has the plan already gets no second copy', async () => {
    await answer(1, { verdict: 'RETURNED', returnKind: 'WRONG_RECIPIENT' });
    expect((await door.ask(CLERK, REDIRECT, about(1, { toUnitId: 'mau.xa-3' }))).codes).toEqual(['COPY_EXISTS']);
    expect((await door.ask(CLERK, REDIRECT, about(1, { toUnitId: 'khong-co' }))).codes).toEqual(['BAD_USER_INPUT']);
    const redirect = about(1, { idempotencyKey: 'gui-dung-noi-nhan', toUnitId: 'mau.xa-4' });
    const expected = {
      state: 'RETURNED',
      settled: { how: 'REDIRECTED', by: { id: CLERK }, to: { id: 'mau.xa-4' } },
      facts: { edges: [{ node: { kind: 'DELIVERY_REDIRECTED', actor: { id: CLERK } } }] },
    };
    expect(await ask(CLERK, REDIRECT, redirect)).toEqual(expected);
    expect(await ask(CLERK, REDIRECT, redirect)).toEqual(expected);
    expect(lettersTo(4)).toHaveLength(1);
    expect(await copy('mau.xa-4')).toMatchObject({ state: 'SENT', via: 'UBND xã Mẫu 1' });
    expect(await drainInbox(opened.office, planId, START)).toMatchObject({ copied: true });
    expect(lettersTo(4)).toHaveLength(1);
    expect(await answer(4, { verdict: 'RECEIVED' })).toMatchObject({ state: 'RECEIVED' });
    expect(await auditOf()).toEqual(['DELIVERY_REDIRECTED']);
  });

  it('a copy dealt with on paper is settled with a note and is no work any more', async () => {
    expect((await door.ask(CLERK, SETTLE, about(2, { note: ' ' }))).codes).toEqual(['REASON_REQUIRED']);
    const note = 'Đã gửi bản giấy ngày 01/3/2027.';
    const settle = about(2, { idempotencyKey: 'da-gui-ban-giay', note });
    expect(await ask(CLERK, SETTLE, settle)).toEqual({ state: 'BOUNCED', settled: { how: 'SETTLED', note } });
    expect(await work()).toEqual([]);
    expect((await door.ask(CLERK, RESEND, about(2))).codes).toEqual(['WRONG_STATE']);
  });

  it('what did not fail is not sent again, and only the clerk sees the work', async () => {
    expect((await door.ask(CLERK, RESEND, about(1))).codes).toEqual(['WRONG_STATE']);
    expect((await door.ask('mau.nguoi-soan', WORK, { issuerId: PROVINCE })).codes).toEqual(['FORBIDDEN']);
    expect((await door.ask('unit:mau.xa-1', RESEND, about(2))).codes).toEqual(['FORBIDDEN']);
  });
});

function withClerk(directory: DirectoryData): DirectoryData {
  const people = directory.people.map((person) =>
    person.id === CLERK ? { ...person, roles: [{ role: 'CLERK' as const, unitId: PROVINCE }] } : person,
  );
  return { ...directory, people };
}
