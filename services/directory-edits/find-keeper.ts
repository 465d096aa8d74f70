import type { Directory } from '../directory/create-directory';
import type { IssuerSettings, Person, SigningMandate, Unit } from '../directory/directory-data';
import type { RecordKind } from './record-kinds';

type Tree = Pick<Directory, 'unit' | 'person' | 'issuer' | 'issuers' | 'areaOf' | 'areaChain'>;

/**
 * The issuing body whose administrator keeps a record: that of the unit it hangs below, else of its area, else of the
 * nearest area above that has one. What stands above all of them (ministries, the province) is kept by the only office
 * that works under it; where several do, by none of them: one office must not re-point what another relies on.
 * @returns null where no single office keeps it.
 */
export function findKeeper(directory: Tree, kind: RecordKind, record: object): string | null {
  switch (kind) {
    case 'unit':
      return keeperOfUnit(directory, (record as Unit).id);
    case 'person':
      return keeperOfPerson(directory, record as Person);
    case 'mandate': {
      const holder = directory.person((record as SigningMandate).holderId);
      return holder && keeperOfPerson(directory, holder);
    }
    case 'issuer':
      return (record as IssuerSettings).unitId;
  }
}

function keeperOfPerson(directory: Tree, { positions, roles }: Person): string | null {
  const keepers = new Set([...positions, ...roles].map(({ unitId }) => keeperOfUnit(directory, unitId)));
  const [keeper = onlyOne(directory.issuers().map(({ unitId }) => unitId))] = keepers;
  return keepers.size > 1 ? null : keeper;
}

function keeperOfUnit(directory: Tree, unitId: string): string | null {
  const area = directory.areaOf(unitId);
  for (let id: string | null = unitId; id !== null; id = directory.unit(id)?.parentId ?? null) {
    if (directory.areaOf(id) === area && directory.issuer(id)) return id;
  }
  const issuers = directory.issuers().map((issuer) => issuer.unitId);
  for (const above of directory.areaChain(unitId)) {
    if (directory.issuer(above)) return above;
    const inside = issuers.filter((id) => directory.areaOf(id) === above);
    if (inside.length > 0) return onlyOne(inside);
  }
  const under = issuers.filter((id) => directory.areaChain(id).includes(area));
  return onlyOne(under.length > 0 ? under : issuers);
}

function onlyOne(ids: readonly string[]): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
