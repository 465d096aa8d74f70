import { appendEvent, auditId } from '../../../services/audit/append-event';
import type { AuditEvent } from '../../../services/audit/audit-event';
import { verifyChain } from '../../../services/audit/verify-chain';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { recordFact } from '../../../services/obligations/record-fact';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { movePlan } from '../../../services/plans/move-plan';
import { confirmReceipts } from '../../support/confirm-receipts';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const NOW = instantAt('2027-03-01', '09:00');

describe('the record of a plan', () => {
  let opened: TestOffice;
  let planId: string;
  beforeEach(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: NOW, directory: provinceOfCommunes(3) });
    ({ _id: planId } = await planInForce(opened.office, 'plan'));
    await dispatchDeliveries(opened.office, planId, NOW);
    await confirmReceipts(opened.office, planId);
    await recordFact(opened.office, {
      planId,
      subjectId: `${planId}/t1/mau.so-noi-vu`,
      act: { kind: 'TASK_PROGRESS', percent: 40, note: 'Đang kiểm tra.', done: false },
      actorId: 'mau.so-noi-vu',
      signedAs: null,
      channel: 'GRAPHQL',
      idempotencyKey: 'tiến-độ',
    });
    await drainInbox(opened.office, planId, NOW);
    for (const version of [1, 2]) await movePlan(opened.office, { ...move, planId, version });
  });
  afterEach(() => opened.close());

  const move = {
    from: 'IN_FORCE' as const,
    to: 'IN_FORCE' as const,
    actorId: 'service',
    at: NOW,
    revision: 1,
    grantId: null,
    orderId: null,
  };
  const audit = () => opened.office.documents.audit;
  const idOf = (sequence: number) => `${planId}/${String(sequence).padStart(6, '0')}`;
  const event = async (sequence: number): Promise<AuditEvent> => {
    const found = await audit().findOne({ _id: idOf(sequence) });
    if (!found) throw new Error(`no event ${sequence}`);
    return found;
  };

  it('holds together after the road of a plan, each step once and in order', async () => {
    expect(await verifyChain(opened.office.documents, planId)).toEqual({ events: 8, brokenAt: null });
    const types = (await audit().find({ planId }).sort({ _id: 1 }).toArray()).map((one) => one.type);
    expect(types).toEqual([
      'PLAN_CREATED',
      'NUMBER_GIVEN',
      'RECIPIENTS_FROZEN',
      'OBLIGATIONS_OPENED',
      'RECEIPTS',
      'FACTS',
      'STATE_CHANGED',
      'STATE_CHANGED',
    ]);
    await drainInbox(opened.office, planId, NOW);
    expect((await verifyChain(opened.office.documents, planId)).events).toBe(8);
  });

  it('names the first event that was changed', async () => {
    await audit().updateOne({ _id: idOf(3) }, { $set: { actorId: 'mau.nguoi-khac' } });
    expect((await verifyChain(opened.office.documents, planId)).brokenAt).toBe(3);
    await audit().updateOne({ _id: idOf(2) }, { $set: { 'data.number': '99/KH-UBND' } });
    expect((await verifyChain(opened.office.documents, planId)).brokenAt).toBe(2);
  });

  it('names the place of an event that was removed', async () => {
    await audit().deleteOne({ _id: idOf(5) });
    expect((await verifyChain(opened.office.documents, planId)).brokenAt).toBe(5);
    await audit().deleteOne({ _id: idOf(1) });
    expect((await verifyChain(opened.office.documents, planId)).brokenAt).toBe(1);
  });

  it('names the first of two events that changed places', async () => {
    const [third, fourth] = [await event(3), await event(4)];
    const { _id: _third, ...asFourth } = { ...third, sequence: 4 };
    const { _id: _fourth, ...asThird } = { ...fourth, sequence: 3 };
    await audit().deleteMany({ _id: { $in: [idOf(3), idOf(4)] } });
    await audit().insertMany([
      { _id: idOf(3), ...asThird },
      { _id: idOf(4), ...asFourth },
    ]);
    expect((await verifyChain(opened.office.documents, planId)).brokenAt).toBe(3);
  });

  it('stays one chain when twenty events are written at once, and the same event twice is one', async () => {
    const events = Array.from({ length: 20 }, (_, index) => ({
      planId,
      key: `sự-kiện-${index % 10}`,
      type: 'DECISION' as const,
      actorId: 'service',
      at: NOW,
      data: { index: index % 10 },
    }));
    await Promise.all(events.map((one) => appendEvent(opened.office, one)));
    const { events: length, brokenAt } = await verifyChain(opened.office.documents, planId);
    expect(brokenAt).toBeNull();
    const keys = (await audit().find({ planId }).toArray()).map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(length).toBe(18);
  });

  it('takes the next event as quickly after ten thousand as after ten', async () => {
    const { auditHeads } = opened.office.documents;
    const append = (chain: string, index: number) =>
      appendEvent(opened.office, {
        planId: chain,
        key: `việc-${index}`,
        type: 'AGENDA_RUN',
        actorId: 'service',
        at: NOW,
        data: { index },
      });
    const timeOf = async (chain: string): Promise<number> => {
      const began = performance.now();
      for (let index = 0; index < 20; index += 1) await append(chain, index);
      return performance.now() - began;
    };
    const one = await event(1);
    const long = Array.from({ length: 10_000 }, (_, index) => ({
      ...one,
      _id: auditId('dài', index + 1),
      planId: 'dài',
      sequence: index + 1,
      key: `cũ-${index}`,
    }));
    for (let done = 0; done < long.length; done += 1_000) await audit().insertMany(long.slice(done, done + 1_000));
    const { hash, seal } = one;
    await auditHeads.insertOne({ _id: 'dài', schemaVersion: 1, sequence: long.length, hash, seal });
    const short = Math.min(await timeOf('ngắn'), await timeOf('ngắn nữa'));
    expect(await timeOf('dài')).toBeLessThan(short * 5 + 500);
    expect(await audit().countDocuments({ planId: 'dài' })).toBe(long.length + 20);
  });

  it('an event whose writer died before the head was raised is neither lost nor written twice', async () => {
    const { auditHeads } = opened.office.documents;
    const seventh = await event(7);
    await auditHeads.updateOne({ _id: planId }, { $set: { sequence: 7, hash: seventh.hash, seal: seventh.seal } });
    await movePlan(opened.office, { ...move, planId, version: 2 });
    expect((await auditHeads.findOne({ _id: planId }))?.sequence).toBe(8);
    await auditHeads.updateOne({ _id: planId }, { $set: { sequence: 7, hash: seventh.hash, seal: seventh.seal } });
    await movePlan(opened.office, { ...move, planId, version: 3 });
    expect(await verifyChain(opened.office.documents, planId)).toEqual({ events: 9, brokenAt: null });
    expect((await auditHeads.findOne({ _id: planId }))?.sequence).toBe(9);
  });
});
