import { type AgendaItem, agenda, dueEntries, nextInstant } from '../../../services/calendar/agenda';
import { dueDateOn } from '../../../services/calendar/due-date';
import { DEMONSTRATION_POLICY, STANDARD_POLICY } from '../../../services/calendar/follow-up-policy';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { dayOf, instantAt } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
const inForceAt = instantAt('2026-11-02', '10:00');

function itemOf(kind: AgendaItem['kind'], fields: Partial<AgendaItem> = {}): AgendaItem {
  const due = dueDateOn('2026-12-09', calendar, { phrase: 'trước ngày 10/12/2026' });
  const base = { id: kind.toLowerCase(), owner: 'so-noi-vu', mode: 'order', closedAt: null, ran: {} } as const;
  return kind === 'DELIVERY'
    ? { kind, ...base, due: null, sentAt: inForceAt, ...fields }
    : { kind, ...base, due, ...fields };
}

function drawn(items: AgendaItem[], policy = STANDARD_POLICY, at = inForceAt): string[] {
  return agenda(items, calendar, policy, at).map((entry) => `${vietnam(entry.at)} ${entry.action}.${entry.round}`);
}

function vietnam(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

test('a task is reminded 7 and 1 working days before, overdue the working day after, told of upwards 1, 2 and 5 after', () => {
  expect(drawn([itemOf('TASK')])).toEqual([
    '2026-11-30 08:00 REMIND.1',
    '2026-12-08 08:00 REMIND.2',
    '2026-12-10 08:00 MARK_OVERDUE.1',
    '2026-12-10 08:00 ESCALATE.1',
    '2026-12-11 08:00 ESCALATE.2',
    '2026-12-16 08:00 ESCALATE.3',
  ]);
});

test('a report opens 15 working days before its action day and is reminded 7, 3 and 1 before', () => {
  expect(drawn([itemOf('REPORT', { opensOn: '2026-11-02' })])).toEqual([
    '2026-11-17 08:00 OPEN.1',
    '2026-11-30 08:00 REMIND.1',
    '2026-12-04 08:00 REMIND.2',
    '2026-12-08 08:00 REMIND.3',
    '2026-12-10 08:00 MARK_OVERDUE.1',
    '2026-12-10 08:00 ESCALATE.1',
    '2026-12-11 08:00 ESCALATE.2',
    '2026-12-16 08:00 ESCALATE.3',
  ]);
});

test('each entry says which rule put it there and counts from which day', () => {
  const reasons = agenda([itemOf('TASK')], calendar, STANDARD_POLICY, inForceAt).map((entry) => entry.reason);
  expect(reasons).toEqual([
    'task.remind[0]: 7 working days before 2026-12-09',
    'task.remind[1]: 1 working day before 2026-12-09',
    'task.overdue: 1 working day after 2026-12-09',
    'task.escalate[0]: 1 working day after 2026-12-09',
    'task.escalate[1]: 2 working days after 2026-12-09',
    'task.escalate[2]: 5 working days after 2026-12-09',
  ]);
});

test('a due date on a holiday is reminded before it and overdue after it', () => {
  const due = dueDateOn('2026-11-24', calendar, { phrase: 'trước ngày 25/11' });
  expect(drawn([itemOf('TASK', { due })])).toEqual([
    '2026-11-12 08:00 REMIND.1',
    '2026-11-20 08:00 REMIND.2',
    '2026-11-25 08:00 MARK_OVERDUE.1',
    '2026-11-25 08:00 ESCALATE.1',
    '2026-11-26 08:00 ESCALATE.2',
    '2026-12-01 08:00 ESCALATE.3',
  ]);
});

test('where the policy lets a last day roll forward, lateness begins a working day later', () => {
  const due = dueDateOn('2026-11-24', calendar, { phrase: 'trước ngày 25/11' });
  const overdue = drawn([itemOf('TASK', { due })], { ...STANDARD_POLICY, rollsForward: true })[2];
  expect(overdue).toBe('2026-11-26 08:00 MARK_OVERDUE.1');
});

test('receipt is reminded after 4 working hours and escalated at the end of the next working day', () => {
  expect(drawn([itemOf('DELIVERY')])).toEqual(['2026-11-02 16:00 REMIND.1', '2026-11-03 16:30 ESCALATE.1']);
});

test('working hours stand still overnight, at noon and on holidays', () => {
  const sentAt = instantAt('2026-11-23', '16:00');
  expect(drawn([itemOf('DELIVERY', { sentAt })])).toEqual(['2026-11-25 10:30 REMIND.1', '2026-11-25 16:30 ESCALATE.1']);
});

test.each([
  ['KHẨN', ['2026-11-02 14:00 REMIND.1', '2026-11-02 16:00 ESCALATE.1']],
  ['Thượng khẩn', ['2026-11-02 11:00 REMIND.1', '2026-11-02 14:00 ESCALATE.1']],
  ['HOẢ TỐC', ['2026-11-02 10:30 REMIND.1', '2026-11-02 11:00 ESCALATE.1']],
])('a plan stamped %s is followed up by the hours of its grade', (urgency, expected) => {
  expect(drawn([itemOf('DELIVERY', { urgency })])).toEqual(expected);
});

test('only Hỏa tốc does not wait for the office to open', () => {
  const sentAt = instantAt('2026-11-07', '22:00');
  expect(drawn([itemOf('DELIVERY', { sentAt, urgency: 'HỎA TỐC' })])[0]).toBe('2026-11-07 22:30 REMIND.1');
  expect(drawn([itemOf('DELIVERY', { sentAt, urgency: 'KHẨN' })])[0]).toBe('2026-11-09 09:30 REMIND.1');
});

test('what was not sent and what has no due date is not followed up', () => {
  expect(drawn([itemOf('DELIVERY', { sentAt: null }), itemOf('TASK', { due: null })])).toEqual([]);
});

test('reminders that would fall before entry into force are dropped, and a late report opens with it', () => {
  const late = instantAt('2026-12-05', '20:00');
  expect(drawn([itemOf('TASK')], STANDARD_POLICY, late).slice(0, 2)).toEqual([
    '2026-12-08 08:00 REMIND.2',
    '2026-12-10 08:00 MARK_OVERDUE.1',
  ]);
  expect(drawn([itemOf('REPORT')], STANDARD_POLICY, late).slice(0, 2)).toEqual([
    '2026-12-07 08:00 OPEN.1',
    '2026-12-08 08:00 REMIND.3',
  ]);
});

test('a report never opens before the start of its figures', () => {
  expect(drawn([itemOf('REPORT', { opensOn: '2026-12-05' })]).slice(0, 2)).toEqual([
    '2026-12-07 08:00 OPEN.1',
    '2026-12-08 08:00 REMIND.3',
  ]);
});

test('nobody is late on the day of issue: a deadline that had passed counts from entry into force', () => {
  const late = instantAt('2026-12-14', '09:00');
  const entries = agenda([itemOf('TASK')], calendar, STANDARD_POLICY, late);
  expect(drawn([itemOf('TASK')], STANDARD_POLICY, late)).toEqual([
    '2026-12-15 08:00 MARK_OVERDUE.1',
    '2026-12-15 08:00 ESCALATE.1',
    '2026-12-16 08:00 ESCALATE.2',
    '2026-12-21 08:00 ESCALATE.3',
  ]);
  expect(entries[0]?.reason).toContain('2026-12-09 had passed');
});

test('two rounds at the same instant become the later one', () => {
  const remind = [
    { from: 'ACTION_DAY', days: -3 },
    { from: 'ACTION_DAY', days: -4 },
    { from: 'ACTION_DAY', workingDays: -3 },
  ] as const;
  const due = dueDateOn('2026-12-09', calendar, { phrase: '' });
  const policy = { ...STANDARD_POLICY, task: { ...STANDARD_POLICY.task, remind } };
  // 6 and 5 December are a weekend: both roll back to Friday the 4th, which the third round names directly.
  expect(drawn([itemOf('TASK', { due })], policy)[0]).toBe('2026-12-04 08:00 REMIND.3');
  expect(drawn([itemOf('TASK', { due })], policy).filter((line) => line.includes('REMIND'))).toHaveLength(1);
});

test('the ladder goes from the executor to the unit, its head, the follow-up unit and the signer', () => {
  const ladder = (item: AgendaItem) =>
    agenda([item], calendar, STANDARD_POLICY, inForceAt).map(({ action, round, to }) => `${action}.${round} ${to}`);
  expect(ladder(itemOf('REPORT', { opensOn: '2026-11-02' }))).toEqual([
    'OPEN.1 OWNER',
    'REMIND.1 EXECUTOR',
    'REMIND.2 EXECUTOR',
    'REMIND.3 EXECUTOR',
    'MARK_OVERDUE.1 OWNER',
    'ESCALATE.1 UNIT_HEAD',
    'ESCALATE.2 FOLLOW_UP',
    'ESCALATE.3 SIGNER',
  ]);
  expect(ladder(itemOf('DELIVERY'))).toEqual(['REMIND.1 OWNER', 'ESCALATE.1 CLERK']);
});

test('of a body that was only asked the follow-up unit is told, and nobody above either of them', () => {
  const entries = agenda([itemOf('TASK', { mode: 'request' })], calendar, STANDARD_POLICY, inForceAt);
  expect(entries.map(({ action, round, to }) => `${action}.${round} ${to}`)).toEqual([
    'REMIND.1 EXECUTOR',
    'REMIND.2 EXECUTOR',
    'MARK_OVERDUE.1 OWNER',
    'ESCALATE.2 FOLLOW_UP',
  ]);
});

test('two rungs that fall on one instant are two entries, for they go to different people', () => {
  const escalate = [
    { to: 'UNIT_HEAD', from: 'LAST_DAY', workingDays: 1 },
    { to: 'FOLLOW_UP', from: 'LAST_DAY', workingDays: 1 },
  ] as const;
  const policy = { ...STANDARD_POLICY, task: { ...STANDARD_POLICY.task, escalate } };
  const rungs = agenda([itemOf('TASK')], calendar, policy, inForceAt).filter(({ action }) => action === 'ESCALATE');
  expect(rungs.map(({ at, to }) => `${vietnam(at)} ${to}`)).toEqual([
    '2026-12-10 08:00 UNIT_HEAD',
    '2026-12-10 08:00 FOLLOW_UP',
  ]);
});

test('nothing about tasks and reports ever falls outside office hours, whatever the stamp of the plan', () => {
  const night = instantAt('2026-12-04', '22:00');
  const items = [itemOf('TASK', { urgency: 'HỎA TỐC' }), itemOf('REPORT', { urgency: 'HỎA TỐC' })];
  for (const { at } of agenda(items, calendar, STANDARD_POLICY, night)) expect(vietnam(at)).toMatch(/ 08:00$/);
});

test('a body that can only be requested is written to as a request in every entry', () => {
  const entries = agenda([itemOf('TASK', { mode: 'request' })], calendar, STANDARD_POLICY, inForceAt);
  expect(entries.some((entry) => entry.action === 'ESCALATE')).toBe(true);
  expect(new Set(entries.map((entry) => entry.tone))).toEqual(new Set(['request']));
});

test('the demonstration shows opening and reminders within seconds and leaves lateness where it is', () => {
  const items = [itemOf('DELIVERY'), itemOf('TASK'), itemOf('REPORT', { opensOn: '2026-11-20' })];
  const night = instantAt('2026-11-07', '23:00');
  const sent = items.map((item) => (item.kind === 'DELIVERY' ? { ...item, sentAt: night } : item));
  const entries = agenda(sent, calendar, DEMONSTRATION_POLICY, night);
  const early = entries
    .slice(0, 4)
    .map((entry) => [entry.kind, entry.action, (entry.at.getTime() - night.getTime()) / 1000]);
  expect(early).toEqual([
    ['REPORT', 'OPEN', 1],
    ['DELIVERY', 'REMIND', 2],
    ['REPORT', 'REMIND', 3],
    ['TASK', 'REMIND', 3],
  ]);
  expect(entries.slice(4).map((entry) => `${dayOf(entry.at)} ${entry.kind} ${entry.action}`)).toEqual([
    '2026-11-09 DELIVERY ESCALATE',
    '2026-12-10 REPORT MARK_OVERDUE',
    '2026-12-10 TASK MARK_OVERDUE',
    '2026-12-10 REPORT ESCALATE',
    '2026-12-10 TASK ESCALATE',
    '2026-12-11 REPORT ESCALATE',
    '2026-12-11 TASK ESCALATE',
    '2026-12-16 REPORT ESCALATE',
    '2026-12-16 TASK ESCALATE',
  ]);
});

test('an outage is followed by one reminder, not by all that were missed', () => {
  const entries = agenda([itemOf('REPORT')], calendar, STANDARD_POLICY, inForceAt);
  const { run, skip } = dueEntries(entries, instantAt('2026-12-08', '09:00'));
  expect(run.map((entry) => entry.key)).toEqual(['report#OPEN.1', 'report#REMIND.3']);
  expect(skip.map((entry) => entry.key)).toEqual(['report#REMIND.1', 'report#REMIND.2']);
});

test('an outage past the due date sends no reminder at all, only the notice that the time is up', () => {
  const entries = agenda([itemOf('TASK')], calendar, STANDARD_POLICY, inForceAt);
  const { run, skip } = dueEntries(entries, instantAt('2026-12-10', '09:00'));
  expect(run.map((entry) => entry.key)).toEqual(['task#MARK_OVERDUE.1', 'task#ESCALATE.1']);
  expect(skip.map((entry) => entry.key)).toEqual(['task#REMIND.1', 'task#REMIND.2']);
});

test('the next instant is the earliest still to come, and none when nothing is left', () => {
  const entries = agenda([itemOf('TASK')], calendar, STANDARD_POLICY, inForceAt);
  expect(nextInstant(entries, inForceAt)).toEqual(instantAt('2026-11-30', '08:00'));
  expect(nextInstant(entries, instantAt('2026-11-30', '08:00'))).toEqual(instantAt('2026-12-08', '08:00'));
  expect(nextInstant(entries, instantAt('2027-01-01', '08:00'))).toBeNull();
});

test('the notice that a report is open is not doubled by a reminder at the same instant', () => {
  expect(drawn([itemOf('REPORT', { opensOn: '2026-12-04' })]).slice(0, 2)).toEqual([
    '2026-12-04 08:00 OPEN.1',
    '2026-12-08 08:00 REMIND.3',
  ]);
});

test('a task that begins later is not reminded before it begins', () => {
  expect(drawn([itemOf('TASK', { opensOn: '2026-12-01' })])[0]).toBe('2026-12-08 08:00 REMIND.2');
});

test('a plan in force on a working evening opens its reports the next working morning', () => {
  expect(drawn([itemOf('REPORT')], STANDARD_POLICY, instantAt('2026-11-23', '20:00'))[0]).toBe(
    '2026-11-25 08:00 OPEN.1',
  );
  expect(drawn([itemOf('REPORT')], STANDARD_POLICY, instantAt('2026-11-25', '05:00'))[0]).toBe(
    '2026-11-25 08:00 OPEN.1',
  );
});
