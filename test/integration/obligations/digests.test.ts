import type { InboxMessage } from '../../../infra/engines/inbox-message';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { DIGEST_MATTER } from '../../../services/digests/digest';
import type { Person } from '../../../services/directory/directory-data';
import { applyBounce } from '../../../services/mail/incoming/apply-bounce';
import { tellOfBounces } from '../../../services/mail/tell-of-bounces';
import type { AgendaKind } from '../../../services/obligations/load-agenda-items';
import type { TaskDocument } from '../../../services/obligations/obligation';
import { runAgenda } from '../../../services/obligations/run-agenda';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';
import { planInForce } from '../../support/signed-plan';

const START = instantAt('2027-03-01', '09:00');
const [COMMUNE, FOLLOW_UP, SIGNER] = ['mau.xa-1', 'mau.so-noi-vu', 'mau.chu-tich'];
const HEAD = 'mau.chu-tich-xa-1';
const EXECUTOR = 'mau.can-bo-xa-1';
/** "trước ngày 30/9/2027": last day Wednesday 29 September; 7 and 1 working days before are the 20th and the 28th. */
const DUTIES = (what: string) => ['Theo dõi.', '2. UBND các xã', `${what} hoàn thành trước ngày 30/9/2027.`];

const personOf = (id: string, unitId: string, more: Partial<Person> = {}): Person => ({
  id,
  fullName: `Người của ${unitId}`,
  mail: `${id.replaceAll('.', '-')}@mau.example.vn`,
  positions: [{ unitId, title: 'Cán bộ' }],
  roles: [],
  ...more,
});

