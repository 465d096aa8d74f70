import type { Finding, PlanReading } from '../plan-reading';
import { textKey } from '../text-key';
import { remark } from './remark';

/** A day follows from the event itself. */
const AT_ONCE = /(?<!\p{L})(?:ngay|kịp thời|tức thời|khi (?:có|phát sinh|cần|được yêu cầu))(?!\p{L})/u;

/** A report nobody receives or that has no day cannot be followed up: a person must say so before signature. */
export function reportFindings(reading: PlanReading): Finding[] {
  const findings: Finding[] = [];
  // An item that says once who receives its reports need not say it with each.
  const addressed = new Set(reading.reportDuties.flatMap(({ ref, to }) => (ref !== null && to !== null ? [ref] : [])));
  for (const duty of reading.reportDuties) {
    if (duty.optional) continue;
    const place = {
      quote: duty.quote,
      line: duty.source.line,
      words: { who: duty.who ?? 'Đơn vị thực hiện' },
    };
    const key = textKey(duty.quote ?? '');
    // "Trình Giám đốc Sở báo cáo …" names who receives it; an ad-hoc report goes to whoever asks for it.
    if (duty.to === null && !addressed.has(duty.ref ?? '') && !/(?<!\p{L})trình \p{L}/u.test(key))
      findings.push(remark('report-without-addressee', { ...place, mild: duty.periodicity === 'adhoc' }));
    if (duty.deadline === null && duty.periodicity !== 'adhoc')
      findings.push(
        remark('report-without-date', { ...place, mild: duty.periodicity !== 'unspecified' || AT_ONCE.test(key) }),
      );
  }
  return findings;
}
