import type { DirectoryData } from './directory-data';

function duplicates(ids: string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

/**
 * What makes a directory unusable: ids used twice, references to nobody, a unit above itself, a route that breaks
 * Điều 12.2. One Vietnamese sentence each, empty when sound.
 */
export function findDirectoryFaults({ units, people, mandates, issuers }: DirectoryData): string[] {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const personById = new Map(people.map((person) => [person.id, person]));
  const faults: string[] = [];
  const needUnit = (id: string, where: string) => {
    if (!unitById.has(id)) faults.push(`${where}: không có đơn vị “${id}” trong danh bạ.`);
  };
  const needPerson = (id: string, where: string) => {
    if (!personById.has(id)) faults.push(`${where}: không có người “${id}” trong danh bạ.`);
  };

  const allIds = [...units, ...people].map(({ id }) => id);
  for (const id of duplicates([...allIds, ...mandates.map((mandate) => mandate.id)])) {
    faults.push(`Mã “${id}” được dùng nhiều lần.`);
  }
  for (const unit of units) {
    if (unit.parentId !== null) needUnit(unit.parentId, unit.id);
    if (unit.areaId !== undefined) needUnit(unit.areaId, unit.id);
    for (const { unitId } of unit.successors) needUnit(unitId, unit.id);
    const seen = new Set<string>();
    for (let above: string | null = unit.id; above !== null; above = unitById.get(above)?.parentId ?? null) {
      if (seen.has(above)) {
        faults.push(`Đơn vị “${unit.id}” nằm dưới chính nó.`);
        break;
      }
      seen.add(above);
    }
  }
  for (const person of people) {
    for (const { unitId } of [...person.positions, ...person.roles]) needUnit(unitId, person.id);
  }
  for (const mandate of mandates) {
    needPerson(mandate.holderId, mandate.id);
    // Điều 13.3: an authorisation (thừa ủy quyền) is limited in time.
    if (mandate.form === 'TUQ' && mandate.validTo === null) faults.push(`Thẩm quyền “${mandate.id}” phải có thời hạn.`);
    if (mandate.form === 'TUQ' && mandate.basis.trim() === '')
      faults.push(`Thẩm quyền “${mandate.id}” phải ghi văn bản ủy quyền.`);
    // And whoever holds one may not delegate it further.
    const from = mandate.delegatedBy === undefined ? undefined : mandates.find(({ id }) => id === mandate.delegatedBy);
    if (mandate.delegatedBy !== undefined && !from)
      faults.push(`${mandate.id}: không có thẩm quyền “${mandate.delegatedBy}” trong danh bạ.`);
    if (from?.form === 'TUQ')
      faults.push(`Thẩm quyền “${mandate.id}”: người được ủy quyền không được ủy quyền lại (khoản 3 Điều 13).`);
  }
  for (const { unitId, followUpUnitId, defaultRoute } of issuers) {
    needUnit(unitId, 'issuers');
    needUnit(followUpUnitId, unitId);
    for (const personId of Object.values(defaultRoute)) needPerson(personId, unitId);
  }
  return faults;
}
