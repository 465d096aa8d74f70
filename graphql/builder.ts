import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Day } from '../services/reading/plan-reading';
import { type AuthScopes, authScopes } from './auth-scopes';
import type { Ctx } from './context';
import { refuse } from './errors';
import { INPUT_GUARD } from './guard-input';
import { IDEMPOTENCY } from './idempotency';
import { LIMITS } from './limits';

/** The schema builder with its plugins; types and fields are in `schema/`. */
export const builder = new SchemaBuilder<{
  Context: Ctx;
  AuthScopes: AuthScopes;
  /** A field with several rules needs all of them. */
  DefaultAuthStrategy: 'all';
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    DateTime: { Input: Date; Output: Date };
    Day: { Input: Day; Output: Day };
    ID: { Input: string; Output: string };
  };
}>({
  // The first stands outermost: who may do a thing is asked before anything is looked at, and looked at before it is bound.
  plugins: [ScopeAuthPlugin, INPUT_GUARD, IDEMPOTENCY, ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes,
    defaultStrategy: 'all',
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, ctx) => refuse(ctx.viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED'),
  },
  complexity: {
    limit: { complexity: LIMITS.complexity },
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    complexityError: () => refuse('QUERY_LIMIT', { limit: 'complexity', max: LIMITS.complexity }),
  },
  relay: {
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    cursorType: 'String',
    defaultConnectionTypeOptions: { authScopes: { signedIn: true } },
    defaultEdgeTypeOptions: { authScopes: { signedIn: true } },
    // A connection costs its `first` where it is asked for, not once more inside.
    edgesFieldOptions: {
      nullable: false,
      complexity: { field: 0, multiplier: 1 },
      description: 'Entries of this page with their cursors.',
    },
    nodesOnConnection: {
      complexity: { field: 0, multiplier: 1 },
      description: 'The entries alone, one level less deep, for lists within lists.',
    },
    nodeFieldOptions: { nullable: false, complexity: 0, description: 'The entry itself.' },
    cursorFieldOptions: { description: 'Place of the entry in the list; it stays the same while the list grows.' },
    pageInfoFieldOptions: { complexity: { field: 0, multiplier: 0 }, description: 'Whether there is more.' },
    pageInfoTypeOptions: { authScopes: { signedIn: true }, description: 'Where a page of a list begins and ends.' },
    hasNextPageFieldOptions: { complexity: 0, description: 'There are entries after this page.' },
    hasPreviousPageFieldOptions: { complexity: 0, description: 'Always false: lists are read forwards.' },
    startCursorFieldOptions: { complexity: 0, description: 'Cursor of the first entry of this page.' },
    endCursorFieldOptions: {
      complexity: 0,
      description: 'Cursor of the last entry; give it as `after` for the next page.',
    },
  },
});

builder.queryType({ description: 'What can be read. Without a token every field answers UNAUTHENTICATED.' });
builder.mutationType({
  description:
    'What can be done. One mutation a request; repeating one with the same idempotencyKey has no second effect.',
});
builder.subscriptionType({ description: 'What can be followed, over server-sent events.' });
