import type { Day } from '../../reading/plan-reading';
import { showDay } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface CorrectionNotice extends LetterContext {
  /** Number and symbol of the letter of correction. */
  reference: string;
  date: Day;
  what: string;
  /** The words that were wrong and those that are right; null where no line is corrected. */
  from: string | null;
  to: string | null;
  /** Shows the plan with the correction; null for a portal. */
  link: string | null;
}

/** To everybody who was sent the plan: what its issuer corrects (Điều 18.3). Nothing has to be confirmed again. */
export function planCorrected(notice: CorrectionNotice, language: Language): Letter {
  const { planCorrected: words, labels } = wording(language).letters;
  const facts = { issuer: notice.plan.issuer, number: notice.plan.number ?? '' };
  const matter = {
    paragraphs: [words.lead({ ...facts, reference: notice.reference, day: showDay(notice.date) }), words.effect],
    facts: [
      { label: words.from, value: notice.from ?? '' },
      { label: words.to, value: notice.to ?? '' },
    ],
    quote: { label: labels.correction, text: notice.what },
    action: notice.link ? { label: words.action, url: notice.link } : null,
  };
  return writeLetter('planCorrected', notice, matter, language);
}
