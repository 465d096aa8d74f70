import { join } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet } from 'jose';
import { createTokenReader, type Identify } from '../graphql/identify';
import type { Config } from './config';
import { createSampleTokens } from './sample-tokens';

/** Tokens of the identity provider named in the settings; without one, those this installation issues for trying out. */
export async function createIdentify(
  config: Pick<Config, 'AUTH_JWKS_URL' | 'AUTH_ISSUER' | 'AUTH_AUDIENCE' | 'DATA_DIR'>,
): Promise<Identify> {
  const keys = config.AUTH_JWKS_URL
    ? createRemoteJWKSet(new URL(config.AUTH_JWKS_URL))
    : createLocalJWKSet((await createSampleTokens(join(config.DATA_DIR, 'keys'))).jwks);
  return createTokenReader({ keys, issuer: config.AUTH_ISSUER, audience: config.AUTH_AUDIENCE });
}
