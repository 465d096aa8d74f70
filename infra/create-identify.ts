import { join } from 'node:path';
import { createLocalJWKSet } from 'jose';
import { createTokenReader, type Identify } from '../graphql/identify';
import type { Config } from './config';
import { createRemoteKeys } from './remote-keys';
import { createSampleTokens } from './sample-tokens';

/**
 * Tokens of the identity provider named in the settings; without one, those this installation issues for trying out,
 * which are signed ES256.
 */
export async function createIdentify(
  config: Pick<Config, 'AUTH_JWKS_URL' | 'AUTH_ISSUER' | 'AUTH_AUDIENCE' | 'AUTH_ALGORITHM' | 'DATA_DIR'>,
): Promise<Identify> {
  const rules = { issuer: config.AUTH_ISSUER, audience: config.AUTH_AUDIENCE };
  if (config.AUTH_JWKS_URL)
    return createTokenReader({
      ...rules,
      keys: createRemoteKeys(new URL(config.AUTH_JWKS_URL)),
      algorithm: config.AUTH_ALGORITHM,
    });
  const { jwks } = await createSampleTokens(join(config.DATA_DIR, 'keys'));
  return createTokenReader({ ...rules, keys: createLocalJWKSet(jwks) });
}
