import { type AgendaItem, agenda } from '../../../services/calendar/agenda';
import { dueDateOn } from '../../../services/calendar/due-date';
import { DEMONSTRATION_POLICY, STANDARD_POLICY } from '../../../services/calendar/follow-up-policy';
import { VIETNAM_HOLIDAYS } from '../../../services/calendar/vietnam-holidays';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { createWorkCalendar } from '../../../services/calendar/work-calendar';
import { wording } from '../../../services/wording/wording';

const calendar = createWorkCalendar(VIETNAM_HOLIDAYS);
const issued = instantAt('2026-11-20', '10:00');

function reasons(kind: AgendaItem['kind'], more: Partial<AgendaItem> = {}, policy = STANDARD_POLICY) {
  const due = kind === 'DELIVERY' ? null : dueDateOn('2026-12-09', calendar, { phrase: 'trước ngày 10/12/2026' });
  const base = { kind, id: 'i', owner: 'o', due, mode: 'order', closedAt: null, ran: {}, sentAt: issued } as const;
  return agenda([{ ...base, ...more }], calendar, policy, issued).map(({ cause, action, round }) => ({
    at: `${action}.${round}`,
    vi: wording('vi').agenda.reason(cause),
    en: wording('en').agenda.reason(cause),
  }));
}

test('a task is reminded and pressed for reasons an official understands', () => {
  expect(reasons('TASK').map(({ vi }) => vi)).toEqual([
    'Trước ngày làm việc cuối cùng trong hạn (09/12/2026) 07 ngày làm việc',
    'Trước ngày làm việc cuối cùng trong hạn (09/12/2026) 01 ngày làm việc',
    'Sau ngày hết hạn (09/12/2026) 01 ngày làm việc',
    'Sau ngày hết hạn (09/12/2026) 01 ngày làm việc',
    'Sau ngày hết hạn (09/12/2026) 02 ngày làm việc',
    'Sau ngày hết hạn (09/12/2026) 05 ngày làm việc',
  ]);
  expect(reasons('TASK')[0]?.en).toBe('7 working days before the last working day in time (09/12/2026)');
});

test('a report that opens with the issue says why it does not open earlier', () => {
  expect(reasons('REPORT', { opensOn: '2026-11-20' })[0]).toEqual({
    at: 'OPEN.1',
    vi: 'Trước ngày làm việc cuối cùng trong hạn (09/12/2026) 15 ngày làm việc; không sớm hơn ngày phát hành và ngày bắt đầu lấy số liệu',
    en: '15 working days before the last working day in time (09/12/2026); not before the issue and the first day of the figures',
  });
});

test('receipt is counted from the sending, with the hour at which the clerk hears of it', () => {
  expect(reasons('DELIVERY').map(({ vi }) => vi)).toEqual([
    'Sau thời điểm gửi văn bản 04 giờ làm việc',
    'Sau thời điểm gửi văn bản 01 ngày làm việc, lúc 16:30',
  ]);
});

test('a deadline that had passed at the issue says from when it counts', () => {
  const due = dueDateOn('2026-11-10', calendar, { phrase: 'trước ngày 11/11/2026' });
  expect(reasons('TASK', { due })[0]?.vi).toBe(
    'Sau ngày hết hạn (20/11/2026) 01 ngày làm việc; hạn 10/11/2026 đã qua khi phát hành nên tính từ ngày phát hành',
  );
});

test('every reason under every policy is a sentence without holes in both languages', () => {
  const kinds = ['DELIVERY', 'TASK', 'REPORT'] as const;
  for (const policy of [STANDARD_POLICY, DEMONSTRATION_POLICY])
    for (const kind of kinds)
      for (const urgency of [null, 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'])
        for (const { vi, en } of reasons(kind, { urgency, opensOn: '2026-11-20' }, policy))
          for (const text of [vi, en]) {
            expect(text).toMatch(/^(\p{Lu}|\d).{10}/u);
            expect(text).not.toMatch(/undefined|NaN|null|\(\)/);
          }
});
