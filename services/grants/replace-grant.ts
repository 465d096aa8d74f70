import { randomBytes } from 'node:crypto';
import { insertMissing } from '../documents';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { GrantDocument } from './grant';
import { LIFETIME_MS } from './open-grant';

/** What a link must be to be replaced: a locked one only by the clerk. */
const REPLACEABLE = (because: GrantDocument['revokedBecause']): GrantDocument['state'][] =>
  because === 'REOPENED' ? ['OPEN', 'LOCKED'] : ['OPEN'];

/**
 * Revokes an open link and opens the one that takes its place: for the same person, purpose and content. The id of the
 * new link follows from the old one, so a repeat, or a second hand at the same moment, opens no further link.
 * @returns the new link, whatever became of it since; null when the old one was used, locked or revoked otherwise.
 */
export async function replaceGrant(
  office: Pick<Office, 'documents' | 'keys'>,
  grant: GrantDocument,
  because: NonNullable<GrantDocument['revokedBecause']>,
  at: Date,
): Promise<GrantDocument | null> {
  const { grants } = office.documents;
  const { revokedBecause: _because, replacedBy: _by, contactChangeId: _change, reopened: _reopened, ...same } = grant;
  const next: GrantDocument = {
    ...same,
    _id: idFrom('grant-after', grant._id),
    kid: office.keys.current.kid,
    nonce: randomBytes(16).toString('base64url'),
    state: 'OPEN',
    tries: 0,
    codeRound: 0,
    codeSentAt: [],
    expiresAt: new Date(at.getTime() + LIFETIME_MS[grant.purpose]),
    openedAt: at,
    decision: null,
    takenInAt: null,
  };
  await grants.updateOne(
    { _id: grant._id, state: { $in: REPLACEABLE(because) } },
    { $set: { state: 'REVOKED', revokedBecause: because, replacedBy: next._id } },
  );
  const after = await grants.findOne({ _id: grant._id });
  if (after?.replacedBy !== next._id) return null;
  await insertMissing(grants, [next]);
  return grants.findOne({ _id: next._id });
}
