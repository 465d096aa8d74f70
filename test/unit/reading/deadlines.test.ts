import { findDeadlines } from '../../../services/reading/deadlines/find-deadlines';
import type { PlanTime } from '../../../services/reading/deadlines/plan-time';
import type { Deadline } from '../../../services/reading/plan-reading';

const PLAN_2026: PlanTime = { planYear: 2026, schoolYear: false, issued: '2026-03-02' };

function only(text: string, time = PLAN_2026, inSlot = false): Deadline | undefined {
  const found = findDeadlines(text, time, inSlot);
  expect(found.map((item) => item.deadline.quote)).toHaveLength(1);
  return found[0]?.deadline;
}

describe('the last permitted day of a printed phrase', () => {
  test.each([
    ['hoàn thành trước ngày 10/12/2026', '2026-12-09'],
    ['gửi trước ngày 10 tháng 12 năm 2026', '2026-12-09'],
    ['nộp trước 30/6/2026', '2026-06-29'],
    ['xong trước ngày 01/01/2027', '2026-12-31'],
    ['chậm nhất ngày 15/5/2026', '2026-05-15'],
    ['chậm nhất là ngày 15/5/2026', '2026-05-15'],
    ['chậm nhất trước ngày 15/5/2026', '2026-05-14'],
    ['đến hết ngày 30/6/2026', '2026-06-30'],
    ['vào ngày 28/4/2026', '2026-04-28'],
    ['trước và trong ngày 20/8/2026', '2026-08-20'],
    ['trước 16 giờ 30 ngày 12/8/2026', '2026-08-12'],
    ['trước 17h00, ngày 12/8/2026', '2026-08-12'],
    ['trong tháng 6/2026', '2026-06-30'],
    ['hoàn thành trong tháng 02 năm 2028', '2028-02-29'],
    ['trước tháng 6/2026', '2026-05-31'],
    ['trong quý III/2026', '2026-09-30'],
    ['trong quý 2 năm 2026', '2026-06-30'],
    ['từ ngày 15/3 đến ngày 20/3/2026', '2026-03-20'],
    ['từ ngày 20/12 đến ngày 05/01/2027', '2027-01-05'],
    ['từ tháng 3 đến tháng 5/2026', '2026-05-31'],
    ['từ nay đến hết ngày 30/9/2026', '2026-09-30'],
    ['trong 6 tháng đầu năm 2026', '2026-06-30'],
    ['trong vòng 10 ngày kể từ ngày ký Kế hoạch này', '2026-03-12'],
    ['trong 03 ngày làm việc kể từ ngày 05/6/2026', '2026-06-10'],
  ])('%s → %s', (phrase, lastDay) => {
    expect(only(phrase)?.lastDay).toBe(lastDay);
  });

  test('a date without a year takes the year of the plan and says so', () => {
    expect(only('(trước ngày 25/11)')).toMatchObject({ lastDay: '2026-11-24', yearInferred: true });
  });

  test('in a school year the spring months belong to the second year', () => {
    const schoolYear: PlanTime = { planYear: 2025, schoolYear: true, issued: null };
    expect(only('trước ngày 20/3', schoolYear)?.lastDay).toBe('2026-03-19');
    expect(only('trước ngày 20/10', schoolYear)?.lastDay).toBe('2025-10-19');
  });

  test('without any year the day stays open for a person', () => {
    expect(only('trước ngày 20/3', { planYear: null, schoolYear: false, issued: null })).toMatchObject({
      lastDay: null,
      needsHuman: true,
      statedMonthDay: '03-20',
    });
  });
});

