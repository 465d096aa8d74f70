import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import { createDirectory } from '../../../services/directory/create-directory';
import { resolveObligations } from '../../../services/obligations/resolve-obligations';
import { proposeObligations } from '../../../services/plans/propose-obligations';
import { readPlan } from '../../../services/reading/read-plan';
import { seedText } from '../../support/seed-text';

const directory = createDirectory(loadSampleDirectories());
const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);

function periodsOf(text: string): Record<string, string[]> {
  const reading = readPlan({ text, asOf: '2027-02-01' });
  const obligations = proposeObligations(reading, [], { directory, issuerId: 'ht.hong-linh.ubnd', asOf: '2027-02-01' });
  const issue = { planId: 'p', issuedAt: new Date('2027-02-15T02:00:00Z'), calendar };
  const found = new Map<string, string[]>();
  for (const { key, period, due } of resolveObligations(obligations, issue).periods)
    found.set(key, [...new Set([...(found.get(key) ?? []), `${period.key} ${due.lastDay}`])]);
  return Object.fromEntries(found);
}

const ONE_YEAR = seedText('002', '2027-01-31');

test('a plan for one year owes the reports of that year', () => {
  expect(periodsOf(ONE_YEAR)).toEqual({
    d1: ['2027-H1 2027-06-16'],
    d2: ['2027 2027-12-16'],
    d3: ['2027-H1 2027-06-09'],
    d4: ['2027 2027-11-24'],
  });
});

test('the same plan “giai đoạn 2027 - 2029” owes them in each of its years, and no other one', () => {
  const years = ONE_YEAR.replace(/chính quyền năm 2027/g, 'chính quyền giai đoạn 2027 - 2029');
  expect(periodsOf(years)).toEqual({
    d1: ['2027-H1 2027-06-16', '2028-H1 2028-06-16', '2029-H1 2029-06-18'],
    d2: ['2027 2027-12-16', '2028 2028-12-18', '2029 2029-12-18'],
    d3: ['2027-H1 2027-06-09', '2028-H1 2028-06-09', '2029-H1 2029-06-09'],
    d4: ['2027 2027-11-24', '2028 2028-11-24', '2029 2029-11-24'],
  });
});

test('a period of what the plan carries out adds no year to it', () => {
  const cited = ONE_YEAR.replace(
    /Thực hiện công tác Dân vận chính quyền năm 2027/i,
    'Thực hiện Chương trình công tác dân vận giai đoạn 2026 - 2030 năm 2027',
  );
  expect(cited).not.toBe(ONE_YEAR);
  expect(periodsOf(cited)).toEqual(periodsOf(ONE_YEAR));
});
