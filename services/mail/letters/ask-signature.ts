import type { Day } from '../../reading/plan-reading';
import { showInstant, showWeekday } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

const DOC_HASH_CHARS = 12;

export interface SignatureRequest extends LetterContext {
  revision: number;
  /** SHA-256 (hex) of what is approved; twelve characters are shown. */
  docHash: string;
  contentCheck: { name: string; at: Date };
  formCheck: { name: string; at: Date };
  /** Capacity and position as they will be printed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  signatureBlock: string[];
  /** What the signature sets going. */
  starts: { recipients: number; tasks: number; reports: number };
  /** The next dates of the agenda, earliest first, each a sentence in the letter's language. */
  agenda: { day: Day; text: string }[];
  /** Findings of the reader that the checkers accepted. */
  warnings: string[];
  link: string;
  round: number;
}

/** To the competent signer (Điều 11, 13): what the plan is, who checked it, and what it will set going. */
export function askSignature(request: SignatureRequest, language: Language): Letter {
  const { letters, evidenceLevels } = wording(language);
  const { askSignature: words, labels, values, frame } = letters;
  const checked = ({ name, at }: { name: string; at: Date }) => values.byAt({ name, at: showInstant(at, language) });
  const matter = {
    paragraphs: [words.lead, ...(request.round > 1 ? [frame.reminderRound(request.round)] : []), words.starts],
    facts: [
      { label: labels.revision, value: String(request.revision) },
      { label: labels.docHash, value: request.docHash.slice(0, DOC_HASH_CHARS) },
      { label: labels.contentCheck, value: checked(request.contentCheck) },
      { label: labels.formCheck, value: checked(request.formCheck) },
      { label: labels.signatureBlock, value: request.signatureBlock.join(' / ') },
      { label: labels.recipients, value: values.recipients(request.starts.recipients) },
      { label: labels.tasks, value: values.tasks(request.starts.tasks) },
      { label: labels.reports, value: values.reports(request.starts.reports) },
      { label: labels.evidence, value: evidenceLevels.L1.name },
    ],
    lists: [
      { title: words.agenda, items: request.agenda.map(({ day, text }) => `${showWeekday(day, language)}: ${text}`) },
      { title: words.warnings, items: request.warnings },
    ],
    action: { label: words.action, url: request.link },
    notes: [words.code, evidenceLevels.L1.explanation],
  };
  return writeLetter('askSignature', request, matter, language);
}
