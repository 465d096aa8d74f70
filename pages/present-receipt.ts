import { dayOf } from '../services/calendar/vietnam-time';
import { nameOf } from '../services/directory/name-of';
import type { FactDocument } from '../services/obligations/fact';
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

/** The receipt of progress or a report. */
export function presentFactReceipt(visit: LinkVisit, model: LinkModel, fact: FactDocument): string {
  const { act } = fact;
  const outcome =
    act.kind === 'REPORT_SUBMITTED'
      ? act.nil
        ? 'NIL'
        : 'REPORTED'
      : act.kind === 'TASK_PROGRESS' && act.done
        ? 'DONE'
        : 'PROGRESS';
  return receiptPage({
    ...frame(visit, model),
    outcome,
    by: fact.signedAs ?? model.nameOf(fact.actorId),
    at: fact.at,
    level: 'L0',
    reason: null,
    handedTo: null,
  });
}

function frame({ grant, language, nonce, notice }: LinkVisit, model: LinkModel) {
  return { language, nonce, notice, plan: model.pagePlan, docHash: grant.docHash, purpose: grant.purpose };
}
