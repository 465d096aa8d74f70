import type { AxisKind, AxisMessageDocument, AxisMessageState } from '../../services/axis/axis-message';
import { listAxisMessages } from '../../services/axis/list-axis-messages';
import { builder } from '../builder';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PlanRef } from './plan-ref';

const KindRef = builder.enumType('AxisMessageKind', {
  description:
    'What a message on the national document axis says (nghiệp vụ liên thông; code of QCVN 102:2016 in brackets).',
  values: {
    NEW: { description: 'Văn bản mới (0): brings the plan.' },
    RECALL: { description: 'Thu hồi (1; Điều 18.4).' },
    CORRECTION: { description: 'Cập nhật (2): a letter of correction was made known (Điều 18.3).' },
    REPLACEMENT: { description: 'Thay thế (3): brings a plan that takes the place of an earlier one (Điều 18.3).' },
  } satisfies Record<AxisKind, { description: string }>,
});

const StateRef = builder.enumType('AxisMessageState', {
  description: 'Where a message towards the axis is.',
  values: {
    QUEUED: { description: 'Chờ chuyển: waits, be it for another attempt.' },
    SENDING: { description: 'Đang chuyển: being handed over.' },
    SENT: {
      description: 'Đã chuyển: with the office’s gateway; what recipients say follows as states of their copies.',
    },
    CANCELLED: { description: 'Đã hủy: the plan was taken back before it was handed over.' },
  } satisfies Record<AxisMessageState, { description: string }>,
});

const AxisMessageRef = builder.objectRef<AxisMessageDocument>('AxisMessage').implement({
  description: 'A message about a plan to the units that are on the national document axis (trục liên thông văn bản).',
  authScopes: ({ planId }) => ({ staff: planId }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"planId/kind/round".' }),
    kind: t.expose('kind', { type: KindRef, description: 'What it says.' }),
    state: t.expose('state', { type: StateRef, description: 'Where it is.' }),
    queuedAt: t.expose('queuedAt', { type: 'DateTime', description: 'When it was put into the outbox.' }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the gateway had it (ngày chuyển qua trục).',
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description: 'Code of what went wrong at the last attempt; it is tried again.',
    }),
  }),
});

const AxisMessageConnection = connectionOf(AxisMessageRef, 'AxisMessage', 'Messages towards the axis, page by page.');

builder.objectField(PlanRef, 'axisMessages', (t) =>
  t.field({
    type: AxisMessageConnection,
    nullable: true,
    description:
      'What was and will be sent about the plan over the national axis (staff; văn bản liên thông); empty where nobody is on it.',
    args: pageArgs,
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: pageCost,
    resolve: ({ _id: planId }, args, { office }) =>
      pageOf(
        args,
        (page) => listAxisMessages(office, planId, page),
        ({ _id }) => _id,
      ),
  }),
);
