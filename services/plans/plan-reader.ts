/** Somebody who reads plans, in ids of the directory: what the lists and look-ups let them see. */
export interface PlanReader {
  /** The person, for plans whose road they stand on; null for a unit's own system. */
  personId: string | null;
  /** Ids a copy, a task or a report may be addressed to: the person's own and the units they answer for. */
  addresseeIds: readonly string[];
  /** Bodies whose plans they see as staff. */
  issuerIds: readonly string[];
  /** Units for which they press, collect and close. */
  followUpUnitIds: readonly string[];
}
