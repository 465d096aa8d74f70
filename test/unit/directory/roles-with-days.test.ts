import { viewerOf } from '../../../graphql/viewer';
import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { createDirectory } from '../../../services/directory/create-directory';
import type { HeldRole } from '../../../services/directory/directory-data';

const OFFICE = 'ht.hong-linh.ubnd';
const CLERK = 'ht.hong-linh.le-thi-quynh-trang';
const data = loadSampleDirectories();

const directoryWith = (roles: HeldRole[]) =>
  createDirectory({
    ...data,
    people: data.people.map((person) => (person.id === CLERK ? { ...person, roles } : person)),
  });

describe('a role with days of its own', () => {
  const roles: HeldRole[] = [
    { role: 'CLERK', unitId: OFFICE, to: '2025-06-30' },
    { role: 'DRAFTER', unitId: OFFICE, from: '2025-07-01' },
    { role: 'RECIPIENT_CLERK', unitId: OFFICE },
  ];
  const rolesOn = (day: string) => viewerOf(CLERK, directoryWith(roles), day)?.roles.map(({ role }) => role);

  test('is held from its first day to its last, and one without days all along', () => {
    expect(rolesOn('2025-06-30')).toEqual(['CLERK', 'RECIPIENT_CLERK']);
    expect(rolesOn('2025-07-01')).toEqual(['DRAFTER', 'RECIPIENT_CLERK']);
  });

  test('opens the office’s plans only while it is held', () => {
    const only = [{ role: 'CLERK' as const, unitId: OFFICE, to: '2025-06-30' }];
    const issuersOn = (day: string) => viewerOf(CLERK, directoryWith(only), day)?.issuerIds;
    expect(issuersOn('2025-06-30')).toEqual([OFFICE]);
    expect(issuersOn('2025-07-01')).toEqual([]);
  });
});
