import type { AgendaAction, AgendaItem } from '../../calendar/agenda';

interface AgendaLine {
  kind: AgendaItem['kind'];
  action: AgendaAction;
  owner: string;
}

const ACTS: Record<AgendaItem['kind'], Record<AgendaAction, string>> = {
  DELIVERY: {
    OPEN: 'Gửi văn bản',
    REMIND: 'Nhắc xác nhận đã nhận văn bản',
    MARK_OVERDUE: 'Ghi nhận chậm xác nhận',
    ESCALATE: 'Báo văn thư nơi chưa xác nhận',
  },
  TASK: {
    OPEN: 'Giao nhiệm vụ',
    REMIND: 'Nhắc thực hiện nhiệm vụ',
    MARK_OVERDUE: 'Thông báo nhiệm vụ quá hạn',
    ESCALATE: 'Báo đầu mối theo dõi nhiệm vụ quá hạn',
  },
  REPORT: {
    OPEN: 'Mở kỳ báo cáo',
    REMIND: 'Nhắc gửi báo cáo',
    MARK_OVERDUE: 'Thông báo báo cáo quá hạn',
    ESCALATE: 'Báo đầu mối theo dõi báo cáo quá hạn',
  },
};

/** What the agenda says of itself before the signature. */
export const agendaVi = {
  units: (count: number) => `${count} đơn vị`,
  entry: ({ kind, action, owner }: AgendaLine) => `${ACTS[kind][action]}: ${owner}`,
};
