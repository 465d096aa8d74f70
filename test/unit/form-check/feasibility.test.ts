import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import { createDirectory } from '../../../services/directory/create-directory';
import { checkAcross } from '../../../services/form-check/check-across';
import { draftSchedule } from '../../../services/form-check/draft-schedule';
import type { Commitment, ParentPlan } from '../../../services/form-check/known-commitments';
import { lateDeadlineFindings } from '../../../services/form-check/late-deadline-findings';
import { reportOrderFindings } from '../../../services/form-check/report-order-findings';
import { shortNoticeFindings } from '../../../services/form-check/short-notice-findings';
import { weekLoadFindings } from '../../../services/form-check/week-load-findings';
import { proposeObligations } from '../../../services/plans/propose-obligations';
import type { Finding } from '../../../services/reading/plan-reading';
import { readPlan } from '../../../services/reading/read-plan';
import { memoryOffice } from '../../support/graphql/memory-office';
import { PROVINCE, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';

const TODAY = '2027-03-01';
const directory = createDirectory(provinceOfCommunes(3));
const context = { directory, issuerId: PROVINCE, asOf: TODAY };
const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);

function schedule(...duties: string[]) {
  const reading = readPlan({ text: provincePlanText({ duties }), asOf: TODAY });
  const obligations = proposeObligations(reading, [], context);
  return { reading, dated: draftSchedule(obligations, instantAt(TODAY, '09:00'), calendar) };
}

const owed = (ownerId: string, lastDay: string, more: Partial<Commitment> = {}): Commitment => ({
  planId: `plan-${lastDay}`,
  ownerId,
  ref: 'II.1',
  lastDay,
  period: null,
  ...more,
});
const messages = (findings: readonly Finding[]) => findings.map(({ severity, message }) => `${severity}: ${message}`);

describe('a unit with too many deadlines in one week', () => {
  const load = (commitments: Commitment[], ...duties: string[]) =>
    messages(weekLoadFindings(schedule(...duties).dated, commitments, { most: 5, directory }));
  const duty = 'Xây dựng báo cáo chuyên đề trước ngày 16/6/2027.';

  test('is named with the week and the number, over all open plans of the body', () => {
    const week = ['2027-06-14', '2027-06-15', '2027-06-16', '2027-06-18', '2027-06-20'];
    const busy = week.map((day) => owed('mau.so-noi-vu', day));
    expect(load(busy, duty)).toEqual([
      'warning: Tuần từ 14/6/2027 đến 20/6/2027: Sở Nội vụ có 6 việc đến hạn (mức khuyến nghị: 5).',
    ]);
    expect(load(busy.slice(1), duty)).toEqual([]);
  });

  test('is not one whose other deadlines are another week’s, or another unit’s', () => {
    const days = ['2027-06-07', '2027-06-13', '2027-06-21', '2027-06-22', '2027-06-23'];
    expect(load([...days.map((day) => owed('mau.so-noi-vu', day))], duty)).toEqual([]);
    expect(
      load(
        Array.from({ length: 9 }, () => owed('mau.xa-1', '2027-06-15')),
        duty,
      ),
    ).toEqual([]);
  });

  test('bullets of one item that are due on one day are one deadline', () => {
    const bullets = Array.from({ length: 8 }, (_, i) => `- Kiểm tra đợt ${i + 1} trước ngày 16/6/2027.`);
    const { dated } = schedule(...bullets);
    expect(dated.length).toBe(8);
    expect(weekLoadFindings(dated, [], { most: 5, directory })).toEqual([]);
  });
});

describe('a deadline after what it belongs to', () => {
  const late = (parents: ParentPlan[], ...duties: string[]) => {
    const { dated, reading } = schedule(...duties);
    return messages(lateDeadlineFindings(dated, parents, reading));
  };
  const parent: ParentPlan = { number: '12/KH-UBND', commitments: [owed(PROVINCE, '2027-05-31')] };

  test('the plan the body carries out: a person confirms', () => {
    const [finding, ...others] = late([parent], 'Hoàn thành rà soát thủ tục trước ngày 16/6/2027.');
    expect(others).toEqual([]);
    expect(finding).toMatch(/^warning: Thời hạn 15\/6\/2027 của “.*” sau thời hạn cuối mà Kế hoạch 12\/KH-UBND giao/);
    expect(finding).toContain('(31/5/2027)');
    expect(late([parent], 'Hoàn thành rà soát thủ tục trước ngày 16/5/2027.')).toEqual([]);
  });

  test('the year of the plan: a hint', () => {
    const [finding] = late([], 'Hoàn thành rà soát thủ tục trước ngày 16/02/2028.');
    expect(finding).toMatch(/^info: .*sau ngày kết thúc của kế hoạch \(31\/12\/2027\)/);
    expect(late([], 'Hoàn thành rà soát thủ tục trước ngày 16/12/2027.')).toEqual([]);
  });

  test('the last report of the unit: a hint', () => {
    const duties = [
      'Hoàn thành rà soát thủ tục trước ngày 20/12/2027.',
      'Báo cáo kết quả thực hiện về UBND tỉnh trước ngày 10/12/2027.',
    ];
    expect(late([], ...duties)).toEqual([
      expect.stringMatching(/^info: .*sau kỳ báo cáo cuối của đơn vị \(09\/12\/2027\)/),
    ]);
  });
});

