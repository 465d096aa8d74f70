import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface DeliveryReturnNotice extends LetterContext {
  /** Name of the addressee that sent the plan back. */
  recipient: string;
  /** Officer who did it; null when unknown. */
  returnedBy: string | null;
  returnedAt: Date;
  reason: string;
}

/** To the clerk of the issuer: an addressee refused the document, with the reason (code 02 of the national axis). */
export function notifyDeliveryReturned(notice: DeliveryReturnNotice, language: Language): Letter {
  const { deliveryReturned: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, words.ask],
    facts: [
      { label: labels.recipients, value: notice.recipient },
      { label: labels.decidedBy, value: notice.returnedBy ?? '' },
      { label: labels.decidedAt, value: showInstant(notice.returnedAt, language) },
    ],
    quote: { label: labels.reason, text: notice.reason },
  };
  return writeLetter('deliveryReturned', notice, matter, language);
}
