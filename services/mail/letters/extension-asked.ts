import type { Day } from '../../reading/plan-reading';
import { showWeekday } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type TaskQuestion, writeTaskNotice } from './task-notice';

/** To the follow-up unit: a unit asks for more time. */
export function extensionAsked(question: TaskQuestion & { until: Day | null }, language: Language): Letter {
  const { extensionAsked: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead[question.task.mode], words.ask],
    facts: [
      { label: labels.owner, value: question.owner },
      { label: words.until, value: question.until ? showWeekday(question.until, language) : '' },
    ],
    action: { label: words.action, url: question.link },
  };
  return writeTaskNotice('extensionAsked', question, matter, language);
}
