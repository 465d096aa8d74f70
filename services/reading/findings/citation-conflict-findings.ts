import type { Finding } from '../plan-reading';
import type { CitedDocument } from './cited-documents';
import { areOfOneYear, areOfTwoBodies, areOneDocument } from './compare-citations';
import { remark } from './remark';

/** One number and symbol that is said to be of two bodies, or of two days in one year. */
export function citationConflictFindings(citations: readonly CitedDocument[]): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, CitedDocument>();
  for (const cited of citations) {
    const before = first.get(cited.ref);
    if (!before) {
      first.set(cited.ref, cited);
      continue;
    }
    const place = { line: cited.line, quote: cited.quote };
    if (areOneDocument(before, cited) && areOfTwoBodies(before.body, cited.body)) {
      const words = { ref: cited.ref, what: 'cơ quan ban hành', first: before.body ?? '', second: cited.body ?? '' };
      findings.push(remark('citation-contradiction', { ...place, words }));
    } else if (before.date && cited.date && before.date !== cited.date && areOfOneYear(before, cited)) {
      const words = {
        ref: cited.ref,
        what: 'ngày ban hành',
        first: before.printedDate ?? '',
        second: cited.printedDate ?? '',
      };
      findings.push(remark('citation-contradiction', { ...place, words }));
    }
    // What the first citation left out, the next one may give.
    first.set(cited.ref, {
      ...before,
      body: before.body ?? cited.body,
      date: before.date ?? cited.date,
      printedDate: before.printedDate ?? cited.printedDate,
    });
  }
  return findings;
}
