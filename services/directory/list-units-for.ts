import type { Day } from '../reading/plan-reading';
import type { Directory } from './create-directory';
import type { Unit } from './directory-data';

/**
 * Units a plan of the issuer may name today: those of its area and of the areas above it; by id.
 * @param page `after`: id of the last one already seen.
 */
export function listUnitsFor(
  directory: Directory,
  { issuerId, today }: { issuerId: string; today: Day },
  { after, limit }: { after: string | null; limit: number },
): Unit[] {
  const area = directory.areaOf(issuerId);
  const above = directory.areaChain(issuerId);
  return directory
    .units(today)
    .filter(({ id }) => directory.areaChain(id).includes(area) || above.includes(directory.areaOf(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ id }) => after === null || id > after)
    .slice(0, limit);
}
