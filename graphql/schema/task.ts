import { listTasks } from '../../services/obligations/list-obligations';
import type { TaskDocument, TaskState } from '../../services/obligations/obligation';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { AssignmentModeRef } from './assignment';
import { ExecutorRef } from './executor';
import { FactConnection, pageOfFacts } from './fact';
import { LabelRef, labelOf } from './label';
import { ObligationRef } from './obligation-fields';
import { connectionOf, pageArgs, pageArgsWithin, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

const TaskStateRef = builder.enumType('TaskState', {
  description: 'States of a task (trạng thái nhiệm vụ). Overdue is a mark beside the state.',
  values: {
    IN_FORCE: { description: 'Đã giao: given with the issue of the plan.' },
    ACKNOWLEDGED: { description: 'Đã nhận việc: the owner confirmed receipt.' },
    IN_PROGRESS: { description: 'Đang thực hiện.' },
    SUBMITTED: { description: 'Đã báo cáo hoàn thành: waits for the follow-up unit.' },
    ACCEPTED: { description: 'Đã nghiệm thu.' },
    RETURNED_FOR_REWORK: { description: 'Yêu cầu thực hiện lại.' },
    WAIVED: { description: 'Được miễn, with a reason.' },
    OBJECTED: { description: 'Có ý kiến không thuộc nhiệm vụ: waits for the follow-up unit.' },
    TRANSFERRED: { description: 'Đã chuyển đơn vị khác: a successor, or whom the officer named, owes it now.' },
    SUPERSEDED: { description: 'Thôi theo dõi: the plan was replaced.' },
  } satisfies Record<TaskState, { description: string }>,
});

const ExtensionRef = builder.objectRef<NonNullable<TaskDocument['extensionAsked']>>('ExtensionAsked').implement({
  description: 'More time asked for (đề nghị gia hạn).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    until: t.expose('until', { type: 'Day', description: 'The last day asked for.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

const ObjectionRef = builder.objectRef<NonNullable<TaskDocument['objection']>>('TaskObjection').implement({
  description: 'The owner says that a task is not its work (ý kiến không thuộc nhiệm vụ).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Why.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

export const TaskRef = builder.objectRef<TaskDocument>('Task').implement({
  description: 'One assignment for one owner (nhiệm vụ được giao; Điều 24).',
  interfaces: [ObligationRef],
  authScopes: ({ planId, ownerId, coordinatorIds }) => ({
    addressed: { planId, addresseeId: ownerId, alsoIds: coordinatorIds },
  }),
  fields: (t) => ({
    mode: t.expose('mode', { type: AssignmentModeRef, description: 'Order or request.' }),
    text: t.exposeString('text', { description: 'The task as printed.' }),
    state: t.expose('state', { type: TaskStateRef, description: 'Where it stands.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ state }) => labelOf('taskStates', state),
    }),
    percent: t.exposeInt('percent', { description: 'How far it is, 0 to 100.' }),
    lastNote: t.exposeString('lastNote', { nullable: true, description: 'Last note or reason.' }),
    coordinators: t.field({
      type: [PartyRef],
      description: 'Units that take part under the lead of the owner (đơn vị phối hợp).',
      resolve: ({ coordinatorIds }, _args, { directory }) => coordinatorIds.map((id) => partyOf(id, directory)),
    }),
    executor: t.field({
      type: ExecutorRef,
      nullable: true,
      description: 'Who carries it out in the unit, as the unit said.',
      resolve: ({ executor }) => executor ?? null,
    }),
    extensionAsked: t.field({
      type: ExtensionRef,
      nullable: true,
      description: 'More time that was asked for and not answered yet (đề nghị gia hạn đang chờ).',
      resolve: ({ extensionAsked }) => extensionAsked ?? null,
    }),
    objection: t.field({
      type: ObjectionRef,
      nullable: true,
      description: 'Why the owner says that it is not its work, not answered yet (ý kiến đang chờ trả lời).',
      resolve: ({ objection }) => objection ?? null,
    }),
    facts: t.field({
      type: FactConnection,
      description: 'What was done, in its order.',
      args: pageArgsWithin,
      complexity: pageCost,
      resolve: ({ _id }, args, { office }) => pageOfFacts(office, _id, args),
    }),
  }),
});

export const TaskConnection = connectionOf(TaskRef, 'Task', 'Tasks, page by page.');

const TaskPart = builder.enumType('TaskPart', {
  description: 'What a unit has to do with a task.',
  values: {
    OWNER: { description: 'It carries the task out, or leads (đơn vị thực hiện, chủ trì).' },
    COORDINATOR: { description: 'It takes part under the lead of the owner (đơn vị phối hợp).' },
  },
});

builder.queryField('myTasks', (t) =>
  t.field({
    type: TaskConnection,
    description: 'Tasks of the viewer and the units they answer for (nhiệm vụ của đơn vị).',
    args: {
      ...pageArgs,
      open: t.arg.boolean({ required: false, description: 'True: not ended yet; false: accepted or waived.' }),
      as: t.arg({
        type: TaskPart,
        required: true,
        defaultValue: 'OWNER',
        description: 'Tasks to be carried out, or those to take part in.',
      }),
    },
    authScopes: { signedIn: true },
    complexity: pageCost,
    resolve: (_root, args, ctx) => {
      const { addresseeIds } = viewerIn(ctx);
      const open = args.open ?? null;
      const part = args.as === 'OWNER' ? { ownerIds: addresseeIds } : { coordinatorIds: addresseeIds };
      const wanted = { ...part, ...(open === null ? {} : { open }) };
      return pageOf(
        args,
        (page) => listTasks(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
);
