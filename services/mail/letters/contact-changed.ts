import { cleanLine, clip } from '../../wording/clean-text';
import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';

const MAX_NAME_CHARS = 200;

export interface ContactChangedNotice {
  /** Full name of whoever had the address. */
  person: string;
  issuer: string;
  kind: 'ADDRESS' | 'ERASURE';
  proposedBy: string;
  confirmedBy: string;
  at: Date;
}

/** To the old address, once a second person has confirmed: whoever reads it there learns that links go elsewhere now. */
export function contactChanged(notice: ContactChangedNotice, language: Language): Letter {
  const { contactChanged: words, frame, labels } = wording(language).letters;
  const short = (name: string) => clip(cleanLine(name), MAX_NAME_CHARS);
  return {
    language,
    subject: wording('vi').letters.contactChanged.subject,
    greeting: frame.greeting(short(notice.person)),
    paragraphs: [words.lead[notice.kind], words.effect, words.ask],
    facts: [
      { label: labels.issuer, value: short(notice.issuer) },
      { label: labels.proposedBy, value: short(notice.proposedBy) },
      { label: labels.confirmedBy, value: short(notice.confirmedBy) },
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
