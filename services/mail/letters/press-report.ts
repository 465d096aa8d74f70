import { compareDays } from '../../calendar/vietnam-time';
import { showDay, showInstant } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterReport, reportFacts } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface ReportPress extends LetterContext {
  report: LetterReport;
  overdueSince: Date | null;
  link: string;
  round: number;
}

/** The frame of the letters to whoever owes a report. */
export function pressReport(
  name: 'openReport' | 'remindReport' | 'reportOverdue',
  press: ReportPress,
  language: Language,
): Letter {
  const { [name]: words, labels, frame, openReport } = wording(language).letters;
  const matter = {
    paragraphs: [
      words.lead[press.report.mode],
      ...cutOffRemark(press.report, language),
      ...(press.round > 1 ? [frame.reminderRound(press.round)] : []),
    ],
    facts: [
      ...reportFacts(press.report, language),
      { label: labels.overdueSince, value: press.overdueSince ? showInstant(press.overdueSince, language) : '' },
    ],
    action: { label: words.action, url: press.link },
    notes: [openReport.nil],
  };
  return writeLetter(name, press, matter, language);
}

/** Plans often want the report before the figures close (Nghị định 09/2019/NĐ-CP); the writer must say so in it. */
function cutOffRemark({ due, dataCutOff }: LetterReport, language: Language): string[] {
  if (!due || !dataCutOff || compareDays(due.lastDay, dataCutOff) >= 0) return [];
  const { openReport } = wording(language).letters;
  return [openReport.beforeCutOff({ lastDay: showDay(due.lastDay), cutOff: showDay(dataCutOff) })];
}
