import type { Finding, PlanReading } from '../plan-reading';

const RULE = 'Nghị định 09/2019/NĐ-CP';

/** A report nobody receives or that has no day cannot be followed up: a person must say so before signature. */
export function reportFindings(reading: PlanReading): Finding[] {
  const findings: Finding[] = [];
  for (const duty of reading.reportDuties) {
    if (duty.optional) continue;
    const who = duty.who ?? 'Đơn vị thực hiện';
    const base = { quote: duty.quote, line: duty.source.line, rule: RULE };
    if (duty.to === null)
      findings.push({
        ...base,
        code: 'report-without-addressee',
        severity: 'warning',
        message: `${who} phải báo cáo nhưng không ghi báo cáo cho ai.`,
      });
    if (duty.deadline !== null || duty.periodicity === 'adhoc') continue;
    const severity = duty.periodicity === 'unspecified' ? 'warning' : 'info';
    findings.push({
      ...base,
      code: 'report-without-date',
      severity,
      message: `${who} phải báo cáo nhưng không ghi thời hạn; cần người xác nhận.`,
    });
  }
  return findings;
}
