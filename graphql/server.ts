import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { createYoga, type GraphQLParams, type Plugin } from 'graphql-yoga';
import { dayOf } from '../services/calendar/vietnam-time';
import type { Office } from '../services/office';
import { negotiateLanguage } from '../services/wording/negotiate-language';
import type { Language } from '../services/wording/wording';
import type { Ctx } from './context';
import { countRequests } from './count-requests';
import { requestIdOf, toAnswer } from './errors';
import type { Identify } from './identify';
import { LIMITS, limitQueries } from './limits';
import { limitRequests } from './read-params';
import { schema } from './schema';
import { viewerOf } from './viewer';
import { type PlanWatch, watchPlans } from './watch-plans';

export interface GraphqlServerOptions {
  office: Office;
  identify: Identify;
  /** True: the page for trying queries and introspection; never in production. */
  graphiql: boolean;
  /** Tests look at who listens. */
  watch?: PlanWatch;
}

export interface GraphqlServer {
  /**
   * Answers a request to `/graphql`; subscriptions as server-sent events.
   * @param from.address where it comes from, for counting those without a token.
   */
  handle(request: Request, from?: { address: string }): Promise<Response>;
}

/** What is known of a request before its query is read. */
export interface RequestFacts {
  requestId: string;
  language: Language;
  startedAtMs: number;
  address: string;
  /** Who it is by its token; known once the request was counted. */
  subject: string | null;
}

const ANSWERED = /\*\/\*|application\/(?:\*|json|graphql-response\+json)|text\/event-stream/i;

/** The GraphQL door. Bearer tokens only, no cookie, no CORS, so another site has nothing to ride on. */
export function createGraphqlServer({
  office,
  identify,
  graphiql,
  watch = watchPlans(office),
}: GraphqlServerOptions): GraphqlServer {
  const yoga = createYoga<RequestFacts, Ctx>({
    schema,
    context: (initial) => createContext(office, watch, initial),
    graphiql,
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    maskedErrors: false,
    maxRequestBodySize: false,
    logging: false,
    // The gateway has its own; this path is none a request to /graphql can have.
    healthCheckEndpoint: '/graphql/-',
    plugins: [limitRequests(), countRequests(office, identify), limitQueries(graphiql), answerErrors(office)],
  });
  return {
    handle: async (request, { address } = { address: 'unknown' }) => {
      const facts: RequestFacts = {
        requestId: requestIdOf(request),
        language: negotiateLanguage(request.headers.get('accept-language')),
        startedAtMs: Date.now(),
        address,
        subject: null,
      };
      // Whoever asks for another form gets JSON all the same (RFC 9110, 12.4.1): a refusal is never an empty page.
      if (!ANSWERED.test(request.headers.get('accept') ?? '*/*')) request.headers.set('accept', 'application/json');
      const response = await yoga.fetch(request, facts);
      response.headers.set('x-request-id', facts.requestId);
      response.headers.set('cache-control', 'no-store');
      response.headers.set('x-content-type-options', 'nosniff');
      return response;
    },
  };
}

async function createContext(
  office: Office,
  watch: PlanWatch,
  { language, requestId, subject }: RequestFacts,
): Promise<Ctx> {
  const directory = await office.directory();
  const today = dayOf(office.clock());
  const viewer = subject === null ? null : viewerOf(subject, directory, today);
  return { office, directory, today, viewer, language, requestId, watch, seen: new Map(), revisions: new Map() };
}

/** Every error leaves through the table in `errors.ts`; the log gets codes and times, never variables. */
function answerErrors(
  office: Pick<Office, 'log'>,
): Plugin<object, RequestFacts & Partial<Ctx> & { params?: GraphQLParams }> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      const { requestId, language, startedAtMs, viewer, params } = serverContext;
      const setting = { requestId, language, log: office.log };
      const answered = (one: ExecutionResult): ExecutionResult => {
        const errors = one.errors?.slice(0, LIMITS.errors).map((error) => toAnswer(asGraphqlError(error), setting));
        office.log('graphql', {
          requestId,
          operation: params?.operationName ?? nameIn(params?.query),
          actorId: viewer?.actorId ?? null,
          durationMs: Date.now() - startedAtMs,
          codes: errors?.map((error) => error.extensions['code']) ?? [],
        });
        return errors ? { ...one, errors } : one;
      };
      if (isStream(result)) setResult(mapStream(result, answered));
      else if (!Array.isArray(result)) setResult(answered(result as ExecutionResult));
    },
  };
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('unexpected', { originalError: error instanceof Error ? error : new Error(String(error)) });
}

function isStream(result: unknown): result is AsyncIterable<ExecutionResult> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

/** Leaving the mapped stream leaves its source at once, also while a value is awaited. */
function mapStream<T>(source: AsyncIterable<T>, map: (value: T) => T): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = source[Symbol.asyncIterator]();
      return {
        next: async () => {
          const step = await iterator.next();
          return step.done ? step : { done: false, value: map(step.value) };
        },
        return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

/** A lone operation is called by the name in its text. */
function nameIn(query: string | undefined): string | null {
  return /^\s*(?:query|mutation|subscription)\s+(\w{1,80})/.exec(query ?? '')?.[1] ?? null;
}
