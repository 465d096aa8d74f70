import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface RecallNotice extends LetterContext {
  recalledAt: Date;
  /** Null where the recall gives none. */
  reason: string | null;
  /** To answer by: the copy was deleted, or why it is not. */
  link: string;
}

/** To everybody who was sent the plan (Điều 18.4). */
export function planRecalled(notice: RecallNotice, language: Language): Letter {
  const { planRecalled: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [
      words.lead({ issuer: notice.plan.issuer, number: notice.plan.number ?? '' }),
      words.effect,
      words.answer,
    ],
    facts: [{ label: labels.decidedAt, value: showInstant(notice.recalledAt, language) }],
    quote: notice.reason ? { label: labels.reason, text: notice.reason } : null,
    action: { label: words.action, url: notice.link },
  };
  return writeLetter('planRecalled', notice, matter, language);
}
