import { bareKey } from '../bare-key';
import type { Finding, PlanReading } from '../plan-reading';
import { textKey } from '../text-key';
import { COLLECTIVE_BODIES } from '../vocabulary/issuing-bodies';
import type { FindingContext } from './find-all';

const RULE = 'Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I Mục II.7';

/** Who signs, and in whose name. */
export function signatureFindings(reading: PlanReading, { tail }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const line = tail.signature[0]?.line ?? null;
  const remark = (code: string, severity: Finding['severity'], message: string, quote: string | null = null): void => {
    findings.push({ code, severity, message, quote, line, rule: RULE });
  };
  const { signer } = reading;
  if (signer === null) {
    remark('signature-block-missing', 'warning', 'Không thấy quyền hạn, chức vụ và họ tên của người ký.');
    return findings;
  }
  for (const block of [signer, ...reading.coSigners]) {
    if (block.name === null)
      remark('signer-name-missing', 'warning', 'Khối chữ ký chưa có họ và tên người ký.', block.position);
    if (block.position === null)
      remark('signer-position-missing', 'warning', 'Khối chữ ký chưa có chức vụ của người ký.', block.name);
    if (
      block.forPrefix === 'KT.' &&
      block.position !== null &&
      !/^(?:phó|thứ trưởng|ủy viên)/.test(textKey(block.position))
    ) {
      remark('signer-not-deputy', 'warning', 'Ký thay (KT.) phải là cấp phó của người đứng đầu.', block.position);
    }
  }
  const issuer = bareKey(reading.issuer.name ?? '');
  const collective = COLLECTIVE_BODIES.some((body) => issuer.startsWith(body));
  if (collective && signer.body === null && signer.authority !== 'TL.' && signer.authority !== 'TUQ.') {
    remark(
      'signature-without-tm',
      'warning',
      `${reading.issuer.name} làm việc theo chế độ tập thể: khối chữ ký cần dòng “TM. …” trước chức vụ.`,
      signer.forPosition ?? signer.position,
    );
  }
  return findings;
}
