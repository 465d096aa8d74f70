import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterReport, type LetterTask, reportFacts, taskFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface Waiver extends LetterContext {
  /** What need not be done any more. */
  what: { task: LetterTask } | { report: LetterReport };
  reason: string;
}

/** To whoever owed a task or a report that was waived; nothing is left to be done. */
export function obligationWaived(waiver: Waiver, language: Language): Letter {
  const { obligationWaived: words, labels } = wording(language).letters;
  const { what } = waiver;
  const { mode } = 'task' in what ? what.task : what.report;
  const matter = {
    mode,
    paragraphs: [words.lead[mode]],
    facts: 'task' in what ? taskFacts(what.task, language) : reportFacts(what.report, language),
    quote: { label: labels.reason, text: waiver.reason },
  };
  return writeLetter('obligationWaived', waiver, matter, language);
}
