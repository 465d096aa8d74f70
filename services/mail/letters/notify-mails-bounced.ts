import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface BouncedMail {
  /** Unit or person the mail was for. */
  name: string;
  /** The plan itself, or a letter about it. */
  isPlan: boolean;
  /** SMTP reply code, `DSN 5.1.1`, `NO_ADDRESS`. */
  error: string | null;
}

export interface BouncesNotice extends LetterContext {
  mails: BouncedMail[];
}

/** All lists of a letter hold a dozen lines. */
const MOST_SHOWN = 11;

/** To the clerk: these mails could not be delivered, and somebody has to find another way (Điều 18.1). */
export function notifyMailsBounced(notice: BouncesNotice, language: Language): Letter {
  const { mailsBounced: words } = wording(language).letters;
  const items = notice.mails
    .slice(0, MOST_SHOWN)
    .map((mail) =>
      words.item({ name: mail.name, what: words.what[mail.isPlan ? 'plan' : 'letter'], why: whyOf(mail, words) }),
    );
  const rest = notice.mails.length - items.length;
  const matter = {
    paragraphs: [words.lead, words.ask],
    facts: [],
    lists: [{ title: words.mails(notice.mails.length), items: rest > 0 ? [...items, words.rest(rest)] : items }],
  };
  return writeLetter('mailsBounced', notice, matter, language);
}

function whyOf({ error }: BouncedMail, words: ReturnType<typeof wording>['letters']['mailsBounced']): string {
  if (error === null || error === 'NO_ADDRESS') return words.why.noAddress;
  return /^(?:DSN )?5/.test(error) ? words.why.refused(error) : words.why.gaveUp(error);
}
