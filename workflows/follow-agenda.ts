import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { AgendaKind } from '../services/obligations/load-agenda-items';
import { dispatch } from './activity-proxies';
import { type AgendaStart, lookAgain, settle } from './messages';

/**
 * Sleeps until the next entry of the plan's agenda, runs it, asks again (rule 5). Ends when the plan is settled, or
 * when nobody owes anything and `endsWhenAnswered` says that nobody will again.
 */
export async function followAgenda(start: AgendaStart, kind: AgendaKind, endsWhenAnswered: boolean): Promise<void> {
  let settled = false;
  let stale = false;
  setHandler(settle, () => {
    settled = true;
  });
  setHandler(lookAgain, () => {
    stale = true;
  });
  // Read through a function: the handler above may have changed it while this code slept.
  const isSettled = () => settled;
  const isStale = () => stale;
  while (!isSettled()) {
    stale = false;
    const { nextAt, owed } = await dispatch.runAgenda({ planId: start.planId, kind, at: Date.now() });
    if (owed === 0 && endsWhenAnswered && !isStale()) return;
    const interrupted = () => settled || stale;
    if (nextAt === null) await condition(interrupted);
    else await condition(interrupted, Math.max(nextAt - Date.now(), 1));
    if (workflowInfo().continueAsNewSuggested && !isSettled())
      await continueAsNew<(start: AgendaStart) => Promise<void>>(start);
  }
}
