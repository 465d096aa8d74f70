import { axisCode } from '../../services/distribution/axis-code';
import type { DeliveryDocument, DeliveryState, MailProblem, ReturnKind } from '../../services/distribution/delivery';
import { listDeliveries } from '../../services/distribution/list-deliveries';
import { remindersOf } from '../../services/obligations/ran';
import { builder } from '../builder';
import { seePlan, viewerIn } from '../context';
import { SettledRef } from './delivery-settled';
import { ChannelRef } from './directory';
import { ExecutorRef } from './executor';
import { FactConnection, pageOfFacts } from './fact';
import { LabelRef, labelOf } from './label';
import { connectionOf, pageArgs, pageArgsWithin, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';
import { ReminderRef } from './reminder';

export const DeliveryStateRef = builder.enumType('DeliveryState', {
  description:
    'States of one recipient, as on the national document axis (Quyết định 28/2018/QĐ-TTg; axis code in brackets).',
  values: {
    QUEUED: { description: 'Chờ gửi: waiting to be sent.' },
    SENT: { description: 'Đã gửi: the mail server accepted it.' },
    ARRIVED: { description: 'Đã đến (01).' },
    RECEIVED: { description: 'Đã tiếp nhận (03): receipt confirmed (Điều 21.2.c).' },
    ASSIGNED: { description: 'Đã phân công (04; Điều 23.2).' },
    IN_PROGRESS: { description: 'Đang xử lý (05).' },
    DONE: { description: 'Hoàn thành (06).' },
    RETURNED: { description: 'Từ chối tiếp nhận (02): refused with a reason; the clerk acts (Điều 21.2).' },
    BOUNCED: { description: 'Không gửi được: the mail system refused for good.' },
    NO_RESPONSE: { description: 'Không phản hồi: silent until the plan ended.' },
  } satisfies Record<DeliveryState, { description: string }>,
});

export const ReturnKindRef = builder.enumType('ReturnKind', {
  description: 'Why a copy is returned (lý do trả lại; Điều 21.2).',
  values: {
    WRONG_RECIPIENT: { description: 'Gửi không đúng nơi nhận.' },
    UNREADABLE: { description: 'Không mở hoặc không đọc được văn bản.' },
    ATTACHMENT_MISSING: { description: 'Thiếu trang, thiếu phụ lục hoặc tệp kèm theo.' },
    NOT_AUTHENTIC: { description: 'Không bảo đảm tính xác thực, toàn vẹn.' },
    WRONG_FORM: { description: 'Sai thể thức, kỹ thuật trình bày.' },
    OTHER: { description: 'Lý do khác.' },
  } satisfies Record<ReturnKind, { description: string }>,
});

const MailProblemRef = builder.enumType('MailProblem', {
  description: 'What is wrong with the mails of a copy that nobody has confirmed (sự cố thư).',
  values: {
    UNKNOWN: { description: 'Không rõ thư đã đến hay chưa: the mail server’s answer was lost three times.' },
    REMINDER_BOUNCED: { description: 'Thư nhắc bị trả lại: the copy left, a reminder was refused for good.' },
  } satisfies Record<MailProblem, { description: string }>,
});

export const DeliveryRef = builder.objectRef<DeliveryDocument>('Delivery').implement({
  description: 'One addressee’s copy of a plan (bản gửi): how it was sent and answered.',
  authScopes: ({ planId, addresseeId }) => ({ addressed: { planId, addresseeId } }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"planId/addresseeId".' }),
    plan: t.field({
      type: PlanRef,
      description: 'The plan.',
      resolve: async ({ planId }, _args, ctx) => (await seePlan(ctx, planId)).plan,
    }),
    addressee: t.field({
      type: PartyRef,
      description: 'Who gets it (nơi nhận).',
      resolve: ({ addresseeId }, _args, { directory }) => partyOf(addresseeId, directory),
    }),
    channel: t.expose('channel', { type: ChannelRef, description: 'How it is sent.' }),
    via: t.exposeString('via', {
      description: 'The words of "Nơi nhận" that led here; empty for one who only has a task.',
    }),
    purpose: t.exposeString('purpose', { nullable: true, description: '"để b/c", "thực hiện" … as printed.' }),
    state: t.expose('state', { type: DeliveryStateRef, description: 'Where it stands.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ state }) => labelOf('deliveryStates', state),
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the mail server accepted it (ngày chuyển).',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was confirmed or refused (ký nhận).',
    }),
    answeredBy: t.string({
      nullable: true,
      description: 'Who answered: the officer as they signed, or the unit.',
      resolve: ({ answeredBy }, _args, { directory }) => answeredBy && partyOf(answeredBy, directory).name,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was refused.' }),
    returnKind: t.field({
      type: ReturnKindRef,
      nullable: true,
      description: 'The kind of reason it was refused for, where one was chosen.',
      resolve: ({ returnKind }) => returnKind ?? null,
    }),
    axisCode: t.string({
      nullable: true,
      description: 'The state on the national document axis, two digits: 01 to 06, 13, 15, 16 (mã trạng thái).',
      resolve: (delivery) => axisCode(delivery),
    }),
    executor: t.field({
      type: ExecutorRef,
      nullable: true,
      description: 'Who will act, as the recipient named them (cán bộ được giao xử lý).',
      resolve: ({ executor }) => executor ?? null,
    }),
    remindedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The last reminder of the receipt (lần nhắc gần nhất); null: none.',
      resolve: ({ remindedAt }) => remindedAt ?? null,
    }),
    reminders: t.field({
      type: [ReminderRef],
      description: 'When its receipt was reminded of and the clerk was told (quá trình nhắc xác nhận).',
      resolve: ({ ran }) => remindersOf(ran),
    }),
    mailProblem: t.field({
      type: MailProblemRef,
      nullable: true,
      description: 'What is wrong with its mails while it is unanswered.',
      resolve: ({ mailProblem }) => mailProblem ?? null,
    }),
    resentTimes: t.int({
      description: 'How often the clerk sent it again (số lần gửi lại).',
      resolve: ({ resent }) => resent ?? 0,
    }),
    settled: t.field({
      type: SettledRef,
      nullable: true,
      description: 'How the clerk dealt with it after it had failed; null: not, or sent again.',
      resolve: ({ settled }) => settled ?? null,
    }),
    facts: t.field({
      type: FactConnection,
      description: 'What was done about it, by whom and when, in the order it was recorded (quá trình xử lý).',
      args: pageArgsWithin,
      complexity: pageCost,
      resolve: ({ _id }, args, { office }) => pageOfFacts(office, _id, args),
    }),
  }),
});

export const DeliveryConnection = connectionOf(DeliveryRef, 'Delivery', 'Copies of plans, page by page.');

builder.queryField('myDeliveries', (t) =>
  t.field({
    type: DeliveryConnection,
    description: 'Copies sent to the viewer and the units they answer for (văn bản đến).',
    args: {
      ...pageArgs,
      states: t.arg({ type: [DeliveryStateRef], required: false, description: 'In these states only.' }),
    },
    authScopes: { signedIn: true },
    complexity: pageCost,
    resolve: (_root, args, ctx) => {
      const { addresseeIds } = viewerIn(ctx);
      const wanted = { addresseeIds, ...(args.states ? { states: args.states } : {}) };
      return pageOf(
        args,
        (page) => listDeliveries(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
);
