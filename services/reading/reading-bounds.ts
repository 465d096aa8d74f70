import type { Finding, Refusal } from './plan-reading';

/** Ten times what the longest real plans hold; what stands behind is not read, and that is said. */
export const MOST_ASSIGNMENTS = 2_000;
export const MOST_RECIPIENTS = 2_000;
export const MOST_SECTIONS = 500;
export const MOST_SIGNATURE_LINES = 200;

/** 2 MB of print have about twenty thousand lines; with more, the lines are not those of a plan. */
export const MOST_LINES = 30_000;

export function tooManyLines(): Refusal {
  return {
    code: 'too-large',
    message: `Văn bản có hơn ${print(MOST_LINES)} dòng, nhiều hơn mọi kế hoạch; đề nghị kiểm tra lại tệp đã chọn.`,
  };
}

/** How many there are in the text, as far as they were counted. */
export interface PartCounts {
  assignments: number;
  recipients: number;
  sections: number;
  signatureLines: number;
}

/** Says that a part of the text was left unread. */
export function boundsReached({ assignments, recipients, sections, signatureLines }: PartCounts): Finding[] {
  const full: string[] = [];
  if (sections > MOST_SECTIONS) full.push(`${print(MOST_SECTIONS)} mục`);
  if (assignments >= MOST_ASSIGNMENTS) full.push(`${print(MOST_ASSIGNMENTS)} nhiệm vụ`);
  if (recipients > MOST_RECIPIENTS) full.push(`${print(MOST_RECIPIENTS)} nơi nhận`);
  if (signatureLines > MOST_SIGNATURE_LINES) full.push(`${print(MOST_SIGNATURE_LINES)} dòng chữ ký`);
  return full.map((bound) => ({
    code: 'text-bounds-reached',
    // Nobody can answer for what was not read: it blocks the submission.
    severity: 'error',
    message: `Chỉ đọc được ${bound} đầu tiên; phần còn lại chưa được đọc, đề nghị tách kế hoạch.`,
    quote: null,
    line: null,
    rule: null,
    correction: null,
  }));
}

function print(count: number): string {
  return count.toLocaleString('vi-VN');
}
