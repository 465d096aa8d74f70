import { splitLines } from '../form-check/text-lines';
import type { Finding } from '../reading/plan-reading';

const PLACEHOLDER = /\[Điền:[^\]\n]{0,300}\]/gu;
const MOST_FINDINGS = 50;

/** What a draft begun by the service leaves to the drafter: "[Điền: thời hạn của từng phòng]". */
export function placeholder(what: string): string {
  return `[Điền: ${what}]`;
}

/** A plan with a part that is still to be written is not submitted. */
export function placeholderFindings(text: string): Finding[] {
  if (!text.normalize('NFC').includes('[Điền:')) return [];
  return splitLines(text)
    .flatMap(({ text: line }, index) =>
      [...line.normalize('NFC').matchAll(PLACEHOLDER)].map(
        ([quote]): Finding => ({
          code: 'placeholder-left',
          severity: 'error',
          message: `Còn chỗ phải điền: “${quote.slice('[Điền:'.length, -1).trim()}”. Cần ghi nội dung hoặc xóa chỗ này trước khi trình.`,
          quote,
          line: index + 1,
          rule: null,
          correction: null,
        }),
      ),
    )
    .slice(0, MOST_FINDINGS);
}
