import { Failure } from '../../services/failures';
import { listPlans, type PlanPlace } from '../../services/plans/list-plans';
import type { PlanDocument } from '../../services/plans/plan';
import { builder } from '../builder';
import { rememberPlans, seePlan, viewerIn } from '../context';
import { PlanRef } from './plan-ref';
import { PlanStateRef } from './plan-state';

const DEFAULT_LENGTH = 20;
const MAX_LENGTH = 100;

const PlanConnection = builder.connectionObject(
  { type: PlanRef, name: 'PlanConnection', description: 'A page of plans, newest first.' },
  { name: 'PlanEdge', description: 'A plan and its place in the list.' },
);

const PlanFilter = builder.inputType('PlanFilter', {
  description: 'Which plans are wanted; everything given must fit.',
  fields: (t) => ({
    state: t.field({ type: PlanStateRef, required: false, description: 'In this state.' }),
    issuerId: t.id({ required: false, description: 'Of this issuing body.' }),
    year: t.int({ required: false, description: 'For this year.' }),
    text: t.string({
      required: false,
      description: 'With these words in the title or the number; at most 200 characters.',
    }),
  }),
});

builder.queryFields((t) => ({
  plan: t.field({
    type: PlanRef,
    description: 'One plan. NOT_FOUND when there is none or it is not the viewer’s.',
    args: { id: t.arg.id({ required: true, description: 'Id of the plan.' }) },
    authScopes: (_root, { id }) => ({ reader: id }),
    resolve: async (_root, { id }, ctx) => (await seePlan(ctx, id)).plan,
  }),
  plans: t.field({
    type: PlanConnection,
    description: 'Plans the viewer may see, newest first: those of their office and those sent to them.',
    args: {
      filter: t.arg({ type: PlanFilter, required: false, description: 'Which are wanted.' }),
      first: t.arg.int({
        required: true,
        defaultValue: DEFAULT_LENGTH,
        description: `How many at most, 1 to ${MAX_LENGTH}.`,
      }),
      after: t.arg.string({ required: false, description: 'Cursor of the last plan already read.' }),
    },
    authScopes: { signedIn: true },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.min(Math.max(first, 1), MAX_LENGTH) / 10 }),
    resolve: async (_root, { filter, first, after }, ctx) => {
      if (first < 1 || first > MAX_LENGTH) throw new Failure('BAD_USER_INPUT', { field: 'first' });
      if ((filter?.text ?? '').length > 200) throw new Failure('BAD_USER_INPUT', { field: 'filter.text' });
      const wanted = {
        ...(filter?.state ? { states: [filter.state] } : {}),
        ...(filter?.issuerId ? { issuerId: filter.issuerId } : {}),
        ...(typeof filter?.year === 'number' ? { year: filter.year } : {}),
        ...(filter?.text ? { text: filter.text } : {}),
      };
      const place = after ? placeOf(after) : null;
      const found = await listPlans(ctx.office, viewerIn(ctx), wanted, { after: place, limit: first + 1 });
      rememberPlans(ctx, found);
      return pageOfPlans(found, first);
    },
  }),
}));

function pageOfPlans(found: PlanDocument[], first: number) {
  const edges = found.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf({ createdAt, _id }: PlanDocument): string {
  return Buffer.from(`${createdAt.getTime()}.${_id}`).toString('base64url');
}

/** @throws Failure BAD_USER_INPUT */
function placeOf(cursor: string): PlanPlace {
  const [, createdAtMs, id] = /^(\d{1,15})\.(.{1,100})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!createdAtMs || !id) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return { createdAt: new Date(Number(createdAtMs)), id };
}