describe('recurring, relative and vague phrases keep their rule', () => {
  test('chậm nhất ngày 15 hằng tháng is due on the 15th of every month', () => {
    expect(only('chậm nhất ngày 15 hằng tháng')).toMatchObject({
      type: 'recurring',
      every: 'month',
      lastDayOfMonth: 15,
      lastDay: null,
    });
  });

  test('trước ngày 20 hàng tháng is due on the 19th of every month', () => {
    expect(only('trước ngày 20 hàng tháng')).toMatchObject({
      every: 'month',
      statedDay: 20,
      lastDayOfMonth: 19,
      before: true,
    });
  });

  test('a day of the last month of a quarter is recognised', () => {
    expect(only('trước ngày 14 của tháng cuối quý')).toMatchObject({
      every: 'quarter',
      monthOfQuarter: 3,
      lastDayOfMonth: 13,
    });
  });

  test('a weekday with an hour recurs weekly', () => {
    expect(only('trước 16 giờ thứ Sáu hằng tuần')).toMatchObject({ every: 'week', weekday: 'FRI', time: '16:00' });
  });

  test('two hours of every day are two times', () => {
    expect(only('trước 7 giờ và 17 giờ hằng ngày')).toMatchObject({ every: 'day', times: ['07:00', '17:00'] });
  });

  test('a yearly day resolves for the plan year', () => {
    expect(only('trước ngày 10/6 hằng năm')).toMatchObject({
      every: 'year',
      lastMonthDay: '06-09',
      lastDay: '2026-06-09',
      resolvedForYear: 2026,
    });
  });

  test('dates joined by và share their lead', () => {
    expect(findDeadlines('trước ngày 15/6 và 15/12/2026', PLAN_2026).map((item) => item.deadline.lastDay)).toEqual([
      '2026-06-14',
      '2026-12-14',
    ]);
  });

  test('trong 07 ngày kể từ ngày nhận được văn bản waits for the event', () => {
    expect(only('trong 07 ngày kể từ ngày nhận được văn bản')).toMatchObject({
      type: 'relative',
      count: 7,
      countUnit: 'day',
      lastDay: null,
    });
  });

  test('days before an event count backwards', () => {
    expect(only('ít nhất 05 ngày trước khi tổ chức hội nghị')).toMatchObject({
      type: 'relative',
      count: -5,
      countUnit: 'day',
    });
  });

  test('cuối tháng 6/2026 is a vague window that a person may narrow', () => {
    expect(only('hoàn thành vào cuối tháng 6/2026')).toMatchObject({ approx: true, end: '2026-06-30' });
  });

  test('thường xuyên is an answer only where a time is asked for', () => {
    expect(only('Thường xuyên', PLAN_2026, true)).toMatchObject({ type: 'ongoing', lastDay: null });
    expect(findDeadlines('Thường xuyên rà soát, cập nhật số liệu', PLAN_2026)).toEqual([]);
  });

  test('a label opens a time slot: Thời gian hoàn thành: Quý III/2026', () => {
    expect(only('Rà soát hồ sơ. Thời gian hoàn thành: Quý III/2026')?.lastDay).toBe('2026-09-30');
  });
});

describe('what is no deadline', () => {
  test.each([
    'thực hiện công tác dân vận năm 2026',
    'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ',
    'giai đoạn 2021 - 2026',
    'số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026',
    'Quyết định số 629/QĐ-UBND ngày 10/3/2022 của UBND tỉnh',
    'phấn đấu đạt 90% hồ sơ trong năm 2026',
  ])('%s', (phrase) => {
    expect(findDeadlines(phrase, PLAN_2026)).toEqual([]);
  });
});

describe('dates that do not exist', () => {
  test.each(['trước ngày 31/6/2026', 'chậm nhất ngày 29/02/2026', 'đến ngày 32/01/2026', 'trước ngày 15/13/2026'])(
    '%s is never rolled over',
    (phrase) => {
      const found = findDeadlines(phrase, PLAN_2026);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ fault: 'impossible', deadline: { lastDay: null, needsHuman: true } });
    },
  );

  test('a range that runs backwards is flagged', () => {
    expect(findDeadlines('từ ngày 20/5/2026 đến ngày 10/5/2026', PLAN_2026)[0]).toMatchObject({
      fault: 'reversed',
      deadline: { lastDay: null },
    });
  });
});

