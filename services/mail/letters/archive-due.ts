import type { Day } from '../../reading/plan-reading';
import { showDay, showWeekday } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface ArchiveReminder extends LetterContext {
  closedOn: Day;
  /** Within one year of the end of the work (Điều 30.2.b). */
  archiveBy: Day;
}

/** To the drafter, who hands the dossier over. */
export function archiveDue(reminder: ArchiveReminder, language: Language): Letter {
  const { archiveDue: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, words.ask],
    facts: [
      { label: labels.closedOn, value: showDay(reminder.closedOn) },
      { label: labels.archiveBy, value: showWeekday(reminder.archiveBy, language) },
    ],
  };
  return writeLetter('archiveDue', reminder, matter, language);
}
