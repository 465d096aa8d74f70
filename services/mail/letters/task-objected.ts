import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type TaskQuestion, writeTaskNotice } from './task-notice';

/** To the follow-up unit: a unit says that the task is not its work. */
export function taskObjected(question: TaskQuestion, language: Language): Letter {
  const { taskObjected: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead[question.task.mode], words.ask],
    facts: [{ label: labels.owner, value: question.owner }],
    action: { label: words.action, url: question.link },
  };
  return writeTaskNotice('taskObjected', question, matter, language);
}
