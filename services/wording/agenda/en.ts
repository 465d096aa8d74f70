import type { AgendaAction, AgendaItem } from '../../calendar/agenda';
import type { agendaVi } from './vi';

const ACTS: Record<AgendaItem['kind'], Record<AgendaAction, string>> = {
  DELIVERY: {
    OPEN: 'Document sent',
    REMIND: 'Reminder to confirm receipt',
    MARK_OVERDUE: 'Receipt marked as late',
    ESCALATE: 'Clerk told of missing receipts',
  },
  TASK: {
    OPEN: 'Task assigned',
    REMIND: 'Reminder of the task',
    MARK_OVERDUE: 'Notice of an overdue task',
    ESCALATE: 'Follow-up unit told of overdue tasks',
  },
  REPORT: {
    OPEN: 'Report period opens',
    REMIND: 'Reminder to report',
    MARK_OVERDUE: 'Notice of an overdue report',
    ESCALATE: 'Follow-up unit told of overdue reports',
  },
};

export const agendaEn = {
  units: (count) => `${count} units`,
  entry: ({ kind, action, owner }) => `${ACTS[kind][action]}: ${owner}`,
} satisfies typeof agendaVi;
