import { findKeyUnit, isApiKey } from '../services/api-keys/find-key-unit';
import type { Office } from '../services/office';
import type { Identify } from './identify';

/** Takes the keys of units' systems beside the tokens of people; the two are told apart by their form. */
export function withApiKeys(office: Pick<Office, 'documents' | 'clock'>, tokens: Identify): Identify {
  return async (authorization) => {
    if (!isApiKey(authorization)) return tokens(authorization);
    const unitId = await findKeyUnit(office, authorization);
    return unitId === null ? null : `unit:${unitId}`;
  };
}
