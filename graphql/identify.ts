import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Failure } from '../services/failures';

/**
 * Who the caller says to be: the subject of a valid token, null for no token or a wrong one.
 * @throws Failure UNAVAILABLE when the keys cannot be had: an outage of the key server is no wrong token.
 */
export type Identify = (authorization: string | null) => Promise<string | null>;

export interface TokenRules {
  keys: JWTVerifyGetKey;
  issuer: string;
  audience: string;
  /** Tests hand in their own. */
  clock?: () => Date;
}

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const CLOCK_SKEW_SECONDS = 60;

/** Reads Bearer tokens signed ES256; the algorithm is ours to choose, never the token's. */
export function createTokenReader({ keys, issuer, audience, clock = () => new Date() }: TokenRules): Identify {
  return async (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['ES256'],
        issuer,
        audience,
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['sub', 'exp'],
        currentDate: clock(),
      });
      return payload.sub ?? null;
    } catch (error) {
      if (isWrongToken(error)) return null;
      throw new Failure('UNAVAILABLE', { part: 'keys' });
    }
  };
}

function isWrongToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid)
  );
}
