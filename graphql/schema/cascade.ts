import { z } from 'zod';
import { draftChildPlan } from '../../services/cascade/draft-child-plan';
import { type CASCADE_STATES, type Cascade, type ExpectedPlan, readCascade } from '../../services/cascade/read-cascade';
import { childPlanAct } from '../../services/cascade/record-child-plan';
import { planOfYear } from '../../services/next-year/plan-of-year';
import { findTask } from '../../services/obligations/find-obligation';
import type { TaskDocument } from '../../services/obligations/obligation';
import { refuseQuarantined } from '../../services/plans/refuse-quarantined';
import { builder } from '../builder';
import { seePlan, seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { DueDateRef } from './due-date';
import { connectionOf, pageArgsWithin, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';
import { PlanStateRef } from './plan-state';
import { record } from './record';
import { TaskRef } from './task';

const CascadeStateRef = builder.enumType('CascadeState', {
  description: 'What became of the plan that a unit is to make (tình hình ban hành kế hoạch của cấp dưới).',
  values: {
    MISSING: { description: 'Chưa ban hành: nobody has seen it.' },
    DRAFTING: { description: 'Đang soạn thảo: a draft was begun in this system.' },
    ISSUED: { description: 'Đã ban hành: seen by the service, told by the unit with its number, or accepted.' },
    WAIVED: { description: 'Được miễn: the task was waived.' },
  } satisfies Record<(typeof CASCADE_STATES)[number], { description: string }>,
});

const CascadeRef = builder.objectRef<Cascade>('Cascade');

const ExpectedPlanRef = builder.objectRef<ExpectedPlan>('ExpectedPlan').implement({
  description:
    'The plan one unit is to make (kế hoạch phải ban hành). Its content stays with whoever may read the plan itself.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    taskId: t.exposeID('taskId', { description: 'The task that asks for it.' }),
    unit: t.field({
      type: PartyRef,
      description: 'Who is to make it (đơn vị).',
      resolve: ({ unitId }, _args, { directory }) => partyOf(unitId, directory),
    }),
    state: t.expose('state', { type: CascadeStateRef, description: 'What became of it.' }),
    overdue: t.exposeBoolean('overdue', { description: 'Still not there, and marked overdue (quá hạn).' }),
    due: t.expose('due', { type: DueDateRef, nullable: true, description: 'By when; null: no date.' }),
    draftState: t.expose('draftState', {
      type: PlanStateRef,
      nullable: true,
      description: 'Where the draft stands, with DRAFTING; never its text.',
    }),
    planId: t.exposeID('planId', { nullable: true, description: 'Its id, where it was issued in this system.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number and symbol (số, ký hiệu).' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Its date (ngày ban hành).' }),
    below: t.field({
      type: CascadeRef,
      nullable: true,
      description:
        'What that plan expects in its turn; null below the third level, for plans made elsewhere and for one that was shut away.',
      resolve: ({ children }) => children(),
    }),
  }),
});

const ExpectedPlanConnection = connectionOf(ExpectedPlanRef, 'ExpectedPlan', 'Expected plans of units, page by page.');

function pageOfPlans(plans: readonly ExpectedPlan[], args: Parameters<typeof pageOf>[0]) {
  return pageOf(
    args,
    ({ after, limit }) => plans.filter(({ taskId }) => after === null || taskId > after).slice(0, limit),
    ({ taskId }) => taskId,
  );
}

CascadeRef.implement({
  description: 'The plans of units that a plan asks for, level by level (tình hình triển khai kế hoạch của các cấp).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    expected: t.int({ description: 'How many plans are expected.', resolve: ({ counts }) => counts.expected }),
    issued: t.int({ description: 'Of these issued (đã ban hành).', resolve: ({ counts }) => counts.ISSUED }),
    drafting: t.int({ description: 'Of these being drafted.', resolve: ({ counts }) => counts.DRAFTING }),
    missing: t.int({ description: 'Of these missing (chưa ban hành).', resolve: ({ counts }) => counts.MISSING }),
    waived: t.int({ description: 'Of these waived (được miễn).', resolve: ({ counts }) => counts.WAIVED }),
    overdue: t.int({ description: 'Not there and overdue (quá hạn).', resolve: ({ counts }) => counts.overdue }),
    plans: t.field({
      type: ExpectedPlanConnection,
      description: 'The expected plans.',
      args: {
        ...pageArgsWithin,
        states: t.arg({ type: [CascadeStateRef], required: false, description: 'In these states only.' }),
      },
      complexity: pageCost,
      resolve: ({ plans }, { states, ...args }) =>
        pageOfPlans(states ? plans.filter(({ state }) => states.includes(state)) : plans, args),
    }),
  }),
});

