import type { Day } from '../reading/plan-reading';
import type { Directory } from './create-directory';
import type { Person, Role } from './directory-data';
import { isHeld } from './is-held';

/** Who answers for a unit towards the outside, before who answers for what is drafted in it. */
const HEADS: readonly Role[] = ['RECIPIENT_LEADER', 'UNIT_HEAD'];

/** Who heads whom on a day. */
export interface UnitHeads {
  /** Head of a unit, or of the unit a person works in; null: none with an address, or it is the person itself. */
  of(ownerId: string): string | null;
  /** Units and people headed by a person. */
  headedBy(personId: string): readonly string[];
}

/** The heads of all units on a day, by one pass over the directory: thousands of units are asked for at once. */
export function unitHeads(directory: Directory, on: Day): UnitHeads {
  const heads = new Map<string, string>();
  for (const role of HEADS)
    for (const person of directory.people()) {
      if (person.mail === null) continue;
      for (const unitId of unitsHeaded(person, role, on)) if (!heads.has(unitId)) heads.set(unitId, person.id);
    }
  for (const { id, positions } of directory.people()) {
    const post = positions.find((position) => isHeld(position, on));
    const head = post && heads.get(post.unitId);
    if (head !== undefined && head !== id) heads.set(id, head);
  }
  const headed = new Map<string, string[]>();
  for (const [ownerId, head] of heads) headed.set(head, [...(headed.get(head) ?? []), ownerId]);
  return {
    of: (ownerId) => heads.get(ownerId) ?? null,
    headedBy: (personId) => headed.get(personId) ?? [],
  };
}

/** A role without days is held as long as the person holds a position. */
function unitsHeaded({ roles, positions }: Person, role: Role, on: Day): string[] {
  return roles.flatMap((held) =>
    held.role === role && isHeld(held, on) && positions.some((position) => isHeld(position, on)) ? [held.unitId] : [],
  );
}
