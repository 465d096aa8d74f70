import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** How long a key set is taken as it is; and how soon it is asked for again because of a key it does not have. */
const FRESH_MS = 10 * 60_000;
const COOL_DOWN_MS = 30_000;
/** After a failure the key server is left alone: nobody waits for it, and invented key ids do not hammer it. */
const PAUSE_AFTER_FAILURE_MS = 10_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * The keys of the identity provider. While its key server is away, the keys known so far go on working; only a key that
 * is not among them cannot be had.
 * @throws from the returned function JWKSNoMatchingKey when the provider has no such key; anything else: it is away.
 */
export function createRemoteKeys(
  url: URL,
  { pauseMs = PAUSE_AFTER_FAILURE_MS, coolDownMs = COOL_DOWN_MS } = {},
): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    cacheMaxAge: FRESH_MS,
    cooldownDuration: coolDownMs,
    timeoutDuration: ANSWER_WITHIN_MS,
  });
  let failure: { at: number; error: unknown } | null = null;
  return async (header, token) => {
    if (failure === null || Date.now() - failure.at >= pauseMs) {
      try {
        const key = await remote(header, token);
        failure = null;
        return key;
      } catch (error) {
        if (isAnswer(error)) throw error;
        failure = { at: Date.now(), error };
      }
    }
    const known = remote.jwks();
    if (!known) throw failure.error;
    return createLocalJWKSet(known)(header, token).catch((error: unknown) => {
      throw error instanceof errors.JWKSNoMatchingKey ? failure?.error : error;
    });
  };
}

/** The provider was asked, or its keys are fresh, and this is what they say. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
