import type { TaskAct } from '../../services/obligations/fact';
import { findTask } from '../../services/obligations/find-obligation';
import type { TaskDocument } from '../../services/obligations/obligation';
import { builder } from '../builder';
import type { Ctx } from '../context';
import { checkInput, KEY_DESCRIPTION } from './check-input';
import { ObligationInput, ObligationReasonInput, obligationReason } from './obligation-input';
import { record } from './record';
import { TaskRef } from './task';

const GrantInput = builder.inputType('GrantTaskExtensionInput', {
  description: 'More time for a task (đồng ý gia hạn).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    id: t.id({ required: true, description: 'The task.' }),
    until: t.field({
      type: 'Day',
      required: true,
      description: 'The new last day; the officer may give another one than was asked for.',
    }),
  }),
});

const ReassignInput = builder.inputType('ReassignTaskInput', {
  description: 'Another unit for a task (chuyển đơn vị thực hiện).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    id: t.id({ required: true, description: 'The task.' }),
    unitId: t.id({ required: true, description: 'The unit that is to do it.' }),
    reason: t.string({ required: true, description: 'Why (lý do); at most 4,000 characters.' }),
  }),
});

interface Named {
  id: string;
  idempotencyKey: string;
}

async function answer(ctx: Ctx, { id, idempotencyKey }: Named, act: TaskAct): Promise<TaskDocument> {
  await record(ctx, await findTask(ctx.office, id), idempotencyKey, act);
  return findTask(ctx.office, id);
}

/** Acts of the officer that need no more than the task and a reason. */
const WITH_REASON = {
  returnTask: { kind: 'TASK_REWORK', what: 'sends the result back with a reason (yêu cầu, đề nghị thực hiện lại)' },
  waiveTask: { kind: 'TASK_WAIVED', what: 'waives a task with a reason (miễn thực hiện)' },
  refuseTaskExtension: { kind: 'TASK_EXTENSION_REFUSED', what: 'gives no more time (không đồng ý gia hạn)' },
  refuseTaskObjection: {
    kind: 'TASK_OBJECTION_REFUSED',
    what: 'keeps the task with the unit that objected; at least the days of a rework are left (giữ nguyên phân công)',
  },
} as const satisfies Record<string, { kind: TaskAct['kind']; what: string }>;

builder.mutationFields((t) => {
  const withReason = (name: keyof typeof WITH_REASON) =>
    t.field({
      type: TaskRef,
      description: `The follow-up unit ${WITH_REASON[name].what}.`,
      args: { input: t.arg({ type: ObligationReasonInput, required: true, description: 'The task and the reason.' }) },
      authScopes: (_root, { input }) => ({ taskOfficer: input.id }),
      resolve: (_root, { input }, ctx) =>
        answer(ctx, input, { kind: WITH_REASON[name].kind, ...checkInput(obligationReason, input) }),
    });
  return {
    acceptTask: t.field({
      type: TaskRef,
      description: 'The follow-up unit accepts the result (nghiệm thu).',
      args: { input: t.arg({ type: ObligationInput, required: true, description: 'The task.' }) },
      authScopes: (_root, { input }) => ({ taskOfficer: input.id }),
      resolve: (_root, { input }, ctx) => answer(ctx, input, { kind: 'TASK_ACCEPTED' }),
    }),
    returnTask: withReason('returnTask'),
    waiveTask: withReason('waiveTask'),
    grantTaskExtension: t.field({
      type: TaskRef,
      description:
        'The follow-up unit gives more time; the deadline of the plan stays on record and reminders begin anew (đồng ý gia hạn).',
      args: { input: t.arg({ type: GrantInput, required: true, description: 'The task and the day.' }) },
      authScopes: (_root, { input }) => ({ taskOfficer: input.id }),
      resolve: (_root, { input }, ctx) => answer(ctx, input, { kind: 'TASK_EXTENSION_GRANTED', until: input.until }),
    }),
    refuseTaskExtension: withReason('refuseTaskExtension'),
    refuseTaskObjection: withReason('refuseTaskObjection'),
    reassignTask: t.field({
      type: TaskRef,
      description:
        'The follow-up unit gives the task to another unit, be it after an objection: this one ends as TRANSFERRED, `transferredTo` names the other, which has a task of its own (chuyển đơn vị thực hiện). Gives UNIT_UNSUITABLE.',
      args: { input: t.arg({ type: ReassignInput, required: true, description: 'The task and the unit.' }) },
      authScopes: (_root, { input }) => ({ taskOfficer: input.id }),
      resolve: (_root, { input }, ctx) =>
        answer(ctx, input, { kind: 'TASK_REASSIGNED', toId: input.unitId, ...checkInput(obligationReason, input) }),
    }),
  };
});
