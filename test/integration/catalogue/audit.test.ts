import { auditId, hashEvent } from '../../../services/audit/append-event';
import type { AuditEvent } from '../../../services/audit/audit-event';
import { readRecord } from '../../../services/audit/read-record';
import { readChain } from '../../../services/audit/verify-chain';
import { checkRecord, listChains, verifyRecord } from '../../../services/audit/verify-record';
import { quarantinePlan } from '../../../services/plans/quarantine-plan';
import { carryPlan } from '../../support/catalogue/carry-plan';
import { officePeople } from '../../support/office-people';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';

describe('the record of a plan that was carried through its road', () => {
  let opened: LinkOffice;
  let planId: string;
  let whole: AuditEvent[];
  beforeAll(async () => {
    opened = await openRunningOffice('configured');
    planId = await carryPlan(opened, 'hồ sơ');
    whole = await readChain(opened.office.documents, planId);
  }, 120_000);
  afterAll(() => opened.close());

  const documents = () => opened.office.documents;
  /** One look: nothing is at work that a second one would have to wait for. */
  const problems = async () =>
    (await checkRecord(await readRecord(opened.office, planId), opened.office.auditKeys)).problems;
  /** Puts the chain back as it was, whatever was done to it. */
  const restore = async (): Promise<void> => {
    await documents().audit.deleteMany({ planId });
    await documents().audit.insertMany(whole);
    expect(await problems()).toEqual([]);
  };
  /** An event as somebody writes it who knows how hashes are made, but holds no key. */
  const rehashed = (event: AuditEvent, change: Partial<AuditEvent>): AuditEvent => {
    const { hash: _hash, seal, ...unsealed } = { ...event, ...change };
    return { ...unsealed, hash: hashEvent(unsealed), seal };
  };

  it('is whole, and every step and decision stands in it with who, what, on which content and how sure', async () => {
    expect((await verifyRecord(opened.office, planId)).problems).toEqual([]);
    const decisions = whole.filter(({ type }) => type === 'DECISION').map(({ data }) => data);
    expect(decisions.map(({ purpose, verdict }) => `${String(purpose)} ${String(verdict)}`)).toEqual([
      'CONTENT_CHECK RETURNED',
      'CONTENT_CHECK APPROVED',
      'FORM_CHECK APPROVED',
      'SIGN HANDED_OVER',
      'SIGN APPROVED',
    ]);
    for (const decision of decisions) {
      expect(decision['level']).toMatch(/^L[0-3]$/);
      for (const name of ['contentHash', 'digest']) expect(decision[name]).toMatch(/^[0-9a-f]{64}$/);
    }
    const receipts = whole
      .filter(({ type }) => type === 'RECEIPTS')
      .flatMap(({ data }) => data['receipts'] as object[]);
    expect(receipts).toHaveLength(2);
    for (const receipt of receipts) expect(receipt).toMatchObject({ level: 'L0', purpose: 'ACKNOWLEDGE' });
    const states = whole.filter(({ type }) => type === 'STATE_CHANGED').map(({ data }) => data['to']);
    expect(states).toEqual(
      expect.arrayContaining(['CONTENT_CHECK', 'RETURNED', 'FORM_CHECK', 'PENDING_SIGNATURE', 'SIGNED', 'IN_FORCE']),
    );
  });

  it('C62 each event edited is found and named by its place, also with its hash made anew', async () => {
    for (const event of whole) {
      await documents().audit.updateOne({ _id: event._id }, { $set: { actorId: 'nguoi-khac' } });
      expect((await problems())[0]).toMatchObject({ code: 'EVENT_BROKEN', sequence: event.sequence });
      await documents().audit.replaceOne({ _id: event._id }, rehashed(event, { actorId: 'nguoi-khac' }));
      expect((await problems())[0]).toMatchObject({ code: 'EVENT_UNSEALED', sequence: event.sequence });
      await documents().audit.replaceOne({ _id: event._id }, event);
    }
    await restore();
  }, 120_000);

  it('C62 each event deleted is found and named by its place, the last one as well', async () => {
    for (const event of whole) {
      await documents().audit.deleteOne({ _id: event._id });
      const last = event.sequence === whole.length;
      expect((await problems())[0]).toMatchObject({
        code: last ? 'EVENTS_MISSING' : 'EVENT_BROKEN',
        sequence: event.sequence,
      });
      await documents().audit.insertOne(event);
    }
    await restore();
  }, 120_000);

  it('C62 two events that changed places are found at the first of them', async () => {
    for (const [index, event] of whole.slice(0, -1).entries()) {
      const next = whole[index + 1]!;
      const swapped = [
        { ...next, _id: event._id, sequence: event.sequence },
        { ...event, _id: next._id, sequence: next.sequence },
      ];
      await documents().audit.deleteMany({ _id: { $in: [event._id, next._id] } });
      await documents().audit.insertMany(swapped);
      expect((await problems())[0]).toMatchObject({ code: 'EVENT_BROKEN', sequence: event.sequence });
      await documents().audit.deleteMany({ _id: { $in: [event._id, next._id] } });
      await documents().audit.insertMany([event, next]);
    }
    await restore();
  }, 120_000);

  it('C62 an event put in, with every hash after it made anew, is found at its place', async () => {
    for (const at of [1, Math.ceil(whole.length / 2), whole.length + 1]) {
      const forged = { ...whole[0]!, key: 'giả', data: { to: 'SIGNED' } };
      const order = [...whole.slice(0, at - 1), forged, ...whole.slice(at - 1)];
      let previousHash = whole[0]!.previousHash;
      const chain = order.map((event, index) => {
        const placed = { _id: auditId(planId, index + 1), sequence: index + 1, previousHash };
        const link = index + 1 < at ? event : rehashed(event, placed);
        previousHash = link.hash;
        return link;
      });
      await documents().audit.deleteMany({ planId });
      await documents().audit.insertMany(chain);
      expect((await problems())[0]).toMatchObject({ code: 'EVENT_UNSEALED', sequence: at });
    }
    await restore();
  });

  it('C62 one decision edited in its grant is found and named by the place of its event', async () => {
    const grants = await documents().grants.find({ planId, state: 'USED' }).toArray();
    expect(grants).toHaveLength(7);
    for (const grant of grants) {
      const told = whole.find(({ data }) => JSON.stringify(data).includes(`"grantId":"${grant._id}","purpose"`))!;
      for (const change of [{ 'decision.reason': 'Khác' }, { 'decision.actorId': 'nguoi-khac' }]) {
        await documents().grants.updateOne({ _id: grant._id }, { $set: change });
        expect(await problems()).toContainEqual({
          code: 'DECISION_CHANGED',
          planId,
          sequence: told.sequence,
          subjectId: grant._id,
        });
        await documents().grants.replaceOne({ _id: grant._id }, grant);
      }
    }
    const [grant] = grants;
    await documents().grants.deleteOne({ _id: grant!._id });
    expect(await problems()).toMatchObject([{ code: 'DECISION_MISSING', subjectId: grant!._id }]);
    await documents().grants.insertOne(grant!);
    const made = { ...grant!, _id: 'quyet-dinh-gia' };
    await documents().grants.insertOne(made);
    expect(await problems()).toMatchObject([{ code: 'DECISION_UNRECORDED', subjectId: made._id }]);
    await documents().grants.deleteOne({ _id: made._id });
    expect(await problems()).toEqual([]);
  });

  it('C62 another number, state, signature or report than the recorded one is found', async () => {
    const plan = (await documents().plans.findOne({ _id: planId }))!;
    const row = (await documents().register.findOne({ planId }))!;
    const fact = (await documents().facts.findOne({ planId }))!;
    const found = async () => (await problems()).map(({ code }) => code);
    await documents().register.updateOne({ planId }, { $set: { numberAndSymbol: '99/KH-UBND' } });
    expect(await found()).toEqual(['NUMBER_CHANGED']);
    await documents().register.replaceOne({ _id: row._id }, row);
    await documents().facts.updateOne({ _id: fact._id }, { $set: { 'act.percent': 100 } });
    expect(await found()).toEqual(['DECISION_CHANGED']);
    await documents().facts.replaceOne({ _id: fact._id }, fact);
    await documents().plans.updateOne({ _id: planId }, { $set: { state: 'CLOSED' } });
    expect(await found()).toEqual(['STATE_CHANGED']);
    await documents().plans.updateOne(
      { _id: planId },
      { $set: { state: plan.state, 'signature.personId': 'nguoi-khac' } },
    );
    expect(await found()).toEqual(['SIGNATURE_CHANGED']);
    await documents().plans.replaceOne({ _id: planId }, plan);
    expect(await problems()).toEqual([]);
  });

  it('an older head put back after the last events were taken out is older than its anchors', async () => {
    const head = (await documents().auditHeads.findOne({ _id: planId }))!;
    const lastMove = whole.findLast(({ type }) => type === 'STATE_CHANGED')!;
    const before = whole[lastMove.sequence - 2]!;
    await documents().audit.deleteMany({ planId, sequence: { $gte: lastMove.sequence } });
    const old = { sequence: before.sequence, hash: before.hash, seal: before.seal };
    await documents().auditHeads.updateOne({ _id: planId }, { $set: old });
    expect((await problems())[0]).toMatchObject({ code: 'EVENTS_MISSING', sequence: lastMove.sequence });
    await documents().auditHeads.replaceOne({ _id: planId }, head);
    await restore();
  });

  it('a chain that lost every event, its plan and its grants is still asked for by its head', async () => {
    await documents().audit.deleteMany({ planId });
    expect(await listChains(opened.office)).toContain(planId);
    expect((await problems())[0]).toMatchObject({ code: 'EVENTS_MISSING', sequence: 1 });
    await restore();
  });

  it('a plan that was recalled, and one that was shut away, have records that agree', async () => {
    const people = officePeople(opened);
    await people.order(planId, 'RECALL', 'ht.hong-linh.le-thi-quynh-trang', 'Ban hành nhầm phụ lục.');
    await people.reaches(planId, 'RECALLED');
    expect((await verifyRecord(opened.office, planId)).problems).toEqual([]);
    await quarantinePlan(opened.office, {
      planId,
      reason: 'Có nội dung mật.',
      actorId: 'ht.hong-linh.nguyen-huy-hung',
    });
    await people.reaches(planId, 'QUARANTINED');
    expect((await verifyRecord(opened.office, planId)).problems).toEqual([]);
  });
});
