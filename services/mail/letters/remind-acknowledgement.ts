import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterMode } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface AcknowledgementReminder extends LetterContext {
  sentAt: Date;
  mode: LetterMode;
  link: string;
  round: number;
}

/** To an addressee who has not confirmed receipt (Điều 21.2.c). */
export function remindAcknowledgement(reminder: AcknowledgementReminder, language: Language): Letter {
  const { remindAcknowledgement: words, labels, frame } = wording(language).letters;
  const matter = {
    paragraphs: [
      words.lead,
      words.ask[reminder.mode],
      ...(reminder.round > 1 ? [frame.reminderRound(reminder.round)] : []),
    ],
    facts: [{ label: labels.sentAt, value: showInstant(reminder.sentAt, language) }],
    action: { label: words.action, url: reminder.link },
  };
  return writeLetter('remindAcknowledgement', reminder, matter, language);
}
