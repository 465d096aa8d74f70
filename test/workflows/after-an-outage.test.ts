import { verifyChain } from '../../services/audit/verify-chain';
import { dayOf, instantAt, minuteOfDay } from '../../services/calendar/vietnam-time';
import { followUpPeople } from '../support/follow-up-people';
import { officePeople } from '../support/office-people';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../support/province-of-communes';
import { openSimulation, SIMULATION_MS, type Simulation } from '../support/run-simulated-plan';
import { until } from '../support/until';

jest.setTimeout(SIMULATION_MS);

const FOLLOW_UP = 'mau.so-noi-vu';
const COMMUNES = '2. Ủy ban nhân dân các xã';
const [FIRST, SECOND, THIRD] = ['mau.xa-1', 'mau.xa-2', 'mau.xa-3'] as const;

/** Subject and duties. The worker is away from Tuesday 9 March 2027, 22:00, to Friday 12 March, 22:00. */
const TRAINING = {
  subject: 'Tập huấn cải cách hành chính',
  // Friday 19 March minus 7 and 1 working days: 10 (missed) and 18 March. The report, Monday 15 March: minus 15 is before
  // the plan, which asks for it at once; minus 7 is 4 March, minus 3 and 1 are 10 and 12 March, both missed.
  duties: [
    'Tổ chức tập huấn trước ngày 20/3/2027.',
    COMMUNES,
    'Báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 16/3/2027.',
  ],
};
const REVIEW = {
  subject: 'Rà soát thủ tục hành chính',
  // Thursday 11 March: 2 March, 10 March (missed), late on the 12th (missed), the follow-up unit on Monday 15.
  duties: [
    'Theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
    COMMUNES,
    'Rà soát thủ tục hành chính trước ngày 12/3/2027.',
  ],
};
const POSTING = {
  subject: 'Niêm yết thủ tục hành chính',
  // Tuesday 9 March: 8 March; late on the 10th, the follow-up unit on the 11th (both missed), the signer on the 16th.
  duties: [
    'Theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
    COMMUNES,
    'Niêm yết thủ tục hành chính trước ngày 10/3/2027.',
  ],
};
/** Sent on 9 March at 15:00: receipt is asked for again on the 10th at 09:30, the clerk is told at 16:30 (both missed). */
const SURVEY = {
  subject: 'Khảo sát sự hài lòng',
  duties: ['Tổ chức khảo sát theo quy định.'],
};

/** Every mail after the day the first three plans were issued, with its hour in Vietnam. */
const MAILS = [
  ...[FIRST, SECOND, THIRD].map((unit) => `2027-03-02 08h DIGEST ${unit}`),
  ...[FIRST, SECOND, THIRD].map((unit) => `2027-03-04 08h DIGEST ${unit}`),
  ...[FIRST, SECOND, THIRD].map((unit) => `2027-03-08 08h DIGEST ${unit}`),
  '2027-03-09 15h CODE mau.chu-tich',
  '2027-03-09 15h CONTENT_CHECK mau.giam-doc',
  ...[FOLLOW_UP, FIRST, SECOND, THIRD].map((unit) => `2027-03-09 15h DELIVER ${unit}`),
  '2027-03-09 15h FORM_CHECK mau.chanh-van-phong',
  '2027-03-09 15h SIGN mau.chu-tich',
  // Friday night and the weekend pass without a letter. On Monday each commune gets one, whatever of the four plans it
  // missed; without the outage it would have had three.
  `2027-03-15 08h DIGEST ${FOLLOW_UP}`,
  ...[FIRST, SECOND, THIRD].map((unit) => `2027-03-15 08h DIGEST ${unit}`),
  '2027-03-15 08h ESCALATE_ACKNOWLEDGEMENT mau.van-thu',
  ...[SECOND, THIRD].map((unit) => `2027-03-15 08h REMIND_ACKNOWLEDGEMENT ${unit}`),
  // From here on as ever: the report of xã 3 is late, and the signer hears of what was due on 9 March.
  '2027-03-16 08h DIGEST mau.chu-tich',
  `2027-03-16 08h DIGEST ${THIRD}`,
  `2027-03-18 08h DIGEST ${FOLLOW_UP}`,
];

const TOLD_OF_SECOND = [
  'd1/once/mau.xa-2#REMIND.3', // the report of the training
  'mau.xa-2#ESCALATE.1', // its receipt of the survey: the clerk, and itself
  'mau.xa-2#REMIND.1',
  ...['ESCALATE.1', 'ESCALATE.1', 'ESCALATE.2', 'ESCALATE.2', 'MARK_OVERDUE.1', 'MARK_OVERDUE.1'].map(
    (late) => `t2/mau.xa-2#${late}`, // review and posting
  ),
  't2/mau.xa-2#REMIND.2', // that it reports on the training, as a task
];

