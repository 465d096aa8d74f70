/** That a mutation was asked for under an idempotency key. Of the input only a digest is kept. */
export interface RequestDocument {
  /** Follows from principal, mutation and key. */
  _id: string;
  schemaVersion: 1;
  /** HMAC-SHA-256 (hex) of the canonical input, idempotency key included. */
  digest: string;
  /** Id of the link key it is made with. */
  kid: string;
  /** How often it was asked for. */
  runs: number;
  at: Date;
}
