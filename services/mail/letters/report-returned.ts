import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterReport, reportFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface ReportReturnNotice extends LetterContext {
  report: LetterReport;
  returnedBy: string;
  returnedAt: Date;
  reason: string;
  link: string;
}

/** To whoever sent a report that has to be completed. */
export function reportReturned(notice: ReportReturnNotice, language: Language): Letter {
  const { reportReturned: words, labels } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead[notice.report.mode]],
    facts: [
      ...reportFacts(notice.report, language),
      { label: labels.decidedBy, value: notice.returnedBy },
      { label: labels.decidedAt, value: showInstant(notice.returnedAt, language) },
    ],
    quote: { label: labels.reason, text: notice.reason },
    action: { label: words.action, url: notice.link },
  };
  return writeLetter('reportReturned', notice, matter, language);
}
