import type { Day } from '../../reading/plan-reading';
import { showDay } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface ReplacementNotice extends LetterContext {
  /** Number and symbol of the plan that took its place. */
  newNumber: string;
  replacedOn: Day;
}

/** To those who were sent a plan and are not sent the one that takes its place (Điều 18.3). */
export function planSuperseded(notice: ReplacementNotice, language: Language): Letter {
  const { planSuperseded: words } = wording(language).letters;
  const lead = words.lead({
    number: notice.plan.number ?? '',
    newNumber: notice.newNumber,
    day: showDay(notice.replacedOn),
  });
  return writeLetter('planSuperseded', notice, { paragraphs: [lead, words.effect], facts: [] }, language);
}
