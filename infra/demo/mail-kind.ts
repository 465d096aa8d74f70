import { wording } from '../../services/wording/wording';
import type { InboxMessage } from '../engines/inbox-message';

const { letters } = wording('vi');

/** What a person takes a mail for, by its subject. */
const SUBJECTS = {
  contentCheck: letters.askContentCheck.subject,
  formCheck: letters.askFormCheck.subject,
  signature: letters.askSignature.subject,
  code: letters.sendCode.subject,
  delivery: letters.deliverPlan.subject,
  digest: letters.digest.subject,
  remindReceipt: letters.remindAcknowledgement.subject,
  deliveryReturned: letters.deliveryReturned.subject,
  reportReturned: letters.reportReturned.subject,
  reportRequested: letters.reportRequested.subject,
  corrected: letters.planCorrected.subject,
  taskRework: letters.taskRework.subject,
  extensionAsked: letters.extensionAsked.subject,
  extensionAnswered: letters.extensionAnswered.subject,
  taskObjected: letters.taskObjected.subject,
  objectionRefused: letters.objectionRefused.subject,
} as const;

export type MailKind = keyof typeof SUBJECTS | 'other';

export function kindOf(mail: InboxMessage): MailKind {
  const kinds = Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[];
  return kinds.find((kind) => subjectsOf(kind).some((subject) => mail.subject.includes(`] ${subject}: `))) ?? 'other';
}

/** What is ordered of one is asked of another, in other words. */
function subjectsOf(kind: keyof typeof SUBJECTS): string[] {
  const subject = SUBJECTS[kind];
  return typeof subject === 'string' ? [subject] : Object.values(subject);
}

/** The link of a letter, as a person would click it. @throws Error when there is none. */
export function linkIn(mail: InboxMessage): string {
  const [link] = /https?:\/\/\S+\/l\/\S+/.exec(mail.text ?? '') ?? [];
  if (!link) throw new Error(`no link in “${mail.subject}”`);
  return link;
}

/** The links of a digest by which reports are sent; each stands below its words. */
export function reportLinksIn(mail: InboxMessage): string[] {
  const lines = (mail.text ?? '').split('\n').map((line) => line.trim());
  return lines.filter((_, index) => lines[index - 1] === `${letters.digest.actions.REPORT}:`);
}

export function codeIn(mail: InboxMessage): string {
  const [, code] = /(?:^|\s)(\d{6})(?:\s|$)/.exec(mail.text ?? '') ?? [];
  if (!code) throw new Error('no code in the mail');
  return code;
}
