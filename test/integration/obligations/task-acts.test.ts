import { instantAt } from '../../../services/calendar/vietnam-time';
import type { FactAct } from '../../../services/obligations/fact';
import { FOLLOW_UP_UNIT, HELPER, LEAD, openTaskDesk, type TaskDesk } from '../../support/task-desk';

const ASKED: FactAct = { kind: 'TASK_EXTENSION_ASKED', until: '2027-10-20', reason: 'Chờ hướng dẫn của Bộ Nội vụ.' };
const GRANTED: FactAct = { kind: 'TASK_EXTENSION_GRANTED', until: '2027-10-15' };
const NOT_GRANTED: FactAct = { kind: 'TASK_EXTENSION_REFUSED', reason: 'Đã có hướng dẫn.' };
const OBJECTED: FactAct = { kind: 'TASK_OBJECTED', reason: 'Thuộc nhiệm vụ của xã Mẫu 3.' };
const DONE: FactAct = { kind: 'TASK_PROGRESS', percent: 100, note: 'Đã xong.', done: true };

describe('what units and the follow-up unit do about a task', () => {
  let desk: TaskDesk;
  beforeEach(async () => {
    desk = await openTaskDesk();
  });
  afterEach(() => desk.close());

  const unit = (act: FactAct, key?: string) => desk.act(LEAD, act, key);
  const officer = (act: FactAct, key?: string) => desk.act(FOLLOW_UP_UNIT, act, key);
  const wrongState = (wanted: string) => ({ code: 'WRONG_STATE', details: expect.objectContaining({ wanted }) });

  it('a unit takes its task and names who carries it out; work that has begun does not go back for it', async () => {
    const executor = { name: 'Lê Văn Bình', personId: null };
    await unit({ kind: 'TASK_ACKNOWLEDGED', executor });
    expect(await desk.task()).toMatchObject({ state: 'ACKNOWLEDGED', executor });
    await unit({ kind: 'TASK_PROGRESS', percent: 40, note: 'Một phần.', done: false });
    await unit({ kind: 'TASK_ACKNOWLEDGED', executor: null });
    expect(await desk.task()).toMatchObject({ state: 'IN_PROGRESS', percent: 40, executor, applied: 3 });
  });

  it('a unit asks for more time once; granted, both dates stay on record and the letter says the new one', async () => {
    expect((await desk.task()).due?.lastDay).toBe('2027-09-29');
    await unit(ASKED);
    await expect(unit({ ...ASKED, until: '2027-10-18' })).rejects.toMatchObject(wrongState('unasked'));
    expect((await desk.task()).extensionAsked).toMatchObject({ until: '2027-10-20', by: LEAD });
    const [question] = await desk.letters('EXTENSION_ASKED');
    expect(question).toMatchObject({ to: FOLLOW_UP_UNIT, grantId: expect.any(String) });
    expect(question?.subject).toContain('Đề nghị gia hạn nhiệm vụ');
    expect(question?.text).toContain('20/10/2027');
    expect(question?.text).toContain('Chờ hướng dẫn của Bộ Nội vụ.');

    await officer(GRANTED);
    expect(await desk.task()).toMatchObject({
      due: { lastDay: '2027-10-15', actionDay: '2027-10-15' },
      plannedDue: { lastDay: '2027-09-29', phrase: 'trước ngày 30/9/2027' },
      extensionAsked: null,
      newDeadlines: 1,
      dueMoves: 1,
      overdueSince: null,
    });
    const [answer, ...more] = await desk.letters('EXTENSION_ANSWERED');
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ to: LEAD });
    expect(answer?.text).toContain('15/10/2027');
    expect(answer?.text).toContain('trước ngày 30/9/2027');
  });

  it('a day that is not later, or later than the policy allows, is refused with the days that are possible', async () => {
    const range = { code: 'EXTENSION_OUT_OF_RANGE', details: { earliest: '2027-09-30', latest: '2027-12-28' } };
    for (const until of ['2027-09-29', '2027-09-01', '2027-12-29'])
      await expect(unit({ ...ASKED, until })).rejects.toMatchObject(range);
    await unit({ ...ASKED, until: '2027-12-28' });
    await expect(officer({ kind: 'TASK_EXTENSION_GRANTED', until: '2027-12-29' })).rejects.toMatchObject(range);
    expect((await desk.task()).due?.lastDay).toBe('2027-09-29');
  });

  it('more time that was not granted changes no date; the unit reads why', async () => {
    await unit(ASKED);
    await officer(NOT_GRANTED);
    expect(await desk.task()).toMatchObject({ due: { lastDay: '2027-09-29' }, extensionAsked: null });
    expect(await desk.task()).not.toHaveProperty('plannedDue');
    const [answer] = await desk.letters('EXTENSION_ANSWERED');
    expect(answer?.text).toContain('không được đồng ý');
    expect(answer?.text).toContain('Đã có hướng dẫn.');
    await expect(officer(GRANTED)).rejects.toMatchObject(wrongState('asked'));
  });

  it('granted and refused at the same moment, one of the two is recorded and the other is told', async () => {
    await unit(ASKED);
    const answers = await Promise.allSettled([officer(GRANTED), officer(NOT_GRANTED)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.find((answer) => answer.status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'WRONG_STATE' } });
    expect(await desk.letters('EXTENSION_ANSWERED')).toHaveLength(1);
    expect(await desk.opened.office.documents.facts.countDocuments({ subjectId: desk.taskId })).toBe(2);
  });

  it('an act repeated under one key is one act and one letter', async () => {
    const first = await unit(ASKED, 'một');
    expect(await unit(ASKED, 'một')).toEqual(first);
    await Promise.all(Array.from({ length: 5 }, () => officer(GRANTED, 'hai')));
    expect((await desk.task()).newDeadlines).toBe(1);
    expect(await desk.letters('EXTENSION_ANSWERED')).toHaveLength(1);
    await desk.drain();
    await desk.opened.office.documents.facts.updateMany({ planId: desk.planId }, { $set: { takenInAt: null } });
    await desk.drain();
    expect((await desk.task()).newDeadlines).toBe(1);
    expect(await desk.letters('EXTENSION_ANSWERED')).toHaveLength(1);
  });

  it('what several people record in one moment is taken in in its order, so none of it is lost', async () => {
    const note = (percent: number): FactAct => ({ kind: 'TASK_PROGRESS', percent, note: `${percent}`, done: false });
    const acts = [note(10), ASKED, note(20), { kind: 'TASK_ACKNOWLEDGED', executor: null } as const, note(30)];
    await Promise.all(acts.map((act) => unit(act)));
    expect(await desk.task()).toMatchObject({ applied: 5, extensionAsked: { until: '2027-10-20' } });
  });

  it('a unit that says “not ours” waits for the answer; refused, it goes on where it was', async () => {
    await unit({ kind: 'TASK_PROGRESS', percent: 10, note: 'Bắt đầu.', done: false });
    await unit(ASKED);
    await unit(OBJECTED);
    expect(await desk.task()).toMatchObject({ state: 'OBJECTED', objection: { by: LEAD }, extensionAsked: null });
    await expect(unit(DONE)).rejects.toMatchObject(wrongState('owed'));
    await expect(officer({ kind: 'TASK_ACCEPTED' })).rejects.toMatchObject(wrongState('answered'));
    expect((await desk.letters('TASK_OBJECTED'))[0]?.text).toContain('Thuộc nhiệm vụ của xã Mẫu 3.');
    await officer({ kind: 'TASK_OBJECTION_REFUSED', reason: 'Đúng thẩm quyền của xã.' });
    expect(await desk.task()).toMatchObject({ state: 'IN_PROGRESS', objection: null, due: { lastDay: '2027-09-29' } });
    const [answer] = await desk.letters('OBJECTION_REFUSED');
    expect(answer?.text).toContain('giữ nguyên phân công');
  });

  it('an objection answered when the last day is near or past leaves three working days', async () => {
    await unit(OBJECTED);
    desk.opened.setClock(instantAt('2027-10-04', '09:00'));
    await officer({ kind: 'TASK_OBJECTION_REFUSED', reason: 'Đúng thẩm quyền của xã.' });
    expect(await desk.task()).toMatchObject({
      state: 'IN_FORCE',
      due: { lastDay: '2027-10-07', phrase: '03 ngày làm việc kể từ ngày trả lời ý kiến 04/10/2027' },
      plannedDue: { lastDay: '2027-09-29' },
    });
  });

  it('a task given to another unit ends for the first and begins for the second, which gets the plan if it has none', async () => {
    const before = await desk.opened.office.documents.deliveries.countDocuments({ planId: desk.planId });
    await unit(OBJECTED);
    await officer({ kind: 'TASK_REASSIGNED', toId: 'mau.xa-3', reason: 'Xã Mẫu 3 phụ trách.' });
    expect(await desk.task()).toMatchObject({
      state: 'TRANSFERRED',
      transferredTo: { to: ['mau.xa-3'], settled: true },
      objection: null,
    });
    const copy = `${desk.taskId}/mau.xa-3`;
    expect(await desk.task(copy)).toMatchObject({
      state: 'IN_FORCE',
      ownerId: 'mau.xa-3',
      due: { lastDay: '2027-09-29' },
      percent: 0,
      applied: 0,
      transferredFrom: { ownerId: LEAD, id: desk.taskId },
      coordinatorIds: [HELPER],
    });
    const letters = await desk.letters('TASK_REASSIGNED');
    const to = (id: string) => letters.find((letter) => letter.to === id);
    expect(letters).toHaveLength(2);
    expect(to(LEAD)).toMatchObject({ grantId: null });
    expect(to(LEAD)?.text).toContain('được chuyển cho Ủy ban nhân dân xã Mẫu 3');
    expect(to('mau.xa-3')).toMatchObject({ grantId: expect.any(String) });
    expect(to('mau.xa-3')?.text).toContain('trước đó giao Ủy ban nhân dân xã Mẫu 1');
    await desk.drain();
    await desk.drain();
    const { deliveries } = desk.opened.office.documents;
    expect(await deliveries.countDocuments({ planId: desk.planId })).toBe(before + 1);
    expect(await deliveries.findOne({ planId: desk.planId, addresseeId: 'mau.xa-3' })).toMatchObject({ state: 'SENT' });
    await expect(unit(DONE)).rejects.toMatchObject({ code: 'WRONG_STATE', details: { state: 'TRANSFERRED' } });
    await desk.act('mau.xa-3', DONE, undefined, copy);
    expect((await desk.task(copy)).state).toBe('SUBMITTED');
  });

  it.each([LEAD, 'mau.khong-co', 'mau.chu-tich'])('a task cannot be given to %s', async (toId) => {
    const given: FactAct = { kind: 'TASK_REASSIGNED', toId, reason: 'Chuyển.' };
    await expect(officer(given)).rejects.toMatchObject({ code: 'UNIT_UNSUITABLE' });
    expect((await desk.task()).state).toBe('IN_FORCE');
  });

  it('a task that is waived ends with one letter, its reason and no link', async () => {
    await officer({ kind: 'TASK_WAIVED', reason: 'Đã lồng ghép vào kế hoạch khác.' });
    await desk.drain();
    const [letter, ...more] = await desk.letters('OBLIGATION_WAIVED');
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: LEAD, grantId: null });
    expect(letter?.text).toContain('đã dừng nhắc');
    expect(letter?.text).toContain('Đã lồng ghép vào kế hoạch khác.');
  });

  it('a coordinating unit adds its part; one that takes no part cannot, and neither reports the task done', async () => {
    const part = (unitId: string): FactAct => ({
      kind: 'TASK_CONTRIBUTED',
      unitId,
      note: 'Đã gửi số liệu.',
      fileIds: [],
    });
    await desk.act(HELPER, part(HELPER));
    expect(await desk.task()).toMatchObject({ state: 'IN_FORCE', percent: 0, lastNote: null, applied: 1 });
    await expect(desk.act('mau.xa-3', part('mau.xa-3'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
