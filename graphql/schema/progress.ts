import { Failure } from '../../services/failures';
import type { OverdueUnit } from '../../services/progress/overdue-units';
import { type PlanProgress, planProgress } from '../../services/progress/plan-progress';
import { type UpcomingStep, upcomingSteps } from '../../services/progress/upcoming-steps';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { AgendaActionRef, AgendaKindRef } from './agenda';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';
import { FIRST_IDS, RecipientProgressRef, ReportProgressRef, TaskProgressRef } from './progress-counts';

const OverdueUnitRef = builder.objectRef<OverdueUnit>('OverdueUnit').implement({
  description: 'What one unit should have done by now (việc quá hạn của một đơn vị).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.field({
      type: PartyRef,
      description: 'The unit, or the person.',
      resolve: ({ ownerId }, _args, { directory }) => partyOf(ownerId, directory),
    }),
    tasks: t.exposeInt('tasks', { description: 'Overdue tasks.' }),
    reports: t.exposeInt('reports', { description: 'Overdue reports.' }),
    oldestDay: t.expose('oldestDay', { type: 'Day', description: 'Last day of what is overdue the longest.' }),
    nextDueDay: t.expose('nextDueDay', {
      type: 'Day',
      nullable: true,
      description: 'Last day of what the unit owes next; null: nothing more.',
    }),
    taskIds: t.exposeStringList('taskIds', {
      description: `Ids of the overdue tasks, the oldest first, ${FIRST_IDS}.`,
    }),
    periodIds: t.exposeStringList('periodIds', {
      description: `Ids of the overdue report periods, the oldest first, ${FIRST_IDS}.`,
    }),
  }),
});

const OverdueUnitConnection = connectionOf(OverdueUnitRef, 'OverdueUnit', 'Units that are late, page by page.');

const UpcomingStepRef = builder.objectRef<UpcomingStep>('UpcomingStep').implement({
  description: 'What the service will do at one instant, the same for several recipients or units (việc sắp tới).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    planId: t.exposeID('planId', { description: 'The plan.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    action: t.expose('action', { type: AgendaActionRef, description: 'What is done.' }),
    kind: t.expose('kind', { type: AgendaKindRef, description: 'What it is about.' }),
    count: t.exposeInt('count', { description: 'How many deliveries, tasks or report periods.' }),
    itemIds: t.exposeStringList('itemIds', { description: `Their ids, ${FIRST_IDS}.` }),
  }),
});

const DEFAULT_DAYS = 30;
const MOST_DAYS = 400;
const MOST_STEPS = 200;

const PlanProgressRef = builder.objectRef<PlanProgress>('PlanProgress').implement({
  description: 'How plans stand at this instant (tiến độ thực hiện kế hoạch).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'The instant it is reckoned for.' }),
    plans: t.int({ description: 'How many plans are counted.', resolve: ({ scope }) => scope.plans.length }),
    recipients: t.expose('recipients', { type: RecipientProgressRef, description: 'Copies (nơi nhận).' }),
    tasks: t.expose('tasks', { type: TaskProgressRef, description: 'Tasks (nhiệm vụ).' }),
    reports: t.expose('reports', { type: ReportProgressRef, description: 'Reports (báo cáo).' }),
    overdueUnits: t.field({
      type: OverdueUnitConnection,
      description: 'Units with something overdue, by their id (đơn vị quá hạn).',
      args: pageArgs,
      complexity: pageCost,
      resolve: ({ overdueUnits }, args) =>
        pageOf(
          args,
          ({ after, limit }) => overdueUnits.filter(({ ownerId }) => after === null || ownerId > after).slice(0, limit),
          ({ ownerId }) => ownerId,
        ),
    }),
    upcoming: t.field({
      type: [UpcomingStepRef],
      description: `What the agenda has within so many days, the earliest first, at most ${MOST_STEPS} entries; of an office with more than 20 plans in force, that of the first 20 (lịch sắp tới).`,
      args: {
        days: t.arg.int({
          required: true,
          defaultValue: DEFAULT_DAYS,
          description: `How many days ahead, 1 to ${MOST_DAYS}.`,
        }),
      },
      complexity: { field: 20, multiplier: 1 },
      resolve: async ({ scope }, { days }, { office }) => {
        if (days < 1 || days > MOST_DAYS) throw new Failure('BAD_USER_INPUT', { field: 'days' });
        return (await upcomingSteps(office, scope, days)).slice(0, MOST_STEPS);
      },
    }),
  }),
});

builder.queryField('planProgress', (t) =>
  t.field({
    type: PlanProgressRef,
    description:
      'How plans stand: recipients, tasks, reports, and what is overdue by unit, for one plan, one unit, one year or one office. Staff see the plans of their office, whole or the part of one unit; the people of a unit see their own part of every plan. “Overdue” is reckoned now, by the rule the agenda goes by (tiến độ theo kế hoạch, đơn vị, năm).',
    args: {
      planId: t.arg.id({ required: false, description: 'One plan.' }),
      unitId: t.arg.id({ required: false, description: 'What one unit or person received and owes.' }),
      year: t.arg.int({ required: false, description: 'Plans for this year.' }),
      issuerId: t.arg.id({ required: false, description: 'Plans of this office, of which the viewer is staff.' }),
    },
    authScopes: { signedIn: true },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { planId, unitId, year, issuerId }, ctx) =>
      planProgress(ctx.office, viewerIn(ctx), {
        ...(planId ? { planId } : {}),
        ...(unitId ? { unitId } : {}),
        ...(typeof year === 'number' ? { year } : {}),
        ...(issuerId ? { issuerId } : {}),
      }),
  }),
);
