import type { PeriodDocument, TaskDocument } from '../../services/obligations/obligation';
import { remindersOf } from '../../services/obligations/ran';
import { builder } from '../builder';
import { seePlan } from '../context';
import { DueDateRef } from './due-date';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';
import { ReminderRef } from './reminder';

/** What a task and a report period have in common: something one owner owes under one plan. */
export const ObligationRef = builder.interfaceRef<TaskDocument | PeriodDocument>('Obligation').implement({
  description: 'Something one owner owes under one plan: a task or a report for one period (việc phải làm).',
  resolveType: (one) => ('period' in one ? 'ReportPeriod' : 'Task'),
  authScopes: (one) => ({
    addressed: {
      planId: one.planId,
      addresseeId: one.ownerId,
      alsoIds: 'coordinatorIds' in one ? one.coordinatorIds : [],
    },
  }),
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
      description: 'The deadline of the plan, where rework or an extension gave a new one (thời hạn ban đầu).',
      resolve: ({ plannedDue }) => plannedDue ?? null,
    }),
    overdueSince: t.expose('overdueSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Marked overdue since (quá hạn từ).',
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'Accepted or waived at.' }),
    transferredFrom: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The unit that owed it before: abolished, or relieved by the officer (đơn vị thực hiện trước đó).',
      resolve: ({ transferredFrom }, _args, { directory }) =>
        transferredFrom ? partyOf(transferredFrom.ownerId, directory) : null,
    }),
    transferredTo: t.field({
      type: [PartyRef],
      description:
        'Who owes it now, each in a line of its own: successors, or the unit the officer named (đơn vị tiếp nhận).',
      resolve: ({ transferredTo }, _args, { directory }) =>
        (transferredTo?.to ?? []).map((id) => partyOf(id, directory)),
    }),
    ownerlessSince: t.field({
      type: 'Day',
      nullable: true,
      description: 'Since when its owner no longer exists and the directory knows no successor.',
      resolve: ({ ownerlessSince }) => ownerlessSince ?? null,
    }),
    waivedBecause: t.string({
      nullable: true,
      description: 'Why it was waived.',
      resolve: ({ waiver }) => waiver?.reason ?? null,
    }),
    reminders: t.field({
      type: [ReminderRef],
      description: 'When it was asked for, reminded of, marked overdue and appealed about (quá trình nhắc, đôn đốc).',
      resolve: ({ ran }) => remindersOf(ran),
    }),
  }),
});
