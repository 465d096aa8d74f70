import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type TaskNotice, writeTaskNotice } from './task-notice';

/** To a unit whose objection did not hold: the task stays with it. */
export function objectionRefused(notice: TaskNotice & { link: string }, language: Language): Letter {
  const { objectionRefused: words } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead[notice.task.mode]],
    facts: [],
    action: { label: words.action, url: notice.link },
  };
  return writeTaskNotice('objectionRefused', notice, matter, language);
}
