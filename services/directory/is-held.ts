import type { Day } from '../reading/plan-reading';
import type { HeldRole, Position } from './directory-data';
import { isInForce } from './is-in-force';

/** True while the person holds the position or role, first and last day included. */
export function isHeld({ from, to }: Pick<Position | HeldRole, 'from' | 'to'>, at: Day): boolean {
  return isInForce({ validFrom: from ?? null, validTo: to ?? null }, at);
}
