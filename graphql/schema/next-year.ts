import { z } from 'zod';
import { Failure } from '../../services/failures';
import { draftNextYearPlan } from '../../services/next-year/draft-next-year-plan';
import {
  type LastYearReport,
  type LastYearResult,
  type LastYearTask,
  lastYearReports,
  lastYearTasks,
} from '../../services/next-year/last-year';
import type { ReportValue } from '../../services/obligations/fact';
import type { PlanDocument } from '../../services/plans/plan';
import { revisionId } from '../../services/plans/plan';
import { refuseQuarantined } from '../../services/plans/refuse-quarantined';
import { builder } from '../builder';
import { seePlan, seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { connectionOf, type PageArgs, pageArgs, pageArgsWithin, pageCost, pageOf } from './page-args';
import { PlanRef } from './plan-ref';
import { ReportPeriodRef } from './report-period';
import { TaskRef } from './task';
import { ChangeKindRef, YearChangeConnection } from './year-changes';

const LastYearResultRef = builder.objectRef<LastYearResult>('LastYearResult').implement({
  description: 'What became of last year’s task for one owner (kết quả năm trước).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    task: t.expose('task', { type: TaskRef, description: 'The task with its final state, percent and last words.' }),
    daysLate: t.exposeInt('daysLate', {
      nullable: true,
      description: 'Days after its last day, until it was closed (số ngày chậm); 0: in time; null: no last day.',
    }),
  }),
});

const LastYearResultConnection = connectionOf(
  LastYearResultRef,
  'LastYearResult',
  'Last year’s results, page by page.',
);

const LastYearTaskRef = builder.objectRef<LastYearTask>('LastYearTask').implement({
  description: 'A task of the draft beside the most similar one of last year’s plan.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the planned task of the draft: "t3".' }),
    ref: t.string({ nullable: true, description: 'Its place in last year’s plan.', resolve: ({ last }) => last.ref }),
    text: t.string({ description: 'Its words last year.', resolve: ({ last }) => last.text }),
    owners: t.int({ description: 'How many units owed it.', resolve: ({ results }) => results.length }),
    accepted: t.int({
      description: 'How many of them had it accepted (đã nghiệm thu).',
      resolve: ({ results }) => results.filter(({ task }) => task.state === 'ACCEPTED').length,
    }),
    late: t.int({
      description: 'How many of them were late (chậm).',
      resolve: ({ results }) => results.filter(({ daysLate }) => (daysLate ?? 0) > 0).length,
    }),
    results: t.field({
      type: LastYearResultConnection,
      description: 'What became of it for each owner.',
      args: pageArgsWithin,
      complexity: pageCost,
      resolve: ({ results }, args) => pageOfKnown(results, args, ({ task }) => task._id),
    }),
  }),
});

const LastYearTaskConnection = connectionOf(LastYearTaskRef, 'LastYearTask', 'Tasks beside last year’s, page by page.');

const LastYearValueRef = builder.objectRef<ReportValue>('LastYearValue').implement({
  description: 'A figure of last year’s report (số liệu năm trước).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the indicator.' }),
    value: t.exposeFloat('value', { nullable: true, description: 'The figure; null: not known then.' }),
    note: t.exposeString('note', { description: 'What was said of it.' }),
  }),
});

const LastYearReportRef = builder.objectRef<LastYearReport>('LastYearReport').implement({
  description: 'A report of last year that gave figures.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    period: t.expose('period', { type: ReportPeriodRef, description: 'The report period.' }),
    values: t.field({
      type: [LastYearValueRef],
      description: 'Its figures, as they were reported last.',
      resolve: ({ values }) => [...values],
    }),
  }),
});

const LastYearReportConnection = connectionOf(
  LastYearReportRef,
  'LastYearReport',
  'Reports with figures, page by page.',
);

interface LastYear {
  plan: PlanDocument;
  last: PlanDocument;
}

const LastYearRef = builder.objectRef<LastYear>('LastYear').implement({
  description: 'Last year’s plan beside the draft that was begun from it (kết quả thực hiện năm trước).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    plan: t.expose('last', { type: PlanRef, description: 'Last year’s plan.' }),
    changes: t.field({
      type: YearChangeConnection,
      description: 'What was changed of its text, and what is to be checked, in the order of the text.',
      args: {
        ...pageArgs,
        kinds: t.arg({ type: [ChangeKindRef], required: false, description: 'Of these kinds only.' }),
      },
      complexity: pageCost,
      resolve: async ({ plan }, { kinds, ...args }, { office }) => {
        const first = await office.documents.revisions.findOne({ _id: revisionId(plan._id, 1) });
        const listed = (first?.changes ?? []).map((change, place) => ({ change, place }));
        const wanted = kinds ? listed.filter(({ change }) => kinds.includes(change.kind)) : listed;
        const page = await pageOfKnown(wanted, args, ({ place }) => String(place).padStart(6, '0'));
        return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.change })) };
      },
    }),
    tasks: t.field({
      type: LastYearTaskConnection,
      description: 'Tasks of the draft with what became of the most similar ones of last year.',
      args: pageArgs,
      complexity: pageCost,
      resolve: async ({ plan, last }, args, { office }) =>
        pageOfKnown(await lastYearTasks(office, plan, last), args, ({ key }) => key.padStart(6, ' ')),
    }),
    reports: t.field({
      type: LastYearReportConnection,
      description: 'Reports of last year that gave figures.',
      args: pageArgs,
      complexity: pageCost,
      resolve: async ({ last }, args, { office }) =>
        pageOfKnown(await lastYearReports(office, last), args, ({ period }) => period._id),
    }),
  }),
});

/** A page of what is read as a whole, in the order of its keys. */
function pageOfKnown<T>(all: readonly T[], args: PageArgs, keyOf: (one: T) => string) {
  const list = ({ after, limit }: { after: string | null; limit: number }) =>
    all.filter((one) => after === null || keyOf(one) > after).slice(0, limit);
  return pageOf(args, list, keyOf);
}

builder.objectField(PlanRef, 'lastYear', (t) =>
  t.field({
    type: LastYearRef,
    nullable: true,
    description: 'Last year’s plan, where this one was begun from it (staff of both; kế hoạch năm trước).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: 10,
    resolve: async (plan, _args, ctx) => {
      if (!plan.previousPlanId) return null;
      const { plan: last, view } = await seePlan(ctx, plan.previousPlanId);
      if (view !== 'STAFF') throw new Failure('FORBIDDEN');
      refuseQuarantined(last);
      return { plan, last };
    },
  }),
);

const NextYearInput = builder.inputType('DraftNextYearPlanInput', {
  description: 'The plan to go on with.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'This year’s plan, in force or ended.' }),
  }),
});

const begun = z.object({ idempotencyKey });

builder.mutationField('draftNextYearPlan', (t) =>
  t.field({
    type: PlanRef,
    description:
      'Begins next year’s plan from this one: a draft with the period moved on by one year, number and date blank, cited documents untouched and abolished units replaced where they have one successor (soạn kế hoạch năm sau). A plan has one such draft; asked again it is given again.',
    args: { input: t.arg({ type: NextYearInput, required: true, description: 'The plan.' }) },
    authScopes: (_root, { input }) => ({ issuersDrafter: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      const { idempotencyKey: key } = checkInput(begun, input);
      const drafterId = viewerIn(ctx).actorId;
      const plan = await draftNextYearPlan(ctx.office, { planId: input.planId, drafterId, idempotencyKey: key });
      return seePlanAgain(ctx, plan._id);
    },
  }),
);
