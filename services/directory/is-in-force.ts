import type { Day } from '../reading/plan-reading';

/** True from the first to the last day, both inclusive; null leaves a side open. ISO days compare as text. */
export function isInForce({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }, at: Day): boolean {
  return (validFrom === null || validFrom <= at) && (validTo === null || at <= validTo);
}
