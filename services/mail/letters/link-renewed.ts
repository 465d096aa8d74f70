import type { GrantPurpose } from '../../grants/grant';
import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface LinkRenewal extends LetterContext {
  /** What the link is for. */
  purpose: GrantPurpose;
  expiresAt: Date;
  link: string;
}

/** The new link in place of an expired one, to the registered address alone. */
export function linkRenewed({ purpose, expiresAt, link, ...context }: LinkRenewal, language: Language): Letter {
  const { letters, pages } = wording(language);
  const { linkRenewed: words, labels } = letters;
  const matter = {
    paragraphs: [words.lead, words.unasked],
    facts: [
      { label: labels.matter, value: pages.receipt.purposes[purpose] },
      { label: labels.expiresAt, value: showInstant(expiresAt, language) },
    ],
    action: { label: words.action, url: link },
  };
  return writeLetter('linkRenewed', context, matter, language);
}
