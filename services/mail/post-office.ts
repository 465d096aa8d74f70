/** What became of a handful of mails. Counts only. */
export interface PostResult {
  sent: number;
  bounced: number;
  /** Still to be tried again. */
  left: number;
}

/**
 * Sends queued mails. What fails for the moment stays queued and is tried again by the relay.
 * `at` is the time of the caller, UTC: the workflow's in an activity.
 */
export type PostOffice = (mailIds: string[], at: Date) => Promise<PostResult>;
