import type { Day } from '../reading/plan-reading';
import type { Unit, UnitSuccessor } from './directory-data';
import { isInForce } from './is-in-force';

/** Who has the work of the unit on that day: itself while it exists, else its successors, and theirs. Shares multiply. */
export function findSuccessors(
  unitById: ReadonlyMap<string, Unit>,
  unitId: string,
  asOf: Day,
  share = 1,
  passed: readonly string[] = [],
): UnitSuccessor[] {
  const unit = unitById.get(unitId);
  if (!unit || passed.includes(unitId)) return [];
  if (isInForce(unit, asOf)) return [{ unitId, share }];
  return unit.successors.flatMap((next) =>
    findSuccessors(unitById, next.unitId, asOf, share * next.share, [...passed, unitId]),
  );
}
