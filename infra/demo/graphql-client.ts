import { setTimeout as pause } from 'node:timers/promises';

/** A refused request: the codes and sentences the service answered with. */
class GraphqlRefusal extends Error {
  constructor(readonly errors: { message: string; extensions?: { code?: string } }[]) {
    super(errors.map((error) => `${error.extensions?.code ?? ''} ${error.message}`).join('; '));
  }
}

export function refusedWith(error: unknown, code: string): boolean {
  return error instanceof GraphqlRefusal && error.errors.some(({ extensions }) => extensions?.code === code);
}

/** Answers that ask to come again: the same request with the same key is safe to repeat. */
const PASSING: readonly (string | undefined)[] = ['TIMEOUT', 'UNAVAILABLE', 'RATE_LIMITED'];
const MAX_ATTEMPTS = 6;
const PAUSE_MS = 1_000;

/** Asks the GraphQL door as one person, again where it is busy. @throws GraphqlRefusal */
export async function ask<T>(
  url: string,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(120_000),
    });
    const answer = (await response.json()) as { data?: T; errors?: GraphqlRefusal['errors'] };
    if (answer.data && !answer.errors?.length) return answer.data;
    const errors = answer.errors ?? [{ message: `HTTP ${response.status}` }];
    const passing = errors.every((error) => PASSING.includes(error.extensions?.code));
    if (!passing || attempt === MAX_ATTEMPTS) throw new GraphqlRefusal(errors);
    await pause(PAUSE_MS * attempt);
  }
}
