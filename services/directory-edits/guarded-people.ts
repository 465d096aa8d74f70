import type { DirectoryData, Role } from '../directory/directory-data';
import type { Office } from '../office';

/** Offices whose links decide about a plan. */
const DECIDING: readonly Role[] = ['SIGNER', 'UNIT_HEAD', 'FORM_CHECKER'];

/** True for who signs or checks by role, by mandate or by the route of an issuer. */
export function decides({ people, mandates, issuers }: DirectoryData, personId: string): boolean {
  const roles = people.find(({ id }) => id === personId)?.roles ?? [];
  return (
    roles.some(({ role }) => DECIDING.includes(role)) ||
    mandates.some(({ holderId }) => holderId === personId) ||
    issuers.some(({ defaultRoute: { unitHeadId, formCheckerId, signerId } }) =>
      [unitHeadId, formCheckerId, signerId].includes(personId),
    )
  );
}

/**
 * True where an address must not change by one hand: the person decides now or would after the change, was asked to
 * decide before, is on the road of a plan, or lost a deciding office by an earlier act. So nobody gets round the second
 * person by taking an office away, changing the address and giving the office back.
 */
export async function isGuarded(
  office: Pick<Office, 'documents'>,
  personId: string,
  before: DirectoryData,
  after: DirectoryData,
): Promise<boolean> {
  const known = before.people.some(({ id }) => id === personId);
  if (decides(before, personId) || (known && decides(after, personId))) return true;
  const { grants, plans, directoryActs } = office.documents;
  const asked = await grants.findOne({
    subjectId: personId,
    purpose: { $in: ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] },
  });
  if (asked || (await directoryActs.findOne({ guardedIds: personId }))) return true;
  const onRoad = await plans.findOne({
    $or: [{ 'route.signerId': personId }, { 'route.unitHeadId': personId }, { 'route.formCheckerId': personId }],
  });
  return onRoad !== null;
}
