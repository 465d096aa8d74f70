import type { LetterTask } from '../../services/mail/letters/letter-obligation';
import { plannedLine } from '../../services/mail/letters/letter-obligation';
import type { TaskState } from '../../services/obligations/obligation';
import { showInstant } from '../../services/wording/show-time';
import { type Language, wording } from '../../services/wording/wording';
import { dueFacts, type Fact } from './facts';

/** What the pages of a task say of it. */
export interface PageTask extends LetterTask {
  state: TaskState;
  overdueSince: Date | null;
  /** 0 … 100, the latest. */
  percent: number;
  lastNote: string | null;
  /** Names. */
  coordinators: string[];
  executor: string | null;
}

/** A task as it stands, in the tone it was given in, with the first deadline beside the present one. */
export function taskFacts(task: PageTask, language: Language): Fact[] {
  const { pages, taskStates, requestStates } = wording(language);
  const { facts, taskActs } = pages;
  const [phrase, ...days] = dueFacts(task.due, language);
  const states = task.mode === 'request' ? requestStates : taskStates;
  return [
    [facts.ref, task.ref],
    ...(phrase ? [task.plannedDue ? ([taskActs.presentPhrase, phrase[1]] as const) : phrase] : []),
    ...days,
    [taskActs.plannedDue, task.plannedDue ? plannedLine(task.plannedDue, language) : null],
    [facts.state, states[task.state]],
    [taskActs.overdue[task.mode], task.overdueSince ? showInstant(task.overdueSince, language) : null],
    [facts.percent, `${task.percent}%`],
    [facts.lastNote, task.lastNote],
    [taskActs.executor, task.executor],
    [taskActs.coordinators, task.coordinators.join('; ')],
  ];
}
