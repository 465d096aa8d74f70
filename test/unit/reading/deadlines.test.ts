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
