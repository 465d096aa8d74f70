import type { Directory } from '../directory/create-directory';

type Known = Pick<Directory, 'unit' | 'issuer' | 'areaOf'>;

/**
 * Whose plan answers a task of this unit: its own, where it issues plans; else that of the UBND it belongs to. Null where
 * neither issues plans in this directory: the unit then tells of its plan itself.
 */
export function leadingIssuer(directory: Known, unitId: string): string | null {
  if (directory.issuer(unitId)) return unitId;
  if (!directory.unit(unitId)) return null;
  const area = directory.areaOf(unitId);
  return directory.issuer(area) ? area : null;
}
