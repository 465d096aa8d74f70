import { extensionAnswered } from '../../../services/mail/letters/extension-answered';
import { extensionAsked } from '../../../services/mail/letters/extension-asked';
import type { Letter } from '../../../services/mail/letters/letter';
import type { LetterReport, LetterTask } from '../../../services/mail/letters/letter-obligation';
import type { LetterContext } from '../../../services/mail/letters/letter-plan';
import { objectionRefused } from '../../../services/mail/letters/objection-refused';
import { obligationWaived } from '../../../services/mail/letters/obligation-waived';
import { taskObjected } from '../../../services/mail/letters/task-objected';
import { taskReassigned } from '../../../services/mail/letters/task-reassigned';
import type { Language } from '../../../services/wording/wording';

interface Sample {
  owed: LetterContext;
  task: LetterTask;
  report: LetterReport;
  reason: string;
  owner: string;
  link: string;
}

/** The letters about what units ask of the follow-up unit, and its answers. */
export function sampleTaskLetters(
  { owed, task, report, reason, owner, link }: Sample,
  language: Language,
): Record<string, Letter> {
  const moved = { ...task, plannedDue: task.due };
  const question = { ...owed, task, owner, reason, link };
  return {
    extensionAsked: extensionAsked({ ...question, until: '2024-12-20' }, language),
    extensionGranted: extensionAnswered({ ...owed, task: moved, reason: '', until: '2024-12-20', link }, language),
    extensionRefused: extensionAnswered({ ...owed, task, reason, until: null, link }, language),
    taskObjected: taskObjected(question, language),
    objectionRefused: objectionRefused({ ...owed, task: moved, reason, link }, language),
    taskReassigned: taskReassigned({ ...owed, task, reason, other: owner, link }, language),
    notifyReassigned: taskReassigned({ ...owed, task, reason, other: owner, link: null }, language),
    notifyTaskWaived: obligationWaived({ ...owed, what: { task }, reason }, language),
    notifyReportWaived: obligationWaived({ ...owed, what: { report }, reason }, language),
  };
}
