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
    OVERSIGHT_LINK: { description: 'The link to how the plan stands, asked for by whoever it goes to.' },
    DELIVER: { description: 'Delivers the plan (Điều 18.1).' },
    DELIVERY_RETURNED: { description: 'A recipient refused the plan (Điều 21.2).' },
    REMIND_ACKNOWLEDGEMENT: { description: 'Reminds of the confirmation of receipt (Điều 21.2.c).' },
    ESCALATE_ACKNOWLEDGEMENT: {
      description: 'Tells the clerk, and the head of the unit, who has not confirmed receipt.',
    },
    TASK_REWORK: { description: 'A result was sent back.' },
    REPORT_RETURNED: { description: 'A report was sent back.' },
    REPORT_REQUESTED: { description: 'Asks for a report out of turn (báo cáo đột xuất).' },
    OBLIGATION_TRANSFERRED: { description: 'What an abolished unit owed passed to its successor.' },
    EXTENSION_ASKED: { description: 'A unit asks the follow-up unit for more time (đề nghị gia hạn).' },
    EXTENSION_ANSWERED: { description: 'The answer on more time, to whoever asked.' },
    TASK_OBJECTED: { description: 'A unit says that a task is not its work (ý kiến không thuộc nhiệm vụ).' },
    OBJECTION_REFUSED: { description: 'The task stays with the unit that objected.' },
    TASK_REASSIGNED: { description: 'A task was given to another unit; to both (chuyển đơn vị thực hiện).' },
    OBLIGATION_WAIVED: { description: 'A task or report need not be done any more (miễn, đã dừng nhắc).' },
    MAILS_BOUNCED: { description: 'Tells the clerk which mails could not be delivered.' },
    PASSKEY: { description: 'Invites a person to register a passkey (khóa truy cập); never about a plan.' },
    CONTACT_PROPOSED: {
      description: 'Asks a second person to confirm a change of address or a certificate; never about a plan.',
    },
    CONTACT_CHANGED: {
      description: 'Tells an old address that it was replaced, or a person of a new certificate; never about a plan.',
    },
    RECALLED: { description: 'The plan was recalled (Điều 18.4).' },
    RECALL_REFUSED: { description: 'A recipient does not agree to the recall (16).' },
    CORRECTED: { description: 'A letter of correction (đính chính; Điều 18.3).' },
    SUPERSEDED: { description: 'Another plan took the place of this one (thay thế; Điều 18.3).' },
    ARCHIVE_DUE: { description: 'Reminds of the hand-over to the archive (Điều 30.2.b).' },
    DIGEST: {
      description:
        'Everything one unit or person has to do or to press for on a working day, over all plans (thư tổng hợp việc đến hạn).',
    },
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
