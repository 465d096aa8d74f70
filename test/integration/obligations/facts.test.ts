import { dayOf, instantAt } from '../../../services/calendar/vietnam-time';
import type { FactAct } from '../../../services/obligations/fact';
import { recordFact } from '../../../services/obligations/record-fact';
import { runAgenda } from '../../../services/obligations/run-agenda';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const REPORT: FactAct = { kind: 'REPORT_SUBMITTED', text: 'Đã kiểm tra 5 đơn vị.', nil: false, fileIds: [] };

describe('what units and officials do to tasks and reports', () => {
  let opened: TestOffice;
  let road: RecordingProcess;
  let planId: string;
  let task: string;
  let report: string;
  beforeEach(async () => {
    road = recordingProcess();
    opened = await openTestOffice({ process: road, now: START, directory: provinceOfCommunes(1) });
    const duties = ['Theo dõi việc thực hiện Kế hoạch; báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2027.'];
    ({ _id: planId } = await planInForce(opened.office, 'plan', provincePlanText({ duties })));
    task = (await opened.office.documents.tasks.findOne({ planId }))?._id ?? '';
    report = (await opened.office.documents.periods.findOne({ planId }))?._id ?? '';
    road.calls.length = 0;
  });
  afterEach(() => opened.close());

  const record = (subjectId: string, act: FactAct, idempotencyKey: string, actorId = 'mau.so-noi-vu') =>
    recordFact(opened.office, {
      planId,
      subjectId,
      act,
      actorId,
      signedAs: null,
      channel: 'LINK',
      idempotencyKey,
    });
  const facts = (subjectId: string) =>
    opened.office.documents.facts.find({ subjectId }).sort({ sequence: 1 }).toArray();
  const period = () => opened.office.documents.periods.findOne({ _id: report });

  it('a report sent twice with one key is one report', async () => {
    const first = await record(report, REPORT, 'một');
    expect(await record(report, REPORT, 'một')).toMatchObject({ _id: first._id });
    expect(await facts(report)).toHaveLength(1);
    expect(await period()).toMatchObject({ state: 'SUBMITTED', submittedAt: START, applied: 1 });
    expect(road.calls).toEqual([`wake ${planId} soon`]);
  });

  it('a button pressed twenty times at once is one report, and everybody who pressed gets its receipt', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(report, REPORT, 'một')));
    expect(new Set(answers.map((fact) => fact._id))).toEqual(new Set([`${report}/1`]));
    expect(await facts(report)).toHaveLength(1);
  });

  it('the second of two clicks, on its way while the first is applied, gets the receipt of the first', async () => {
    const first = await record(report, REPORT, 'một');
    const { facts: stored } = opened.office.documents;
    let looks = 0;
    // As the second request saw it: no fact yet when it looked, the report sent when it checked the state.
    const seenTooEarly = new Proxy(stored, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name !== 'find') return value.bind(target);
        looks += 1;
        return looks === 1 ? () => ({ toArray: async () => [] }) : value.bind(target);
      },
    });
    const office = { ...opened.office, documents: { ...opened.office.documents, facts: seenTooEarly } };
    const second = { planId, subjectId: report, act: REPORT, actorId: 'mau.so-noi-vu', signedAs: null };
    expect(await recordFact(office, { ...second, channel: 'LINK', idempotencyKey: 'một' })).toEqual(first);
    expect(await facts(report)).toHaveLength(1);
  });

  it('twenty notes on one task written at once are all kept, each in its place', async () => {
    const note = (index: number): FactAct => ({ kind: 'TASK_PROGRESS', percent: index, note: `${index}`, done: false });
    await Promise.all(Array.from({ length: 20 }, (_, index) => record(task, note(index), `ghi-${index}`)));
    const kept = await facts(task);
    expect(kept.map((fact) => fact.sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const last = kept.at(-1)?.act;
    await drainInbox(opened.office, planId, START);
    expect(await opened.office.documents.tasks.findOne({ _id: task })).toMatchObject({
      state: 'IN_PROGRESS',
      applied: 20,
      percent: last?.kind === 'TASK_PROGRESS' ? last.percent : null,
    });
  });

  it('taking facts in again changes nothing', async () => {
    await record(report, REPORT, 'một');
    await record(report, { kind: 'REPORT_RETURNED', reason: 'Thiếu phụ lục.' }, 'hai');
    await record(report, REPORT, 'ba');
    await drainInbox(opened.office, planId, START);
    const [before, mails] = [await period(), opened.inbox.messages().length];
    await opened.office.documents.facts.updateMany({ planId }, { $set: { takenInAt: null } });
    await drainInbox(opened.office, planId, START);
    expect(await period()).toEqual(before);
    expect(before).toMatchObject({ state: 'SUBMITTED', applied: 3 });
    expect(opened.inbox.messages()).toHaveLength(mails);
    expect(opened.inbox.messages().map((mail) => mail.to[0])).toEqual(['mau-so-noi-vu@mau.example.vn']);
  });

  it('a report is in time until the end of its last day, the day before the printed one', async () => {
    expect((await period())?.due).toMatchObject({ phrase: 'trước ngày 15/12/2027', lastDay: '2027-12-14' });
    opened.setClock(new Date(instantAt('2027-12-15', '00:00').getTime() - 1));
    await record(report, REPORT, 'một');
    expect(await period()).toMatchObject({ state: 'SUBMITTED' });
  });

  it('a report is late from the end of its last day', async () => {
    opened.setClock(instantAt('2027-12-15', '00:00'));
    await record(report, REPORT, 'một');
    expect(await period()).toMatchObject({ state: 'SUBMITTED_LATE' });
  });

  it('a report sent back after its last day may be handed in again within three working days, and is late after them', async () => {
    opened.setClock(instantAt('2027-12-14', '16:00'));
    await record(report, REPORT, 'một');
    opened.setClock(instantAt('2027-12-15', '09:00'));
    await record(report, { kind: 'REPORT_RETURNED', reason: 'Thiếu số liệu.' }, 'hai');
    expect(await period()).toMatchObject({
      state: 'RETURNED',
      due: { lastDay: '2027-12-20', phrase: '03 ngày làm việc kể từ ngày trả lại 15/12/2027' },
      plannedDue: { lastDay: '2027-12-14', phrase: 'trước ngày 15/12/2027' },
      newDeadlines: 1,
      overdueSince: null,
    });
    opened.setClock(instantAt('2027-12-20', '23:00'));
    await record(report, REPORT, 'ba');
    expect(await period()).toMatchObject({ state: 'SUBMITTED' });
    opened.setClock(instantAt('2027-12-21', '09:00'));
    await record(report, { kind: 'REPORT_RETURNED', reason: 'Vẫn thiếu.' }, 'bốn');
    expect(await period()).toMatchObject({
      due: { lastDay: '2027-12-24' },
      plannedDue: { lastDay: '2027-12-14' },
      newDeadlines: 2,
    });
    opened.setClock(instantAt('2027-12-25', '00:00'));
    await record(report, REPORT, 'năm');
    expect(await period()).toMatchObject({ state: 'SUBMITTED_LATE' });
  });

  it('a report sent back is not overdue at once: it is reminded of its new last day and overdue the working day after', async () => {
    for (const at of ['2027-11-23', '2027-12-03', '2027-12-09', '2027-12-13'])
      await runAgenda(opened.office, planId, 'REPORT', instantAt(at, '08:00'));
    opened.setClock(instantAt('2027-12-14', '16:00'));
    await record(report, REPORT, 'một');
    opened.setClock(instantAt('2027-12-15', '09:00'));
    await record(report, { kind: 'REPORT_RETURNED', reason: 'Thiếu số liệu.' }, 'hai');
    const runs: string[] = [];
    for (let at: Date | null = opened.office.clock(); at; ) {
      const { ran, nextAt } = await runAgenda(opened.office, planId, 'REPORT', at);
      if (ran > 0) runs.push(dayOf(at));
      at = nextAt === null ? null : new Date(nextAt);
    }
    // 20 December minus one working day, then one, two and five after it.
    expect(runs).toEqual(['2027-12-17', '2027-12-21', '2027-12-22', '2027-12-27']);
    const mails = await opened.office.documents.mails
      .find({ purpose: { $in: ['DIGEST', 'REPORT_RETURNED'] }, queuedAt: { $gte: instantAt('2027-12-15', '00:00') } })
      .toArray();
    const owner = (await period())?.ownerId;
    expect(mails.map(({ purpose, addresseeId, queuedAt }) => `${dayOf(queuedAt)} ${purpose} ${addresseeId}`)).toEqual([
      `2027-12-15 REPORT_RETURNED ${owner}`,
      `2027-12-17 DIGEST ${owner}`,
      `2027-12-21 DIGEST ${owner}`,
      '2027-12-22 DIGEST mau.so-noi-vu',
      '2027-12-27 DIGEST mau.chu-tich',
    ]);
    expect(await period()).toMatchObject({ overdueSince: instantAt('2027-12-21', '08:00') });
  });

  it('what is sent back while its last day is further away keeps it', async () => {
    await record(report, REPORT, 'một');
    await record(report, { kind: 'REPORT_RETURNED', reason: 'Thiếu phụ lục.' }, 'hai');
    expect((await period())?.due?.lastDay).toBe('2027-12-14');
    expect(await period()).not.toHaveProperty('plannedDue');
  });

  it('after an outage over the weekend the letters wait for Monday morning', async () => {
    const { ran, nextAt } = await runAgenda(opened.office, planId, 'REPORT', instantAt('2027-12-11', '22:00'));
    expect([ran, nextAt]).toEqual([0, instantAt('2027-12-13', '08:00').getTime()]);
    expect((await runAgenda(opened.office, planId, 'REPORT', new Date(nextAt ?? 0))).ran).toBeGreaterThan(0);
  });

  it('a step that does not fit is refused with the state it found', async () => {
    await expect(record(report, { kind: 'REPORT_ACCEPTED' }, 'một')).rejects.toMatchObject({
      code: 'WRONG_STATE',
      details: { state: 'SCHEDULED' },
    });
    await record(report, REPORT, 'hai');
    await expect(record(report, REPORT, 'ba')).rejects.toMatchObject({ details: { state: 'SUBMITTED' } });
    await record(report, { kind: 'REPORT_ACCEPTED' }, 'bốn');
    await expect(record(report, { kind: 'PERIOD_WAIVED', reason: 'Đã chấp nhận.' }, 'năm')).rejects.toMatchObject({
      details: { state: 'ACCEPTED' },
    });
    await expect(record(task, { kind: 'TASK_WAIVED', reason: ' ' }, 'sáu')).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await expect(record(`${planId}/t9/khong-co`, { kind: 'TASK_ACCEPTED' }, 'bảy')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await facts(report)).toHaveLength(2);
  });
});
