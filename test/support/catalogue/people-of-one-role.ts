import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { type DirectoryData, type Role, roles } from '../../../services/directory/directory-data';
import { ISSUER, UNITS } from '../graphql/sample-plan';

const FOLLOW_UP_UNIT = 'ht.hong-linh.phong-noi-vu';
const RECEIVING: readonly Role[] = ['RECIPIENT_CLERK', 'RECIPIENT_LEADER', 'EXECUTOR'];

/** Who asks in a table of permissions: somebody with one role and no other, or a unit's own system. */
export type Part = Role | 'NO_ROLE' | 'OWNER_UNIT' | 'COPIED_UNIT' | 'STRANGER_UNIT';

export const PARTS: readonly Part[] = [...roles, 'NO_ROLE', 'OWNER_UNIT', 'COPIED_UNIT', 'STRANGER_UNIT'];

/** The subject of a part's token. */
export function subjectOf(part: Part): string {
  if (part === 'OWNER_UNIT') return `unit:${UNITS.tasked}`;
  if (part === 'COPIED_UNIT') return `unit:${UNITS.copied}`;
  if (part === 'STRANGER_UNIT') return `unit:${UNITS.stranger}`;
  return `mot-vai.${part.toLowerCase().replace('_', '-')}`;
}

/** Where a role is held: in the issuing office, in the unit that follows up, or in the unit that has a task. */
function placeOf(role: Role): string {
  if (role === 'FOLLOW_UP_OFFICER') return FOLLOW_UP_UNIT;
  return RECEIVING.includes(role) ? UNITS.tasked : ISSUER;
}

/** The sample offices with one person more for each role, who holds no other, and one who holds none. */
export function directoryOfOneRoleEach(): DirectoryData {
  const sample = loadSampleDirectories();
  const added = [...roles, 'NO_ROLE' as const].map((part) => {
    const unitId = part === 'NO_ROLE' ? ISSUER : placeOf(part);
    return {
      id: subjectOf(part),
      fullName: 'Nguyễn Văn Vai',
      mail: `${subjectOf(part)}@example.vn`,
      positions: [{ unitId, title: 'Chuyên viên' }],
      roles: part === 'NO_ROLE' ? [] : [{ role: part, unitId }],
    };
  });
  return { ...sample, people: [...sample.people, ...added] };
}
