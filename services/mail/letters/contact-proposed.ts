import { cleanLine, clip } from '../../wording/clean-text';
import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';

const MAX_NAME_CHARS = 200;

export interface ContactProposedNotice {
  /** Who may confirm. */
  addressee: string;
  /** Full name of whoever the address belongs to. */
  person: string;
  issuer: string;
  kind: 'ADDRESS' | 'ERASURE';
  proposedBy: string;
  at: Date;
}

/** To those who may be the second person. Without the address and without a link: it is confirmed after signing in. */
export function contactProposed(notice: ContactProposedNotice, language: Language): Letter {
  const { contactProposed: words, frame, labels } = wording(language).letters;
  const short = (name: string) => clip(cleanLine(name), MAX_NAME_CHARS);
  return {
    language,
    subject: wording('vi').letters.contactProposed.subject,
    greeting: frame.greeting(short(notice.addressee)),
    paragraphs: [words.lead[notice.kind], words.ask],
    facts: [
      { label: labels.person, value: short(notice.person) },
      { label: labels.proposedBy, value: short(notice.proposedBy) },
      { label: labels.decidedAt, value: showInstant(notice.at, language) },
    ],
    quote: null,
    lists: [],
    code: null,
    action: null,
    notes: [],
    closing: frame.closing,
    footer: frame.footer(short(notice.issuer)),
  };
}
