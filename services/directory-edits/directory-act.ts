import type { RegisteredCertificate } from '../directory/directory-data';
import type { DirectoryRecord } from '../documents';
import { sha256 } from '../sha256';
import type { RecordKind } from './record-kinds';

/** The chain of the record that the directory's own history is kept in, beside those of the plans. */
export const DIRECTORY_CHAIN = 'directory';

export type ActKind = 'IMPORT' | 'CONTACT' | 'ERASURE';

/** An address that waits for a second person. */
export interface AddressProposal {
  personId: string;
  oldAddress: string | null;
  newAddress: string | null;
}

/** Certificates that wait for a second person. */
export interface CertificateProposal {
  personId: string;
  certificates: RegisteredCertificate[];
}

export type Proposal = AddressProposal | CertificateProposal;

export interface FieldChange {
  field: string;
  /** As in a cell of the table; an address is a salted digest here. Null: there was none, or it was erased since. */
  before: string | null;
  after: string | null;
}

export interface RecordChange {
  /** `unit/…`, `person/…`. */
  recordId: string;
  kind: RecordKind;
  id: string;
  change: 'ADDED' | 'CHANGED' | 'REMOVED';
  fields: FieldChange[];
}

/** What an act stores of a change: who looks into the record can check it, and it can be forgotten. */
export interface StoredChange extends RecordChange {
  /** Kept beside, so that the digest in the chain tells nothing once it is gone. */
  salt: string;
  /** True: the values were erased on request; the digest in the chain can no longer be checked. */
  erased: boolean;
}

/**
 * One act on the directory, never overwritten: the insert of the next sequence decides between two administrators.
 * `pending` is what is still to be written; whoever comes next writes it if the first one died.
 */
export interface DirectoryActDocument {
  /** Sequence, six digits. */
  _id: string;
  schemaVersion: 1;
  sequence: number;
  kind: ActKind;
  /** The office whose part of the directory it is about. */
  issuerId: string;
  actorId: string;
  /** Who confirmed, where two are needed. */
  secondActorId: string | null;
  at: Date;
  /** The same request is the same act. */
  request: string;
  changes: StoredChange[];
  /** People who lost an office that decides or their record: their address stays guarded. */
  guardedIds: string[];
  pending: { records: DirectoryRecord[]; proposals: Proposal[] } | null;
  appliedAt: Date | null;
}

export function actId(sequence: number): string {
  return String(sequence).padStart(6, '0');
}

/** What stands for an address in the record: equal addresses with one salt are equal, and no address can be read off. */
export function addressDigest(salt: string, address: string): string {
  return `sha256:${sha256(`${salt}|${address}`).slice(0, 16)}`;
}
