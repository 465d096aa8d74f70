import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterTask, taskFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface TaskEscalation extends LetterContext {
  task: LetterTask;
  /** Name of the unit or person that owes it. */
  owner: string;
  percent: number;
  overdueSince: Date | null;
  round: number;
}

/** To the follow-up unit (Điều 24.1). Carries no link: progress is the owner's to record. */
export function escalateTask(escalation: TaskEscalation, language: Language): Letter {
  const { escalateTask: words, labels, values, frame } = wording(language).letters;
  const { task, owner, percent, overdueSince, round } = escalation;
  const matter = {
    paragraphs: [words.lead, words.ask[task.mode], ...(round > 1 ? [frame.reminderRound(round)] : [])],
    facts: [
      { label: labels.owner, value: owner },
      ...taskFacts(task, language),
      { label: labels.progress, value: values.percent(percent) },
      { label: labels.overdueSince, value: overdueSince ? showInstant(overdueSince, language) : '' },
    ],
  };
  return writeLetter('escalateTask', escalation, matter, language);
}
