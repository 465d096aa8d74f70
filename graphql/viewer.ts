import type { Directory } from '../services/directory/create-directory';
import type { Person, Role } from '../services/directory/directory-data';
import { isHeld } from '../services/directory/is-held';
import { isInForce } from '../services/directory/is-in-force';
import type { PlanReader } from '../services/plans/plan-reader';
import type { Day } from '../services/reading/plan-reading';

/** Whoever calls, with what the directory says of them today; the token says nothing but who they are. */
export interface Viewer extends PlanReader {
  /** Who is recorded as having acted: a person id, or a unit id when a unit's own system calls. */
  actorId: string;
  kind: 'PERSON' | 'UNIT';
  name: string;
  roles: readonly { role: Role; unitId: string }[];
}

const UNIT_SUBJECT = /^unit:(.+)$/;

/** Roles that see the plans of the body they are held in. */
const STAFF: readonly Role[] = [
  'DRAFTER',
  'UNIT_HEAD',
  'FORM_CHECKER',
  'SIGNER',
  'CLERK',
  'FOLLOW_UP_OFFICER',
  'ARCHIVIST',
  'ADMIN',
];

/** Roles that answer for a unit that receives (Điều 21, 23). */
const RECEIVING: readonly Role[] = ['RECIPIENT_CLERK', 'RECIPIENT_LEADER', 'EXECUTOR'];

/**
 * The viewer a token's subject stands for: a person id, or `unit:<unitId>`.
 * @returns null when the directory knows nobody of that name, or nobody any more.
 */
export function viewerOf(subject: string, directory: Directory, today: Day): Viewer | null {
  const unitId = UNIT_SUBJECT.exec(subject)?.[1];
  if (unitId !== undefined) return unitViewer(unitId, directory, today);
  const person = directory.person(subject);
  return person && worksToday(person, today) ? personViewer(person, directory, today) : null;
}

/** A role without days of its own ends with the last position. */
function worksToday({ positions }: Person, today: Day): boolean {
  return positions.length === 0 || positions.some((position) => isHeld(position, today));
}

function unitViewer(unitId: string, directory: Directory, today: Day): Viewer | null {
  const unit = directory.unit(unitId);
  if (!unit || !isInForce(unit, today)) return null;
  return {
    actorId: unit.id,
    kind: 'UNIT',
    name: unit.names[0] ?? unit.id,
    roles: [],
    personId: null,
    addresseeIds: [unit.id],
    issuerIds: [],
    followUpUnitIds: [],
  };
}

function personViewer(person: Person, directory: Directory, today: Day): Viewer {
  const roles = person.roles.filter((held) => isHeld(held, today));
  const unitsWith = (wanted: readonly Role[]): string[] => [
    ...new Set(roles.filter(({ role }) => wanted.includes(role)).map(({ unitId }) => unitId)),
  ];
  const workplaces = person.positions.map(({ unitId }) => unitId);
  // "Head of the drafting unit" is a role for the issuer; only the own unit's copy is the head's to answer.
  const headed = unitsWith(['UNIT_HEAD']).filter((unitId) => workplaces.includes(unitId));
  return {
    actorId: person.id,
    kind: 'PERSON',
    name: person.fullName,
    roles,
    personId: person.id,
    addresseeIds: [...new Set([person.id, ...unitsWith(RECEIVING), ...headed])],
    issuerIds: unitsWith(STAFF).filter((unitId) => directory.issuer(unitId) !== null),
    followUpUnitIds: unitsWith(['FOLLOW_UP_OFFICER']),
  };
}

export function holds(viewer: Viewer, role: Role, unitId: string): boolean {
  return viewer.roles.some((held) => held.role === role && held.unitId === unitId);
}
