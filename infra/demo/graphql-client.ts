/** A refused request: the codes and sentences the service answered with. */
export class GraphqlRefusal extends Error {
  constructor(readonly errors: { message: string; extensions?: { code?: string } }[]) {
    super(errors.map((error) => `${error.extensions?.code ?? ''} ${error.message}`).join('; '));
  }
}

/** Asks the GraphQL door as one person. @throws GraphqlRefusal */
export async function ask<T>(
  url: string,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json()) as { data?: T; errors?: GraphqlRefusal['errors'] };
  if (answer.errors?.length || !answer.data)
    throw new GraphqlRefusal(answer.errors ?? [{ message: `HTTP ${response.status}` }]);
  return answer.data;
}
