import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { findDissolved } from '../directory/suggest-names';
import type { Finding, PlanReading } from '../reading/plan-reading';
import { showDay } from '../wording/show-time';
import type { ObligationContext } from './propose-obligations';

/** More addressees than this need a plan of their own level: refused with TOO_MANY_RECIPIENTS. */
export const MAX_ADDRESSEES = 10_000;

/** Said to the drafter with the first draft already; the submission is refused by a code of its own. */
export function tooManyAddressees(count: number): Finding[] {
  if (count <= MAX_ADDRESSEES) return [];
  return [
    {
      code: 'too-many-recipients',
      severity: 'error',
      message: `Kế hoạch có ${thousands(count)} nơi nhận, kể cả đơn vị được giao nhiệm vụ, báo cáo mà không ghi ở “Nơi nhận”; mỗi kế hoạch được gửi đến không quá ${thousands(MAX_ADDRESSEES)} nơi nhận. Cần gửi cho cơ quan cấp dưới trực tiếp để triển khai tiếp.`,
      quote: null,
      line: null,
      rule: null,
      correction: null,
    },
  ];
}

function thousands(count: number): string {
  return count.toLocaleString('vi-VN');
}

/** Every line of "Nơi nhận" must lead to somebody; the finding names the words that lead nowhere. */
export function checkRecipients(reading: PlanReading, context: ObligationContext): Finding[] {
  return reading.recipients.flatMap((line) => {
    const { unresolved, suggestions } = resolveRecipientLine(line, context);
    return unresolved.map(
      (words): Finding => ({
        code: 'recipient-unresolved',
        severity: 'error',
        message:
          dissolved(words, context) ?? unknown(words, suggestions.find(({ piece }) => piece === words)?.names ?? []),
        quote: words,
        line: line.source.line,
        rule: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.9',
        correction: null,
      }),
    );
  });
}

function unknown(words: string, nearest: readonly string[]): string {
  const instead = nearest.length === 0 ? '' : ` Đơn vị gần tên nhất trong danh bạ: ${nearest.join('; ')}.`;
  return `Nơi nhận “${words}” không có trong danh bạ; cần ghi đúng tên hoặc bổ sung danh bạ trước khi trình.${instead}`;
}

/** Null where the directory never knew a unit of that name. */
function dissolved(words: string, context: ObligationContext): string | null {
  const unit = findDissolved(words, context);
  if (!unit) return null;
  const ended = `Nơi nhận “${words}” không còn hoạt động sau ngày ${showDay(unit.lastDay)}`;
  return unit.successors.length > 0
    ? `${ended}; đơn vị kế thừa: ${unit.successors.join('; ')}. Cần ghi tên đơn vị kế thừa trước khi trình.`
    : `${ended}; danh bạ chưa ghi đơn vị kế thừa. Cần xác định đơn vị tiếp nhận trước khi trình.`;
}
