import type { MailDocument, MailPurpose, MailState } from '../../services/mail/mail';
import { builder } from '../builder';
import { connectionOf } from './page-args';
import { PartyRef, partyOf } from './party';

export const MailPurposeRef = builder.enumType('MailPurpose', {
  description: 'Why a mail is written (mục đích thư).',
  values: {
    CONTENT_CHECK: { description: 'Asks for the check of the content (Điều 12.1).' },
    FORM_CHECK: { description: 'Asks for the check of the form (Điều 12.2).' },
    SIGN: { description: 'Asks for the signature (Điều 13).' },
    CODE: { description: 'Carries the code for the signature.' },
    RETURNED: { description: 'The draft was returned (Điều 10.3, 11.2).' },
    HANDED_OVER: { description: 'The signature was handed over to a deputy (Điều 13.1).' },
    LINK_LOCKED: { description: 'A link was locked after wrong codes.' },
    LINK_RENEWED: { description: 'A new link in place of an expired one, asked for on its page.' },
    DELIVER: { description: 'Delivers the plan (Điều 18.1).' },
    DELIVERY_RETURNED: { description: 'A recipient refused the plan (Điều 21.2).' },
    REMIND_ACKNOWLEDGEMENT: { description: 'Reminds of the confirmation of receipt (Điều 21.2.c).' },
    ESCALATE_ACKNOWLEDGEMENT: { description: 'Tells the clerk who has not confirmed receipt.' },
    REMIND_TASK: { description: 'Reminds of a task.' },
    TASK_OVERDUE: { description: 'A task is overdue.' },
    ESCALATE_TASK: { description: 'Tells the follow-up unit of an overdue task (Điều 24.1).' },
    TASK_REWORK: { description: 'A result was sent back.' },
    OPEN_REPORT: { description: 'Asks for a report.' },
    REMIND_REPORT: { description: 'Reminds of a report.' },
    REPORT_OVERDUE: { description: 'A report is overdue.' },
    ESCALATE_REPORT: { description: 'Tells the follow-up unit of an overdue report (Điều 24.1).' },
    REPORT_RETURNED: { description: 'A report was sent back.' },
    OBLIGATION_TRANSFERRED: { description: 'What an abolished unit owed passed to its successor.' },
    MAILS_BOUNCED: { description: 'Tells the clerk which mails could not be delivered.' },
    PASSKEY: { description: 'Invites a person to register a passkey (khóa truy cập); never about a plan.' },
    CONTACT_PROPOSED: {
      description: 'Asks a second person to confirm a change of address or a certificate; never about a plan.',
    },
    CONTACT_CHANGED: {
      description: 'Tells an old address that it was replaced, or a person of a new certificate; never about a plan.',
    },
    RECALLED: { description: 'The plan was recalled (Điều 18.4).' },
    ARCHIVE_DUE: { description: 'Reminds of the hand-over to the archive (Điều 30.2.b).' },
  } satisfies Record<MailPurpose, { description: string }>,
});

const MailStateRef = builder.enumType('MailState', {
  description: 'What became of a mail (trạng thái thư).',
  values: {
    QUEUED: { description: 'Waits to be sent, or to be tried again.' },
    SENDING: { description: 'Is being sent.' },
    SENT: { description: 'The mail server accepted it.' },
    BOUNCED: { description: 'The mail server refused it for good.' },
    UNKNOWN: { description: 'The answer of the mail server was lost; it may have the mail.' },
    CANCELLED: { description: 'Not needed any more.' },
  } satisfies Record<MailState, { description: string }>,
});

const MailRef = builder.objectRef<MailDocument>('Mail').implement({
  description:
    'A mail about the plan (thư đã gửi): to whom and why, never its address, link or code. For the issuer’s staff.',
  authScopes: ({ planId }) => ({ staff: planId }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: 'Says why it is sent, to whom and in which round.' }),
    purpose: t.expose('purpose', { type: MailPurposeRef, description: 'Why it is written.' }),
    addressee: t.field({
      type: PartyRef,
      description: 'To whom.',
      resolve: ({ addresseeId }, _args, { directory }) => partyOf(addresseeId, directory),
    }),
    revision: t.exposeInt('revision', { description: 'The revision it is about.' }),
    round: t.exposeInt('round', { description: 'Counts repeats from 1.' }),
    state: t.expose('state', { type: MailStateRef, description: 'What became of it.' }),
    attempts: t.exposeInt('attempts', { description: 'Attempts so far.' }),
    queuedAt: t.expose('queuedAt', { type: 'DateTime', description: 'When it was written.' }),
    sentAt: t.expose('sentAt', { type: 'DateTime', nullable: true, description: 'When the mail server accepted it.' }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Reply code or transport error of the last attempt.',
    }),
  }),
});

export const MailConnection = connectionOf(MailRef, 'Mail', 'Mails about a plan, page by page.');
