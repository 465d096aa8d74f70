import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { Office } from '../services/office';
import { refuse } from './errors';
import type { Identify } from './identify';
import { LIMITS } from './limits';
import type { RequestFacts } from './server';

/**
 * Counts every request before its query is read, so that a flood of wrong queries is counted too: by the principal of
 * its token, or by its address without a valid one.
 * @throws Failure RATE_LIMITED; UNAVAILABLE when the token cannot be checked or the counters do not answer; BAD_USER_INPUT
 * for a subscription whose answer is not wanted as an event stream.
 */
export function countRequests({ limits }: Pick<Office, 'limits'>, identify: Identify): Plugin<object, RequestFacts> {
  return {
    async onParams({ params, request, context }) {
      const operation = operationOf(params);
      context.subject = await identify(request.headers.get('authorization'));
      if (context.subject === null) await limits.spend('ANONYMOUS', context.address);
      else await limits.spend(operation === OperationTypeNode.MUTATION ? 'MUTATION' : 'QUERY', context.subject);
      if (operation === OperationTypeNode.SUBSCRIPTION && !wantsStream(request))
        throw refuse('BAD_USER_INPUT', { field: 'accept' }, { status: 406 });
    },
  };
}

/** Null for a query that cannot be read; it counts as much as one that can. */
function operationOf({ query, operationName }: GraphQLParams): OperationTypeNode | null {
  try {
    const document = parse(query ?? '', { maxTokens: LIMITS.tokens, noLocation: true });
    return getOperationAST(document, operationName ?? null)?.operation ?? null;
  } catch {
    return null;
  }
}

function wantsStream(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/event-stream');
}
