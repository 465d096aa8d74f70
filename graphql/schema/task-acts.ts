import { z } from 'zod';
import { refuseUnlessEvidence } from '../../services/files/find-upload';
import type { FactAct } from '../../services/obligations/fact';
import { findExecutor } from '../../services/obligations/find-executor';
import { findTask } from '../../services/obligations/find-obligation';
import type { TaskDocument } from '../../services/obligations/obligation';
import { builder } from '../builder';
import { type Ctx, viewerIn } from '../context';
import { checkInput, KEY_DESCRIPTION } from './check-input';
import { handedInFileIds, MAX_FILES, ObligationReasonInput, obligationReason } from './obligation-input';
import { record } from './record';
import { TaskRef } from './task';

const FILES_DESCRIPTION = `Ids of files the viewer sent to POST /files before (tài liệu kiểm chứng), at most ${MAX_FILES}.`;

const AcknowledgeInput = builder.inputType('AcknowledgeTaskInput', {
  description: 'The unit takes a task (nhận việc).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    taskId: t.id({ required: true, description: 'The task.' }),
    executorName: t.string({ required: false, description: 'Who carries it out, as written; at most 200 characters.' }),
    executorId: t.id({ required: false, description: 'Who carries it out, a person of the unit by id.' }),
  }),
});

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
    fileIds: t.stringList({ required: false, description: FILES_DESCRIPTION }),
  }),
});

const ContributeInput = builder.inputType('ContributeToTaskInput', {
  description: 'What a coordinating unit adds to a task (đơn vị phối hợp tham gia).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    taskId: t.id({ required: true, description: 'The task.' }),
    note: t.string({
      required: true,
      description: 'What was done; at most 4,000 characters, may be empty with files.',
    }),
    fileIds: t.stringList({ required: false, description: FILES_DESCRIPTION }),
  }),
});

const ExtensionInput = builder.inputType('AskTaskExtensionInput', {
  description: 'The unit asks for more time (đề nghị gia hạn).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    taskId: t.id({ required: true, description: 'The task.' }),
    until: t.field({ type: 'Day', required: true, description: 'The new last day asked for.' }),
    reason: t.string({ required: true, description: 'Why (lý do); at most 4,000 characters.' }),
  }),
});

const note = z.string().trim().max(4000);
const executor = z.object({ executorName: z.string().trim().max(200).nullish(), executorId: z.string().nullish() });
const progress = z.object({ percent: z.number().int().min(0).max(100), note, fileIds: handedInFileIds });
const contribution = z
  .object({ note, fileIds: handedInFileIds })
  .refine((given) => given.note !== '' || given.fileIds.length > 0, { path: ['note'] });

/** The act recorded, and the task as it is then. */
async function act(ctx: Ctx, task: TaskDocument, key: string, done: FactAct): Promise<TaskDocument> {
  if ('fileIds' in done)
    await refuseUnlessEvidence(ctx.office, { fileIds: done.fileIds ?? [], uploaderId: viewerIn(ctx).actorId });
  await record(ctx, task, key, done);
  return findTask(ctx.office, task._id);
}

builder.mutationFields((t) => ({
  acknowledgeTask: t.field({
    type: TaskRef,
    description: 'The owner takes the task and may name who carries it out (nhận việc, phân công).',
    args: { input: t.arg({ type: AcknowledgeInput, required: true, description: 'The task.' }) },
    authScopes: (_root, { input }) => ({ taskOwner: input.taskId }),
    resolve: async (_root, { input }, ctx) => {
      const { executorName, executorId } = checkInput(executor, input);
      const task = await findTask(ctx.office, input.taskId);
      const named = findExecutor(ctx.directory, {
        unitId: task.ownerId,
        name: executorName ?? '',
        personId: executorId ?? null,
        today: ctx.today,
      });
      return act(ctx, task, input.idempotencyKey, { kind: 'TASK_ACKNOWLEDGED', executor: named });
    },
  }),
  recordTaskProgress: t.field({
    type: TaskRef,
    description: 'The owner tells how far the task is, or that it is done (Điều 24).',
    args: { input: t.arg({ type: ProgressInput, required: true, description: 'The progress.' }) },
    authScopes: (_root, { input }) => ({ taskOwner: input.taskId }),
    resolve: async (_root, { input }, ctx) => {
      const told = checkInput(progress, input);
      const task = await findTask(ctx.office, input.taskId);
      return act(ctx, task, input.idempotencyKey, { kind: 'TASK_PROGRESS', ...told, done: input.done });
    },
  }),
  contributeToTask: t.field({
    type: TaskRef,
    description: 'A coordinating unit adds its part; the lead unit answers for the task (đơn vị phối hợp).',
    args: { input: t.arg({ type: ContributeInput, required: true, description: 'The part.' }) },
    authScopes: (_root, { input }) => ({ taskCoordinator: input.taskId }),
    resolve: async (_root, { input }, ctx) => {
      const given = checkInput(contribution, input);
      const task = await findTask(ctx.office, input.taskId);
      const { addresseeIds } = viewerIn(ctx);
      const unitId = task.coordinatorIds.find((id) => addresseeIds.includes(id)) ?? '';
      return act(ctx, task, input.idempotencyKey, { kind: 'TASK_CONTRIBUTED', unitId, ...given });
    },
  }),
  askTaskExtension: t.field({
    type: TaskRef,
    description:
      'The owner asks for more time; until it is answered the present deadline counts (đề nghị gia hạn). Gives EXTENSION_OUT_OF_RANGE, WRONG_STATE.',
    args: { input: t.arg({ type: ExtensionInput, required: true, description: 'The day and the reason.' }) },
    authScopes: (_root, { input }) => ({ taskOwner: input.taskId }),
    resolve: async (_root, { input }, ctx) => {
      const task = await findTask(ctx.office, input.taskId);
      const asked = {
        kind: 'TASK_EXTENSION_ASKED' as const,
        until: input.until,
        ...checkInput(obligationReason, input),
      };
      return act(ctx, task, input.idempotencyKey, asked);
    },
  }),
  objectToTask: t.field({
    type: TaskRef,
    description:
      'The owner says that it is not its work; nobody presses it until that is answered (ý kiến không thuộc nhiệm vụ).',
    args: { input: t.arg({ type: ObligationReasonInput, required: true, description: 'The task and the reason.' }) },
    authScopes: (_root, { input }) => ({ taskOwner: input.id }),
    resolve: async (_root, { input }, ctx) => {
      const task = await findTask(ctx.office, input.id);
      const objected = { kind: 'TASK_OBJECTED' as const, ...checkInput(obligationReason, input) };
      return act(ctx, task, input.idempotencyKey, objected);
    },
  }),
}));
