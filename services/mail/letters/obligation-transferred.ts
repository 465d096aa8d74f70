import type { Day } from '../../reading/plan-reading';
import { showDay } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import type { Letter } from './letter';
import { type LetterMode, type LetterReport, type LetterTask, reportLine, taskLine } from './letter-obligation';
import type { LetterContext } from './letter-plan';
import { writeLetter } from './write-letter';

export interface TransferNotice extends LetterContext {
  /** Name of the unit that no longer exists. */
  from: string;
  /** First day without it. */
  on: Day;
  /** Names of the units that have its work now; empty: the directory knows none. */
  successors: string[];
  tasks: LetterTask[];
  reports: LetterReport[];
  mode: LetterMode;
  /** For a successor; null for the follow-up unit, which only hears of it. */
  link: string | null;
}

/** What an abolished unit still owed: to each of its successors, and to the follow-up unit (Điều 24.1). */
export function obligationTransferred(notice: TransferNotice, language: Language): Letter {
  const { obligationTransferred: words } = wording(language).letters;
  const { link, successors } = notice;
  const told = successors.length === 0 ? words.ownerless : words.toFollowUp;
  const matter = {
    paragraphs: [
      words.lead({ from: notice.from, on: showDay(notice.on) }),
      link === null ? told : words.duty[notice.mode],
    ],
    facts: [{ label: words.successors, value: successors.join('; ') }],
    lists: [
      { title: words.tasks, items: notice.tasks.map((task) => taskLine(task, language)) },
      { title: words.reports, items: notice.reports.map((report) => reportLine(report, language)) },
    ],
    action: link === null ? null : { label: words.action, url: link },
  };
  return writeLetter('obligationTransferred', notice, matter, language);
}
