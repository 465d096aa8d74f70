import { Failure } from '../failures';
import type { PeriodDocument } from '../obligations/obligation';
import type { Office } from '../office';
import { revisionId } from '../plans/plan';
import { type ReportForm, reportForm } from './report-form';

/** The form of one report, from the revision that is in force. @throws Failure NOT_FOUND when the plan is gone. */
export async function findReportForm(
  { documents }: Pick<Office, 'documents'>,
  period: PeriodDocument,
): Promise<ReportForm> {
  const plan = await documents.plans.findOne({ _id: period.planId });
  const revision = plan && (await documents.revisions.findOne({ _id: revisionId(plan._id, plan.revision) }));
  if (!revision) throw new Failure('NOT_FOUND');
  return reportForm(revision.reading, period);
}