describe('the digest of a working day', () => {
  let opened: TestOffice;
  beforeEach(async () => {
    const directory = provinceOfCommunes(2);
    directory.people.push(
      personOf(HEAD, COMMUNE, { roles: [{ role: 'RECIPIENT_LEADER', unitId: COMMUNE }] }),
      personOf(EXECUTOR, COMMUNE),
    );
    opened = await openTestOffice({ process: recordingProcess(), now: START, directory });
  });
  afterEach(() => opened.close());

  const inForce = async (key: string, what = 'Rà soát thủ tục hành chính'): Promise<string> => {
    const text = provincePlanText({ duties: DUTIES(what), subject: `Nội dung ${key}` });
    return (await planInForce(opened.office, key, text))._id;
  };
  const run = (planId: string, at: Date, kind: AgendaKind = 'TASK') => runAgenda(opened.office, planId, kind, at);
  const taskOf = async (planId: string, ownerId = COMMUNE): Promise<TaskDocument> => {
    const task = await opened.office.documents.tasks.findOne({ planId, ownerId });
    if (!task) throw new Error(`no task of ${ownerId}`);
    return task;
  };
  const digests = async (): Promise<string[]> => {
    const mails = await opened.office.documents.mails.find({ planId: DIGEST_MATTER }).toArray();
    return mails.map(({ aboutId, addresseeId, state }) => `${aboutId?.slice(7)} ${addresseeId} ${state}`).sort();
  };
  const digestTo = (id: string): InboxMessage[] =>
    opened.inbox
      .messages()
      .filter(({ subject, to }) => subject.startsWith('[Tổng hợp]') && to[0]?.startsWith(id.replaceAll('.', '-')));
  const textTo = (id: string): string => (digestTo(id).at(-1)?.text ?? '').replace(/\s+/g, ' ');

  it('two plans that fall due on one morning are one letter a unit, with both and a link of its own for each', async () => {
    const [first, second] = [await inForce('một'), await inForce('hai')];
    expect((await run(first, instantAt('2027-09-20', '08:00'))).ran).toBe(2);
    expect(await digests()).toEqual(['2027-09-20 mau.xa-1 SENT', '2027-09-20 mau.xa-2 SENT']);
    // The second plan wakes a moment later and finds that its unit knows.
    expect((await run(second, new Date(instantAt('2027-09-20', '08:00').getTime() + 40))).ran).toBe(2);
    expect(digestTo(COMMUNE)).toHaveLength(1);
    expect(textTo(COMMUNE)).toContain('Kế hoạch số 01/KH-UBND “Nội dung một năm 2027”');
    expect(textTo(COMMUNE)).toContain('Kế hoạch số 02/KH-UBND “Nội dung hai năm 2027”');
    expect(textTo(COMMUNE)).toContain('Đến hạn, sắp đến hạn (2)');
    const grants = await opened.office.documents.grants.find({ subjectId: COMMUNE, purpose: 'PROGRESS' }).toArray();
    const linked = grants.filter(({ _id }) => digestTo(COMMUNE)[0]?.text?.includes(`/l/${_id}.`));
    expect(linked.map(({ aboutId }) => aboutId).sort()).toEqual(
      [(await taskOf(first))._id, (await taskOf(second))._id].sort(),
    );
    for (const planId of [first, second]) expect((await taskOf(planId)).ran).toHaveProperty('REMIND-1');
  });

  it('what falls due after the digest of the day waits for the next working day', async () => {
    const first = await inForce('một');
    await run(first, instantAt('2027-09-24', '08:00'));
    const friday = instantAt('2027-09-24', '10:00');
    opened.setClock(friday);
    const duties = ['Theo dõi.', '2. UBND các xã', 'Báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 05/10/2027.'];
    const later = await planInForce(opened.office, 'hai', provincePlanText({ duties, subject: 'Nội dung hai' }));
    // The report opens with the plan; the unit has its digest of Friday already.
    const { ran, nextAt } = await run(later._id, friday, 'REPORT');
    expect([ran, nextAt]).toEqual([0, instantAt('2027-09-27', '08:00').getTime()]);
    expect(await opened.office.documents.periods.findOne({ planId: later._id })).toMatchObject({
      state: 'OPEN',
      ran: {},
    });
    expect((await run(later._id, new Date(nextAt ?? 0), 'REPORT')).ran).toBe(2);
    expect(digestTo(COMMUNE)).toHaveLength(2);
    expect(textTo(COMMUNE)).toContain('Nội dung hai');
  });

  it('after days without the service each unit hears once, of everything', async () => {
    const first = await inForce('một');
    // Reminder, overdue notice, and the rungs to the head and the follow-up unit were missed.
    await run(first, instantAt('2027-10-04', '09:00'));
    expect(await digests()).toEqual([
      '2027-10-04 mau.chu-tich-xa-1 SENT',
      '2027-10-04 mau.so-noi-vu SENT',
      '2027-10-04 mau.xa-1 SENT',
      '2027-10-04 mau.xa-2 SENT',
    ]);
    expect(digestTo(COMMUNE)).toHaveLength(1);
    expect(textTo(COMMUNE)).toContain('Đã quá hạn (1)');
  });

  it('what was done between the queueing and the sending is not told of, and a digest with nothing left is cancelled', async () => {
    const [first, second] = [await inForce('một'), await inForce('hai')];
    const asleep = { ...opened.office, post: async () => ({ sent: 0, bounced: 0, left: 0 }) };
    await runAgenda(asleep, first, 'TASK', instantAt('2027-09-20', '08:00'));
    const { tasks, mails } = opened.office.documents;
    await tasks.updateOne({ _id: (await taskOf(first))._id }, { $set: { state: 'SUBMITTED' } });
    await tasks.updateMany({ ownerId: 'mau.xa-2' }, { $set: { state: 'SUBMITTED' } });
    const ids = (await mails.find({ planId: DIGEST_MATTER }).toArray()).map(({ _id }) => _id);
    expect(await opened.office.post(ids, instantAt('2027-09-20', '08:05'))).toEqual({ sent: 1, bounced: 0, left: 0 });
    expect(await digests()).toEqual(['2027-09-20 mau.xa-1 SENT', '2027-09-20 mau.xa-2 CANCELLED']);
    expect(textTo(COMMUNE)).toContain('Nội dung hai');
    expect(textTo(COMMUNE)).not.toContain('Nội dung một');
    expect((await taskOf(second)).state).not.toBe('SUBMITTED');
  });

  it('a body that was only asked is never told that it is late, and nobody above it hears of it', async () => {
    const planId = await inForce('một');
    await opened.office.documents.tasks.updateMany({ planId }, { $set: { mode: 'request' } });
    for (const day of ['2027-09-30', '2027-10-01', '2027-10-06']) await run(planId, instantAt(day, '08:00'));
    expect(await digests()).toEqual([
      '2027-09-30 mau.xa-1 SENT',
      '2027-09-30 mau.xa-2 SENT',
      '2027-10-01 mau.so-noi-vu SENT',
    ]);
    expect(textTo(COMMUNE)).toMatch(/Trân trọng đề nghị Quý cơ quan.*Đề nghị phối hợp \(1\):.*chưa có phản hồi/);
    for (const id of [COMMUNE, FOLLOW_UP]) expect(textTo(id)).not.toMatch(/quá hạn|Yêu cầu/);
    expect(textTo(FOLLOW_UP)).toContain('chưa có phản hồi');
  });

  it('goes up the ladder: the unit and its head, the follow-up unit, the signer, each with what is theirs to open', async () => {
    const planId = await inForce('một');
    await run(planId, instantAt('2027-09-30', '08:00'));
    await run(planId, instantAt('2027-10-01', '08:00'));
    // Done by one of the two: of it nothing more is said.
    await opened.office.documents.tasks.updateOne({ planId, ownerId: 'mau.xa-2' }, { $set: { state: 'ACCEPTED' } });
    await run(planId, instantAt('2027-10-06', '08:00'));
    expect(await digests()).toEqual([
      '2027-09-30 mau.chu-tich-xa-1 SENT',
      '2027-09-30 mau.xa-1 SENT',
      '2027-09-30 mau.xa-2 SENT',
      '2027-10-01 mau.so-noi-vu SENT',
      '2027-10-06 mau.chu-tich SENT',
    ]);
    expect(digestTo(HEAD)[0]?.subject).toBe('[Tổng hợp] Việc cần xử lý: ngày 30/09/2027, 01 việc quá hạn');
    expect(digestTo(HEAD)[0]?.text).not.toContain('/l/');
    const purposes = async (id: string) =>
      (await opened.office.documents.grants.find({ subjectId: id }).toArray())
        .filter(({ _id }) => digestTo(id).some(({ text }) => text?.includes(`/l/${_id}.`)))
        .map(({ purpose }) => purpose)
        .sort();
    expect(await purposes(FOLLOW_UP)).toEqual(['FOLLOW_UP', 'FOLLOW_UP', 'OVERSEE']);
    expect(await purposes(SIGNER)).toEqual(['OVERSEE']);
    expect(textTo(SIGNER)).toContain('Quá hạn kéo dài – Kế hoạch số 01/KH-UBND “Nội dung một năm 2027” (1)');
  });

  it('what a unit has handed in or objects to stands before the follow-up unit when it hears of the plan', async () => {
    const planId = await inForce('một');
    const objection = { reason: 'Không thuộc nhiệm vụ.', at: START, by: COMMUNE, before: 'ACKNOWLEDGED' as const };
    await opened.office.documents.tasks.updateOne(
      { planId, ownerId: COMMUNE },
      { $set: { state: 'OBJECTED', objection } },
    );
    await run(planId, instantAt('2027-10-01', '08:00'));
    expect(textTo(FOLLOW_UP)).toMatch(/Chờ đầu mối theo dõi xử lý \(1\): .*có ý kiến không thuộc nhiệm vụ/);
    expect(digestTo(COMMUNE)).toEqual([]);
  });

  it('whoever the unit named is reminded in its place, by a link of their own; without an address the unit is', async () => {
    const planId = await inForce('một');
    const name = (ownerId: string, personId: string | null) =>
      opened.office.documents.tasks.updateOne(
        { planId, ownerId },
        { $set: { executor: { name: 'Cán bộ', personId } } },
      );
    await name(COMMUNE, EXECUTOR);
    await name('mau.xa-2', null);
    await run(planId, instantAt('2027-09-20', '08:00'));
    expect(await digests()).toEqual(['2027-09-20 mau.can-bo-xa-1 SENT', '2027-09-20 mau.xa-2 SENT']);
    expect(
      await opened.office.documents.grants.findOne({ subjectId: EXECUTOR, purpose: 'PROGRESS', state: 'OPEN' }),
    ).toMatchObject({ aboutId: (await taskOf(planId))._id });
  });

  it('never mentions a plan that was shut away, stopped or replaced', async () => {
    const plans = [await inForce('một'), await inForce('hai'), await inForce('ba'), await inForce('bốn')];
    const set = (planId: string | undefined, change: object) =>
      opened.office.documents.plans.updateOne({ _id: planId ?? '' }, { $set: change });
    await set(plans[1], { quarantine: { at: START, by: SIGNER, reason: 'Mật' } });
    await set(plans[2], { state: 'RECALLED' });
    await set(plans[3], { supersededBy: { planId: plans[0], number: '01/KH-UBND', at: START } });
    await run(plans[0] ?? '', instantAt('2027-09-20', '08:00'));
    expect(textTo(COMMUNE)).toContain('Nội dung một');
    expect(textTo(COMMUNE)).not.toMatch(/Nội dung (hai|ba|bốn)/);
  });

  it('a digest that cannot be delivered is told to the clerk of a plan it was about', async () => {
    const planId = await inForce('một');
    await opened.office.documents.directory.updateOne({ _id: 'unit/mau.xa-2' }, { $set: { 'record.mail': null } });
    await run(planId, instantAt('2027-09-20', '08:00'));
    expect(await digests()).toEqual(['2027-09-20 mau.xa-1 SENT', '2027-09-20 mau.xa-2 BOUNCED']);
    expect(await tellOfBounces(opened.office)).toBe(1);
    const told = opened.inbox.messages().at(-1);
    expect(told?.to).toEqual(['mau-van-thu@mau.example.vn']);
    expect(told?.subject).toContain('[01/KH-UBND] Thư không gửi được');
    expect(told?.text?.replace(/\s+/g, ' ')).toContain('Ủy ban nhân dân xã Mẫu 2: ');
    expect(await tellOfBounces(opened.office)).toBe(0);
  });

  it('so is one to the head of a unit, who owes nothing and follows no plan', async () => {
    const planId = await inForce('một');
    await run(planId, instantAt('2027-10-01', '08:00'));
    const { mails } = opened.office.documents;
    const toHead = await mails.findOne({ planId: DIGEST_MATTER, addresseeId: HEAD });
    if (!toHead) throw new Error('the head got no digest');
    await applyBounce(opened.office, toHead, '5.1.1');
    expect(await tellOfBounces(opened.office)).toBe(1);
    const told = opened.inbox.messages().at(-1);
    expect(told?.to).toEqual(['mau-van-thu@mau.example.vn']);
    expect(told?.text?.replace(/\s+/g, ' ')).toContain('Người của mau.xa-1: ');
  });
});
