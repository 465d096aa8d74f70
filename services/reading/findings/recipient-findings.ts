import { isArchiveLine } from '../archive-line';
import type { Finding, PlanReading, RecipientLine } from '../plan-reading';
import { textKey } from '../text-key';
import { archiveLineFindings } from './archive-line-findings';
import type { FindingContext } from './find-all';
import { isPartyBody } from './issuer-nature';
import { remark } from './remark';

/** The list "Nơi nhận" (Phụ lục I Mục II.9). */
export function recipientFindings(reading: PlanReading, { tail }: FindingContext): Finding[] {
  const { recipients } = reading;
  const addressees = recipients.filter((recipient) => !recipient.isArchive);
  const findings: Finding[] = [];
  if (addressees.length === 0) findings.push(remark('recipients-missing', { line: tail.recipientsLine }));
  if (recipients.length === 0) return findings;
  return [
    ...findings,
    ...repeatFindings(addressees),
    ...addressees.flatMap(asAboveFinding),
    // The Party ends its lines as it likes and writes "Lưu Văn phòng …".
    ...(isPartyBody(reading.issuer) ? [] : lineEndFindings(tail.recipients)),
    ...(isPartyBody(reading.issuer) ? [] : archiveLineFindings(recipients, tail)),
  ];
}

function repeatFindings(addressees: readonly RecipientLine[]): Finding[] {
  const seen = new Set<string>();
  return addressees.flatMap(({ name, note, noteKind, text, source }) => {
    // "Sở Y tế (qua P. Nghiệp vụ)" and "Sở Y tế (Thanh tra)" are two addressees.
    const key = textKey(noteKind === 'qualifier' ? `${name} ${note ?? ''}` : name);
    const again = seen.has(key);
    seen.add(key);
    return again ? [remark('recipient-repeat', { line: source.line, quote: text, words: { name } })] : [];
  });
}

function asAboveFinding({ text, source }: RecipientLine): Finding[] {
  if (!/^như (?:trên|kính gửi)/u.test(textKey(text))) return [];
  return [remark('recipient-as-above', { line: source.line, quote: text, words: { words: text } })];
}

function lineEndFindings(printed: FindingContext['tail']['recipients']): Finding[] {
  return printed.flatMap(({ text, line }, i) => {
    const isLast = i === printed.length - 1;
    if (isArchiveLine(text) || /;$/.test(text) || (isLast && /\.$/.test(text))) return [];
    const to = `${text.replace(/[.,:\s]+$/, '')};`;
    return [remark('recipient-line-end', { line, quote: text, correction: { from: text, to } })];
  });
}
