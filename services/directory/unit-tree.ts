import type { Unit } from './directory-data';

export interface UnitTree {
  /** The UBND whose area the unit belongs to; the top unit where there is no UBND above it. */
  areaOf(unitId: string): string;
  /** The area of the unit and those above it, nearest first. */
  areaChain(unitId: string): string[];
  /** The unit itself, or one that hangs below it inside the same area. */
  isWithin(unitId: string, outerId: string): boolean;
}

/** @param unitById units whose parents are all present and do not go round in a circle. */
export function createUnitTree(unitById: ReadonlyMap<string, Unit>): UnitTree {
  const parentOf = (unitId: string) => unitById.get(unitId)?.parentId ?? null;
  const areaById = new Map([...unitById.values()].map((unit) => [unit.id, findArea(unit)]));
  const areaOf = (unitId: string) => areaById.get(unitId) ?? unitId;
  const chainById = new Map([...unitById.keys()].map((id) => [id, climb(id)]));

  function findArea(unit: Unit): string {
    if (unit.areaId !== undefined) return unit.areaId;
    const parent = unit.parentId === null ? undefined : unitById.get(unit.parentId);
    return unit.tags.includes('ubnd') || !parent ? unit.id : findArea(parent);
  }

  function climb(unitId: string): string[] {
    const chain: string[] = [];
    let area: string | null = areaOf(unitId);
    while (area !== null && !chain.includes(area)) {
      chain.push(area);
      const parentId = parentOf(area);
      area = parentId === null ? null : areaOf(parentId);
    }
    return chain;
  }

  return {
    areaOf,
    areaChain: (unitId) => [...(chainById.get(unitId) ?? [])],
    isWithin(unitId, outerId) {
      for (let id: string | null = unitId; id !== null; id = parentOf(id)) {
        if (areaOf(id) !== areaOf(outerId)) return false;
        if (id === outerId) return true;
      }
      return false;
    },
  };
}
