import type { AgendaAction, AgendaItem } from './agenda';
import type { AcknowledgementRules, FollowUpPolicy, Offset, Urgency } from './follow-up-policy';

/** One rule of the policy as it applies to an item. */
export interface AgendaRule {
  action: AgendaAction;
  /** From 1. */
  round: number;
  offset: Offset;
  /** Where the rule stands in the policy: `task.remind[1]`. */
  name: string;
}

export function rulesOf(item: AgendaItem, policy: FollowUpPolicy): AgendaRule[] {
  switch (item.kind) {
    case 'DELIVERY': {
      const { remind, escalate } = acknowledgementRules(item.urgency ?? null, policy);
      return [
        ...rounds('REMIND', 'acknowledgement.remind', remind),
        ...rounds('ESCALATE', 'acknowledgement.escalate', escalate),
      ];
    }
    case 'TASK':
      return lateRules('task', policy.task, item.reworks);
    case 'REPORT':
      return [
        { action: 'OPEN', round: 1, offset: policy.report.open, name: 'report.open' },
        ...lateRules('report', policy.report, item.reworks),
      ];
  }
}

function lateRules(kind: 'task' | 'report', rules: FollowUpPolicy['task'], reworks = 0): AgendaRule[] {
  return [
    ...rounds('REMIND', `${kind}.remind`, rules.remind, reworks),
    { action: 'MARK_OVERDUE', round: reworks + 1, offset: rules.overdue, name: `${kind}.overdue` },
    ...rounds('ESCALATE', `${kind}.escalate`, rules.escalate, reworks),
  ];
}

/** Rounds are counted on over a new deadline: a second "first reminder" is another letter than the first. */
function rounds(action: AgendaAction, name: string, offsets: readonly Offset[], reworks = 0): AgendaRule[] {
  const before = reworks * offsets.length;
  return offsets.map((offset, index) => ({ action, round: before + index + 1, offset, name: `${name}[${index}]` }));
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
