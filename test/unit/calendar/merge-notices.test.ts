import fc from 'fast-check';
import { coverageOf } from '../../../services/calendar/calendar-coverage';
import { calendarDays } from '../../../services/calendar/calendar-days';
import type { CalendarNotice } from '../../../services/calendar/calendar-notice';
import { mergeNotices } from '../../../services/calendar/merge-notices';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { addDays } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';

const by = { actorId: 'ht.hong-linh.nguyen-tien-dat', at: new Date('2027-10-05T02:00:00Z') };
const source = { number: 'Thông báo 1234/TB-BNV', issuedOn: '2027-10-01' };

function set(day: string, kind: 'OFF' | 'WORK', version = 1): CalendarNotice {
  const entry = { day, kind, name: { vi: 'Ngày thử', en: 'Trial day' }, source, status: 'KNOWN' as const };
  return { ...by, act: 'SET', subject: day, version, entry };
}

const merged = (...notices: CalendarNotice[]) => mergeNotices(VIETNAM_HOLIDAYS, notices);

test('a stored day off and the Saturday worked for it go before what the table says', () => {
  const calendar = createWorkCalendar(merged(set('2027-04-29', 'OFF'), set('2027-05-08', 'WORK')));
  expect(['2027-04-29', '2027-05-08'].map(calendar.isWorkingDay)).toEqual([false, true]);
  expect(calendarDays(calendar, '2027-04-29', '2027-04-29')).toEqual([
    {
      day: '2027-04-29',
      kind: 'OFF',
      name: { vi: 'Ngày thử', en: 'Trial day' },
      source: 'Thông báo 1234/TB-BNV ngày 01/10/2027',
      status: 'KNOWN',
      reason: null,
    },
  ]);
});

test('a built-in day off can be made a worked day, and is off again once that is withdrawn', () => {
  const withdrawal: CalendarNotice = { ...by, act: 'WITHDRAW', subject: '2027-11-24', version: 2, reason: 'Nhập nhầm' };
  const worked = set('2027-11-24', 'WORK');
  expect(createWorkCalendar(merged(worked)).isWorkingDay('2027-11-24')).toBe(true);
  expect(createWorkCalendar(merged(worked, withdrawal)).isWorkingDay('2027-11-24')).toBe(false);
  expect(createWorkCalendar(merged(withdrawal, worked)).isWorkingDay('2027-11-24')).toBe(false);
});

test('the notice of a year makes it known: estimates fall away, what the law fixes stays, open days are settled', () => {
  const announced = merged(
    { ...by, act: 'ANNOUNCE_YEAR', subject: '2028', version: 1, source },
    set('2028-01-25', 'OFF'),
  );
  expect(coverageOf(2028, announced)).toMatchObject({ status: 'KNOWN', undecided: [] });
  const days = calendarDays(announced, '2028-01-01', '2028-12-31').map(({ day }) => day.slice(5));
  expect(days).toEqual('01-01 01-03 01-25 04-04 04-30 05-01 05-02 09-02 09-04 11-24'.split(' '));
  expect(createWorkCalendar(announced).isTentative('2028-06-15')).toBe(false);
});

test('with the notices up to an instant it is the calendar as it was known then', () => {
  const [first, second] = [set('2027-04-29', 'OFF', 1), set('2027-04-29', 'WORK', 2)];
  expect(createWorkCalendar(merged(first)).isWorkingDay('2027-04-29')).toBe(false);
  expect(createWorkCalendar(merged(first, second)).isWorkingDay('2027-04-29')).toBe(true);
});

const notice = fc
  .record({
    offset: fc.integer({ min: 0, max: 1000 }),
    kind: fc.constantFrom('OFF' as const, 'WORK' as const),
    version: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ offset, kind, version }) => set(addDays('2026-01-01', offset), kind, version));

test('whatever is stored in whatever order gives one calendar that says of each stored day what its last act said', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(notice, { selector: ({ subject, version }) => `${subject}/${version}`, maxLength: 30 }),
      (notices) => {
        const calendar = createWorkCalendar(merged(...notices));
        const sameOtherwise = createWorkCalendar(merged(...[...notices].reverse()));
        for (const { subject } of notices) {
          const last = notices.filter((one) => one.subject === subject).sort((a, b) => b.version - a.version)[0];
          expect(calendar.isWorkingDay(subject)).toBe(last?.act === 'SET' && last.entry.kind === 'WORK');
          expect(sameOtherwise.isWorkingDay(subject)).toBe(calendar.isWorkingDay(subject));
        }
      },
    ),
  );
});
