import { isArchiveLine } from '../archive-line';
import type { Finding, RecipientLine } from '../plan-reading';
import type { Tail } from '../tail';
import { remark } from './remark';

/** Initials and copies may be run together with dots ("VX.Hương", "KL.Hùng"): only a dot before a blank is for a comma. */
const DOT_FOR_COMMA = /(?<=[\p{L}\d])\.\s+(?=[\p{L}\d])/gu;
const COPIES = /(?<![\d(])\b0?\d{1,3}\s?(?:b|bản)?$/u;

/** "- Lưu: VT, <đơn vị soạn thảo> (<số bản>)." (Phụ lục I Mục II.9.b). */
export function archiveLineFindings(recipients: readonly RecipientLine[], tail: Tail): Finding[] {
  const archives = recipients.filter((recipient) => recipient.isArchive);
  const archive = archives[0];
  if (!archive) return [remark('archive-line-missing', { line: tail.recipientsLine })];
  const findings: Finding[] = [];
  const place = { line: archive.source.line, quote: archive.text };
  const second = archives[1];
  if (second) findings.push(remark('archive-line-repeat', { line: second.source.line, quote: second.text }));
  else if (recipients.at(-1) !== archive) findings.push(remark('archive-line-not-last', place));
  const printed = tail.recipients.find(({ text }) => isArchiveLine(text))?.text ?? archive.text;
  const colon = /^Lưu: \S/.test(printed) ? printed : printed.replace(/^l[ưu]u\s*[:;,.]?\s*/i, 'Lưu: ');
  const right = colon.replace(DOT_FOR_COMMA, ', ');
  if (right !== printed)
    findings.push(remark('archive-line-form', { ...place, correction: { from: printed, to: right } }));
  if (!/[.]$/.test(printed))
    findings.push(
      remark('archive-line-end', { ...place, correction: { from: printed, to: `${printed.replace(/[;,]$/, '')}.` } }),
    );
  if (archive.copies !== null && COPIES.test(archive.text)) findings.push(remark('archive-copies-form', place));
  if (!/\bVT\b|văn thư|vp/i.test(archive.text)) findings.push(remark('archive-without-clerk', place));
  return findings;
}
