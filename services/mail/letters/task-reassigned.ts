import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type TaskNotice, writeTaskNotice } from './task-notice';

export interface Reassignment extends TaskNotice {
  /** Name of the other unit: whose task it was, or whose it is now. */
  other: string;
  /** For the unit that has the task now; null for the one it was taken from. */
  link: string | null;
}

/** To both units of a task that the follow-up unit gave to another. */
export function taskReassigned(reassignment: Reassignment, language: Language): Letter {
  const { taskReassigned: words } = wording(language).letters;
  const { link, other, task } = reassignment;
  const matter = {
    paragraphs: [(link === null ? words.taken : words.given)[task.mode](other)],
    facts: [],
    action: link === null ? null : { label: words.action, url: link },
  };
  return writeTaskNotice('taskReassigned', reassignment, matter, language);
}
