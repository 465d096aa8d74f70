import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import type { Finding, PlanReading } from '../reading/plan-reading';
import type { ObligationContext } from './propose-obligations';

/** More addressees than this need a plan of their own level: refused with TOO_MANY_RECIPIENTS. */
export const MAX_ADDRESSEES = 10_000;

/** Every line of "Nơi nhận" must lead to somebody; the finding names the words that lead nowhere. */
export function checkRecipients(reading: PlanReading, context: ObligationContext): Finding[] {
  return reading.recipients.flatMap((line) => {
    const { unresolved } = resolveRecipientLine(line, context);
    return unresolved.map(
      (words): Finding => ({
        code: 'recipient-unresolved',
        severity: 'error',
        message: `Nơi nhận “${words}” không có trong danh bạ; cần ghi đúng tên hoặc bổ sung danh bạ trước khi trình.`,
        quote: words,
        line: line.source.line,
        rule: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.9',
        correction: null,
      }),
    );
  });
}
