import { areaLevels } from './area-levels';
import type { Unit } from './directory-data';
import { foldName } from './fold-name';

const committee = 'ủy ban nhân dân ';

export interface UnitNames {
  /** Folded area name → its UBND units. */
  areas: ReadonlyMap<string, Unit[]>;
  /** Area id → folded name → units of that area. */
  units: ReadonlyMap<string, ReadonlyMap<string, Unit[]>>;
  /** Folded name → units anywhere. */
  everywhere: ReadonlyMap<string, Unit[]>;
}

function add<K>(map: Map<K, Unit[]>, key: K, unit: Unit): void {
  const known = map.get(key);
  if (!known) map.set(key, [unit]);
  else if (!known.includes(unit)) known.push(unit);
}

/** "Ủy ban nhân dân thị trấn Thanh Miện" → "thị trấn thanh miện". */
function areaNamesOf(unit: Unit): string[] {
  if (!unit.tags.includes('ubnd')) return [];
  const keys = unit.names.map(foldName).filter((key) => key.startsWith(committee));
  return keys.map((key) => key.slice(committee.length));
}

/** How a name may end in its area: " thị xã hồng lĩnh", and as the Party writes it, " hồng lĩnh". */
function endingsOf(areaName: string | undefined): string[] {
  const level = areaLevels.find(({ word }) => areaName?.startsWith(`${word} `));
  return areaName === undefined || !level ? [] : [` ${areaName}`, areaName.slice(level.word.length)];
}

/**
 * Every name with and without the name of its own area at the end, so that "Công an xã Phan" is found as "Công an"
 * by whoever already knows that the xã is meant.
 */
export function indexUnitNames(units: readonly Unit[], areaOf: (unitId: string) => string): UnitNames {
  const areas = new Map<string, Unit[]>();
  const areaNames = new Map<string, string>();
  for (const unit of units) {
    for (const key of areaNamesOf(unit)) {
      add(areas, key, unit);
      if (!areaNames.has(unit.id)) areaNames.set(unit.id, key);
    }
  }
  const names = new Map<string, Map<string, Unit[]>>();
  const everywhere = new Map<string, Unit[]>();
  for (const unit of units) {
    const areaId = areaOf(unit.id);
    const known = names.get(areaId) ?? new Map<string, Unit[]>();
    names.set(areaId, known);
    const endings = endingsOf(areaNames.get(areaId));
    for (const key of [...unit.names, ...unit.aliases].map(foldName)) {
      const short = endings.filter((ending) => key.endsWith(ending)).map((ending) => key.slice(0, -ending.length));
      for (const spelling of [key, ...short]) {
        add(known, spelling, unit);
        add(everywhere, spelling, unit);
      }
    }
  }
  return { areas, units: names, everywhere };
}