describe('further forms in running text, each with its last permitted day', () => {
  test.each([
    ['trước ngày 31 tháng 12 năm 2026', '2026-12-30'],
    ['trước ngày 5-3-2026', '2026-03-04'],
    ['trước ngày 05.3.2026', '2026-03-04'],
    ['trước ngày 20/5/26', '2026-05-19'],
    ['muộn nhất là ngày 20/5', '2026-05-20'],
    ['chậm nhất vào ngày 20/5/2026', '2026-05-20'],
    ['chậm nhất đến ngày 20/5/2026', '2026-05-20'],
    ['chậm nhất đến hết ngày 20/5/2026', '2026-05-20'],
    ['không muộn hơn ngày 20/5/2026', '2026-05-20'],
    ['không chậm hơn ngày 20/5/2026', '2026-05-20'],
    ['không quá ngày 20/5/2026', '2026-05-20'],
    ['không để quá ngày 20/5/2026', '2026-05-20'],
    ['hạn cuối ngày 20/5/2026', '2026-05-20'],
    ['hạn chót là ngày 20/5/2026', '2026-05-20'],
    ['thời hạn gửi trước ngày 20/5/2026', '2026-05-19'],
    ['hạn nộp: 20/5/2026', '2026-05-20'],
    ['hoàn thành trong ngày 20/5/2026', '2026-05-20'],
    ['xong trong ngày 20/5/2026', '2026-05-20'],
    ['ngay trong ngày 20/5/2026', '2026-05-20'],
    ['hoàn thành ngày 20/5/2026', '2026-05-20'],
    ['hoàn thành xong trước 20/5/2026', '2026-05-19'],
    ['kết thúc trước ngày 20/5/2026', '2026-05-19'],
    ['phải xong trước ngày 20/5', '2026-05-19'],
    ['trước ngày mùng 5/3/2026', '2026-03-04'],
    ['trước thứ Sáu, ngày 15/5/2026', '2026-05-14'],
    ['chậm nhất thứ Sáu (ngày 15/5/2026)', '2026-05-15'],
    ['trước thứ Tư ngày 13/5/2026', '2026-05-12'],
    ['đến 17 giờ 00 phút ngày 12/8/2026', '2026-08-12'],
    ['chậm nhất 17h ngày 12/8/2026', '2026-08-12'],
    ['chậm nhất 17:00 ngày 12/8/2026', '2026-08-12'],
    ['trước 10h30’ ngày 12/8/2026', '2026-08-12'],
    ['trước 17g00 ngày 12/8/2026', '2026-08-12'],
    ['trước 17 giờ, thứ Sáu ngày 14/8/2026', '2026-08-14'],
    ['trước 12 giờ trưa ngày 25/10/2026', '2026-10-25'],
    ['trước 5 giờ chiều ngày 25/10/2026', '2026-10-25'],
    ['trước ngày 12/8/2026 (trước 17 giờ)', '2026-08-11'],
    ['trước 17 giờ 00 (thứ Sáu, ngày 14/8/2026)', '2026-08-14'],
    ['vào lúc 7 giờ 30 ngày 14/8/2026', '2026-08-14'],
    ['trong tháng 3, 4/2026', '2026-04-30'],
    ['trong các tháng 4, 5, 6 năm 2026', '2026-06-30'],
    ['hoàn thành trong tháng 3/2026', '2026-03-31'],
    ['hoàn thành tháng 3/2026', '2026-03-31'],
    ['hết tháng 6/2026', '2026-06-30'],
    ['đến hết tháng 6/2026', '2026-06-30'],
    ['đến hết quý II', '2026-06-30'],
    ['hết quý II/2026', '2026-06-30'],
    ['xong trong quý 2 năm 2026', '2026-06-30'],
    ['trước quý III/2026', '2026-06-30'],
    ['chậm nhất trong quý I/2026', '2026-03-31'],
    ['trong quý I và quý II/2026', '2026-06-30'],
    ['trong quý II, III/2026', '2026-09-30'],
    ['vào cuối quý III/2026', '2026-09-30'],
    ['vào đầu tháng 9/2026', '2026-09-10'],
    ['trong 9 tháng đầu năm 2026', '2026-09-30'],
    ['trước ngày 10/12 hằng năm', '2026-12-09'],
    ['trước ngày 31/01 năm sau', '2027-01-30'],
    ['trước ngày 15/01 của năm sau', '2027-01-14'],
    ['chậm nhất 15/01 năm kế tiếp', '2027-01-15'],
    ['trong 07 ngày làm việc kể từ ngày ban hành Kế hoạch', '2026-03-11'],
    ['sau 10 ngày làm việc kể từ ngày ký ban hành Kế hoạch này', '2026-03-16'],
    ['trong thời hạn 15 ngày, kể từ ngày Kế hoạch có hiệu lực', '2026-03-17'],
    ['trong thời hạn 02 tháng kể từ ngày ban hành', '2026-05-02'],
    ['trong 02 tuần kể từ ngày ban hành', '2026-03-16'],
    ['kể từ ngày ký đến ngày 30/6/2026', '2026-06-30'],
    ['từ nay đến ngày 30/6', '2026-06-30'],
    ['từ nay đến hết tháng 6/2026', '2026-06-30'],
    ['từ ngày 15/11/2026 đến ngày 15/01/2027', '2027-01-15'],
    ['từ 15/11/2026 đến 15/01/2027', '2027-01-15'],
    ['từ ngày 20/12/2026 - 05/01/2027', '2027-01-05'],
    ['từ 01 - 15/4/2026', '2026-04-15'],
    ['từ ngày 01 đến ngày 15 tháng 4 năm 2026', '2026-04-15'],
    ['từ ngày 01/4 đến hết ngày 15/4', '2026-04-15'],
    ['từ 8h00 ngày 01/4/2026 đến 17h00 ngày 02/4/2026', '2026-04-02'],
    ['trong 02 ngày 14 và 15/4/2026', '2026-04-15'],
    ['trong các ngày 14, 15, 16/4/2026', '2026-04-16'],
    ['trong hai ngày 14 - 15/4/2026', '2026-04-15'],
    ['từ tháng 12/2026 đến hết tháng 02/2027', '2027-02-28'],
    ['từ tháng 12/2026 đến tháng 02/2027', '2027-02-28'],
    ['từ quý I đến quý III/2026', '2026-09-30'],
    ['từ tháng 4 đến tháng 6/2026', '2026-06-30'],
    ['từ tháng 9 năm 2026 đến tháng 5 năm 2027', '2027-05-31'],
    ['dự kiến ngày 24/4/2026', '2026-04-24'],
    ['dự kiến vào ngày 24/4/2026', '2026-04-24'],
    ['tổ chức vào ngày 24/4/2026', '2026-04-24'],
    ['theo Kế hoạch số 15/KH-UBND ngày 12/5/2026 trước ngày 20/5/2026', '2026-05-19'],
    ['trong 03 ngày 12, 13, 14/5/2026', '2026-05-14'],
    ['thời gian nộp: từ ngày 01/4/2026 đến hết ngày 15/4/2026', '2026-04-15'],
    ['Thời gian: 02 ngày, từ 14/5/2026 đến 15/5/2026', '2026-05-15'],
    ['Thời gian thực hiện: từ tháng 01 đến tháng 12/2026', '2026-12-31'],
    ['Thời gian hoàn thành: trước ngày 30/9/2026', '2026-09-29'],
    ['cuối quý III/2026', '2026-09-30'],
    ['đầu tháng 9/2026 tổ chức khai giảng', '2026-09-10'],
  ])('%s → %s', (phrase, lastDay) => {
    expect(only(phrase)?.lastDay).toBe(lastDay);
  });

  test.each([
    ['trước 12 giờ trưa ngày 25/10/2026', '2026-10-25', '12:00'],
    ['trước 5 giờ chiều ngày 25/10/2026', '2026-10-25', '17:00'],
    ['trước 17 giờ, thứ Sáu ngày 14/8/2026', '2026-08-14', '17:00'],
    ['chậm nhất 17g30 ngày 12/8/2026', '2026-08-12', '17:30'],
  ])('%s ends on %s at %s', (phrase, lastDay, time) => {
    expect(only(phrase)).toMatchObject({ type: 'datetime', lastDay, time });
  });

  test.each([
    ['trước ngày 10/3, 10/6, 10/9 và 10/12', ['2026-03-09', '2026-06-09', '2026-09-09', '2026-12-09']],
    ['trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm', ['2026-06-14', '2026-12-14']],
    ['trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 15/12 (báo cáo năm)', ['2026-06-14', '2026-12-14']],
    ['Thời gian thực hiện: Tháng 3/2026 và tháng 9/2026', ['2026-03-31', '2026-09-30']],
  ])('%s is several deadlines', (phrase, lastDays) => {
    expect(findDeadlines(phrase, PLAN_2026).map((item) => item.deadline.lastDay)).toEqual(lastDays);
  });

  test.each([
    ['trong tuần đầu tháng 7/2026', '2026-07-01', '2026-07-07'],
    ['vào tuần cuối tháng 5/2026', '2026-05-25', '2026-05-31'],
    ['trong tuần thứ 2 của tháng 4/2026', '2026-04-08', '2026-04-14'],
    ['vào nửa đầu tháng 4/2026', '2026-04-01', '2026-04-15'],
    ['trong nửa cuối tháng 4/2026', '2026-04-16', '2026-04-30'],
  ])('%s is a vague window from %s to %s', (phrase, start, end) => {
    expect(only(phrase)).toMatchObject({ approx: true, start, end });
  });
});

