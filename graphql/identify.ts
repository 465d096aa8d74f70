import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Failure } from '../services/failures';

/**
 * Who the caller says to be: the subject of a valid token, null for no token or a wrong one.
 * @throws Failure UNAVAILABLE when the keys cannot be had: an outage of the key server is no wrong token.
 */
export type Identify = (authorization: string | null) => Promise<string | null>;

export type TokenAlgorithm = 'ES256' | 'RS256' | 'PS256' | 'EdDSA';

export interface TokenRules {
  keys: JWTVerifyGetKey;
  issuer: string;
  audience: string;
  /** The one algorithm that counts, whatever a token names. */
  algorithm?: TokenAlgorithm;
  /** Tests hand in their own. */
  clock?: () => Date;
}

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const CLOCK_SKEW_SECONDS = 60;
/** jose's general code is what it gives for an HTTP answer of the key server that is no key set. */
const AWAY = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

/** Reads Bearer tokens; the algorithm is ours to choose, never the token's. */
export function createTokenReader({
  keys,
  issuer,
  audience,
  algorithm = 'ES256',
  clock = () => new Date(),
}: TokenRules): Identify {
  return async (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: [algorithm],
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

/** A key server that answers wrongly, late or not at all says nothing about the token. */
function isWrongToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return !AWAY.includes(error.code);
}
