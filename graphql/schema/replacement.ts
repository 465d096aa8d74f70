import type { PlanDocument } from '../../services/plans/plan';
import { countUndecided } from '../../services/replacement/count-undecided';
import {
  listOpen,
  type OpenObligation,
  openReplacement,
  type Replacement,
} from '../../services/replacement/open-replacement';
import type { Proposal } from '../../services/replacement/propose-carrying';
import type { ReplacementChoice } from '../../services/replacement/replacement-choice';
import { builder } from '../builder';
import { type Ctx, seePlan } from '../context';
import { ObligationRef } from './obligation-fields';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PlanRef } from './plan-ref';

const ReplacedByRef = builder.objectRef<NonNullable<PlanDocument['supersededBy']>>('ReplacedBy').implement({
  description: 'The plan that took the place of this one (kế hoạch thay thế; Điều 18.3).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    planId: t.exposeID('planId', { description: 'Its id.' }),
    number: t.exposeString('number', { description: 'Its number and symbol.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it took the place.' }),
  }),
});

builder.objectFields(PlanRef, (t) => ({
  supersedesId: t.id({
    nullable: true,
    description: 'Id of the plan that this one is to take the place of (thay thế).',
    resolve: ({ supersedes }) => supersedes ?? null,
  }),
  supersededBy: t.field({
    type: ReplacedByRef,
    nullable: true,
    description: 'The plan that took its place; null: none.',
    resolve: ({ supersededBy }) => supersededBy ?? null,
  }),
}));

builder.interfaceFields(ObligationRef, (t) => ({
  carriedToId: t.id({
    nullable: true,
    description: 'With SUPERSEDED: id of what goes on with it under the new plan; null: it ended.',
    resolve: ({ carriedTo }) => carriedTo ?? null,
  }),
  carriedFromId: t.id({
    nullable: true,
    description: 'Id of what it goes on with from the replaced plan (chuyển từ kế hoạch cũ).',
    resolve: ({ carriedFrom }) => carriedFrom ?? null,
  }),
}));

const ProposalRef = builder.objectRef<Proposal>('CarryingProposal').implement({
  description: 'What of the new plan seems to go on with an old obligation (đề xuất chuyển tiếp).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the planned task or report of the new plan.' }),
    sure: t.exposeBoolean('sure', { description: 'Sure enough to be taken where nobody decides.' }),
  }),
});

const ChoiceRef = builder.objectRef<ReplacementChoice>('ReplacementChoice').implement({
  description: 'What the draft says becomes of an old obligation (quyết định chuyển tiếp hoặc kết thúc).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    carryTo: t.exposeString('carryTo', { nullable: true, description: 'Key it goes on with; null: it ends.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it ends (lý do).' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was decided.' }),
  }),
});

interface Entry {
  old: OpenObligation;
  replacement: Replacement;
}

const EntryRef = builder.objectRef<Entry>('ReplacementEntry').implement({
  description: 'One open task or report of the replaced plan (việc còn mở của kế hoạch cũ).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    obligation: t.field({ type: ObligationRef, description: 'The old obligation.', resolve: ({ old }) => old }),
    proposal: t.field({
      type: ProposalRef,
      nullable: true,
      description: 'The same owner’s most similar item of the new plan; null: nothing is like it.',
      resolve: ({ old, replacement }) => replacement.proposalFor(old),
    }),
    choice: t.field({
      type: ChoiceRef,
      nullable: true,
      description: 'What was decided; null: nothing yet.',
      resolve: ({ old, replacement }) => replacement.choiceFor(old._id),
    }),
    decided: t.boolean({
      description: 'The choice holds with the plan’s present revision.',
      resolve: ({ old, replacement }) => replacement.standingOf(old) !== 'UNDECIDED',
    }),
  }),
});

const EntryConnection = connectionOf(
  EntryRef,
  'ReplacementEntry',
  'Open obligations of the replaced plan, page by page.',
);

export const ReplacementRef = builder.objectRef<Replacement>('PlanReplacement').implement({
  description: 'What becomes of the plan that a draft replaces (thay thế kế hoạch; Điều 18.3).',
  authScopes: ({ plan }) => ({ staff: plan._id }),
  fields: (t) => ({
    plan: t.field({ type: PlanRef, description: 'The new plan.', resolve: ({ plan }) => plan }),
    replaced: t.field({
      type: PlanRef,
      description: 'The old plan.',
      resolve: async ({ oldPlanId }, _args, ctx) => (await seePlan(ctx, oldPlanId)).plan,
    }),
    undecided: t.int({
      description: 'Open obligations without a choice; while there are any the draft is not submitted.',
      complexity: { field: 20, multiplier: 1 },
      resolve: ({ plan }, _args, { office }) => countUndecided(office, plan, office.clock()),
    }),
    entries: t.field({
      type: EntryConnection,
      description: 'Its open obligations by id; after the issue, those that nobody decided about.',
      args: pageArgs,
      complexity: pageCost,
      resolve: (replacement, args, { office }) =>
        pageOf(
          args,
          async (page) =>
            (await listOpen(office, replacement.oldPlanId, page)).map((old): Entry => ({ old, replacement })),
          ({ old }) => old._id,
        ),
    }),
  }),
});

builder.queryField('planReplacement', (t) =>
  t.field({
    type: ReplacementRef,
    nullable: true,
    description: 'What becomes of the plan that this one replaces; null where it replaces none (staff).',
    args: { planId: t.arg.id({ required: true, description: 'The new plan.' }) },
    authScopes: (_root, { planId }) => ({ staff: planId }),
    resolve: (_root, { planId }, ctx) => replacementOf(ctx, planId),
  }),
);

export async function replacementOf(ctx: Ctx, planId: string): Promise<Replacement | null> {
  const { plan } = await seePlan(ctx, planId);
  return openReplacement(ctx.office, plan, ctx.office.clock());
}
