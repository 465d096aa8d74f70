import { z } from 'zod';
import { findTask } from '../../services/obligations/find-obligation';
import { listTasks } from '../../services/obligations/list-obligations';
import type { TaskDocument, TaskState } from '../../services/obligations/obligation';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { AssignmentModeRef } from './assignment';
import { checkInput, KEY_DESCRIPTION } from './check-input';
import { FactConnection, pageOfFacts } from './fact';
import { LabelRef, labelOf } from './label';
import { ObligationRef } from './obligation-fields';
import { ObligationInput, ObligationReasonInput, obligationReason } from './obligation-input';
import { connectionOf, pageArgs, pageArgsWithin, pageCost, pageOf } from './page-args';
import { record } from './record';

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

const TaskRef = builder.objectRef<TaskDocument>('Task').implement({
  description: 'One assignment for one owner (nhiệm vụ được giao; Điều 24).',
  interfaces: [ObligationRef],
  authScopes: ({ planId, ownerId }) => ({ addressed: { planId, addresseeId: ownerId } }),
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

builder.queryField('myTasks', (t) =>
  t.field({
    type: TaskConnection,
    description: 'Tasks of the viewer and the units they answer for (nhiệm vụ của đơn vị).',
    args: {
      ...pageArgs,
      open: t.arg.boolean({ required: false, description: 'True: not ended yet; false: accepted or waived.' }),
    },
    authScopes: { signedIn: true },
    complexity: pageCost,
    resolve: (_root, args, ctx) => {
      const { addresseeIds } = viewerIn(ctx);
      const open = args.open ?? null;
      const wanted = { ownerIds: addresseeIds, ...(open === null ? {} : { open }) };
      return pageOf(
        args,
        (page) => listTasks(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
);

const ProgressInput = builder.inputType('RecordTaskProgressInput', {
  description: 'How far a task is (báo cáo tiến độ).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    taskId: t.id({ required: true, description: 'The task.' }),
    percent: t.int({ required: true, description: 'How far it is, 0 to 100.' }),
    note: t.string({ required: true, description: 'What has been done; at most 4,000 characters.' }),
    done: t.boolean({
      required: true,
      defaultValue: false,
      description: 'True: the unit considers it done and asks for acceptance.',
    }),
  }),
});

const progress = z.object({ percent: z.number().int().min(0).max(100), note: z.string().trim().max(4000) });

builder.mutationFields((t) => ({
  recordTaskProgress: t.field({
    type: TaskRef,
    description: 'The owner tells how far the task is, or that it is done (Điều 24).',
    args: { input: t.arg({ type: ProgressInput, required: true, description: 'The progress.' }) },
    authScopes: (_root, { input }) => ({ taskOwner: input.taskId }),
    resolve: async (_root, { input }, ctx) => {
      const { percent, note } = checkInput(progress, input);
      const task = await findTask(ctx.office, input.taskId);
      await record(ctx, task, input.idempotencyKey, { kind: 'TASK_PROGRESS', percent, note, done: input.done });
      return findTask(ctx.office, input.taskId);
    },
  }),
  acceptTask: t.field({
    type: TaskRef,
    description: 'The follow-up unit accepts the result (nghiệm thu).',
    args: { input: t.arg({ type: ObligationInput, required: true, description: 'The task.' }) },
    authScopes: (_root, { input }) => ({ taskOfficer: input.id }),
    resolve: async (_root, { input }, ctx) => {
      const task = await findTask(ctx.office, input.id);
      await record(ctx, task, input.idempotencyKey, { kind: 'TASK_ACCEPTED' });
      return findTask(ctx.office, input.id);
    },
  }),
  returnTask: t.field({
    type: TaskRef,
    description: 'The follow-up unit sends the result back with a reason (yêu cầu thực hiện lại).',
    args: { input: t.arg({ type: ObligationReasonInput, required: true, description: 'The task and the reason.' }) },
    authScopes: (_root, { input }) => ({ taskOfficer: input.id }),
    resolve: async (_root, { input }, ctx) => {
      const task = await findTask(ctx.office, input.id);
      await record(ctx, task, input.idempotencyKey, { kind: 'TASK_REWORK', ...checkInput(obligationReason, input) });
      return findTask(ctx.office, input.id);
    },
  }),
  waiveTask: t.field({
    type: TaskRef,
    description: 'The follow-up unit waives a task with a reason (miễn thực hiện).',
    args: { input: t.arg({ type: ObligationReasonInput, required: true, description: 'The task and the reason.' }) },
    authScopes: (_root, { input }) => ({ taskOfficer: input.id }),
    resolve: async (_root, { input }, ctx) => {
      const task = await findTask(ctx.office, input.id);
      await record(ctx, task, input.idempotencyKey, { kind: 'TASK_WAIVED', ...checkInput(obligationReason, input) });
      return findTask(ctx.office, input.id);
    },
  }),
}));
