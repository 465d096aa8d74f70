import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface RecallRefusal extends LetterContext {
  /** Name of the addressee that keeps its copy. */
  recipient: string;
  /** Officer who answered. */
  answeredBy: string | null;
  answeredAt: Date;
  reason: string;
}

/** To the clerk of the issuer: an addressee does not agree to the recall, with the reason (code 16 of the national axis). */
export function recallRefused(refusal: RecallRefusal, language: Language): Letter {
  const { recallRefused: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, words.ask],
    facts: [
      { label: labels.recipients, value: refusal.recipient },
      { label: labels.decidedBy, value: refusal.answeredBy ?? '' },
      { label: labels.decidedAt, value: showInstant(refusal.answeredAt, language) },
    ],
    quote: { label: labels.reason, text: refusal.reason },
  };
  return writeLetter('recallRefused', refusal, matter, language);
}
