import { countOpen, type OpenCounts } from '../../services/obligations/count-open';
import { listRevisions } from '../../services/plans/list-revisions';
import type { PlanRoute } from '../../services/plans/plan';
import type { PlanState } from '../../services/plans/plan-states';
import { builder } from '../builder';
import { currentRevision } from './current-revision';
import { ObligationsRef } from './obligations';
import { pageArgs, pageCost, pageOf, sequenceIn } from './page-args';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';
import { RevisionConnection, RevisionRef } from './revision';
import { RouteRef } from './signature';

const OpenCountsRef = builder.objectRef<OpenCounts>('OpenCounts').implement({
  description: 'How much of a plan still waits for somebody (việc còn lại).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    deliveries: t.exposeInt('deliveries', { description: 'Addressees that have not answered.' }),
    tasks: t.exposeInt('tasks', { description: 'Tasks neither accepted nor waived.' }),
    periods: t.exposeInt('periods', { description: 'Report periods neither accepted nor waived.' }),
  }),
});

const DECIDERS: Partial<Record<PlanState, keyof PlanRoute>> = {
  CONTENT_CHECK: 'unitHeadId',
  FORM_CHECK: 'formCheckerId',
  PENDING_SIGNATURE: 'signerId',
};

/** What only the issuer's staff see. Nullable, so that a recipient's query loses the field and not the plan. */
builder.objectFields(PlanRef, (t) => ({
  drafter: t.field({
    type: PartyRef,
    nullable: true,
    description: 'Who writes it and answers for the draft (staff; Điều 10).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: ({ drafterId }, _args, { directory }) => partyOf(drafterId, directory),
  }),
  route: t.expose('route', {
    type: RouteRef,
    nullable: true,
    description: 'Who checks, signs, numbers and follows up (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
  }),
  waitsFor: t.field({
    type: PartyRef,
    nullable: true,
    description: 'Whose decision it waits for; null where it waits for none (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: ({ state, route }, _args, { directory }) => {
      const decider = DECIDERS[state];
      return decider ? partyOf(route[decider], directory) : null;
    },
  }),
  returnReason: t.exposeString('returnReason', {
    nullable: true,
    description: 'Why it was returned, while it is (staff; Điều 10.3, 11.2).',
    authScopes: ({ _id }) => ({ staff: _id }),
  }),
  currentRevision: t.field({
    type: RevisionRef,
    nullable: true,
    description: 'The revision its road runs on (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: (plan, _args, ctx) => currentRevision(plan, ctx),
  }),
  revisions: t.field({
    type: RevisionConnection,
    nullable: true,
    description: 'All revisions, the newest first (staff).',
    args: pageArgs,
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: pageCost,
    resolve: ({ _id }, args, { office }) =>
      pageOf(
        args,
        ({ after, limit }) => listRevisions(office, _id, { before: sequenceIn(after), limit }),
        ({ revision }) => String(revision),
      ),
  }),
  obligations: t.field({
    type: ObligationsRef,
    nullable: true,
    description: 'What the current revision sets in motion (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: async (plan, _args, ctx) => (await currentRevision(plan, ctx)).obligations,
  }),
  open: t.field({
    type: OpenCountsRef,
    nullable: true,
    description: 'How much still waits for somebody (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 5, multiplier: 1 },
    resolve: ({ _id }, _args, { office }) => countOpen(office.documents, _id),
  }),
}));
