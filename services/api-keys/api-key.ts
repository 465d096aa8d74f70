import type { Day } from '../reading/plan-reading';

/** A unit has two places, so that a new key is in use before the old one is revoked. */
export const KEY_PLACES = [1, 2] as const;

/** A key that the system of one unit calls the service with. Of its secret only the hash is kept. */
export interface ApiKeyDocument {
  /** Kid: the part of the key before the full stop. */
  _id: string;
  schemaVersion: 1;
  /** The unit it speaks for, and no other. */
  unitId: string;
  /** What the office calls it: "Hệ thống văn bản của Sở Nội vụ". */
  label: string;
  /** SHA-256 (hex) of the secret, which has 256 bits, so that no salt is needed. */
  secretHash: string;
  /** `unitId/place` while it lives, unique; `revoked/kid` afterwards. */
  place: string;
  createdBy: string;
  createdAt: Date;
  /** The day in Vietnam, no more: how often a unit works is nobody's business. */
  lastUsedOn: Day | null;
  revokedAt: Date | null;
  revokedBy: string | null;
}
