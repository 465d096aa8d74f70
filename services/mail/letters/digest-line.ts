import { compareDays } from '../../calendar/vietnam-time';
import type { Day } from '../../reading/plan-reading';
import { cleanLine, clip } from '../../wording/clean-text';
import { showDay } from '../../wording/show-time';
import { type Language, wording } from '../../wording/wording';
import {
  type LetterMode,
  type LetterReport,
  type LetterTask,
  lastDayOf,
  reportLine,
  taskLine,
  taskName,
} from './letter-obligation';
import type { LetterPlan } from './letter-plan';

/** One task or report as a digest tells of it. */
export interface DigestLine {
  plan: LetterPlan;
  /** Name of whoever owes it. */
  owner: string;
  matter: { kind: 'TASK'; task: LetterTask; percent: number } | { kind: 'REPORT'; report: LetterReport };
  isLate: boolean;
  isReturned: boolean;
  /** The addressee's own link; null: it is somebody else's to do. */
  link: string | null;
}

/** What the follow-up unit has to answer; `until`: the day an extension is asked to. */
export type DigestWait = { kind: 'result' | 'report' | 'objection' } | { kind: 'extension'; until: Day };

const MAX_NAME_CHARS = 120;
const MAX_TITLE_CHARS = 100;

type Words = ReturnType<typeof wording>['letters']['digest'];

/** What is owed with both its days, then how it stands; in parts, empty ones to be left out. */
export function aboutLine({ matter, isLate, isReturned }: DigestLine, language: Language): string[] {
  const { digest: words } = wording(language).letters;
  const mode = modeOf(matter);
  const returned = isReturned ? words.returned[mode] : '';
  const unanswered = isLate && mode === 'request' ? words.noAnswer : '';
  if (matter.kind === 'TASK') {
    const progress = matter.percent > 0 ? words.progress(matter.percent) : '';
    return [taskLine(matter.task, language), progress, returned, unanswered];
  }
  const { due, dataCutOff } = matter.report;
  // Plans often want the report before the figures close (Nghị định 09/2019/NĐ-CP); the writer must say so in it.
  const isEarly = due !== null && dataCutOff !== null && compareDays(due.lastDay, dataCutOff) < 0;
  const cutOff = dataCutOff ? words.cutOff(showDay(dataCutOff)) : '';
  return [reportLine(matter.report, language), cutOff, isEarly ? words.beforeCutOff : '', returned];
}

/** In short for those who press for it: who, what, until when. What concerns only the writer of a report is left out. */
export function unitLine({ owner, matter, isLate, isReturned }: DigestLine, language: Language): string[] {
  const { digest: words } = wording(language).letters;
  const mode = modeOf(matter);
  const [what, due, percent] =
    matter.kind === 'TASK'
      ? [taskName(matter.task, language), matter.task.due, matter.percent]
      : [clip(cleanLine(matter.report.label), MAX_TITLE_CHARS), matter.report.due, 0];
  return [
    words.ofOwner({ owner: short(owner), line: what }),
    due ? words.until[mode](lastDayOf(due, language)) : '',
    percent > 0 ? words.progress(percent) : '',
    isReturned ? words.returned[mode] : '',
    isLate && mode === 'request' ? words.noAnswer : '',
  ];
}

export function waitOf({ wait, matter }: DigestLine & { wait: DigestWait }, { waits }: Words): string {
  return wait.kind === 'extension' ? waits.extension[modeOf(matter)](showDay(wait.until)) : waits[wait.kind];
}

export function planRef({ number, title }: LetterPlan, words: Words): string {
  return words.plan({ number: cleanLine(number ?? ''), title: clip(cleanLine(title), MAX_TITLE_CHARS) });
}

export function short(name: string): string {
  return clip(cleanLine(name), MAX_NAME_CHARS);
}

function modeOf(matter: DigestLine['matter']): LetterMode {
  return matter.kind === 'TASK' ? matter.task.mode : matter.report.mode;
}
