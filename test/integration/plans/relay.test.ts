import { verifyRecord } from '../../../services/audit/verify-record';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import type { FactAct } from '../../../services/obligations/fact';
import { recordFact } from '../../../services/obligations/record-fact';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { relayOnce } from '../../../services/relay/relay-once';
import { confirmReceipts } from '../../support/confirm-receipts';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';
import { draftOfProvince, planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const PATIENCE_MS = 10_000;
const MINUTE_MS = 60_000;

describe('the relay', () => {
  let opened: TestOffice;
  let road: RecordingProcess;
  beforeEach(async () => {
    road = recordingProcess();
    opened = await openTestOffice({ process: road, now: START, directory: provinceOfCommunes(2) });
  });
  afterEach(() => opened.close());

  const wait = (ms: number) => opened.setClock(new Date(START.getTime() + ms));
  const run = async () => {
    road.calls.length = 0;
    return relayOnce(opened.office, PATIENCE_MS);
  };

  const report = (planId: string, act: FactAct, about: string) =>
    recordFact(opened.office, {
      planId,
      subjectId: `${planId}/${about}`,
      act,
      actorId: about.split('/').at(-1) ?? '',
      signedAs: null,
      channel: 'GRAPHQL',
      idempotencyKey: about,
    });

  it('starts the workflow of a plan that was written while Temporal was away, once', async () => {
    road.away = true;
    const { _id: planId } = await draftOfProvince(opened.office, 'plan');
    wait(PATIENCE_MS + 1);
    expect(await run()).toEqual({ started: 1, woken: 0, mails: 0 });
    expect(road.calls).toEqual([]);
    road.away = false;
    await run();
    expect(road.calls).toEqual([`start ${planId}`]);
    expect(await run()).toEqual({ started: 0, woken: 0, mails: 0 });
    expect(road.calls).toEqual([]);
  });

  it('takes receipts and what recipients say into the record once a minute, and wakes nobody', async () => {
    const { _id: planId } = await planInForce(opened.office, 'plan');
    await dispatchDeliveries(opened.office, planId, START);
    const counted = async () => (await opened.office.documents.register.findOne({ planId }))?.receipts;
    const recorded = async () => {
      const events = await opened.office.documents.audit.find({ planId }).sort({ sequence: 1 }).toArray();
      const entries = (kind: string) =>
        events.flatMap(({ type, data }) => (type === kind ? (data[kind.toLowerCase()] as object[]).length : []));
      return { receipts: entries('RECEIPTS'), facts: entries('FACTS') };
    };
    const problems = async () => (await verifyRecord(opened.office, planId)).problems;
    const inherent = await problems();
    road.calls.length = 0;
    wait(MINUTE_MS);
    await confirmReceipts(opened.office, planId, (id) => id === 'mau.xa-1');
    expect(await run()).toMatchObject({ woken: 0 });
    expect(await recorded()).toEqual({ receipts: [], facts: [] });
    wait(MINUTE_MS + PATIENCE_MS + 1);
    expect(await run()).toMatchObject({ woken: 0 });
    expect(await recorded()).toEqual({ receipts: [1], facts: [] });
    expect(await counted()).toBe(1);

    await confirmReceipts(opened.office, planId);
    await report(planId, { kind: 'DELIVERY_IN_PROGRESS' }, 'mau.xa-1');
    wait(2 * MINUTE_MS + PATIENCE_MS);
    await run();
    expect(await recorded()).toEqual({ receipts: [1], facts: [] });
    wait(2 * MINUTE_MS + PATIENCE_MS + 1);
    await Promise.all([run(), relayOnce(opened.office, PATIENCE_MS)]);
    expect(await recorded()).toEqual({ receipts: [1, 2], facts: [1] });
    expect(await counted()).toBe(3);
    expect(road.calls).toEqual([]);
    expect(await problems()).toEqual(inherent);
  });

  it('takes in what came at the last moment of a plan whose workflow has ended, and wakes nobody', async () => {
    const { _id: planId } = await planInForce(opened.office, 'plan');
    await dispatchDeliveries(opened.office, planId, START);
    await confirmReceipts(opened.office, planId, (id) => id === 'mau.xa-1');
    await report(planId, { kind: 'TASK_PROGRESS', percent: 10, note: '', done: false }, 't1/mau.so-noi-vu');
    road.calls.length = 0;
    await opened.office.documents.plans.updateOne({ _id: planId }, { $set: { state: 'RECALLED' } });
    wait(PATIENCE_MS + 1);
    expect(await run()).toMatchObject({ woken: 0 });
    expect(await opened.office.documents.facts.countDocuments({ planId, takenInAt: null })).toBe(0);
    expect(await opened.office.documents.grants.countDocuments({ planId, state: 'USED', takenInAt: null })).toBe(0);
    expect(road.calls).toEqual([]);
  });

  it('wakes a plan for a fact that nobody took in, until somebody has', async () => {
    const { _id: planId } = await planInForce(opened.office, 'plan');
    await dispatchDeliveries(opened.office, planId, START);
    road.away = true;
    await report(planId, { kind: 'TASK_PROGRESS', percent: 10, note: '', done: false }, 't1/mau.so-noi-vu');
    road.away = false;
    wait(PATIENCE_MS);
    expect(await run()).toMatchObject({ woken: 0 });
    wait(PATIENCE_MS + 1);
    expect(await run()).toMatchObject({ woken: 1 });
    await drainInbox(opened.office, planId, opened.office.clock());
    expect(await run()).toEqual({ started: 0, woken: 0, mails: 0 });
    expect(road.calls).toEqual([]);
  });

  it('sends the mails of a sender that died with them in hand, when its lease has run out', async () => {
    const { _id: planId } = await planInForce(opened.office, 'plan');
    const dying = { ...opened.office, post: () => Promise.reject(new Error('the sender died')) };
    await expect(dispatchDeliveries(dying, planId, START)).rejects.toThrow('the sender died');
    const { mails } = opened.office.documents;
    const leaseUntil = new Date(START.getTime() + 60_000);
    await mails.updateMany({ planId }, { $set: { state: 'SENDING', claimedBy: 'người-gửi-cũ', leaseUntil } });
    wait(60_000);
    expect(await run()).toMatchObject({ mails: 0 });
    wait(60_001);
    expect(await run()).toMatchObject({ mails: 3 });
    expect(opened.inbox.messages()).toHaveLength(3);
    expect(await mails.countDocuments({ planId, state: 'SENT' })).toBe(3);
  });
});
