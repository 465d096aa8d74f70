import type { RegisteredCertificate } from '../directory/directory-data';

/** `ERASURE`: the address and what goes with it is to be erased on request. `CERTIFICATE`: one is to count from now on. */
export type ContactChangeKind = 'ADDRESS' | 'ERASURE' | 'CERTIFICATE';

/** PROPOSED → CONFIRMED | DECLINED; a newer proposal for the same person makes an older one SUPERSEDED. */
export type ContactChangeState = 'PROPOSED' | 'CONFIRMED' | 'DECLINED' | 'SUPERSEDED';

/**
 * A change of where the links of somebody who decides go to, or of the certificates somebody signs with. It takes effect
 * when a second person confirms it, never before: whoever could re-point a leader's address, or register a certificate
 * for a leader, alone could sign in the leader's name.
 */
export interface ContactChangeDocument {
  _id: string;
  schemaVersion: 1;
  kind: ContactChangeKind;
  personId: string;
  /** The office whose administrator or clerk confirms. */
  issuerId: string;
  state: ContactChangeState;
  /** Both stand here in clear only until the change is settled and the old address was told. */
  oldAddress: string | null;
  newAddress: string | null;
  /** SHA-256 of salt and address, 16 hex digits; null: no address. */
  oldDigest: string | null;
  newDigest: string | null;
  salt: string;
  /** With CERTIFICATE: what is to be registered, as it will stand in the record; null once it was erased. */
  certificates?: RegisteredCertificate[] | null;
  reason: string | null;
  proposedBy: string;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** The address was changed, links were replaced, the letter was queued. */
  settledAt: Date | null;
}
