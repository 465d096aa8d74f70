import { builder } from '../builder';
import type { PlanChange } from '../watch-plans';
import { LabelRef, labelOf } from './label';
import { PlanStateRef } from './plan-state';

const PlanChangeRef = builder.objectRef<PlanChange>('PlanChange').implement({
  description: 'That a plan moved (thay đổi trạng thái). It says where to; what else changed is read with `plan`.',
  authScopes: ({ planId }) => ({ reader: planId }),
  fields: (t) => ({
    planId: t.exposeID('planId', { description: 'The plan.' }),
    version: t.exposeInt('version', { description: 'Its version; a client skips what it has seen.' }),
    revision: t.exposeInt('revision', { description: 'Its current revision.' }),
    state: t.expose('state', { type: PlanStateRef, description: 'Its state.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ state }) => labelOf('planStates', state),
    }),
  }),
});

builder.subscriptionField('planChanged', (t) =>
  t.field({
    type: PlanChangeRef,
    description: 'The plan as it is now, then every move, within about a second.',
    args: { planId: t.arg.id({ required: true, description: 'The plan.' }) },
    authScopes: (_root, { planId }) => ({ reader: planId }),
    subscribe: (_root, { planId }, { watch }) => watch.follow(planId),
    resolve: (change: PlanChange) => change,
  }),
);
