import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterTask, taskFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface TaskPress extends LetterContext {
  task: LetterTask;
  /** 0 … 100, as the unit reported. */
  percent: number;
  overdueSince: Date | null;
  link: string;
  round: number;
}

/** The frame of the letters to whoever owes a task; the words are a request where the body cannot be ordered. */
export function pressTask(name: 'remindTask' | 'taskOverdue', press: TaskPress, language: Language): Letter {
  const { [name]: words, labels, values, frame } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead[press.task.mode], ...(press.round > 1 ? [frame.reminderRound(press.round)] : [])],
    facts: [
      ...taskFacts(press.task, language),
      { label: labels.progress, value: values.percent(press.percent) },
      { label: labels.overdueSince, value: press.overdueSince ? showInstant(press.overdueSince, language) : '' },
    ],
    action: { label: words.action, url: press.link },
  };
  return writeLetter(name, press, matter, language);
}
