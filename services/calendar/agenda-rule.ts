import type { AgendaAction, AgendaItem } from './agenda';
import type { AcknowledgementRules, FollowUpPolicy, Offset, Rung, Urgency } from './follow-up-policy';

/** `EXECUTOR`: whoever the unit named, else the unit. `UNIT_HEAD`: the head of the unit, else the unit. */
export type AgendaAddressee = 'OWNER' | 'EXECUTOR' | 'CLERK' | Rung['to'];

/** One rule of the policy as it applies to an item. */
export interface AgendaRule {
  action: AgendaAction;
  /** From 1. */
  round: number;
  offset: Offset;
  /** Who hears of it. */
  to: AgendaAddressee;
  /** Where the rule stands in the policy: `task.remind[1]`. */
  name: string;
}

export function rulesOf(item: AgendaItem, policy: FollowUpPolicy): AgendaRule[] {
  switch (item.kind) {
    case 'DELIVERY': {
      const { remind, escalate } = acknowledgementRules(item.urgency ?? null, policy);
      return [
        ...rounds('REMIND', 'acknowledgement.remind', remind, () => 'OWNER', item.newDeadlines),
        ...rounds('ESCALATE', 'acknowledgement.escalate', escalate, () => 'CLERK', item.newDeadlines),
      ];
    }
    case 'TASK':
      return lateRules('task', policy.task, item);
    case 'REPORT':
      return [
        { action: 'OPEN', round: 1, offset: policy.report.open, to: 'OWNER', name: 'report.open' },
        ...lateRules('report', policy.report, item),
      ];
  }
}

function lateRules(
  kind: 'task' | 'report',
  rules: FollowUpPolicy['task'],
  { newDeadlines = 0, mode }: AgendaItem,
): AgendaRule[] {
  const ladder = rounds('ESCALATE', `${kind}.escalate`, rules.escalate, ({ to }) => to, newDeadlines);
  return [
    ...rounds('REMIND', `${kind}.remind`, rules.remind, () => 'EXECUTOR', newDeadlines),
    { action: 'MARK_OVERDUE', round: newDeadlines + 1, offset: rules.overdue, to: 'OWNER', name: `${kind}.overdue` },
    // Over a body that was only asked nobody is appealed to; the follow-up unit talks with it.
    ...ladder.filter(({ to }) => mode === 'order' || to === 'FOLLOW_UP'),
  ];
}

/** Rounds are counted on over a new deadline: its "first reminder" is another one than the first. */
function rounds<T extends Offset>(
  action: AgendaAction,
  name: string,
  offsets: readonly T[],
  to: (offset: T) => AgendaAddressee,
  newDeadlines = 0,
): AgendaRule[] {
  const before = newDeadlines * offsets.length;
  return offsets.map((offset, index) => ({
    action,
    round: before + index + 1,
    offset,
    to: to(offset),
    name: `${name}[${index}]`,
  }));
}

function acknowledgementRules(urgency: string | null, policy: FollowUpPolicy): AcknowledgementRules {
  const grade = urgency === null ? null : gradeOf(urgency);
  return grade ? policy.urgentAcknowledgement[grade] : policy.acknowledgement;
}

/** Stamps are quoted as printed: either tone placement, any case, perhaps "HỎA TỐC HẸN GIỜ". */
function gradeOf(stamp: string): Urgency | null {
  const printed = stamp.normalize('NFC').toUpperCase().replace('HOẢ', 'HỎA');
  if (printed.includes('HỎA TỐC')) return 'HỎA TỐC';
  if (printed.includes('THƯỢNG KHẨN')) return 'THƯỢNG KHẨN';
  return printed.includes('KHẨN') ? 'KHẨN' : null;
}