const ChildPlanRef = builder.objectRef<NonNullable<TaskDocument['childPlan']>>('ChildPlan').implement({
  description: 'The plan a task asks its owner to make (kế hoạch phải ban hành); null fields: not known yet.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    planId: t.exposeID('planId', { nullable: true, description: 'Its id, where it was issued in this system.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number and symbol (số, ký hiệu).' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Its date (ngày ban hành).' }),
  }),
});

builder.objectField(TaskRef, 'childPlan', (t) =>
  t.field({
    type: ChildPlanRef,
    nullable: true,
    description: 'The plan the task asks for; null: it asks for none.',
    resolve: ({ childPlan }) => childPlan ?? null,
  }),
);

builder.objectField(PlanRef, 'cascade', (t) =>
  t.field({
    type: CascadeRef,
    nullable: true,
    description:
      'Which units have issued the plan this one asks of them, level by level (staff; kế hoạch của các cấp).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: 20,
    resolve: ({ _id }, _args, { office }) => readCascade(office, _id),
  }),
);

builder.queryField('cascade', (t) =>
  t.field({
    type: CascadeRef,
    description:
      'The cascade of a plan, or of the plan of another year that it was begun from or that was begun from it. NOT_FOUND where there is none of that year.',
    args: {
      planId: t.arg.id({ required: true, description: 'The plan.' }),
      year: t.arg.int({ required: false, description: 'Another year than the plan’s own.' }),
    },
    authScopes: (_root, { planId }) => ({ staff: planId }),
    complexity: 20,
    resolve: async (_root, { planId, year }, ctx) => {
      const { plan } = await seePlan(ctx, planId);
      const wanted = typeof year === 'number' ? await planOfYear(ctx.office, plan, year) : plan;
      refuseQuarantined(wanted);
      return readCascade(ctx.office, wanted._id);
    },
  }),
);

const DraftInput = builder.inputType('DraftChildPlanInput', {
  description: 'The task of a superior’s plan that asks for a plan.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    taskId: t.id({ required: true, description: 'The task.' }),
  }),
});

const RecordInput = builder.inputType('RecordChildPlanInput', {
  description: 'A plan that a unit made outside this system.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    taskId: t.id({ required: true, description: 'The task that asked for it.' }),
    number: t.string({ required: true, description: 'Its number and symbol: "12/KH-UBND" (số, ký hiệu).' }),
    date: t.field({ type: 'Day', required: true, description: 'Its date (ngày ban hành).' }),
  }),
});

const drafted = z.object({ idempotencyKey });
const told = z.object({ number: z.string().trim().min(1).max(80), date: z.string() });

builder.mutationFields((t) => ({
  draftChildPlan: t.field({
    type: PlanRef,
    description:
      'Begins the plan that a task asks for, as a draft of the unit that owes it or of the UBND it belongs to (soạn kế hoạch triển khai). A task has one such draft; asked again it is given again.',
    args: { input: t.arg({ type: DraftInput, required: true, description: 'The task.' }) },
    authScopes: (_root, { input }) => ({ childPlanDrafter: input.taskId }),
    resolve: async (_root, { input }, ctx) => {
      const { idempotencyKey: key } = checkInput(drafted, input);
      const task = await findTask(ctx.office, input.taskId);
      const plan = await draftChildPlan(ctx.office, { task, drafterId: viewerIn(ctx).actorId, idempotencyKey: key });
      return seePlanAgain(ctx, plan._id);
    },
  }),
  recordChildPlan: t.field({
    type: TaskRef,
    description:
      'The owner tells the number and date of the plan it made outside this system; the follow-up unit accepts it (báo số, ngày kế hoạch đã ban hành).',
    args: { input: t.arg({ type: RecordInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ taskOwner: input.taskId }),
    resolve: async (_root, { input }, ctx): Promise<TaskDocument> => {
      const task = await findTask(ctx.office, input.taskId);
      await record(ctx, task, input.idempotencyKey, childPlanAct(ctx.office, task, checkInput(told, input)));
      return findTask(ctx.office, input.taskId);
    },
  }),
}));
