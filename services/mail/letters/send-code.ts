import { CODE_LIFETIME_MINUTES } from '../../grants/code-lifetime';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface CodeNotice extends LetterContext {
  /** Six digits. */
  code: string;
}

/** The code for a decision. Carries no link, so that whoever has only this mail can do nothing with it. */
export function sendCode({ code, ...context }: CodeNotice, language: Language): Letter {
  const { sendCode: words } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead],
    facts: [],
    code,
    notes: [words.lifetime(CODE_LIFETIME_MINUTES), words.secrecy],
  };
  return writeLetter('sendCode', context, matter, language);
}
