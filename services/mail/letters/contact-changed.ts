import type { ContactChangeKind } from '../../directory-edits/contact-change';
import { cleanLine, clip } from '../../wording/clean-text';
import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';

const MAX_NAME_CHARS = 200;

export interface ContactChangedNotice {
  /** Full name of whoever had the address. */
  person: string;
  issuer: string;
  kind: ContactChangeKind;
  /** With CERTIFICATE: what tells each registered one, the first 16 hex digits of its SHA-256 or its subject. */
  certificates?: string[];
  proposedBy: string;
  confirmedBy: string;
  at: Date;
}

/**
 * To the old address, once a second person has confirmed: whoever reads it there learns that links go elsewhere now. Of a
 * certificate to the person it was registered for.
 */
export function contactChanged(notice: ContactChangedNotice, language: Language): Letter {
  const { contactChanged: words, frame, labels } = wording(language).letters;
  const { contactChanged: subjects } = wording('vi').letters;
  const isCertificate = notice.kind === 'CERTIFICATE';
  const short = (name: string) => clip(cleanLine(name), MAX_NAME_CHARS);
  return {
    language,
    subject: isCertificate ? subjects.certificateSubject : subjects.subject,
    greeting: frame.greeting(short(notice.person)),
    paragraphs: [
      words.lead[notice.kind],
      isCertificate ? words.certificateEffect : words.effect,
      isCertificate ? words.certificateAsk : words.ask,
    ],
    facts: [
      ...(notice.certificates ?? []).map((value) => ({ label: words.certificate, value: short(value) })),
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
