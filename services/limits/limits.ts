/** What is counted, and by whom: by the person or unit behind a token, or by the address a request comes from. */
export const LIMIT_KINDS = {
  /** A GraphQL mutation, by its principal; counted one by one. */
  MUTATION: { by: 'principal', windowSeconds: 60 },
  /** A GraphQL query or subscription, and a query that cannot be read, by its principal. */
  QUERY: { by: 'principal', windowSeconds: 60 },
  /** Any GraphQL request without a valid token, by its address. */
  ANONYMOUS: { by: 'address', windowSeconds: 60 },
  /** A link that does not exist or whose token is wrong, by its address; counted one by one. */
  UNKNOWN_LINK: { by: 'address', windowSeconds: 600 },
  /** A look at the public page of a plan or a file compared there, by its address. */
  VERIFICATION: { by: 'address', windowSeconds: 60 },
} as const;

export type LimitKind = keyof typeof LIMIT_KINDS;

/** How often something may be done within the window of its kind. */
export type LimitNumbers = Readonly<Record<LimitKind, number>>;

/**
 * Counters that all gateways share and that survive a restart. `who` is a principal or a whole address; neither is
 * stored, the counter's key is a keyed hash of it.
 */
export interface Limits {
  /**
   * Counts one more act.
   * @throws Failure RATE_LIMITED with `details.retryAfterSeconds` when it is one too many; UNAVAILABLE when the counters
   * do not answer.
   */
  spend(kind: LimitKind, who: string): Promise<void>;
}

/** A counter as rate-limiter-flexible keeps it; without personal data, and swept once it has expired. */
export interface RateDocument {
  /** Kind and keyed hash. */
  key: string;
  points: number;
  /** End of the window. */
  expire: Date | null;
}
