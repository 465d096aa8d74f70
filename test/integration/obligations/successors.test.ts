import { verifyChain } from '../../../services/audit/verify-chain';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { openDirectory, storeDirectory } from '../../../services/directory/directory-store';
import type { FactAct } from '../../../services/obligations/fact';
import { recordFact } from '../../../services/obligations/record-fact';
import { transferObligations } from '../../../services/obligations/transfer-obligations';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { wakeAffectedPlans } from '../../../services/relay/wake-affected-plans';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provincePlanText } from '../../support/province-of-communes';
import { ABOLISHED, provinceWithReform, REFORM_DUTIES, SUCCESSORS } from '../../support/province-reform';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const REFORM = instantAt('2027-07-01', '08:05');

describe('a unit is abolished while it still owes something', () => {
  let opened: TestOffice;
  let road: RecordingProcess;
  let planId: string;
  beforeEach(async () => {
    road = recordingProcess();
  });
  afterEach(() => opened.close());

  async function open(successors: readonly string[] = SUCCESSORS): Promise<void> {
    opened = await openTestOffice({ process: road, now: START, directory: provinceWithReform({ successors }) });
    ({ _id: planId } = await planInForce(opened.office, 'plan', provincePlanText({ duties: REFORM_DUTIES })));
  }
  const owed = async (ownerId: string) => {
    const { tasks, periods } = opened.office.documents;
    return [
      ...(await tasks.find({ planId, ownerId }).sort({ _id: 1 }).toArray()),
      ...(await periods.find({ planId, ownerId }).sort({ _id: 1 }).toArray()),
    ];
  };
  const letters = () =>
    opened.office.documents.mails.find({ planId, purpose: 'OBLIGATION_TRANSFERRED' }).sort({ _id: 1 }).toArray();
  const everything = async () => {
    const { tasks, periods, deliveries, grants, mails, audit } = opened.office.documents;
    return Promise.all([tasks, periods, deliveries, grants, mails, audit].map((one) => one.countDocuments({ planId })));
  };
  const finished = (at: Date): FactAct & { at?: Date } => ({
    kind: 'TASK_PROGRESS',
    percent: 100,
    note: `Xong ngày ${at.toISOString()}`,
    done: true,
  });

  it('each successor owes the same by the same day in a line of its own, beside what it owed already', async () => {
    await open();
    const before = await owed(ABOLISHED);
    expect(before.length).toBeGreaterThanOrEqual(2);
    const moved = await transferObligations(opened.office, planId, REFORM);
    expect(moved).toBe(before.length);
    for (const old of await owed(ABOLISHED)) {
      expect(old).toMatchObject({ state: 'TRANSFERRED', closedAt: REFORM });
      expect(old.transferredTo).toMatchObject({ to: [...SUCCESSORS], on: '2027-07-01', settled: true });
    }
    for (const successor of SUCCESSORS) {
      const own = await owed(successor);
      const taken = own.filter(({ transferredFrom }) => transferredFrom?.ownerId === ABOLISHED);
      expect(own).toHaveLength(2 * before.length);
      expect(taken.map(({ transferredFrom }) => transferredFrom?.id)).toEqual(before.map(({ _id }) => _id));
      expect(taken.map(({ due }) => due)).toEqual(before.map(({ due }) => due));
      const aboutIds = taken.map(({ _id }) => _id);
      const open = { subjectId: successor, aboutId: { $in: aboutIds }, state: 'OPEN' as const };
      expect(await opened.office.documents.grants.countDocuments(open)).toBe(taken.length);
    }
    expect(await opened.office.documents.grants.countDocuments({ planId, subjectId: ABOLISHED, state: 'OPEN' })).toBe(
      0,
    );
  });

  it('each successor gets one letter that lists them, and the follow-up unit gets one', async () => {
    await open();
    await transferObligations(opened.office, planId, REFORM);
    const sent = await letters();
    expect(sent.map(({ addresseeId, state }) => [addresseeId, state])).toEqual([
      ['mau.so-noi-vu', 'SENT'],
      [SUCCESSORS[0], 'SENT'],
      [SUCCESSORS[1], 'SENT'],
    ]);
    const texts = opened.inbox
      .messages()
      .filter(({ subject }) => subject.includes('Tiếp nhận nhiệm vụ của đơn vị đã sắp xếp'))
      .map(({ text }) => (text ?? '').replace(/\s+/g, ' '));
    expect(texts).toHaveLength(3);
    for (const text of texts) {
      expect(text).toContain('Ủy ban nhân dân xã Mẫu 2 không còn hoạt động');
      expect(text).toContain('01/07/2027');
      expect(text).toContain('Rà soát thủ tục hành chính');
    }
    expect(texts.filter((text) => text.includes('/l/'))).toHaveLength(2);
  });

  it('twice, or again after a crash in the middle, gives the same', async () => {
    await open();
    const { tasks, periods } = opened.office.documents;
    await transferObligations(opened.office, planId, REFORM);
    const after = await everything();
    expect(await transferObligations(opened.office, planId, REFORM)).toBe(0);
    expect(await everything()).toEqual(after);
    // As a writer that died before its last step leaves it.
    await tasks.updateMany({ planId, state: 'TRANSFERRED' }, { $set: { 'transferredTo.settled': false } });
    await periods.updateMany({ planId, state: 'TRANSFERRED' }, { $set: { 'transferredTo.settled': false } });
    await transferObligations(opened.office, planId, REFORM);
    expect(await everything()).toEqual(after);
    expect((await verifyChain(opened.office.documents, planId)).brokenAt).toBeNull();
  });

  it('a copy that was not confirmed goes to the successors that have none', async () => {
    await open();
    await opened.office.documents.deliveries.deleteOne({ _id: `${planId}/${SUCCESSORS[1]}` });
    await transferObligations(opened.office, planId, REFORM);
    const { deliveries } = opened.office.documents;
    expect(await deliveries.findOne({ _id: `${planId}/${ABOLISHED}` })).toMatchObject({ state: 'NO_RESPONSE' });
    expect(await deliveries.findOne({ _id: `${planId}/${SUCCESSORS[1]}` })).toMatchObject({
      state: 'SENT',
      addresseeKind: 'unit',
    });
  });

  it('what was handed in before waits for its answer, and passes on when it is sent back', async () => {
    await open();
    const [task] = await owed(ABOLISHED);
    const record = (act: FactAct, idempotencyKey: string, actorId: string) =>
      recordFact(opened.office, {
        ...{ planId, subjectId: task?._id ?? '', act, actorId, signedAs: null, idempotencyKey },
        channel: 'GRAPHQL',
      });
    await record(finished(START), 'xong', ABOLISHED);
    await transferObligations(opened.office, planId, REFORM);
    expect((await owed(ABOLISHED))[0]).toMatchObject({ state: 'SUBMITTED' });
    opened.setClock(instantAt('2027-07-05', '09:00'));
    await record({ kind: 'TASK_REWORK', reason: 'Chưa đủ số liệu.' }, 'trả', 'mau.so-noi-vu');
    const inbox = await drainInbox(opened.office, planId, instantAt('2027-07-05', '09:01'));
    expect(inbox.reopened).toBe(true);
    expect((await owed(ABOLISHED))[0]).toMatchObject({ state: 'TRANSFERRED' });
    const taken = (await owed(SUCCESSORS[0])).filter(({ transferredFrom }) => transferredFrom?.id === task?._id);
    expect(taken).toMatchObject([{ state: 'RETURNED_FOR_REWORK' }]);
    expect(await letters()).toHaveLength(6);
  });

  it('nobody can report for the abolished unit any more', async () => {
    await open();
    const [task] = await owed(ABOLISHED);
    await transferObligations(opened.office, planId, REFORM);
    await expect(
      recordFact(opened.office, {
        ...{ planId, subjectId: task?._id ?? '', act: finished(REFORM), actorId: ABOLISHED, signedAs: null },
        ...{ idempotencyKey: 'muộn', channel: 'LINK' },
      }),
    ).rejects.toMatchObject({ code: 'WRONG_STATE', details: { state: 'TRANSFERRED' } });
  });

  it('without a successor it stays open, the follow-up unit is told once, and a successor entered later takes over', async () => {
    await open([]);
    const before = await owed(ABOLISHED);
    await transferObligations(opened.office, planId, REFORM);
    await transferObligations(opened.office, planId, instantAt('2027-07-02', '08:05'));
    for (const one of await owed(ABOLISHED)) {
      expect(one).toMatchObject({ ownerlessSince: '2027-07-01', closedAt: null });
      expect(one.state).not.toBe('TRANSFERRED');
    }
    expect(await letters()).toMatchObject([{ addresseeId: 'mau.so-noi-vu', state: 'SENT' }]);
    const [letter] = opened.inbox.messages().filter(({ subject }) => subject.includes('Tiếp nhận nhiệm vụ'));
    expect((letter?.text ?? '').replace(/\s+/g, ' ')).toContain('Danh bạ chưa ghi đơn vị kế thừa');

    await storeDirectory(opened.office.documents, provinceWithReform());
    const reread = openTestDirectory(opened);
    expect(await transferObligations({ ...opened.office, directory: reread }, planId, REFORM)).toBe(before.length);
    expect((await owed(SUCCESSORS[0])).every(({ ownerlessSince }) => ownerlessSince === undefined)).toBe(true);
  });

  it('the relay wakes the plans of units that are gone today, and no others', async () => {
    await open();
    road.calls.length = 0;
    opened.setClock(instantAt('2027-06-30', '23:59'));
    expect(await wakeAffectedPlans(opened.office)).toBe(0);
    opened.setClock(REFORM);
    expect(await wakeAffectedPlans(opened.office)).toBe(1);
    expect(road.calls).toEqual([`wake ${planId} now`]);
    await transferObligations(opened.office, planId, REFORM);
    expect(await wakeAffectedPlans(opened.office)).toBe(0);
  });
});

/** The directory as a process reads it after the five seconds it keeps the old one. */
function openTestDirectory({ office }: TestOffice) {
  return openDirectory(office.documents);
}