describe('a consolidated report due before its parts', () => {
  const ordered = (parents: ParentPlan[], text: string) => {
    const reading = readPlan({ text, asOf: TODAY });
    const obligations = proposeObligations(reading, [], context);
    const dated = draftSchedule(obligations, instantAt(TODAY, '09:00'), calendar);
    return messages(reportOrderFindings(dated, parents, context, { least: 5, calendar }));
  };
  const text = (whole: string, part: string) =>
    provincePlanText({
      duties: [
        `Tổng hợp, báo cáo UBND tỉnh trước ngày ${whole}/2027.`,
        '2. UBND các xã',
        `Báo cáo kết quả thực hiện về Sở Nội vụ trước ngày ${part}/2027.`,
      ],
    });

  test('inside the draft', () => {
    expect(ordered([], text('10/11', '20/11'))).toEqual([
      expect.stringMatching(
        /^warning: Báo cáo tổng hợp của Sở Nội vụ đến hạn 09\/11\/2027, trước hạn 19\/11\/2027 của báo cáo thành phần/,
      ),
    ]);
    expect(ordered([], text('20/11', '10/11'))).toEqual([]);
  });

  test('against the report the body itself owes by the plan it carries out', () => {
    const due = (lastDay: string) => [
      { number: '12/KH-UBND', commitments: [owed(PROVINCE, lastDay, { period: 'once' })] },
    ];
    const own = provincePlanText({ duties: ['Báo cáo kết quả thực hiện về UBND tỉnh trước ngày 20/11/2027.'] });
    expect(ordered(due('2027-11-10'), own)).toEqual([expect.stringContaining('theo Kế hoạch 12/KH-UBND')]);
    expect(ordered(due('2027-11-30'), own)).toEqual([]);
  });

  test('too soon after its parts to be put together, days off not counted', () => {
    // 24/11 is a day off: 22, 23, 25 and 26/11 lie between, and 29/11 is the fifth.
    const due = (lastDay: string) => [
      { number: '12/KH-UBND', commitments: [owed(PROVINCE, lastDay, { period: 'once' })] },
    ];
    const own = provincePlanText({ duties: ['Báo cáo kết quả thực hiện về UBND tỉnh trước ngày 20/11/2027.'] });
    expect(ordered(due('2027-11-26'), own)).toEqual([
      expect.stringMatching(
        /^warning: Hạn báo cáo của đơn vị cấp dưới \(.*19\/11\/2027\) sát hạn báo cáo tổng hợp theo Kế hoạch 12\/KH-UBND \(26\/11\/2027\): còn 4 ngày làm việc; cần ít nhất 5 ngày để tổng hợp\./,
      ),
    ]);
    expect(ordered(due('2027-11-29'), own)).toEqual([]);
    expect(ordered([], text('16/11', '10/11'))).toEqual([expect.stringContaining('của Sở Nội vụ (15/11/2027): còn 4')]);
  });
});

describe('a deadline that leaves no time', () => {
  const soon = (...duties: string[]) =>
    messages(shortNoticeFindings(schedule(...duties).dated, { today: TODAY, least: 3, calendar }));

  test('fewer than three working days from today', () => {
    expect(soon('Hoàn thành rà soát thủ tục trước ngày 04/3/2027.')).toEqual([
      expect.stringMatching(/^warning: Thời hạn 03\/3\/2027 .*còn 2 ngày làm việc; cần ít nhất 3 ngày/),
    ]);
    expect(soon('Hoàn thành rà soát thủ tục trước ngày 05/3/2027.')).toEqual([]);
  });

  test('days past are found elsewhere', () => {
    expect(soon('Hoàn thành rà soát thủ tục trước ngày 01/3/2027.')).toEqual([]);
  });

  test('one sentence for one place, however many units', () => {
    const text = provincePlanText({ duties: ['2. UBND các xã', 'Rà soát thủ tục trước ngày 03/3/2027.'] });
    const obligations = proposeObligations(readPlan({ text, asOf: TODAY }), [], context);
    const dated = draftSchedule(obligations, instantAt(TODAY, '09:00'), calendar);
    expect(dated).toHaveLength(3);
    expect(shortNoticeFindings(dated, { today: TODAY, least: 3, calendar })).toHaveLength(1);
  });
});

test('a plan for five thousand communes is checked in seconds', async () => {
  const office = memoryOffice();
  const many = { directory: createDirectory(provinceOfCommunes(5_000)), issuerId: PROVINCE, asOf: TODAY };
  const items = Array.from({ length: 12 }, (_, i) => [
    `${i + 2}. UBND các xã`,
    `Rà soát thủ tục đợt ${i + 1} trước ngày ${16 + (i % 5)}/6/2027. Báo cáo kết quả về Sở Nội vụ trước ngày 20/6/2027.`,
  ]);
  const text = provincePlanText({ duties: items.flat() });
  const reading = readPlan({ text, asOf: TODAY });
  const obligations = proposeObligations(reading, [], many);
  const startedAt = performance.now();
  const { across } = await checkAcross(office, { text, reading, obligations }, many);
  // 0.7 s here; looking at each report for each other one took a minute.
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(across.map(({ code }) => code)).toContain('unit-overloaded');
});
