import type { RecipientLine } from './plan-reading';
import { readRecipientLine } from './recipient-line';

/** Nobody sends a plan to more lines than this; a broken text must not make millions. */
const MOST_RECIPIENTS = 2_000;

/** The lines of "Nơi nhận" in printed order; empty dashes are left out. */
export function readRecipients(lines: readonly { text: string; line: number }[]): RecipientLine[] {
  return lines
    .slice(0, MOST_RECIPIENTS)
    .map(({ text, line }) => readRecipientLine(text.slice(0, 2_000), line))
    .filter((recipient) => /[\p{L}\p{N}]/u.test(recipient.text));
}
