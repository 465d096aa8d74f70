import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface LinkLockedNotice extends LetterContext {
  revision: number;
  /** Full name of the person the link belongs to. */
  holder: string;
  at: Date;
}

/** To the clerk: five wrong codes were entered, a person has to look into it. */
export function notifyLinkLocked(notice: LinkLockedNotice, language: Language): Letter {
  const { linkLocked: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, words.ask],
    facts: [
      { label: labels.revision, value: String(notice.revision) },
      { label: labels.linkHolder, value: notice.holder },
      { label: labels.decidedAt, value: showInstant(notice.at, language) },
    ],
  };
  return writeLetter('linkLocked', notice, matter, language);
}
