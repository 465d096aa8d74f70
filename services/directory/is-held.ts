import type { Day } from '../reading/plan-reading';
import type { Position } from './directory-data';
import { isInForce } from './is-in-force';

/** True while the person holds the position, first and last day included. */
export function isHeld({ from, to }: Position, at: Day): boolean {
  return isInForce({ validFrom: from ?? null, validTo: to ?? null }, at);
}
