import type { Day } from '../../reading/plan-reading';
import { showDay } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type TaskNotice, writeTaskNotice } from './task-notice';

export interface ExtensionAnswer extends TaskNotice {
  /** The new last day; null: no more time. */
  until: Day | null;
  link: string;
}

/** To whoever asked for more time. */
export function extensionAnswered(answer: ExtensionAnswer, language: Language): Letter {
  const { extensionAnswered: words } = wording(language).letters;
  const { mode } = answer.task;
  const matter = {
    paragraphs: [answer.until ? words.granted[mode](showDay(answer.until)) : words.refused[mode]],
    facts: [],
    action: { label: words.action, url: answer.link },
  };
  return writeTaskNotice('extensionAnswered', answer, matter, language);
}