describe('a worker that is away for three days', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    const now = instantAt('2027-03-01', '09:00');
    simulation = await openSimulation({ now, directory: provinceOfCommunes(3), withOutages: true });
  });
  afterAll(() => simulation.close());

  const on = (day: string, time = '09:00') => simulation.sleepUntil(instantAt(day, time));

  async function issue(plan: { subject: string; duties: string[] }): Promise<string> {
    const people = officePeople(simulation);
    const text = provincePlanText({ ...plan, recipients: ['Sở Nội vụ', 'UBND các xã'] });
    const { _id: planId } = await people.draft(text, PROVINCE, PROVINCE_DRAFTER);
    await people.submit(planId);
    for (const step of ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] as const) await people.approve(planId, step);
    await people.reaches(planId, 'IN_FORCE');
    return planId;
  }

  /** Everything a unit owes under these plans is done or handed in. */
  async function finishAll(planIds: string[], owner: string): Promise<void> {
    for (const planId of planIds) {
      const units = followUpPeople(simulation, planId, FOLLOW_UP);
      const owned = <T extends { ownerId: string }>(all: T[]) => all.filter(({ ownerId }) => ownerId === owner);
      for (const period of owned(await units.periods('d1', 'OPEN'))) await units.submit(period);
      for (const task of owned(await units.tasks('IN_FORCE', 'ACKNOWLEDGED'))) await units.finish(task);
    }
  }

  async function mailsSince(day: string): Promise<string[]> {
    const since = { queuedAt: { $gte: instantAt(day, '00:00') }, state: 'SENT' as const };
    const mails = await simulation.office.documents.mails.find(since).toArray();
    const hour = (instant: Date) => `${String(Math.floor(minuteOfDay(instant) / 60)).padStart(2, '0')}h`;
    return mails
      .map(({ queuedAt, purpose, addresseeId }) => `${dayOf(queuedAt)} ${hour(queuedAt)} ${purpose} ${addresseeId}`)
      .sort();
  }

  /** What was told of on a day, over all plans: "REMIND.3". */
  async function toldOf(owner: string, day: string): Promise<string[]> {
    const runs = await simulation.office.documents.audit.find({ type: 'AGENDA_RUN' }).toArray();
    return runs
      .filter(({ at }) => dayOf(at) === day)
      .flatMap(({ data }) => (data as { entries: string[] }).entries)
      .filter((key) => key.includes(`/${owner}#`))
      .map((key) => key.replace(/^[^/]+\//, ''))
      .sort();
  }

  it('sends one digest a unit on the next working morning, one reminder a round, and nothing at night', async () => {
    const { office, inbox, run, sleepWithoutWorker } = simulation;
    const textsTo = (unit: string) =>
      inbox
        .messages()
        .filter(({ to }) => to.includes(`${unit.replaceAll('.', '-')}@mau.example.vn`))
        .map(({ text }) => (text ?? '').replace(/\s+/g, ' '));
    const digests: string[] = [];
    const planIds: string[] = [];
    await run(async () => {
      for (const plan of [TRAINING, REVIEW, POSTING]) planIds.push(await issue(plan));
      for (const planId of planIds)
        expect(await followUpPeople(simulation, planId, FOLLOW_UP).confirmReceipt()).toBe(4);
      await on('2027-03-09', '15:00');
      planIds.push(await issue(SURVEY));
      const { confirmReceipt } = followUpPeople(simulation, planIds.at(-1) ?? '', FOLLOW_UP);
      expect(await confirmReceipt((id) => id === FOLLOW_UP || id === FIRST)).toBe(2);
      await on('2027-03-09', '22:00');
    });
    const [trainingId = '', reviewId = '', postingId = '', surveyId = ''] = planIds;
    const before = inbox.messages().length;

    // What people do meanwhile is recorded, and counts.
    await sleepWithoutWorker(instantAt('2027-03-11', '10:00'));
    await finishAll([reviewId], FIRST);
    await sleepWithoutWorker(instantAt('2027-03-12', '22:00'));
    expect(inbox.messages()).toHaveLength(before);

    await run(async () => {
      await on('2027-03-15', '07:55');
      expect(inbox.messages()).toHaveLength(before);
      await on('2027-03-15', '10:00');
      await until('Monday’s letters are here', () => inbox.messages().length === before + 7);
      digests.push(...textsTo(FIRST).slice(-1));
      for (const owner of [FIRST, SECOND]) await finishAll([trainingId, reviewId, postingId], owner);
      await followUpPeople(simulation, surveyId, FOLLOW_UP).confirmReceipt();
      await on('2027-03-16', '10:00');
      await finishAll([trainingId, reviewId, postingId], THIRD);
      await on('2027-03-18', '10:00');
      await finishAll([trainingId], FOLLOW_UP);
      await on('2027-04-01');
    });

    expect(await mailsSince('2027-03-02')).toEqual([...MAILS].sort());
    // Of two missed reminders of the report the second was sent, of what had become late meanwhile none.
    expect(await toldOf(SECOND, '2027-03-15')).toEqual(TOLD_OF_SECOND);
    const [digest = ''] = digests;
    for (const told of [TRAINING, POSTING]) expect(digest).toContain(told.subject);
    expect(digest).not.toContain(REVIEW.subject);
    for (const planId of planIds) expect((await verifyChain(office.documents, planId)).brokenAt).toBeNull();
  });
});
