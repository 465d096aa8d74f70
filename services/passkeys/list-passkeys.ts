import type { Office } from '../office';
import type { PasskeyDocument } from './passkey';

/** Passkeys a person can sign with, oldest first. */
export function livePasskeys(office: Pick<Office, 'documents'>, personId: string): Promise<PasskeyDocument[]> {
  return office.documents.passkeys.find({ personId, revokedAt: null }).sort({ createdAt: 1 }).toArray();
}
