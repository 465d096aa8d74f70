import type { Language } from '../../wording/wording';
import type { Letter } from './letter';
import { pressTask, type TaskPress } from './press-task';

/** To whoever owes a task, before its last day. */
export function remindTask(press: TaskPress, language: Language): Letter {
  return pressTask('remindTask', press, language);
}
