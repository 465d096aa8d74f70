import type { AgendaEntry } from '../calendar/agenda';
import type { MailPurpose } from '../mail/mail';
import type { PlanRoute } from '../plans/plan';
import type { AgendaKind } from './load-agenda-items';

/** The letter each entry sends, and to whom it goes. */
const LETTERS: Record<
  AgendaKind,
  Record<AgendaEntry['action'], { purpose: MailPurpose; to: 'owner' | 'followUp' | 'clerk' }>
> = {
  DELIVERY: {
    OPEN: { purpose: 'REMIND_ACKNOWLEDGEMENT', to: 'owner' },
    REMIND: { purpose: 'REMIND_ACKNOWLEDGEMENT', to: 'owner' },
    MARK_OVERDUE: { purpose: 'ESCALATE_ACKNOWLEDGEMENT', to: 'clerk' },
    ESCALATE: { purpose: 'ESCALATE_ACKNOWLEDGEMENT', to: 'clerk' },
  },
  TASK: {
    OPEN: { purpose: 'REMIND_TASK', to: 'owner' },
    REMIND: { purpose: 'REMIND_TASK', to: 'owner' },
    MARK_OVERDUE: { purpose: 'TASK_OVERDUE', to: 'owner' },
    ESCALATE: { purpose: 'ESCALATE_TASK', to: 'followUp' },
  },
  REPORT: {
    OPEN: { purpose: 'OPEN_REPORT', to: 'owner' },
    REMIND: { purpose: 'REMIND_REPORT', to: 'owner' },
    MARK_OVERDUE: { purpose: 'REPORT_OVERDUE', to: 'owner' },
    ESCALATE: { purpose: 'ESCALATE_REPORT', to: 'followUp' },
  },
};

/** A letter as the outbox knows it. */
export interface AgendaLetter {
  purpose: MailPurpose;
  addresseeId: string;
}

/** The letter of an entry: the run sends it, the dress rehearsal shows it. */
export function letterOf(
  { kind, action, owner }: Pick<AgendaEntry, 'kind' | 'action' | 'owner'>,
  route: Pick<PlanRoute, 'followUpUnitId' | 'clerkId'>,
): AgendaLetter {
  const { purpose, to } = LETTERS[kind][action];
  return { purpose, addresseeId: { owner, followUp: route.followUpUnitId, clerk: route.clerkId }[to] };
}
