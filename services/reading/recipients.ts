import type { RecipientLine } from './plan-reading';
import { MOST_RECIPIENTS } from './reading-bounds';
import { readRecipientLine } from './recipient-line';

/** The lines of "Nơi nhận" in printed order; empty dashes are left out. */
export function readRecipients(lines: readonly { text: string; line: number }[]): RecipientLine[] {
  return lines
    .slice(0, MOST_RECIPIENTS)
    .map(({ text, line }) => readRecipientLine(text.slice(0, 2_000), line))
    .filter((recipient) => /[\p{L}\p{N}]/u.test(recipient.text));
}
