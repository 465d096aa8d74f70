import { nameOf } from '../directory/name-of';
import type { FactAct } from '../obligations/fact';
import { extensionAnswered } from './letters/extension-answered';
import { extensionAsked } from './letters/extension-asked';
import { objectionRefused } from './letters/objection-refused';
import { obligationWaived } from './letters/obligation-waived';
import { taskObjected } from './letters/task-objected';
import { taskReassigned } from './letters/task-reassigned';
import type { MailDocument, MailPurpose } from './mail';
import { context, LANGUAGE, type MailMatter, type Write } from './mail-matter';
import { letterReport, letterTask } from './write-obligation-mail';

/** The letters about what units ask of the follow-up unit, and its answers. */
export const TASK_WRITERS = {
  EXTENSION_ASKED: (mail, matter) =>
    extensionAsked({ ...question(mail, matter), until: untilOf(actOf(mail, matter)) }, LANGUAGE),
  EXTENSION_ANSWERED: (mail, matter) =>
    extensionAnswered({ ...notice(mail, matter), until: untilOf(actOf(mail, matter)) }, LANGUAGE),
  TASK_OBJECTED: (mail, matter) => taskObjected(question(mail, matter), LANGUAGE),
  OBJECTION_REFUSED: (mail, matter) => objectionRefused(notice(mail, matter), LANGUAGE),
  TASK_REASSIGNED: (mail, matter) =>
    taskReassigned(
      {
        ...notice(mail, matter),
        other: otherUnit(mail, matter),
        link: mail.grantId === null ? null : matter.link(mail.grantId),
      },
      LANGUAGE,
    ),
  OBLIGATION_WAIVED: (mail, matter) => {
    const period = matter.periods.get(mail.aboutId ?? '');
    const { task, ...about } = notice(mail, matter);
    return obligationWaived({ ...about, what: period ? { report: letterReport(period) } : { task } }, LANGUAGE);
  },
} satisfies Partial<Record<MailPurpose, Write>>;

function notice(mail: MailDocument, matter: MailMatter) {
  const task = matter.tasks.get(mail.aboutId ?? '');
  return {
    ...context(mail, matter),
    task: task ? letterTask(task) : { ref: null, text: '', due: null, mode: 'order' as const },
    reason: mail.note ?? '',
    link: matter.link(mail.grantId),
  };
}

function question(mail: MailDocument, matter: MailMatter) {
  const ownerId = matter.tasks.get(mail.aboutId ?? '')?.ownerId ?? '';
  return { ...notice(mail, matter), owner: nameOf(matter.directory, ownerId) };
}

/** The letter's round is the place of the act it tells of. */
function actOf({ aboutId, round }: MailDocument, { facts }: MailMatter): FactAct | null {
  return facts.get(`${aboutId}/${round}`)?.act ?? null;
}

function untilOf(act: FactAct | null): string | null {
  return act && 'until' in act ? act.until : null;
}

/** Of two units that of the other letter: the task the letter is about knows where it came from or went. */
function otherUnit({ aboutId, grantId }: MailDocument, { tasks, directory }: MailMatter): string {
  const task = tasks.get(aboutId ?? '');
  const other = grantId === null ? task?.transferredTo?.to[0] : task?.transferredFrom?.ownerId;
  return nameOf(directory, other ?? '');
}
