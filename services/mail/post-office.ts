/** What became of a handful of mails. Counts only. */
export interface PostResult {
  sent: number;
  bounced: number;
  /** Still to be tried again. */
  left: number;
}

/** Sends queued mails. What fails for the moment stays queued and is tried again by the relay. */
export type PostOffice = (mailIds: string[]) => Promise<PostResult>;
