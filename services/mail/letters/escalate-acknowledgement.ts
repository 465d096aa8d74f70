import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface AcknowledgementEscalation extends LetterContext {
  /** Addressees that were reminded and stayed silent. */
  silent: { name: string; sentAt: Date }[];
  reader: 'clerk' | 'head';
}

/** To the clerk of the issuer, who calls, and to the head of the silent unit. Carries no link: confirming is the unit's own act. */
export function escalateAcknowledgement(escalation: AcknowledgementEscalation, language: Language): Letter {
  const { escalateAcknowledgement: words, values } = wording(language).letters;
  const items = escalation.silent.map(({ name, sentAt }) => values.byAt({ name, at: showInstant(sentAt, language) }));
  const matter = {
    paragraphs: [words.lead, words.ask[escalation.reader]],
    facts: [],
    lists: [{ title: words.recipients, items }],
  };
  return writeLetter('escalateAcknowledgement', escalation, matter, language);
}
