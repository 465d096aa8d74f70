import type { Finding, PlanReading } from '../plan-reading';
import { textKey } from '../text-key';
import type { FindingContext } from './find-all';

const RULE = 'Nghị định 30/2020/NĐ-CP, Phụ lục I Mục II.9';

/** The list "Nơi nhận" and its archive line. */
export function recipientFindings(reading: PlanReading, { tail }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const remark = (
    code: string,
    severity: Finding['severity'],
    message: string,
    line: number | null = null,
    quote: string | null = null,
  ): void => {
    findings.push({ code, severity, message, quote, line, rule: RULE });
  };
  const { recipients } = reading;
  const addressees = recipients.filter((recipient) => !recipient.isArchive);
  if (addressees.length === 0) {
    remark(
      'recipients-missing',
      'warning',
      'Kế hoạch chưa có danh sách “Nơi nhận”; không biết gửi cho ai.',
      tail.recipientsLine,
    );
    if (recipients.length === 0) return findings;
  }
  const archives = recipients.filter((recipient) => recipient.isArchive);
  const archive = archives[0];
  if (!archive) remark('archive-line-missing', 'info', 'Nơi nhận chưa có dòng “Lưu: VT, …”.', tail.recipientsLine);
  else {
    if (archives.length > 1)
      remark(
        'archive-line-repeat',
        'info',
        'Nơi nhận có hơn một dòng “Lưu”.',
        archives[1]?.source.line ?? null,
        archives[1]?.text ?? null,
      );
    if (!/^Lưu: ?\S/.test(archive.text) || /\.\s+\S/.test(archive.text)) {
      remark(
        'archive-line-form',
        'info',
        'Dòng “Lưu” nên viết: “- Lưu: VT, <đơn vị soạn thảo> (<số bản>).”',
        archive.source.line,
        archive.text,
      );
    }
    if (!/\bVT\b|văn thư|vp/i.test(archive.text))
      remark('archive-without-clerk', 'info', 'Dòng “Lưu” không có văn thư (VT).', archive.source.line, archive.text);
  }
  const seen = new Set<string>();
  for (const recipient of addressees) {
    const key = textKey(recipient.name);
    if (seen.has(key))
      remark(
        'recipient-repeat',
        'warning',
        `“${recipient.name}” có hai lần trong Nơi nhận.`,
        recipient.source.line,
        recipient.text,
      );
    seen.add(key);
  }
  return findings;
}