describe('rules that repeat or wait for an event', () => {
  test.each([
    ['trước ngày 05 của tháng sau', { every: 'month', statedDay: 5, lastDayOfMonth: 4 }],
    ['chậm nhất ngày 05 tháng kế tiếp', { every: 'month', lastDayOfMonth: 5 }],
    ['trước ngày cuối cùng của tháng', { every: 'month', lastDayOfMonth: 31 }],
    ['trước ngày 10 của tháng thứ 3 mỗi quý', { every: 'quarter', monthOfQuarter: 3, lastDayOfMonth: 9 }],
    ['vào ngày 05 tháng đầu quý sau', { every: 'quarter', monthOfQuarter: 1, lastDayOfMonth: 5 }],
    ['hằng tuần, trước 15 giờ thứ Năm', { every: 'week', weekday: 'THU', time: '15:00' }],
    ['hằng tuần (chậm nhất 16h00 thứ Sáu)', { every: 'week', weekday: 'FRI', time: '16:00' }],
    ['vào thứ Hai đầu tuần', { every: 'week', weekday: 'MON' }],
    ['mỗi ngày trước 17h00', { every: 'day', time: '17:00' }],
    ['trong vòng 24h kể từ khi tiếp nhận', { type: 'relative', count: 24, countUnit: 'hour' }],
    ['Sau bão, trong 03 ngày lập hồ sơ', { type: 'relative', count: 3, countUnit: 'day' }],
    ['07 ngày sau khi kết thúc hội nghị', { type: 'relative', count: 7, countUnit: 'day' }],
    ['chậm nhất 05 ngày làm việc sau khi kết thúc mỗi đợt', { type: 'relative', count: 5, countUnit: 'workingDay' }],
    ['trước ngày bầu cử 10 ngày', { type: 'relative', count: -10, countUnit: 'day' }],
    ['thông báo cho đơn vị trước ít nhất 05 ngày làm việc', { type: 'relative', count: -5, countUnit: 'workingDay' }],
    ['chậm nhất 03 ngày làm việc sau khi kết luận được ban hành', { type: 'relative', count: 3 }],
    ['Hằng ngày, các đội báo cáo quân số trước 16 giờ 00', { every: 'day', time: '16:00' }],
    ['trước ít nhất 05 ngày làm việc so với ngày họp', { type: 'relative', count: -5, countUnit: 'workingDay' }],
  ])('%s', (phrase, rule) => {
    expect(only(phrase)).toMatchObject({ ...rule, lastDay: null });
  });

  test('hằng năm before the date makes it yearly as well', () => {
    expect(only('gửi kế hoạch hằng năm về Sở trước ngày 31/01')).toMatchObject({
      every: 'year',
      lastMonthDay: '01-30',
      lastDay: '2026-01-30',
    });
  });

  test('two days of every month are two deadlines', () => {
    expect(
      findDeadlines('vào ngày 15 và 30 hằng tháng', PLAN_2026).map((item) => item.deadline.lastDayOfMonth),
    ).toEqual([15, 30]);
  });

  test('báo cáo 6 tháng trước ngày 20/6 is due on a day, not six months before one', () => {
    expect(only('báo cáo 6 tháng trước ngày 20/6')?.lastDay).toBe('2026-06-19');
  });

  test('working days after the issue are counted with and without public holidays', () => {
    const isWorkingDay = (day: string): boolean => day !== '2026-03-04' && ![0, 6].includes(new Date(day).getUTCDay());
    expect(only('trong 03 ngày làm việc kể từ ngày ký', { ...PLAN_2026, isWorkingDay })).toMatchObject({
      lastDay: '2026-03-05',
      lastDayWithHolidays: '2026-03-06',
    });
  });

  test('a plan of several years has no one last day for what is due every year', () => {
    expect(only('trước ngày 15/12 hằng năm', { ...PLAN_2026, severalYears: true })).toMatchObject({
      every: 'year',
      lastMonthDay: '12-14',
      lastDay: null,
    });
  });

  test('where only the date line says the year, a month long past is one of the next year', () => {
    const october: PlanTime = { planYear: 2026, schoolYear: false, issued: '2026-10-20', yearOfIssue: true };
    expect(only('trước ngày 31/01', october)?.lastDay).toBe('2027-01-30');
    expect(only('trước ngày 15/10', october)?.lastDay).toBe('2026-10-14');
  });
});

