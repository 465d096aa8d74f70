import type { ReportDuty } from '../reading/plan-reading';
import { type ReportPeriod, type ReportPeriodsContext, reportPeriods } from './report-periods';

/**
 * The periods of all duties of one plan, parallel to `duties`. Knows what one duty alone does not: where the same
 * reporter owes "6 tháng, năm", the annual report stands for the second half-year (domain reference A14).
 */
export function planReportPeriods(
  duties: readonly ReportDuty[],
  context: Omit<ReportPeriodsContext, 'annualToo'>,
): ReportPeriod[][] {
  const annual = new Set(duties.filter((duty) => duty.periodicity === 'annual').map(reporterOf));
  return duties.map((duty) => reportPeriods(duty, { ...context, annualToo: annual.has(reporterOf(duty)) }));
}

function reporterOf(duty: ReportDuty): string {
  return JSON.stringify([duty.who, duty.to]);
}
