import { instantAt } from '../../../services/calendar/vietnam-time';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
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

  it('wakes a plan for receipts and facts that nobody took in, until somebody has', async () => {
    const { _id: planId } = await planInForce(opened.office, 'plan');
    await dispatchDeliveries(opened.office, planId, START);
    road.away = true;
    await confirmReceipts(opened.office, planId, (id) => id === 'mau.xa-1');
    wait(PATIENCE_MS);
    expect(await run()).toMatchObject({ woken: 0 });
    road.away = false;
    wait(PATIENCE_MS + 1);
    expect(await run()).toMatchObject({ woken: 1 });
    expect(road.calls).toEqual([`wake ${planId} now`]);
    await drainInbox(opened.office, planId, opened.office.clock());
    expect(await run()).toMatchObject({ woken: 0 });

    road.away = true;
    await recordFact(opened.office, {
      planId,
      subjectId: `${planId}/t1/mau.so-noi-vu`,
      act: { kind: 'TASK_PROGRESS', percent: 10, note: '', done: false },
      actorId: 'mau.so-noi-vu',
      signedAs: null,
      channel: 'GRAPHQL',
      idempotencyKey: 'tiến-độ',
    });
    road.away = false;
    wait(2 * PATIENCE_MS + 2);
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
