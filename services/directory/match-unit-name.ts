import type { Unit } from './directory-data';
import { isInForce } from './is-in-force';
import type { ResolutionContext } from './resolution';
import { splitScope } from './split-scope';

const committee = 'ủy ban nhân dân';

/** The one unit of that name in the area, null when there is none or more than one: nothing is guessed. */
function single(units: readonly Unit[]): Unit | null {
  return units.length === 1 ? units[0]! : null;
}

function inArea(key: string, areaId: string, { directory, asOf }: ResolutionContext): Unit[] {
  return directory.unitsNamed(key, areaId).filter((unit) => isInForce(unit, asOf));
}

function onAllTiers(key: string, areaId: string, context: ResolutionContext): Unit[] {
  const below = context.directory.unitsNamedBelow(key, areaId);
  return [...inArea(key, areaId, context), ...below.filter((unit) => isInForce(unit, context.asOf))];
}

/**
 * Finds a unit by its folded name, read from where the issuer stands: in the area that the phrase itself or a later
 * piece of its line prints, else in the nearest area upward that has one ("Phòng Nội vụ" of a thị trấn is the
 * huyện's), else in the areas below where the name is unique.
 * @param hintId area printed for a later piece of the line, which may hold for this one too.
 * @returns several units only for "… các cấp"; empty when nothing fits.
 */
export function matchUnitName(key: string, hintId: string | null, context: ResolutionContext): Unit[] {
  const { directory, issuerId, asOf } = context;
  const scoped = splitScope(key, context);
  if (scoped) {
    // "báo cáo huyện": the level alone stands for its UBND.
    const base = scoped.base === '' ? committee : scoped.base;
    if (scoped.allTiers) return onAllTiers(base, scoped.areaIds[0]!, context);
    const found = scoped.areaIds.flatMap((areaId) => inArea(base, areaId, context));
    if (single(found)) return found;
  }
  const chain = directory.areaChain(issuerId);
  for (const areaId of hintId === null ? chain : [hintId, ...chain]) {
    const found = inArea(key, areaId, context);
    if (found.length > 0) return single(found) ? found : [];
  }
  if (scoped) return [];
  const found = directory.unitsNamedBelow(key, directory.areaOf(issuerId)).filter((unit) => isInForce(unit, asOf));
  return single(found) ? found : [];
}