describe('a column of times', () => {
  test.each([
    ['Tháng 3/2026', '2026-03-31'],
    ['Tháng 3 - 4/2026', '2026-04-30'],
    ['Tháng 9, 10, 11/2026', '2026-11-30'],
    ['Tháng 9, 10', '2026-10-31'],
    ['T3/2026', '2026-03-31'],
    ['03/2026', '2026-03-31'],
    ['Tháng 03 năm 2026', '2026-03-31'],
    ['Tháng 10/2026 - 02/2027', '2027-02-28'],
    ['Từ tháng 3 đến tháng 6', '2026-06-30'],
    ['Từ 3/2026 đến 6/2026', '2026-06-30'],
    ['Quý I, II/2026', '2026-06-30'],
    ['Quý I - III/2026', '2026-09-30'],
    ['Quý 1/2026', '2026-03-31'],
    ['Quý II + III/2026', '2026-09-30'],
    ['Q2/2026', '2026-06-30'],
    ['Quý III', '2026-09-30'],
    ['6 tháng đầu năm', '2026-06-30'],
    ['6 tháng cuối năm 2026', '2026-12-31'],
    ['30/6', '2026-06-30'],
    ['30/6/2026', '2026-06-30'],
    ['Trước 30/6/2026', '2026-06-29'],
    ['Xong trước ngày 30/6', '2026-06-29'],
    ['15/3 - 20/3/2026', '2026-03-20'],
    ['15-20/3/2026', '2026-03-20'],
    ['15/3/2026 đến 20/3/2026', '2026-03-20'],
    ['Từ 15/3 đến 20/3', '2026-03-20'],
    ['Ngày 14, 15/4/2026', '2026-04-15'],
    ['14 và 15/4/2026', '2026-04-15'],
    ['8h00 ngày 15/3/2026', '2026-03-15'],
    ['07 giờ 30, ngày 15/3/2026', '2026-03-15'],
    ['8h00 - 11h00, 15/3/2026', '2026-03-15'],
    ['Sáng 15/3/2026', '2026-03-15'],
    ['Thứ Sáu, 15/5/2026', '2026-05-15'],
    ['Chậm nhất 15/3/2026', '2026-03-15'],
    ['Cuối quý II/2026', '2026-06-30'],
    ['20/11 hằng năm', '2026-11-20'],
    ['Trước 20/11 hằng năm', '2026-11-19'],
    ['Tháng 11 hằng năm', '2026-11-30'],
    ['Quý IV hằng năm', '2026-12-31'],
    ['Tháng 12/2025', '2025-12-31'],
    ['Hoàn thành trong tháng 4', '2026-04-30'],
    ['Ngày 10 tháng 3 năm 2026', '2026-03-10'],
    ['Tháng 1 đến tháng 12/2026', '2026-12-31'],
  ])('%s → %s', (phrase, lastDay) => {
    expect(only(phrase, PLAN_2026, true)?.lastDay).toBe(lastDay);
  });

  test.each([
    ['Hằng quý', 'quarter'],
    ['Hàng ngày', 'day'],
    ['1 lần/quý', 'quarter'],
    ['02 lần/năm', 'year'],
    ['Định kỳ 6 tháng', 'halfyear'],
  ])('%s recurs', (phrase, every) => {
    expect(only(phrase, PLAN_2026, true)).toMatchObject({ type: 'recurring', every, lastDay: null });
  });

  test.each(['Thường xuyên', 'Thường xuyên, liên tục', 'Cả năm', 'Theo kế hoạch của tỉnh'])(
    '%s is ongoing',
    (phrase) => {
      expect(only(phrase, PLAN_2026, true)).toMatchObject({ type: 'ongoing' });
    },
  );

  test.each([
    'Trong năm',
    'Trong năm 2026',
    'Năm 2026',
    '2026 - 2028',
    '2026-2030',
    'Giai đoạn 2026 - 2030',
    'Khi có yêu cầu',
    'Sau khi có hướng dẫn',
    'Cuối năm 2026',
    'Ngay sau khi ban hành',
    'Học kỳ I',
    'Theo Kế hoạch số 15/KH-UBND ngày 12/3/2026',
    '05 ngày',
  ])('%s is no deadline', (phrase) => {
    expect(findDeadlines(phrase, PLAN_2026, true)).toEqual([]);
  });
});

