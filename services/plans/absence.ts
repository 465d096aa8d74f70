import type { Day } from '../reading/plan-reading';

/** A signer is away; a deputy signs meanwhile (Điều 13). One document one absence, never changed but by its end. */
export interface AbsenceDocument {
  _id: string;
  schemaVersion: 1;
  issuerId: string;
  /** Who is absent. */
  personId: string;
  /** First and last day in Vietnam, both inclusive. */
  from: Day;
  to: Day;
  /** Mandate of the deputy. */
  mandateId: string;
  /** Who recorded it: the signer or the office. */
  namedBy: string;
  reason: string | null;
  /** UTC. */
  recordedAt: Date;
  /** Null: runs to its last day. */
  revokedAt: Date | null;
  revokedBy: string | null;
}
