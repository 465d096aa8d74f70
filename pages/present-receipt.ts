import { dayOf } from '../services/calendar/vietnam-time';
import { nameOf } from '../services/directory/name-of';
import type { FactAct, FactDocument } from '../services/obligations/fact';
import type { LinkModel, LinkVisit } from './link-model';
import { type ReceiptPage, receiptPage } from './views/receipt-page';

/** The receipt of a decision on a link: the same for the first post and every look afterwards, and it names who really acted. */
export function presentReceipt(
  visit: LinkVisit,
  model: LinkModel,
  next: NonNullable<ReceiptPage['next']> = [],
): string {
  const { grant } = visit;
  const { decision } = grant;
  const mandate = decision?.mandateId
    ? model.directory.mandatesOf(model.plan.issuerId, dayOf(decision.at)).find((held) => held.id === decision.mandateId)
    : null;
  return receiptPage({
    ...frame(visit, model),
    outcome:
      grant.purpose === 'SIGN' && decision?.verdict === 'APPROVED' ? 'SIGNED' : (decision?.verdict ?? 'RECEIVED'),
    by: decision?.signedAs ?? model.nameOf(decision?.actorId ?? grant.subjectId),
    at: decision?.at ?? grant.openedAt,
    level: decision?.level ?? 'L0',
    certificate: decision?.evidence?.['certificateSubject'] ?? null,
    reason: decision?.reason ?? null,
    handedTo: mandate ? nameOf(model.directory, mandate.holderId) : null,
    next,
  });
}

/** The receipt of what was recorded about a task, a report or a copy. */
export function presentFactReceipt(visit: LinkVisit, model: LinkModel, fact: FactDocument): string {
  const { act } = fact;
  return receiptPage({
    ...frame(visit, model),
    outcome: outcomeOf(act),
    by: fact.signedAs ?? model.nameOf(fact.actorId),
    at: fact.at,
    level: 'L0',
    reason: 'reason' in act ? act.reason || null : null,
    handedTo: null,
  });
}

function frame({ grant, language, nonce, notice }: LinkVisit, model: LinkModel) {
  return { language, nonce, notice, plan: model.pagePlan, docHash: grant.docHash, purpose: grant.purpose };
}

function outcomeOf(act: FactAct): ReceiptPage['outcome'] {
  if (act.kind === 'REPORT_SUBMITTED') return act.nil ? 'NIL' : 'REPORTED';
  if (act.kind === 'TASK_PROGRESS') return act.done ? 'DONE' : 'PROGRESS';
  if (act.kind === 'RECALL_ANSWERED') return act.agreed ? 'RECALL_AGREED' : 'RECALL_REFUSED';
  return OUTCOMES[act.kind] ?? 'PROGRESS';
}

const OUTCOMES: Partial<Record<FactAct['kind'], ReceiptPage['outcome']>> = {
  TASK_ACKNOWLEDGED: 'ACKNOWLEDGED',
  TASK_CONTRIBUTED: 'CONTRIBUTED',
  TASK_EXTENSION_ASKED: 'EXTENSION_ASKED',
  TASK_OBJECTED: 'OBJECTED',
  TASK_ACCEPTED: 'ACCEPTED',
  TASK_REWORK: 'SENT_BACK',
  TASK_WAIVED: 'WAIVED',
  TASK_EXTENSION_GRANTED: 'GRANTED',
  TASK_EXTENSION_REFUSED: 'NOT_GRANTED',
  TASK_OBJECTION_REFUSED: 'KEPT',
  TASK_REASSIGNED: 'REASSIGNED',
  REPORT_ACCEPTED: 'ACCEPTED',
  REPORT_RETURNED: 'SENT_BACK',
  PERIOD_WAIVED: 'WAIVED',
};
