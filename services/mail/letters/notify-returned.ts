import type { PlanState } from '../../plans/plan-states';
import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface ReturnNotice extends LetterContext {
  revision: number;
  /** The step the draft was returned from. */
  stage: Extract<PlanState, 'CONTENT_CHECK' | 'FORM_CHECK' | 'PENDING_SIGNATURE'>;
  returnedBy: string;
  returnedAt: Date;
  reason: string;
  /** The drafter is asked to correct; those who had approved are told that they will be asked again. */
  reader: 'drafter' | 'approver';
}

/** To the drafter and to everyone who had approved this revision (Điều 10.3, 11.2). */
export function notifyReturned(notice: ReturnNotice, language: Language): Letter {
  const { letters, planStates } = wording(language);
  const { notifyReturned: words, labels } = letters;
  const matter = {
    paragraphs: [words.lead, notice.reader === 'drafter' ? words.toDrafter : words.toApprover],
    facts: [
      { label: labels.revision, value: String(notice.revision) },
      { label: labels.stage, value: planStates[notice.stage] },
      { label: labels.decidedBy, value: notice.returnedBy },
      { label: labels.decidedAt, value: showInstant(notice.returnedAt, language) },
    ],
    quote: { label: labels.reason, text: notice.reason },
  };
  return writeLetter('notifyReturned', notice, matter, language);
}
