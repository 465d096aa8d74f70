import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface OversightLink extends LetterContext {
  expiresAt: Date;
  link: string;
}

/** The link to how the plan stands, to whoever asked for it. */
export function oversightLink({ expiresAt, link, ...context }: OversightLink, language: Language): Letter {
  const { oversightLink: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, words.unasked],
    facts: [{ label: labels.expiresAt, value: showInstant(expiresAt, language) }],
    action: { label: words.action, url: link },
  };
  return writeLetter('oversightLink', context, matter, language);
}
