import { CODE_LIFETIME_MINUTES } from '../../grants/code-lifetime';
import { cleanLine, clip } from '../../wording/clean-text';
import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';

const MAX_NAME_CHARS = 200;

export interface PasskeyLetterContext {
  /** Full name of whoever is invited. */
  person: string;
  /** The body the person works for. */
  office: string;
}

/** The invitation to register a passkey, to the registered address. */
export function invitePasskeyLetter(
  {
    person,
    office,
    invitedAt,
    expiresAt,
    link,
  }: PasskeyLetterContext & { invitedAt: Date; expiresAt: Date; link: string },
  language: Language,
): Letter {
  const { invitePasskey: words, frame } = wording(language).letters;
  return {
    ...frameOf({ person, office }, language),
    subject: wording('vi').letters.invitePasskey.subject,
    paragraphs: [words.lead, words.how],
    facts: [
      { label: words.invitedAt, value: showInstant(invitedAt, language) },
      { label: words.expiresAt, value: showInstant(expiresAt, language) },
    ],
    action: { label: words.action, url: link },
    notes: [words.ask, frame.personalLink],
  };
}

/** The code for registering. Carries no link, so that whoever has only this mail can do nothing with it. */
export function passkeyCodeLetter(
  { code, ...context }: PasskeyLetterContext & { code: string },
  language: Language,
): Letter {
  const { passkeyCode: words } = wording(language).letters;
  return {
    ...frameOf(context, language),
    subject: wording('vi').letters.passkeyCode.subject,
    paragraphs: [words.lead],
    code,
    notes: [words.lifetime(CODE_LIFETIME_MINUTES), words.secrecy],
  };
}

function frameOf({ person, office }: PasskeyLetterContext, language: Language): Omit<Letter, 'subject' | 'paragraphs'> {
  const { frame } = wording(language).letters;
  const short = (name: string) => clip(cleanLine(name), MAX_NAME_CHARS);
  return {
    language,
    greeting: frame.greeting(short(person)),
    facts: [],
    quote: null,
    lists: [],
    code: null,
    action: null,
    notes: [],
    closing: frame.closing,
    footer: frame.footer(short(office)),
  };
}
