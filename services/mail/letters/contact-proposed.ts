import type { ContactChangeKind } from '../../directory-edits/contact-change';
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
  kind: ContactChangeKind;
  proposedBy: string;
  at: Date;
}

/** To those who may be the second person. Without the address and without a link: it is confirmed after signing in. */
export function contactProposed(notice: ContactProposedNotice, language: Language): Letter {
  const { contactProposed: words, frame, labels } = wording(language).letters;
  const { contactProposed: subjects } = wording('vi').letters;
  const isCertificate = notice.kind === 'CERTIFICATE';
  const short = (name: string) => clip(cleanLine(name), MAX_NAME_CHARS);
  return {
    language,
    subject: isCertificate ? subjects.certificateSubject : subjects.subject,
    greeting: frame.greeting(short(notice.addressee)),
    paragraphs: [words.lead[notice.kind], isCertificate ? words.certificateAsk : words.ask],
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
