import { followAgenda } from './follow-agenda';
import type { AgendaStart } from './messages';

/** Presses the tasks of the plan: reminders before the action day, overdue notice, escalation (Điều 24). */
export async function followUpTasks(start: AgendaStart): Promise<void> {
  await followAgenda(start, 'TASK', false);
}
