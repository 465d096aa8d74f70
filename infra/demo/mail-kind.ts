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
  openReport: letters.openReport.subject,
  remindReport: letters.remindReport.subject,
  remindTask: letters.remindTask.subject,
  remindReceipt: letters.remindAcknowledgement.subject,
  reportReturned: letters.reportReturned.subject,
  taskRework: letters.taskRework.subject,
} as const;

export type MailKind = keyof typeof SUBJECTS | 'other';

export function kindOf(mail: InboxMessage): MailKind {
  const kinds = Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[];
  return kinds.find((kind) => mail.subject.includes(`] ${SUBJECTS[kind]}: `)) ?? 'other';
}

/** The link of a letter, as a person would click it. @throws Error when there is none. */
export function linkIn(mail: InboxMessage): string {
  const [link] = /https?:\/\/\S+\/l\/\S+/.exec(mail.text ?? '') ?? [];
  if (!link) throw new Error(`no link in “${mail.subject}”`);
  return link;
}

export function codeIn(mail: InboxMessage): string {
  const [, code] = /(?:^|\s)(\d{6})(?:\s|$)/.exec(mail.text ?? '') ?? [];
  if (!code) throw new Error('no code in the mail');
  return code;
}
