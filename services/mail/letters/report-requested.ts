import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterReport, reportFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface ReportRequestNotice extends LetterContext {
  report: LetterReport;
  /** What the report is to be about. */
  subject: string;
  requestedBy: string;
  requestedAt: Date;
  link: string;
}

/** To whoever is asked for a report out of turn (báo cáo đột xuất, Nghị định 09/2019/NĐ-CP). */
export function reportRequested(notice: ReportRequestNotice, language: Language): Letter {
  const { reportRequested: words, frame } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead],
    facts: [
      ...reportFacts(notice.report, language),
      { label: words.by, value: notice.requestedBy },
      { label: words.at, value: showInstant(notice.requestedAt, language) },
    ],
    quote: { label: words.about, text: notice.subject },
    action: { label: words.action, url: notice.link },
    notes: [frame.nilReport],
  };
  return writeLetter('reportRequested', notice, matter, language);
}
