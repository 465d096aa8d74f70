import type { Office } from '../office';

/**
 * Ends every passkey of a person (a lost phone, a change of office), and every invitation that is open.
 * @returns how many were live.
 */
export async function revokePasskeys(
  office: Pick<Office, 'documents' | 'clock'>,
  { personId, actorId }: { personId: string; actorId: string },
): Promise<number> {
  const { passkeys, grants } = office.documents;
  await grants.updateMany({ subjectId: personId, purpose: 'PASSKEY', state: 'OPEN' }, { $set: { state: 'REVOKED' } });
  const revoked = await passkeys.updateMany(
    { personId, revokedAt: null },
    { $set: { revokedAt: office.clock(), revokedBy: actorId } },
  );
  return revoked.modifiedCount;
}
