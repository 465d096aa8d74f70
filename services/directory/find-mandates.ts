import type { Day } from '../reading/plan-reading';
import type { DirectoryData, SigningMandate } from './directory-data';
import { foldName } from './fold-name';
import { isHeld } from './is-held';
import { isInForce } from './is-in-force';
import type { UnitTree } from './unit-tree';

/**
 * Mandates in force that day whose holders work in the unit or in a unit inside it (the head of the office signs TL.
 * for the UBND). A mandate to sign for a collective counts for that collective only: the same person may lead two bodies.
 */
export function findMandates(data: DirectoryData, tree: UnitTree, unitId: string, at: Day): SigningMandate[] {
  const unit = data.units.find(({ id }) => id === unitId);
  if (!unit) return [];
  const unitName = foldName(unit.names[0] ?? '');
  const staff = new Set(
    data.people
      .filter(({ positions }) =>
        positions.some((position) => tree.isWithin(position.unitId, unitId) && isHeld(position, at)),
      )
      .map(({ id }) => id),
  );
  return data.mandates.filter(
    (mandate) =>
      isInForce(mandate, at) &&
      staff.has(mandate.holderId) &&
      (mandate.body === null || unitName.startsWith(foldName(mandate.body))),
  );
}
