import { followFact } from '../distribution/follow-fact';
import type { Office } from '../office';
import { openRequestedReports } from '../reports/open-requested-reports';
import { applyInOrder } from './apply-in-order';
import type { FactDocument } from './fact';
import { reassignTask } from './reassign-task';
import { tellOfFact } from './tell-of-fact';

export type FactOffice = Pick<Office, 'documents' | 'post' | 'keys' | 'calendar' | 'policy' | 'directory'>;

/**
 * Brings a recorded fact into its task, report period or copy, opens what it opens and tells whom it concerns.
 * Idempotent: what was applied, opened or queued is not again.
 */
export async function applyFact(office: FactOffice, fact: FactDocument): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: fact.planId });
  if (!plan) return;
  await applyInOrder(office, plan, fact);
  if (fact.act.kind === 'REPORT_REQUESTED') await openRequestedReports(office, plan, fact, fact.act);
  else if (fact.act.kind === 'TASK_REASSIGNED') await reassignTask(office, plan, fact, fact.act);
  else await tellOfFact(office, plan, fact);
  await followFact(office, plan, fact);
}
