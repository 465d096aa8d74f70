import type { DeliveryState } from '../../services/distribution/delivery';
import type { PeriodState, TaskState } from '../../services/obligations/obligation';
import type { RecipientProgress, ReportProgress, TaskProgress } from '../../services/progress/progress';
import { builder } from '../builder';
import { LabelRef, labelOf } from './label';

export const FIRST_IDS = 'at most 50, to go on from';

interface Counted {
  kind: 'deliveryStates' | 'taskStates' | 'periodStates';
  state: DeliveryState | TaskState | PeriodState;
  count: number;
}

const StateCountRef = builder.objectRef<Counted>('StateCount').implement({
  description: 'How many are in one state (số lượng theo trạng thái).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    state: t.exposeString('state', { description: 'As in DeliveryState, TaskState or ReportPeriodState.' }),
    label: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ kind, state }) => labelOf(kind, state as never),
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

/** The counts of one kind of thing, each with the words of its state. */
function inStatesOf(kind: Counted['kind']) {
  return ({ byState }: { byState: readonly Omit<Counted, 'kind'>[] }): Counted[] =>
    byState.map((one) => ({ kind, ...one }));
}

const OWED_HERE = 'Without those another unit owes now or that ended with the plan.';
const OWNERLESS = 'Open, their owner is gone and the directory knows no successor.';

export const RecipientProgressRef = builder.objectRef<RecipientProgress>('RecipientProgress').implement({
  description: 'How the copies of plans stand (tình hình tiếp nhận văn bản).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Copies in all.' }),
    byState: t.field({
      type: [StateCountRef],
      description: 'By state.',
      resolve: inStatesOf('deliveryStates'),
    }),
    sent: t.exposeInt('sent', { description: 'Accepted by a mail server, or published (đã gửi).' }),
    received: t.exposeInt('received', { description: 'Confirmed (đã tiếp nhận).' }),
    returned: t.exposeInt('returned', { description: 'Refused with a reason (bị trả lại).' }),
    undelivered: t.exposeInt('undelivered', { description: 'Refused by the mail system for good (không gửi được).' }),
    silent: t.exposeInt('silent', {
      description:
        'Sent, not confirmed, and past the instant at which the clerk is told; or silent until the plan was closed (chưa xác nhận quá hạn).',
    }),
    silentIds: t.exposeStringList('silentIds', { description: `Ids of silent copies, ${FIRST_IDS}.` }),
    undeliveredIds: t.exposeStringList('undeliveredIds', { description: `Ids of undelivered copies, ${FIRST_IDS}.` }),
    returnedIds: t.exposeStringList('returnedIds', { description: `Ids of returned copies, ${FIRST_IDS}.` }),
  }),
});

export const TaskProgressRef = builder.objectRef<TaskProgress>('TaskProgress').implement({
  description: 'How the tasks of plans stand (tiến độ nhiệm vụ).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    total: t.exposeInt('total', { description: OWED_HERE }),
    byState: t.field({
      type: [StateCountRef],
      description: 'By state.',
      resolve: inStatesOf('taskStates'),
    }),
    accepted: t.exposeInt('accepted', { description: 'Accepted by the follow-up unit (đã nghiệm thu).' }),
    shareDone: t.exposeFloat('shareDone', {
      nullable: true,
      description: 'Accepted ones among those not waived, 0 to 100 with one decimal; null where there are none.',
    }),
    overdue: t.exposeInt('overdue', { description: 'Still to be done and past the last day (quá hạn).' }),
    ownerless: t.exposeInt('ownerless', { description: OWNERLESS }),
  }),
});

export const ReportProgressRef = builder.objectRef<ReportProgress>('ReportProgress').implement({
  description: 'How the reports of plans stand (tình hình gửi báo cáo).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    total: t.exposeInt('total', { description: OWED_HERE }),
    byState: t.field({
      type: [StateCountRef],
      description: 'By state.',
      resolve: inStatesOf('periodStates'),
    }),
    open: t.exposeInt('open', { description: 'To be handed in, the last day not past (chưa đến hạn).' }),
    inTime: t.exposeInt('inTime', { description: 'Handed in by the last day, accepted or not (đúng hạn).' }),
    late: t.exposeInt('late', { description: 'Handed in after the last day, accepted or not (chậm).' }),
    nil: t.exposeInt('nil', { description: 'Nothing to report, not accepted yet (không phát sinh).' }),
    accepted: t.exposeInt('accepted', { description: 'Accepted (đã tiếp nhận).' }),
    missing: t.exposeInt('missing', { description: 'Not handed in and past the last day (chưa gửi, quá hạn).' }),
    overdue: t.exposeInt('overdue', { description: 'As missing.' }),
    ownerless: t.exposeInt('ownerless', { description: OWNERLESS }),
  }),
});
