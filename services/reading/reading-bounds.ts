import type { Finding, PlanReading, Refusal } from './plan-reading';

/** Ten times what the longest real plans hold; what stands behind is not read, and that is said. */
export const MOST_ASSIGNMENTS = 2_000;
export const MOST_RECIPIENTS = 2_000;

/** 2 MB of print have about twenty thousand lines; with more, the lines are not those of a plan. */
export const MOST_LINES = 40_000;

export function tooManyLines(lines: number): Refusal {
  return {
    code: 'too-large',
    message: `Văn bản có ${lines} dòng, nhiều hơn mọi kế hoạch; đề nghị kiểm tra lại tệp đã chọn.`,
  };
}

/** Says that a part of the text was left unread. */
export function boundsReached({ assignments, recipients }: Pick<PlanReading, 'assignments' | 'recipients'>): Finding[] {
  const full: string[] = [];
  if (assignments.length >= MOST_ASSIGNMENTS) full.push(`${MOST_ASSIGNMENTS} nhiệm vụ`);
  if (recipients.length >= MOST_RECIPIENTS) full.push(`${MOST_RECIPIENTS} nơi nhận`);
  return full.map((bound) => ({
    code: 'text-bounds-reached',
    severity: 'warning',
    message: `Chỉ đọc được ${bound} đầu tiên; phần còn lại chưa được đọc, đề nghị tách kế hoạch.`,
    quote: null,
    line: null,
    rule: null,
    correction: null,
  }));
}