describe('dates and numbers that only look like deadlines', () => {
  test.each([
    'lúc 14h00 ngày 19/9/2026',
    'bắt đầu từ 14h00 ngày 19/9/2026',
    'trước ngày cuối cùng của tháng 6/2026',
    'tổ chức ngày 24/4/2026',
    'hoàn thành trong năm 2026',
    'đến năm 2030 đạt 90%',
    'đến hết năm 2027',
    'giai đoạn 2026 - 2030',
    'trong giai đoạn 2026-2030',
    'Luật số 72/2025/QH15 ngày 16/6/2025',
    'có hiệu lực từ ngày 01/7/2025',
    'số liệu tính đến ngày 14/6/2026',
    'tính đến hết ngày 31/5/2026, toàn thành phố ghi nhận 812 ca',
    'Từ ngày 01/01/2026 đến ngày 31/5/2026, toàn thành phố ghi nhận 812 ca mắc',
    'kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025)',
    'chào mừng ngày 20/11',
    'kỷ niệm ngày thành lập Đảng 03/02',
    'kể từ 20 giờ ngày 25/10/2026',
    'kể từ ngày 01/7/2025',
    'từ ngày 01/7/2025',
    'đã được phê duyệt vào ngày 12/3/2026',
    'phấn đấu đến 30/6/2026 giải ngân đạt 50%',
    'phấn đấu đến ngày 31/12/2026 đạt 100%',
    'Chương trình số 12-CTr/TU ngày 15/5/2026',
    'thi hành từ ngày ký',
    'trong thời gian 03 ngày',
    'tại Thông báo 12 từ ngày 15/3/2026',
    'công dân sinh trước ngày 01/01/2008',
    'được cấp trước ngày 01/7/2025',
    'các văn bản ban hành trước ngày 01/7/2025',
    'đảng viên kết nạp trước ngày 31/12/2025',
    'người có công từ trần trước ngày 01/01/1995',
    'sáng ngày 25/3/2026',
    '24/24 giờ',
    'ngày 10 tháng 12 năm 2026 là hạn cuối',
    'Thời gian: Trong năm 2026',
    'hoàn thành 15/19 tiêu chí nông thôn mới',
    'trực trong 24/24 giờ',
    'hỗ trợ đến 2.5 tỷ đồng',
    'đạt từ 10-12%',
  ])('%s', (phrase) => {
    expect(findDeadlines(phrase, PLAN_2026)).toEqual([]);
  });
});
