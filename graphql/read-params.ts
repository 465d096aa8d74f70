import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { refuse } from './errors';
import { LIMITS } from './limits';
import { readBody } from './read-body';

/**
 * Requests come as POST with a JSON object and nothing else: a form of another site cannot send that type, and what a
 * GET cannot carry no scanner sets off. One operation a request.
 */
export function limitRequests(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method !== 'POST') {
        throw refuse('BAD_USER_INPUT', { field: 'method' }, { status: 405, headers: { Allow: 'POST' } });
      }
      if (!isJson(request.headers.get('content-type'))) {
        throw refuse('BAD_USER_INPUT', { field: 'content-type' }, { status: 415 });
      }
      setRequestParser(readParams);
    },
  };
}

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType?.trim() ?? '');
}

async function readParams(request: Request): Promise<GraphQLParams> {
  const body = parseBody(await readBody(request, LIMITS.bodyBytes, tooLarge));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed('body');
  checkValue(body, 1);
  const { query, variables, operationName, extensions, ...others } = body as Record<string, unknown>;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) throw malformed('body');
  if (typeof query !== 'string') throw malformed('query');
  if (!isObjectOrNothing(variables)) throw malformed('variables');
  if (!isObjectOrNothing(extensions)) throw malformed('extensions');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw malformed('operationName');
  return {
    query,
    ...(variables ? { variables } : {}),
    ...(operationName ? { operationName } : {}),
    ...(extensions ? { extensions } : {}),
  };
}

function malformed(field: string) {
  return refuse('BAD_USER_INPUT', { field }, { status: 400 });
}

function tooLarge() {
  return refuse('QUERY_LIMIT', { limit: 'body', max: LIMITS.bodyBytes }, { status: 413 });
}

/** Bytes that are no UTF-8 are refused: a replaced letter in a plan is another plan. */
function parseBody(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw malformed('body');
  }
}

/** No NUL and no half of a character pair in any string, no bottomless nesting. */
function checkValue(value: unknown, depth: number): void {
  if (depth > LIMITS.jsonDepth) throw malformed('body');
  if (typeof value === 'string' && (value.includes('\0') || /\p{Surrogate}/u.test(value))) throw malformed('body');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    checkValue(key, depth);
    checkValue(inner, depth + 1);
  }
}

function isObjectOrNothing(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}
