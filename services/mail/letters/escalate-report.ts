import { showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterReport, reportFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface ReportEscalation extends LetterContext {
  report: LetterReport;
  /** Name of the unit or person that owes it. */
  owner: string;
  overdueSince: Date | null;
  round: number;
}

/** To the follow-up unit (Điều 24.1). Carries no link: the report is the owner's to send. */
export function escalateReport(
  { report, owner, overdueSince, round, ...context }: ReportEscalation,
  language: Language,
): Letter {
  const { escalateReport: words, labels, frame } = wording(language).letters;
  const matter = {
    paragraphs: [words.lead, words.ask, ...(round > 1 ? [frame.reminderRound(round)] : [])],
    facts: [
      { label: labels.owner, value: owner },
      ...reportFacts(report, language),
      { label: labels.overdueSince, value: overdueSince ? showInstant(overdueSince, language) : '' },
    ],
  };
  return writeLetter('escalateReport', context, matter, language);
}
