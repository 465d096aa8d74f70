import type { AgendaCause } from '../../calendar/agenda-instant';
import type { Offset } from '../../calendar/follow-up-policy';
import type { Day } from '../../reading/plan-reading';
import { showDay } from '../show-time';
import type { AgendaStep, AgendaSubject } from './agenda-step';

interface AgendaLine {
  kind: AgendaSubject;
  action: AgendaStep;
  owner: string;
}

const TASK = 'nhiệm vụ';
const REPORT = 'báo cáo';

const ACTS: Record<AgendaStep, Record<AgendaSubject, string>> = {
  ASK: every('Xin ý kiến, xin ký'),
  SEND: every('Gửi văn bản'),
  PUBLISH: every('Đăng tải văn bản'),
  ASSIGN: every('Giao nhiệm vụ'),
  OPEN: { ...every('Mở kỳ báo cáo'), DELIVERY: 'Gửi văn bản', TASK: 'Giao nhiệm vụ' },
  REMIND: {
    ...every('Nhắc xác nhận đã nhận văn bản'),
    TASK: 'Nhắc thực hiện nhiệm vụ',
    REPORT: 'Nhắc gửi báo cáo',
  },
  MARK_OVERDUE: {
    ...every('Ghi nhận chậm xác nhận'),
    TASK: 'Thông báo nhiệm vụ quá hạn',
    REPORT: 'Thông báo báo cáo quá hạn',
  },
  ESCALATE: {
    ...every('Báo văn thư nơi chưa xác nhận'),
    TASK: `Báo cấp phụ trách, đầu mối theo dõi ${TASK} quá hạn`,
    REPORT: `Báo cấp phụ trách, đầu mối theo dõi ${REPORT} quá hạn`,
  },
  ARCHIVE: every('Nhắc nộp hồ sơ vào lưu trữ'),
};

function every(words: string): Record<AgendaSubject, string> {
  return { PLAN: words, DELIVERY: words, TASK: words, REPORT: words };
}

function two(count: number): string {
  return String(Math.abs(count)).padStart(2, '0');
}

function amountOf(offset: Offset): string {
  if (offset.seconds !== undefined) return `${two(offset.seconds)} giây`;
  if (offset.workingHours !== undefined)
    return Number.isInteger(offset.workingHours)
      ? `${two(offset.workingHours)} giờ làm việc`
      : `${Math.round(offset.workingHours * 60)} phút làm việc`;
  if (offset.workingDays) return `${two(offset.workingDays)} ngày làm việc`;
  return offset.days ? `${two(offset.days)} ngày` : '';
}

function anchorOf({ offset: { from }, anchorDay }: AgendaCause): string {
  switch (from) {
    case 'ACTION_DAY':
      return `ngày làm việc cuối cùng trong hạn (${showDay(anchorDay)})`;
    case 'LAST_DAY':
      return `ngày hết hạn (${showDay(anchorDay)})`;
    case 'OPENING':
      return `ngày bắt đầu kỳ báo cáo (${showDay(anchorDay)})`;
    case 'IN_FORCE':
      return 'thời điểm phát hành';
    case 'SENT':
      return 'thời điểm gửi văn bản';
  }
}

function isBefore({ seconds, workingHours, workingDays, days }: Offset): boolean {
  return (seconds ?? workingHours ?? workingDays ?? days ?? 0) < 0;
}

