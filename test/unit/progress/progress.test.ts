import { dueDateOn } from '../../../services/calendar/due-date';
import { STANDARD_POLICY } from '../../../services/calendar/follow-up-policy';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import type { PlanDocument } from '../../../services/plans/plan';
import { isOverdue } from '../../../services/progress/overdue-units';
import { progressOf } from '../../../services/progress/progress';
import { type PeriodRow, type ProgressRows, planSetting, type TaskRow } from '../../../services/progress/progress-rows';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
const IN_FORCE = new Date('2026-10-01T02:00:00Z');
/** 24/11/2026 is Ngày Văn hóa Việt Nam; the day after is a Wednesday. */
const HOLIDAY = dueDateOn('2026-11-24', calendar, { phrase: 'trước ngày 25/11' });

function setting(now: string, more: { rollsForward?: boolean; state?: PlanDocument['state'] } = {}) {
  const plan = { _id: 'p', state: more.state ?? 'IN_FORCE', inForceAt: IN_FORCE, urgency: null } as PlanDocument;
  const policy = { ...STANDARD_POLICY, rollsForward: more.rollsForward ?? false };
  const at = new Date(now);
  return { now: at, plans: new Map([['p', planSetting(plan, policy, calendar, at)]]) };
}

const task = (ownerId: string, more: Partial<TaskRow> = {}): TaskRow => ({
  ...{ _id: `p/t1/${ownerId}`, planId: 'p', ownerId, due: HOLIDAY, state: 'IN_FORCE' },
  ...more,
});
const period = (ownerId: string, more: Partial<PeriodRow> = {}): PeriodRow => ({
  ...{ _id: `p/d1/2026/${ownerId}`, planId: 'p', ownerId, due: HOLIDAY, state: 'OPEN', submittedAt: null },
  ...more,
});
const rows = (more: Partial<ProgressRows>): ProgressRows => ({ deliveries: [], tasks: [], periods: [], ...more });

describe('what is overdue', () => {
  it('is so from the end of the last day, or of the working day after it where the policy says so', () => {
    const [lastMinute, midnight] = ['2026-11-24T16:59:00Z', '2026-11-24T17:00:00Z'];
    expect([lastMinute, midnight].map((now) => isOverdue(task('a'), setting(now)))).toEqual([false, true]);
    const rolled = (now: string) => isOverdue(task('a'), setting(now, { rollsForward: true }));
    expect([midnight, '2026-11-25T17:00:00Z'].map(rolled)).toEqual([false, true]);
  });

  it('is nothing of a plan that is closed, and nothing of a unit that is gone', () => {
    const late = '2026-12-24T02:00:00Z';
    expect(isOverdue(task('a'), setting(late, { state: 'CLOSED' }))).toBe(false);
    expect(isOverdue(task('a', { ownerlessSince: '2026-12-01' }), setting(late))).toBe(false);
    expect(isOverdue(task('a', { due: null }), setting(late))).toBe(false);
  });

  it('is counted by unit, with the oldest day and the next one', () => {
    const older = dueDateOn('2026-11-10', calendar, { phrase: '' });
    const next = dueDateOn('2026-12-15', calendar, { phrase: '' });
    const found = progressOf(
      rows({
        tasks: [
          task('b'),
          task('a', { due: next, _id: 'p/t2/a' }),
          task('a'),
          task('a', { _id: 'p/t3/a', due: older }),
          task('c', { state: 'SUBMITTED' }),
        ],
        periods: [period('a'), period('b', { state: 'ACCEPTED', submittedAt: IN_FORCE }), period('d', { due: next })],
      }),
      setting('2026-11-26T02:00:00Z'),
    );
    expect(found.overdueUnits).toEqual([
      {
        ...{ ownerId: 'a', tasks: 2, reports: 1, oldestDay: '2026-11-10', nextDueDay: '2026-12-15' },
        ...{ taskIds: ['p/t3/a', 'p/t1/a'], periodIds: ['p/d1/2026/a'] },
      },
      {
        ...{ ownerId: 'b', tasks: 1, reports: 0, oldestDay: '2026-11-24', nextDueDay: null },
        ...{ taskIds: ['p/t1/b'], periodIds: [] },
      },
    ]);
  });
});

describe('how far work is', () => {
  it('is the share of accepted tasks among those not waived or passed on', () => {
    const states = ['ACCEPTED', 'ACCEPTED', 'IN_PROGRESS', 'WAIVED', 'TRANSFERRED', 'SUPERSEDED'] as const;
    const tasks = states.map((state, index) => task(`u${index}`, { state }));
    expect(progressOf(rows({ tasks }), setting('2026-10-05T02:00:00Z')).tasks).toMatchObject({
      ...{ total: 4, accepted: 2, shareDone: 66.7, overdue: 0 },
    });
    expect(progressOf(rows({}), setting('2026-10-05T02:00:00Z')).tasks.shareDone).toBeNull();
  });

  it('knows of an accepted report whether it had come in time', () => {
    const at = (day: string) => new Date(`2026-11-${day}T02:00:00Z`);
    const periods = [
      period('a', { state: 'ACCEPTED', submittedAt: at('20') }),
      period('b', { state: 'ACCEPTED', submittedAt: at('25') }),
      period('c', { state: 'SUBMITTED_LATE', submittedAt: at('25') }),
      period('d', { state: 'NIL', submittedAt: at('20') }),
      period('e', { state: 'RETURNED', submittedAt: at('20') }),
      period('f'),
    ];
    expect(progressOf(rows({ periods }), setting('2026-11-26T02:00:00Z')).reports).toMatchObject({
      ...{ total: 6, inTime: 1, late: 2, nil: 1, accepted: 2, missing: 2, open: 0 },
    });
  });

  it('calls a copy silent from the instant at which the clerk is told', () => {
    const copy = {
      _id: 'p/a',
      planId: 'p',
      addresseeId: 'a',
      state: 'SENT' as const,
      sentAt: new Date('2026-10-05T02:00:00Z'),
    };
    const silent = (now: string) => progressOf(rows({ deliveries: [copy] }), setting(now)).recipients.silent;
    // The next working day at 16:30.
    expect(['2026-10-06T09:29:00Z', '2026-10-06T09:31:00Z'].map(silent)).toEqual([0, 1]);
  });
});

it('reckons five thousand recipients with ten thousand tasks and reports each in less than a second', () => {
  const owners = Array.from({ length: 5_000 }, (_, index) => `u${index}`);
  const many = rows({
    deliveries: owners.map((addresseeId, index) => {
      const sentAt = new Date(IN_FORCE.getTime() + index * 50);
      return { _id: `p/${addresseeId}`, planId: 'p', addresseeId, state: 'SENT', sentAt };
    }),
    tasks: owners.flatMap((owner) => [task(owner), task(owner, { _id: `p/t2/${owner}` })]),
    periods: owners.flatMap((owner) => [period(owner), period(owner, { _id: `p/d2/2026/${owner}` })]),
  });
  const startedAt = performance.now();
  const found = progressOf(many, setting('2026-12-01T02:00:00Z'));
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect([found.overdueUnits.length, found.tasks.overdue, found.recipients.silent]).toEqual([5_000, 10_000, 5_000]);
});
