import { printDay } from '../calendar/vietnam-time';
import type { Citation } from '../reading/cite-text';
import { areOfTwoBodies, isOneBody } from '../reading/findings/compare-citations';
import type { Day, Finding } from '../reading/plan-reading';
import { textKey } from '../reading/text-key';
import type { RecalledForm } from './recall-citations';

const DATE_MISSING = 'citation-date-missing';
/** Two subjects that begin alike are one; a whole one is cut at different places. */
const COMPARED_WORDS = 4;

/** Where the reader misses the date of a citation and issued plans agree on one, it becomes a ready correction. */
export function supplyDates(
  findings: readonly Finding[],
  citations: readonly Citation[],
  forms: readonly RecalledForm[],
): Finding[] {
  return findings.map((finding) => {
    if (finding.code !== DATE_MISSING || finding.correction !== null) return finding;
    const cited = citations.find(({ line, quote }) => line === finding.line && finding.quote === quote.slice(0, 160));
    const day = cited ? knownDay(cited, forms) : null;
    if (!cited || day === null) return finding;
    const correction = { from: cited.printed, to: `${cited.printed} ngày ${printDay(day)}` };
    return { ...finding, message: `${finding.message} Kế hoạch đã ban hành ghi ngày ${printDay(day)}.`, correction };
  });
}

function knownDay(cited: Citation, forms: readonly RecalledForm[]): Day | null {
  const days = forms.filter((form) => isSame(cited, form)).map(({ date }) => date);
  const known = new Set(days.filter((day) => day !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}

function isSame(cited: Citation, form: RecalledForm): boolean {
  if (form.ref !== cited.ref || form.sources === 0 || areOfTwoBodies(cited.body, form.body)) return false;
  if (form.scope === 'ISSUER' && !isOneBody(cited.body, form.body, '')) return false;
  return begin(cited.subject) === null || begin(form.subject) === null || begin(cited.subject) === begin(form.subject);
}

function begin(subject: string | null): string | null {
  if (subject === null) return null;
  const words = textKey(subject).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word !== 'việc')
    .slice(0, COMPARED_WORDS)
    .join(' ');
}
