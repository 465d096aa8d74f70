import { workingDaysBetween } from '../calendar/working-days-between';
import { isCited } from '../form-check/known-commitments';
import { PERIOD_STATES, type PeriodDocument } from '../obligations/obligation';
import { openStates } from '../obligations/open-states';
import type { Office } from '../office';
import { type PlanDocument, revisionId } from '../plans/plan';
import { citeText } from '../reading/cite-text';
import type { Day } from '../reading/plan-reading';
import type { ReportRound } from './consolidate-period';

/** A report the issuer of a plan owes its superior, which the reports of its own units go into. */
export interface UpwardPeriod {
  periodId: string;
  /** "12/KH-UBND" of the superior's plan. */
  number: string;
  label: PeriodDocument['label'];
  lastDay: Day;
  /** Working days between the last of the units' days and the superior's; 0 or more, null where no unit has a day. */
  slack: number | null;
  /** Fewer than the house policy asks for. */
  isClose: boolean;
}

/**
 * What the issuer still owes for the same period under the superior's plan that this one carries out: the one whose task
 * it answers, or one its text cites. The soonest first.
 * @param lastPartDay the last day on which a unit's report for the period is due; null: none has a day.
 */
export async function findUpwardPeriods(
  office: Pick<Office, 'documents' | 'calendar' | 'policy'>,
  plan: PlanDocument,
  { periodKey }: Pick<ReportRound, 'periodKey'>,
  lastPartDay: Day | null,
): Promise<UpwardPeriod[]> {
  const { documents } = office;
  const owed = await documents.periods
    .find({ ownerId: plan.issuerId, state: { $in: openStates(PERIOD_STATES) } })
    .toArray();
  const fitting = owed.filter(({ planId, period, due }) => planId !== plan._id && period === periodKey && due !== null);
  if (fitting.length === 0) return [];
  const parents = await parentsAmong(office, plan, [...new Set(fitting.map(({ planId }) => planId))]);
  const calendar = await office.calendar();
  const { upwardReportWorkingDays: least } = office.policy(plan.policyId);
  return fitting
    .flatMap(({ _id, planId, label, due }): UpwardPeriod[] => {
      const number = parents.get(planId);
      if (number === undefined || !due) return [];
      const slack = lastPartDay === null ? null : workingDaysBetween(lastPartDay, due.lastDay, calendar);
      const isClose = slack !== null && slack < least;
      return [{ periodId: _id, number, label, lastDay: due.lastDay, slack, isClose }];
    })
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}

/** Numbers of the superiors' plans by id; a plan shut away is none. */
async function parentsAmong(
  { documents }: Pick<Office, 'documents'>,
  plan: PlanDocument,
  planIds: string[],
): Promise<Map<string, string>> {
  const revision = await documents.revisions.findOne({ _id: revisionId(plan._id, plan.revision) });
  const citations = revision ? citeText(revision.text) : [];
  const answered = plan.parentTaskId?.split('/')[0];
  const plans = await documents.plans.find({ _id: { $in: planIds } }).toArray();
  return new Map(
    plans.flatMap((parent) => {
      const isParent = parent._id === answered || citations.some((citation) => isCited(parent, citation));
      return parent.number && isParent && !parent.quarantine ? [[parent._id, parent.number.text] as const] : [];
    }),
  );
}
