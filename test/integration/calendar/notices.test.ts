import { verifyChain } from '../../../services/audit/verify-chain';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { openCalendar } from '../../../services/calendar-notices/open-calendar';
import { drainInbox } from '../../../services/plans/drain-inbox';
import { relayOnce } from '../../../services/relay/relay-once';
import { ask, openServer } from '../../support/graphql/ask';
import { issuePlan } from '../../support/issue-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { draftedPlan } from '../../support/pages/sample-plan-on-record';
import { type RecordingProcess, recordingProcess } from '../../support/recording-process';

const ADMIN = 'ht.hong-linh.nguyen-tien-dat';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const NOW = instantAt('2027-02-03', '15:30');

const SET = `mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { day kind source status name { vi en } } }`;
const WITHDRAW = `mutation ($input: WithdrawCalendarDayInput!) { withdrawCalendarDay(input: $input) { day kind source } }`;
const IMPORT = `mutation ($input: ImportCalendarYearInput!) { importCalendarYear(input: $input) { day before { kind status } after { kind status } } }`;
const REHEARSE = `query ($id: ID!) { rehearsePlan(planId: $id) { entries(first: 1000) { day action kind round reason rule } } }`;
const DAYS = `query ($from: Day!, $to: Day!) { workCalendar(from: $from, to: $to) { day kind source status name { vi } } }`;
const NOTICES = `query ($year: Int!) { calendarNotices(year: $year) { nodes { subject version act source reason by { id } } } }`;
const COVERAGE = `query { calendarCoverage(fromYear: 2027, toYear: 2028) { year status undecided sources } }`;

/** Monday 7 June 2027, two days before the half-yearly reports are due. */
const extraDayOff = {
  day: '2027-06-07',
  kind: 'OFF',
  name: 'Nghỉ hoán đổi (làm bù thứ Bảy 12/6/2027)',
  noticeNumber: 'Công văn 999/BNV-CVL',
  noticeDate: '2027-04-01',
};

