import type { Language } from '../../wording/wording';
import type { Letter } from './letter';
import { pressTask, type TaskPress } from './press-task';

/** To whoever owes a task, once its last day has passed. */
export function taskOverdue(press: TaskPress, language: Language): Letter {
  return pressTask('taskOverdue', press, language);
}
