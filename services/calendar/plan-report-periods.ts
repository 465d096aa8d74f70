import type { ReportDuty } from '../reading/plan-reading';
import { type PeriodicDuty, type ReportPeriod, type ReportPeriodsContext, reportPeriods } from './report-periods';

/** A duty with its reporter; `who` may as well be an id, it is only compared. */
export type DutyOfReporter = PeriodicDuty & Pick<ReportDuty, 'who' | 'to'>;

/**
 * The periods of all duties of one plan, parallel to `duties`. Knows what one duty alone does not: where the same
 * reporter owes "6 tháng, năm" to the same addressees, the annual report stands for the second half-year.
 */
export function planReportPeriods(
  duties: readonly DutyOfReporter[],
  context: Omit<ReportPeriodsContext, 'annualToo'>,
): ReportPeriod[][] {
  const annual = new Set(duties.filter((duty) => duty.periodicity === 'annual').map(reporterOf));
  return duties.map((duty) => reportPeriods(duty, { ...context, annualToo: annual.has(reporterOf(duty)) }));
}

function reporterOf(duty: DutyOfReporter): string {
  return JSON.stringify([duty.who, duty.to]);
}