describe('the working-day calendar as data', () => {
  let opened: TestOffice;
  let road: RecordingProcess;
  beforeEach(async () => {
    road = recordingProcess();
    opened = await openTestOffice({ process: road, now: NOW });
  });
  afterEach(() => opened.close());

  const as = async (subject: string | null, query: string, variables: Record<string, unknown> = {}) =>
    ask(openServer(opened.office), subject, query, variables);
  const answerTo = async <Data>(subject: string, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await as(subject, query, variables);
    expect(errors).toEqual([]);
    return data as Data;
  };
  const set = (more: Record<string, unknown> = {}) =>
    answerTo<{ setCalendarDay: Record<string, unknown> }>(ADMIN, SET, {
      input: { ...extraDayOff, idempotencyKey: 'nghi-them-07-6', ...more },
    });
  const lastReminders = async (planId: string) => {
    const { rehearsePlan } = await answerTo<{ rehearsePlan: { entries: Record<string, string>[] } }>(
      DRAFTER,
      REHEARSE,
      {
        id: planId,
      },
    );
    const found = rehearsePlan.entries.filter(({ kind, action, rule }) => {
      return kind === 'REPORT' && action === 'REMIND' && rule?.endsWith('before 2027-06-09');
    });
    return [...new Set(found.map(({ day }) => day))];
  };

  it('a day entered by an administrator moves the rehearsal at once, and its withdrawal moves it back', async () => {
    const { _id: planId } = await draftedPlan(opened);
    expect(await lastReminders(planId)).toEqual(['2027-05-31', '2027-06-04', '2027-06-08']);
    expect((await set()).setCalendarDay).toEqual({
      day: '2027-06-07',
      kind: 'OFF',
      status: 'KNOWN',
      source: 'Công văn 999/BNV-CVL ngày 01/4/2027',
      name: { vi: extraDayOff.name, en: extraDayOff.name },
    });
    expect(await lastReminders(planId)).toEqual(['2027-05-28', '2027-06-03', '2027-06-08']);
    const input = { day: '2027-06-07', reason: 'Công văn đã được thu hồi.', idempotencyKey: 'thu-hoi-07-6' };
    expect(await answerTo(ADMIN, WITHDRAW, { input })).toEqual({ withdrawCalendarDay: null });
    expect(await lastReminders(planId)).toEqual(['2027-05-31', '2027-06-04', '2027-06-08']);
    expect(await answerTo(ADMIN, NOTICES, { year: 2027 })).toEqual({
      calendarNotices: {
        nodes: [
          {
            subject: '2027-06-07',
            version: 1,
            act: 'SET',
            source: 'Công văn 999/BNV-CVL',
            reason: null,
            by: { id: ADMIN },
          },
          { subject: '2027-06-07', version: 2, act: 'WITHDRAW', source: null, reason: input.reason, by: { id: ADMIN } },
        ],
      },
    });
  });

  it('the reasons of the rehearsal are sentences in the language of the reader', async () => {
    const { _id: planId } = await draftedPlan(opened);
    const server = openServer(opened.office);
    const english = await ask(server, DRAFTER, REHEARSE, { id: planId }, { 'accept-language': 'en' });
    const vietnamese = await ask(server, DRAFTER, REHEARSE, { id: planId }, { 'accept-language': 'vi' });
    const reasonsOf = ({ data }: typeof english) =>
      (data as unknown as { rehearsePlan: { entries: { reason: string }[] } }).rehearsePlan.entries.map(
        ({ reason }) => reason,
      );
    expect(reasonsOf(vietnamese)).toContain('Trước ngày làm việc cuối cùng trong hạn (09/06/2027) 01 ngày làm việc');
    expect(reasonsOf(english)).toContain('1 working day before the last working day in time (09/06/2027)');
  });

  it('only an administrator changes the calendar; whoever is signed in may read it', async () => {
    const input = { ...extraDayOff, idempotencyKey: 'khong-co-quyen' };
    expect((await as(DRAFTER, SET, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await as(null, SET, { input })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await as(DRAFTER, NOTICES, { year: 2027 })).codes).toEqual(['FORBIDDEN']);
    expect(await opened.office.documents.calendar.countDocuments({})).toBe(0);
    const span = { from: '2026-08-22', to: '2026-08-31' };
    expect((await as(null, DAYS, span)).codes).toEqual(['UNAUTHENTICATED']);
    const { workCalendar } = await answerTo<{ workCalendar: object[] }>(DRAFTER, DAYS, span);
    expect(workCalendar).toEqual([
      expect.objectContaining({ day: '2026-08-22', kind: 'WORK', source: 'Thông báo 9441/TB-BNV' }),
      expect.objectContaining({ day: '2026-08-31', kind: 'OFF', status: 'KNOWN' }),
    ]);
  });

  it('the same request twice is one act; its key for another day is a conflict', async () => {
    await set();
    await set();
    expect(await opened.office.documents.calendar.countDocuments({})).toBe(1);
    const input = { ...extraDayOff, kind: 'WORK', idempotencyKey: 'nghi-them-07-6' };
    expect((await as(ADMIN, SET, { input })).codes).toEqual(['CONFLICT']);
  });

  it('of two administrators who change one day at once one is told to look again, and both words are not lost', async () => {
    const inputs = ['OFF', 'WORK'].map((kind) => ({ ...extraDayOff, kind, idempotencyKey: `cung-luc-${kind}` }));
    const answers = await Promise.all(inputs.map((input) => as(ADMIN, SET, { input })));
    const codes = answers.flatMap((answer) => answer.codes);
    const stored = await opened.office.documents.calendar.find({}).sort({ version: 1 }).toArray();
    expect(stored.map(({ version }) => version)).toEqual(stored.map((_, index) => index + 1));
    expect(codes.length + stored.length).toBe(2);
    expect(codes.every((code) => code === 'CONFLICT')).toBe(true);
  });

  it('another process sees the change within its five seconds', async () => {
    const elsewhere = openCalendar(opened.office.documents);
    expect((await elsewhere()).isWorkingDay('2027-06-07')).toBe(true);
    await set();
    expect((await elsewhere()).isWorkingDay('2027-06-07')).toBe(true);
    expect((await elsewhere(0)).isWorkingDay('2027-06-07')).toBe(false);
  });

  it('the notice of a year is tried without a trace first, then makes the year known', async () => {
    const days = ['2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-09-01'].map((day) => {
      return { day, kind: 'OFF', name: 'Nghỉ theo thông báo' };
    });
    const input = {
      year: 2028,
      noticeNumber: 'Thông báo 1/TB-BNV',
      days,
      dryRun: true,
      idempotencyKey: 'nam-2028-thu',
    };
    const { importCalendarYear: tried } = await answerTo<{ importCalendarYear: object[] }>(ADMIN, IMPORT, { input });
    expect(tried).toContainEqual({ day: '2028-01-24', before: null, after: { kind: 'OFF', status: 'KNOWN' } });
    expect(tried).toContainEqual({
      day: '2028-01-26',
      before: { kind: 'OFF', status: 'EXPECTED' },
      after: { kind: 'OFF', status: 'KNOWN' },
    });
    expect(await opened.office.documents.calendar.countDocuments({})).toBe(0);
    const done = await answerTo(ADMIN, IMPORT, { input: { ...input, dryRun: false, idempotencyKey: 'nam-2028-that' } });
    expect(done).toEqual({ importCalendarYear: tried });
    // Repeated, as after a lost answer: nothing new.
    await answerTo(ADMIN, IMPORT, { input: { ...input, dryRun: false, idempotencyKey: 'nam-2028-that' } });
    expect(await opened.office.documents.calendar.countDocuments({})).toBe(7);
    const { calendarCoverage } = await answerTo<{ calendarCoverage: object[] }>(DRAFTER, COVERAGE);
    expect(calendarCoverage).toEqual([
      expect.objectContaining({ year: 2027, status: 'KNOWN' }),
      expect.objectContaining({ year: 2028, status: 'KNOWN', undecided: [] }),
    ]);
  });

  it.each([
    ['a day of another year', { days: [{ day: '2029-01-01', kind: 'OFF', name: 'x' }] }, 'days.0.day'],
    ['a day listed twice', { days: [1, 2].map(() => ({ day: '2028-01-24', kind: 'OFF', name: 'x' })) }, 'days.1.day'],
    ['a notice without a number', { days: [], noticeNumber: ' ' }, 'noticeNumber'],
  ])('%s is refused with the field it is in, and nothing is stored', async (_what, more, field) => {
    const input = {
      year: 2028,
      noticeNumber: 'Thông báo 1/TB-BNV',
      dryRun: false,
      idempotencyKey: 'nam-2028',
      ...more,
    };
    const { codes, errors } = await as(ADMIN, IMPORT, { input });
    expect([codes, errors[0]?.extensions.details]).toEqual([['BAD_USER_INPUT'], { field }]);
    expect(await opened.office.documents.calendar.countDocuments({})).toBe(0);
  });

  it('a plan in force keeps its last days; its own workflow aligns the action days and the audit chain keeps both', async () => {
    const { _id: planId } = await draftedPlan(opened);
    await issuePlan(opened.office, planId);
    const half = () => opened.office.documents.periods.findOne({ planId, 'due.lastDay': '2027-06-09' });
    expect((await half())?.due).toMatchObject({ actionDay: '2027-06-09', legalLatest: '2027-06-09' });
    await set({ day: '2027-06-09' });
    road.calls.length = 0;
    // Younger than the patience: other processes may still hold the calendar they read before.
    await relayOnce(opened.office, 10_000);
    expect(road.calls).toEqual([]);
    opened.setClock(new Date(NOW.getTime() + 11_000));
    await relayOnce(opened.office, 10_000);
    expect(road.calls).toEqual([`wake ${planId} now`]);
    await relayOnce(opened.office, 10_000);
    expect(road.calls).toHaveLength(1);

    expect((await drainInbox(opened.office, planId, opened.office.clock())).reopened).toBe(true);
    expect((await half())?.due).toMatchObject({
      lastDay: '2027-06-09',
      actionDay: '2027-06-08',
      legalLatest: '2027-06-10',
    });
    expect((await drainInbox(opened.office, planId, opened.office.clock())).reopened).toBe(false);
    const events = await opened.office.documents.audit.find({ planId, type: 'DUE_DATES_ALIGNED' }).toArray();
    expect(events).toHaveLength(1);
    expect(events[0]?.data['moved']).toContainEqual({
      id: (await half())?._id,
      before: { lastDay: '2027-06-09', actionDay: '2027-06-09', legalLatest: '2027-06-09' },
      after: { lastDay: '2027-06-09', actionDay: '2027-06-08', legalLatest: '2027-06-10' },
    });
    expect((await verifyChain(opened.office.documents, planId)).brokenAt).toBeNull();
  });
});
