import { readDirectoryData } from '../directory/directory-store';
import type { ContactChangeDocument } from '../directory-edits/contact-change';
import { propose } from '../directory-edits/propose-contact-change';
import { tellSecondPersons } from '../directory-edits/tell-second-persons';
import { Failure } from '../failures';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import { hasEnded, PLAN_STATES, type PlanState } from '../plans/plan-states';
import { refuseUnlessKept } from './refuse-unless-kept';

const RUNNING = (Object.keys(PLAN_STATES) as PlanState[]).filter((state) => !hasEnded(state));
const MAX_NAMED = 20;

export interface Erasure {
  issuerId: string;
  personId: string;
  /** Why: the request of the person, the end of the service. */
  reason: string;
  actorId: string;
  idempotencyKey: string;
}

/**
 * Proposes that the personal data of somebody be erased; it happens when a second person confirms it like a change of
 * address. Gone are then the address, the roles and what the directory's history says of the person. What official
 * documents bear stays: the signature block of an issued plan, and the record of who decided, by id.
 * @throws Failure REASON_REQUIRED; NOT_FOUND, FORBIDDEN (`rule: area`) for a person another office keeps; PERSON_IN_USE.
 */
export async function erasePersonalData(office: Office, erasure: Erasure): Promise<ContactChangeDocument> {
  if (!erasure.reason.trim()) throw new Failure('REASON_REQUIRED');
  const person = await refuseUnlessKept(office, erasure);
  await refuseInUse(office, erasure.personId);
  const change = await propose(
    office,
    {
      kind: 'ERASURE',
      personId: erasure.personId,
      oldAddress: person.mail,
      newAddress: null,
      reason: erasure.reason.trim(),
    },
    {
      issuerId: erasure.issuerId,
      actorId: erasure.actorId,
      request: idFrom('erasure', erasure.actorId, erasure.idempotencyKey),
      at: office.clock(),
    },
  );
  await tellSecondPersons(office, change);
  return change;
}

/**
 * Nobody who still has to sign, check, number or answer for a draft disappears from under it.
 * @throws Failure PERSON_IN_USE
 */
async function refuseInUse(office: Pick<Office, 'documents'>, personId: string): Promise<void> {
  const data = await readDirectoryData(office.documents);
  const issuers = data.issuers
    .filter(({ defaultRoute }) => Object.values(defaultRoute).includes(personId))
    .map(({ unitId }) => unitId);
  const road = ['unitHeadId', 'formCheckerId', 'signerId', 'clerkId'].map((part) => ({ [`route.${part}`]: personId }));
  const plans = await office.documents.plans
    .find({ state: { $in: RUNNING }, $or: [{ drafterId: personId }, ...road] })
    .limit(MAX_NAMED)
    .toArray();
  if (issuers.length + plans.length === 0) return;
  throw new Failure('PERSON_IN_USE', { plans: plans.map(({ _id }) => _id), issuers });
}
