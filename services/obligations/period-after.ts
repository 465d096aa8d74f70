import { lastInstantFor } from '../calendar/late-day';
import type { FactDocument, PeriodAct } from './fact';
import { giveTimeForRework, type ReworkSetting } from './give-time-for-rework';
import type { PeriodDocument } from './obligation';

/** What an act makes of its report period; pure. */
export function periodAfter(
  act: PeriodAct,
  fact: FactDocument,
  period: PeriodDocument,
  setting: ReworkSetting & { inForceAt: Date },
): Partial<PeriodDocument> {
  switch (act.kind) {
    case 'REPORT_SUBMITTED': {
      const late = period.due !== null && fact.at > lastInstantFor(period.due, setting.policy, setting.inForceAt);
      return { state: act.nil ? 'NIL' : late ? 'SUBMITTED_LATE' : 'SUBMITTED', submittedAt: fact.at, late };
    }
    case 'REPORT_ACCEPTED':
      return { state: 'ACCEPTED', closedAt: fact.at };
    case 'REPORT_RETURNED':
      return { state: 'RETURNED', ...giveTimeForRework(period, fact.at, setting) };
    case 'REPORT_REQUESTED':
      return {};
    case 'PERIOD_WAIVED':
      return {
        state: 'WAIVED',
        closedAt: fact.at,
        waiver: { reason: act.reason, by: fact.actorId },
        dueMoves: (period.dueMoves ?? 0) + 1,
      };
  }
}
