import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface CheckRequest extends LetterContext {
  revision: number;
  /** Full name of the drafter. */
  drafter: string;
  findings: { errors: number; warnings: number };
  /** What the drafter says was changed since the last revision. */
  changes: string | null;
  link: string;
  /** From 1; a second round is a reminder of the same link. */
  round: number;
}

/** The frame of both checks before signature (Điều 12). */
export function askCheck(name: 'askContentCheck' | 'askFormCheck', request: CheckRequest, language: Language): Letter {
  const { [name]: words, labels, values, frame } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, ...(request.round > 1 ? [frame.reminderRound(request.round)] : []), words.ask],
    facts: [
      { label: labels.revision, value: String(request.revision) },
      { label: labels.drafter, value: request.drafter },
      { label: labels.findings, value: values.findings(request.findings) },
    ],
    quote: request.changes ? { label: labels.changes, text: request.changes } : null,
    action: { label: words.action, url: request.link },
    notes: [words.code],
  };
  return writeLetter(name, request, matter, language);
}
