import type { Language } from '../../wording/wording';
import { wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterTask, taskFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { type LetterMatter, type LetterName, writeLetter } from './write-letter';

/** What every letter about a question on a task, or its answer, says. */
export interface TaskNotice extends LetterContext {
  task: LetterTask;
  /** Why, in the words of whoever acted; empty: no reason is given. */
  reason: string;
}

/** To the follow-up unit, which has to answer by its own link. */
export interface TaskQuestion extends TaskNotice {
  /** Name of the unit or person that owes the task. */
  owner: string;
  link: string;
}

/** The frame of these letters: the task with all its days, and the words of whoever acted. */
export function writeTaskNotice(
  name: LetterName,
  notice: TaskNotice,
  { facts, ...matter }: Omit<LetterMatter, 'mode' | 'quote'>,
  language: Language,
): Letter {
  const { labels } = wording(language).letters;
  return writeLetter(
    name,
    notice,
    {
      ...matter,
      mode: notice.task.mode,
      facts: [...taskFacts(notice.task, language), ...facts],
      quote: notice.reason === '' ? null : { label: labels.reason, text: notice.reason },
    },
    language,
  );
}
