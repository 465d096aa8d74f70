import { GraphQLError } from 'graphql';
import { FAILURES, Failure, type FailureDetails } from '../services/failures';
import { newId } from '../services/new-id';
import { errorMessage } from '../services/wording/error-message';
import type { ErrorCode as WordedCode } from '../services/wording/errors/error-words';
import type { Language } from '../services/wording/wording';

/** A query that is no GraphQL, or asks for what the schema does not have, is a fault of the program that sent it: these stay in English. */
const PROGRAM_CODES = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'] as const;

export type ErrorCode = WordedCode | (typeof PROGRAM_CODES)[number];

const GATEWAY_CODES: readonly string[] = ['QUERY_LIMIT', 'TIMEOUT', 'REVISION_EXISTS'];

/** The request or query itself is refused; `http` is given where it never came to the query. */
export function refuse(
  code: WordedCode,
  details: FailureDetails = {},
  http?: { status: number; headers?: Record<string, string> },
): GraphQLError {
  return new GraphQLError(code, { extensions: { code, details, ...(http ? { http } : {}) } });
}

export interface ErrorSetting {
  language: Language;
  requestId: string;
  log: (event: string, data: Record<string, unknown>) => void;
}

/** What a part that is away is given to come back. */
const AWAY_SECONDS = 5;

/** Refusals of a whole request say by the HTTP status, too, that and when to come again. */
function httpOf({ code, details }: Failure): { status: number; headers: Record<string, string> } | undefined {
  if (code === 'RATE_LIMITED')
    return { status: FAILURES[code].http, headers: { 'Retry-After': String(details['retryAfterSeconds']) } };
  if (code === 'UNAVAILABLE') return { status: FAILURES[code].http, headers: { 'Retry-After': String(AWAY_SECONDS) } };
  return undefined;
}

/** The driver's errors for a store that does not answer; everything else it says is a fault of ours. */
const STORE_AWAY =
  /^Mongo(?:Network|ServerSelection|WaitQueueTimeout|PoolCleared|PoolClosed|NotConnected|TopologyClosed)/;

function isStoreAway(thrown: unknown): boolean {
  return thrown instanceof Error && STORE_AWAY.test(thrown.name);
}

/** Yoga's own codes for requests that are no GraphQL request. */
const MALFORMED: readonly string[] = ['BAD_REQUEST', 'REQUEST_ENTITY_TOO_LARGE'];

/**
 * The one way an error leaves: a stable code, a sentence in the caller's language, the id of the request. Failures keep
 * their details; whatever nobody foresaw becomes INTERNAL and is only logged.
 */
export function toAnswer(error: GraphQLError, setting: ErrorSetting): GraphQLError {
  const cause = firstCause(error);
  const thrown = isStoreAway(cause) ? new Failure('UNAVAILABLE', { part: 'documents' }) : cause;
  if (thrown instanceof Failure) return answer(error, thrown.code, thrown.details, setting, httpOf(thrown));
  const code = codeOf(error, thrown);
  if (code === 'INTERNAL') {
    setting.log('graphql-internal', { requestId: setting.requestId, error: traceOf(thrown) });
    return answer(error, code, {}, setting);
  }
  const details = (error.extensions['details'] ?? {}) as FailureDetails;
  return answer(error, code, details, setting);
}

function firstCause(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function codeOf(error: GraphQLError, thrown: unknown): ErrorCode {
  const code = error.extensions['code'];
  if (isWorded(code)) return code;
  // The parser says so only in words.
  if (code === 'GRAPHQL_PARSE_FAILED') return error.message.includes('tokens') ? 'QUERY_LIMIT' : code;
  if (code === 'GRAPHQL_VALIDATION_FAILED') return code;
  if (typeof code === 'string' && MALFORMED.includes(code)) return 'BAD_USER_INPUT';
  // graphql-js refuses values and operation names with errors of its own; nothing was thrown by us.
  return thrown instanceof GraphQLError && error.extensions['unexpected'] !== true ? 'BAD_USER_INPUT' : 'INTERNAL';
}

function isWorded(code: unknown): code is WordedCode {
  return typeof code === 'string' && (Object.hasOwn(FAILURES, code) || GATEWAY_CODES.includes(code));
}

function answer(
  error: GraphQLError,
  code: ErrorCode,
  details: FailureDetails,
  { language, requestId }: ErrorSetting,
  http = error.extensions['http'],
): GraphQLError {
  const isProgram = code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED';
  const cause = firstCause(error);
  const isCoercion =
    code === 'BAD_USER_INPUT' && !(cause instanceof Failure) && error.message !== code && !error.extensions['code'];
  const { nodes, source, positions, path } = error;
  return new GraphQLError(
    isProgram || isCoercion ? withoutHint(error.message) : errorMessage(language, code, details),
    {
      ...(nodes ? { nodes } : {}),
      ...(source ? { source } : {}),
      ...(positions ? { positions } : {}),
      ...(path ? { path } : {}),
      extensions: {
        code,
        ...(Object.keys(details).length > 0 ? { details } : {}),
        requestId,
        ...(http && !path ? { http } : {}),
      },
    },
  );
}

/** A typing error is no way to learn the schema. */
function withoutHint(message: string): string {
  return message.replace(/ ?Did you mean .*$/s, '');
}

/** Name and stack for the log; an address in it loses its credentials. */
function traceOf(thrown: unknown): string {
  const trace = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return trace.replace(/\/\/[^/\s@]*@/g, '//…@');
}

/** An id the caller may quote to the office; one they sent along is kept when it is harmless. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id') ?? '';
  return /^[\w-]{8,64}$/.test(given) ? given : newId();
}
