import type { Directory } from '../directory/create-directory';
import { foldName } from '../directory/fold-name';
import { Failure } from '../failures';
import type { Day } from '../reading/plan-reading';
import type { Executor } from './fact';

/**
 * Who will act for a unit: one of its people by id, or a name as written where the directory does not know them.
 * @returns null when nobody is named.
 * @throws Failure BAD_USER_INPUT (`executorId`): no person of the unit on that day.
 */
export function findExecutor(
  directory: Pick<Directory, 'peopleIn'>,
  { unitId, name, personId, today }: { unitId: string; name: string; personId: string | null; today: Day },
): Executor | null {
  const people = directory.peopleIn(unitId, today);
  if (personId === null) {
    // A name that one person of the unit has stands for that person.
    const [match, ...others] = people.filter(({ person }) => foldName(person.fullName) === foldName(name));
    const known = match && others.length === 0 ? match.person.id : null;
    return name.trim() === '' ? null : { name: name.trim(), personId: known };
  }
  const held = people.find(({ person }) => person.id === personId);
  if (!held) throw new Failure('BAD_USER_INPUT', { field: 'executorId' });
  return { name: held.person.fullName, personId };
}
