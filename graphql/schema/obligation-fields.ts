import type { PeriodDocument, TaskDocument } from '../../services/obligations/obligation';
import { builder } from '../builder';
import { seePlan } from '../context';
import { DueDateRef } from './due-date';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';

/** What a task and a report period have in common: something one owner owes under one plan. */
export const ObligationRef = builder.interfaceRef<TaskDocument | PeriodDocument>('Obligation').implement({
  description: 'Something one owner owes under one plan: a task or a report for one period (việc phải làm).',
  resolveType: (one) => ('period' in one ? 'ReportPeriod' : 'Task'),
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"planId/key/ownerId", for a report "planId/key/period/ownerId".' }),
    plan: t.field({
      type: PlanRef,
      description: 'The plan.',
      resolve: async ({ planId }, _args, ctx) => (await seePlan(ctx, planId)).plan,
    }),
    key: t.exposeString('key', { description: 'Key of the planned task or report.' }),
    ref: t.exposeString('ref', { nullable: true, description: 'Place in the plan: "III.2.b".' }),
    owner: t.field({
      type: PartyRef,
      description: 'Who is to do it, or reports.',
      resolve: ({ ownerId }, _args, { directory }) => partyOf(ownerId, directory),
    }),
    due: t.expose('due', { type: DueDateRef, nullable: true, description: 'Deadline on the calendar; null: none.' }),
    plannedDue: t.field({
      type: DueDateRef,
      nullable: true,
      description: 'The deadline of the plan, where rework gave a new one (thời hạn ban đầu).',
      resolve: ({ plannedDue }) => plannedDue ?? null,
    }),
    overdueSince: t.expose('overdueSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Marked overdue since (quá hạn từ).',
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'Accepted or waived at.' }),
    waivedBecause: t.string({
      nullable: true,
      description: 'Why it was waived.',
      resolve: ({ waiver }) => waiver?.reason ?? null,
    }),
  }),
});
