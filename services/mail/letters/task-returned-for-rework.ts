import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterTask, taskFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface TaskReworkNotice extends LetterContext {
  task: LetterTask;
  returnedBy: string;
  returnedAt: Date;
  reason: string;
  link: string;
}

/** To whoever did a task whose result does not suffice. */
export function taskReturnedForRework(notice: TaskReworkNotice, language: Language): Letter {
  const { taskRework: words, labels } = wording(language).letters;
  const matter = {
    mode: notice.task.mode,
    paragraphs: [words.lead[notice.task.mode]],
    facts: [
      ...taskFacts(notice.task, language),
      { label: labels.decidedBy, value: notice.returnedBy },
      { label: labels.decidedAt, value: showInstant(notice.returnedAt, language) },
    ],
    quote: { label: labels.reason, text: notice.reason },
    action: { label: words.action, url: notice.link },
  };
  return writeLetter('taskRework', notice, matter, language);
}
