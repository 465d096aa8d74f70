import { Failure } from '../failures';
import type { Office } from '../office';
import { refuseQuarantinedPlan } from '../plans/refuse-quarantined';
import { deriveToken, sameSecret } from './derive-token';
import type { GrantDocument } from './grant';

const LINK = /^([a-z2-9]{20})\.([A-Za-z0-9_-]{43})$/;

/** Stands in for an unknown id, so that a wrong link costs the same as a right one. */
const NOBODY: Pick<GrantDocument, '_id' | 'kid' | 'nonce' | 'purpose' | 'docHash'> = {
  _id: 'a'.repeat(20),
  kid: '',
  nonce: '',
  purpose: 'ACKNOWLEDGE',
  docHash: '',
};

/**
 * The grant a link `id.token` stands for, whatever its state. Reads only.
 * @throws Failure NOT_FOUND for every kind of wrong link, the same for all; PLAN_QUARANTINED.
 */
export async function checkLink(office: Pick<Office, 'documents' | 'keys'>, link: string): Promise<GrantDocument> {
  const [, id, token] = LINK.exec(link) ?? [];
  // Also what cannot be a link is looked for: the answer takes as long.
  const grant = await office.documents.grants.findOne({ _id: id ?? NOBODY._id });
  const known = sameSecret(deriveToken(office.keys, grant ?? NOBODY), token ?? '');
  if (!grant || !known || !office.keys.secret(grant.kid)) throw new Failure('NOT_FOUND');
  await refuseQuarantinedPlan(office, grant.planId);
  return grant;
}
