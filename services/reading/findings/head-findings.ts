import type { Finding, PlanReading } from '../plan-reading';
import type { FindingContext } from './find-all';

const ND30 = 'Nghị định 30/2020/NĐ-CP';

/** Issuer, number, date and title (Điều 8; Phụ lục I Mục II.2–II.5 Nghị định 30/2020/NĐ-CP). */
export function headFindings(reading: PlanReading, { head }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const remark = (
    code: string,
    severity: Finding['severity'],
    message: string,
    rule: string | null,
    line: number | null = null,
    quote: string | null = null,
  ): void => {
    findings.push({ code, severity, message, quote, line, rule });
  };
  const { issuer } = reading;
  if (issuer.name === null)
    remark(
      'issuer-missing',
      'warning',
      'Không thấy tên cơ quan ban hành ở phần đầu văn bản; người soạn cần ghi rõ.',
      `${ND30}, Phụ lục I Mục II.2`,
    );
  else if (!issuer.stated) {
    remark(
      'issuer-inferred',
      'warning',
      `Phần đầu văn bản không in tên cơ quan ban hành; tạm hiểu là “${issuer.name}”, cần người xác nhận.`,
      `${ND30}, Phụ lục I Mục II.2`,
      null,
      issuer.evidence[0] ?? null,
    );
  }
  if (reading.number === null)
    remark(
      'number-blank',
      'info',
      'Số văn bản còn để trống; văn thư cấp số sau khi ký.',
      `${ND30}, Điều 15`,
      head.numberLine,
    );
  if (reading.symbol === null)
    remark(
      'symbol-missing',
      'info',
      'Chưa có ký hiệu văn bản (ví dụ KH-UBND).',
      `${ND30}, Phụ lục I Mục II.3`,
      head.numberLine,
    );
  if (head.impossibleDate !== null)
    remark(
      'date-impossible',
      'error',
      `Ngày ban hành “${head.impossibleDate}” không có trong lịch.`,
      `${ND30}, Phụ lục I Mục II.4`,
      head.dateLine,
      head.impossibleDate,
    );
  else if (reading.date.year === null || reading.date.month === null || reading.date.day === null) {
    remark(
      'date-blank',
      'info',
      'Ngày, tháng, năm ban hành chưa ghi đủ; sẽ điền khi ký ban hành.',
      `${ND30}, Phụ lục I Mục II.4`,
      head.dateLine,
    );
  }
  if (reading.title === null)
    remark(
      'title-missing',
      'error',
      'Kế hoạch chưa có trích yếu nội dung dưới tên loại.',
      `${ND30}, Phụ lục I Mục II.5`,
    );
  if (reading.docKind === null)
    remark(
      'kind-missing',
      'warning',
      'Không thấy tên loại “KẾ HOẠCH” phía trên trích yếu.',
      `${ND30}, Phụ lục I Mục II.5`,
    );
  return findings;
}
