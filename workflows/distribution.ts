import { dispatch } from './activity-proxies';
import { followAgenda } from './follow-agenda';
import type { AgendaStart } from './messages';

/** Sends the plan to everyone on "Nơi nhận" and presses those who do not confirm receipt (Điều 18.1, 21.2.c). */
export async function distribution(start: AgendaStart): Promise<void> {
  while ((await dispatch.dispatchDeliveries({ planId: start.planId, at: Date.now() })) > 0);
  await followAgenda(start, 'DELIVERY', true);
}
