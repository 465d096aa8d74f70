import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';

/** To somebody who answered a letter by mail. It names no plan: who really sent the answer is not known. */
export function replyDecidesNothing(language: Language): Letter {
  const { replyDecidesNothing: words, frame } = wording(language).letters;
  return {
    language,
    subject: wording('vi').letters.replyDecidesNothing.subject,
    greeting: words.greeting,
    paragraphs: [words.lead, words.how, words.help],
    facts: [],
    quote: null,
    lists: [],
    code: null,
    action: null,
    notes: [],
    closing: frame.closing,
    footer: words.footer,
  };
}
