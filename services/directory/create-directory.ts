import type { Day } from '../reading/plan-reading';
import type {
  DirectoryData,
  IssuerSettings,
  Person,
  Role,
  SigningMandate,
  Unit,
  UnitSuccessor,
} from './directory-data';
import { findDirectoryFaults } from './find-directory-faults';
import { findMandates } from './find-mandates';
import { findSuccessors } from './find-successors';
import { foldName } from './fold-name';
import { indexUnitNames } from './index-unit-names';
import { isHeld } from './is-held';
import { isInForce } from './is-in-force';
import { createUnitTree } from './unit-tree';

/** A group as a question to the directory: units with any of the tags, in an area or below it. */
export interface GroupQuery {
  /** The UBND whose area is asked about; null: the whole directory. */
  areaId: string | null;
  anyTag: readonly string[];
  /** `OWN`: the area itself; `NEXT`: the areas right under it; `BELOW`: under it at any depth; `ALL`: itself and below. */
  reach: 'OWN' | 'NEXT' | 'BELOW' | 'ALL';
}

/** Units, people and mandates of the offices, immutable and indexed; knows no database. */
export interface Directory {
  unit(id: string): Unit | null;
  person(id: string): Person | null;
  /** Settings of a body that issues plans; null for any other unit. */
  issuer(unitId: string): IssuerSettings | null;
  issuers(): readonly IssuerSettings[];
  /** All units that exist on that day, in the order of the data. */
  units(asOf: Day): Unit[];
  /** Units whose last day lies from the first day named to the day before the second, in the order of the data. */
  unitsAbolished(since: Day, before: Day): Unit[];
  people(): readonly Person[];
  /** Units that exist on that day and answer the query, in the order of the data. */
  membersOf(query: GroupQuery, asOf: Day): Unit[];
  /** The UBND whose area the unit belongs to; the top unit where there is no UBND above it. */
  areaOf(unitId: string): string;
  /** The area of the unit and those above it, nearest first. */
  areaChain(unitId: string): string[];
  /** UBND units whose area is called so ("thị trấn thanh miện"), folded, dissolved ones too. */
  areasNamed(key: string): Unit[];
  /** Units of one area with that folded name, dissolved ones too; the name may leave out the area's own name. */
  unitsNamed(key: string, areaId: string): Unit[];
  /** Units with that folded name in the areas below, dissolved ones too. */
  unitsNamedBelow(key: string, areaId: string): Unit[];
  /** People whose full name folds to the key. */
  peopleNamed(key: string): Person[];
  peopleWithRole(role: Role, unitId: string): Person[];
  /** People who hold a position in the unit on that day, in the order of the data. */
  peopleIn(unitId: string, asOf: Day): { person: Person; title: string }[];
  /** A mandate whether in force or not. */
  mandate(id: string): SigningMandate | null;
  /** Mandates in force that day of people who work in the unit or in a unit inside it (an office signs TL. for its UBND). */
  mandatesOf(unitId: string, at: Day): SigningMandate[];
  /** Who has the work of the unit on that day: itself while it exists, else its successors' successors. */
  successorsOf(unitId: string, asOf: Day): UnitSuccessor[];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

function groupByName(people: readonly Person[]): Map<string, Person[]> {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const key = foldName(person.fullName);
    byName.set(key, [...(byName.get(key) ?? []), person]);
  }
  return byName;
}

/**
 * @param source checked data; a private copy is kept.
 * @throws Error that lists what is wrong when ids clash or references lead nowhere.
 */
export function createDirectory(source: DirectoryData): Directory {
  const faults = findDirectoryFaults(source);
  if (faults.length > 0) throw new Error(`Danh bạ không dùng được:\n${faults.join('\n')}`);
  const data = deepFreeze(structuredClone(source));
  const unitById = new Map(data.units.map((unit) => [unit.id, unit]));
  const personById = new Map(data.people.map((person) => [person.id, person]));
  const peopleByName = groupByName(data.people);
  const mandateById = new Map(data.mandates.map((mandate) => [mandate.id, mandate]));
  const issuerById = new Map(data.issuers.map((issuer) => [issuer.unitId, issuer]));

  const tree = createUnitTree(unitById);
  const names = indexUnitNames(data.units, tree.areaOf);

  function isAsked({ id }: Unit, { areaId, reach }: GroupQuery): boolean {
    if (areaId === null) return true;
    const steps = tree.areaChain(id).indexOf(areaId);
    if (reach === 'OWN') return steps === 0;
    if (reach === 'NEXT') return steps === 1;
    return steps > 0 || (reach === 'ALL' && steps === 0);
  }

  return {
    unit: (id) => unitById.get(id) ?? null,
    person: (id) => personById.get(id) ?? null,
    issuer: (unitId) => issuerById.get(unitId) ?? null,
    issuers: () => data.issuers,
    units: (asOf) => data.units.filter((unit) => isInForce(unit, asOf)),
    unitsAbolished: (since, before) =>
      data.units.filter(({ validTo }) => validTo !== null && since <= validTo && validTo < before),
    people: () => data.people,
    membersOf: (query, asOf) =>
      data.units.filter(
        (unit) => isInForce(unit, asOf) && query.anyTag.some((tag) => unit.tags.includes(tag)) && isAsked(unit, query),
      ),
    areaOf: tree.areaOf,
    areaChain: tree.areaChain,
    areasNamed: (key) => names.areas.get(key) ?? [],
    unitsNamed: (key, areaId) => names.units.get(areaId)?.get(key) ?? [],
    unitsNamedBelow: (key, areaId) =>
      (names.everywhere.get(key) ?? []).filter(({ id }) => tree.areaChain(id).indexOf(areaId) > 0),
    peopleNamed: (key) => peopleByName.get(key) ?? [],
    peopleWithRole: (role, unitId) =>
      data.people.filter((person) => person.roles.some((held) => held.role === role && held.unitId === unitId)),
    peopleIn: (unitId, asOf) =>
      data.people.flatMap((person) =>
        person.positions
          .filter((held) => held.unitId === unitId && isHeld(held, asOf))
          .map(({ title }) => ({ person, title })),
      ),
    mandate: (id) => mandateById.get(id) ?? null,
    mandatesOf: (unitId, at) => findMandates(data, tree, unitId, at),
    successorsOf: (unitId, asOf) => findSuccessors(unitById, unitId, asOf),
  };
}