/** What the agenda says of itself, before the signature and after it. */
export const agendaVi = {
  units: (count: number) => `${count} đơn vị`,
  entry: ({ kind, action, owner }: AgendaLine) => `${ACTS[action][kind]}: ${owner}`,
  receipt: 'Xác nhận đã nhận văn bản',
  /** Why a rule of the policy puts something on its day. */
  reason: (cause: AgendaCause) => {
    const { offset, passed, held } = cause;
    const amount = amountOf(offset);
    const counted = amount
      ? `${isBefore(offset) ? 'Trước' : 'Sau'} ${anchorOf(cause)} ${amount}`
      : `Đúng ${anchorOf(cause)}`;
    return [
      counted,
      offset.at ? `, lúc ${offset.at}` : '',
      held ? '; không sớm hơn ngày phát hành và ngày bắt đầu lấy số liệu' : '',
      passed ? `; hạn ${showDay(passed)} đã qua khi phát hành nên tính từ ngày phát hành` : '',
    ].join('');
  },
  steps: {
    CONTENT_CHECK: 'Xin kiểm tra nội dung khi dự thảo được trình (Điều 12 khoản 1)',
    FORM_CHECK: 'Xin kiểm tra thể thức khi nội dung được đồng ý (Điều 12 khoản 2)',
    SIGN: 'Xin ký ban hành khi hai bước kiểm tra được đồng ý (Điều 11, Điều 13)',
    SEND: 'Phát hành trong ngày được ký, cho số; kèm đường dẫn xác nhận (Điều 18 khoản 1)',
    PUBLISH: 'Phát hành bằng đăng tải; không gửi thư, không chờ xác nhận',
    ASSIGN: 'Nhiệm vụ có hiệu lực khi kế hoạch được phát hành (Điều 24)',
    ASSIGN_UNDATED: 'Nhiệm vụ có hiệu lực khi kế hoạch được phát hành; không có thời hạn nên không nhắc (Điều 24)',
    ARCHIVE: ({ closedOn, noticeDays }: { closedOn: Day; noticeDays: number }) =>
      `Trước hạn nộp lưu ${two(noticeDays)} ngày, nếu kết thúc theo dõi ngày ${showDay(closedOn)} (Điều 30 khoản 2 điểm b)`,
  },
  archive: 'Nộp hồ sơ công việc vào lưu trữ cơ quan',
  /** The words of a new deadline after work was sent back. */
  rework: ({ workingDays, returnedOn }: { workingDays: number; returnedOn: Day }) =>
    `${two(workingDays)} ngày làm việc kể từ ngày trả lại ${showDay(returnedOn)}`,
  /** The same after an objection that did not hold, and for another unit. */
  timeLeft: {
    OBJECTION: ({ workingDays, from }: { workingDays: number; from: Day }) =>
      `${two(workingDays)} ngày làm việc kể từ ngày trả lời ý kiến ${showDay(from)}`,
    REASSIGNMENT: ({ workingDays, from }: { workingDays: number; from: Day }) =>
      `${two(workingDays)} ngày làm việc kể từ ngày chuyển đơn vị thực hiện ${showDay(from)}`,
  },
  /** The words of a deadline that the follow-up unit put off. */
  extension: {
    order: ({ until, grantedOn }: { until: Day; grantedOn: Day }) =>
      `đến hết ngày ${showDay(until)}, gia hạn ngày ${showDay(grantedOn)}`,
    request: ({ until, grantedOn }: { until: Day; grantedOn: Day }) =>
      `đến hết ngày ${showDay(until)}, thống nhất lùi thời gian ngày ${showDay(grantedOn)}`,
  },
  /** A report asked for out of turn, and the words of its deadline. */
  requested: {
    report: (subject: string) => `Báo cáo đột xuất: ${subject}`,
    due: (day: Day) => `chậm nhất ngày ${showDay(day)}`,
  },
  tentative: ({ year, count }: { year: number; count: number }) =>
    `Chưa có thông báo lịch nghỉ năm ${year} trong hệ thống: ${count} thời hạn của năm này chỉ là tạm tính, ngày xử lý có thể thay đổi.`,
  month: ({ month, deadlines, letters }: { month: string; deadlines: number; letters: number }) =>
    `Tháng ${month.slice(5)}/${month.slice(0, 4)}: ${deadlines > 0 ? `${two(deadlines)} thời hạn, ` : ''}nhiều nhất ${two(letters)} thư`,
  laterMonths: (count: number) => `Và ${two(count)} tháng sau đó`,
};
