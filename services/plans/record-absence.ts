import { addDays, dayOf } from '../calendar/vietnam-time';
import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { GrantDocument } from '../grants/grant';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { Day } from '../reading/plan-reading';
import type { AbsenceDocument } from './absence';

/** Longer than this is no absence but another arrangement (Điều 13.3). House policy. */
const MAX_DAYS = 366;

export interface NewAbsence {
  issuerId: string;
  personId: string;
  from: Day;
  to: Day;
  mandateId: string;
  namedBy: string;
  reason: string | null;
  idempotencyKey: string;
}

/**
 * Records that a signer is away and who signs meanwhile. Plans that wait for the signer go to the deputy at once, those
 * that come later when they come.
 * @throws Failure BAD_USER_INPUT for days that are past, turned round or too many; NO_MANDATE when the deputy holds none
 * on the first day, or the signer may not delegate (TUQ., Điều 13.3); CONFLICT when the key was used for another absence.
 */
export async function recordAbsence(office: Office, input: NewAbsence): Promise<AbsenceDocument> {
  const { idempotencyKey, reason, ...named } = input;
  const today = dayOf(office.clock());
  if (input.to < input.from || input.to < today || input.to > addDays(input.from, MAX_DAYS))
    throw new Failure('BAD_USER_INPUT', { field: 'to' });
  await refuseUnlessDeputy(office, input, laterDay(input.from, today));
  const absence: AbsenceDocument = {
    _id: idFrom('absence', input.issuerId, input.namedBy, idempotencyKey),
    schemaVersion: 1,
    ...named,
    reason: reason?.trim() || null,
    recordedAt: office.clock(),
    revokedAt: null,
    revokedBy: null,
  };
  const stored = await store(office, absence);
  const same = (['personId', 'from', 'to', 'mandateId'] as const).every((field) => stored[field] === absence[field]);
  if (!same) throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  return stored;
}

/** "Until the end of that day", chosen with the hand-over of one plan: recorded with the decision, and again by the workflow. */
export async function recordHandedAbsence(office: Office, { _id, planId, decision }: GrantDocument): Promise<void> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan || decision?.verdict !== 'HANDED_OVER' || !decision.until || !decision.mandateId) return;
  await store(office, {
    _id: idFrom('absence', 'grant', _id),
    schemaVersion: 1,
    issuerId: plan.issuerId,
    personId: decision.actorId,
    from: dayOf(decision.at),
    to: decision.until,
    mandateId: decision.mandateId,
    namedBy: decision.actorId,
    reason: null,
    recordedAt: decision.at,
    revokedAt: null,
    revokedBy: null,
  });
}

/** @throws Failure BAD_USER_INPUT when the day is past or too far; the hand-over itself is checked elsewhere. */
export function refuseUnusableUntil(until: Day, now: Date): void {
  const today = dayOf(now);
  if (until < today || until > addDays(today, MAX_DAYS)) throw new Failure('BAD_USER_INPUT', { field: 'until' });
}

async function store(
  office: Pick<Office, 'documents' | 'process'>,
  absence: AbsenceDocument,
): Promise<AbsenceDocument> {
  await insertMissing(office.documents.absences, [absence]);
  const waiting = await office.documents.plans
    .find({ issuerId: absence.issuerId, state: 'PENDING_SIGNATURE', 'route.signerId': absence.personId })
    .toArray();
  for (const { _id } of waiting) office.process.wake(_id, 'now');
  return (await office.documents.absences.findOne({ _id: absence._id })) ?? absence;
}

async function refuseUnlessDeputy(
  office: Pick<Office, 'directory'>,
  { issuerId, personId, mandateId }: NewAbsence,
  on: Day,
): Promise<void> {
  const held = (await office.directory()).mandatesOf(issuerId, on);
  const own = held.filter(({ holderId }) => holderId === personId);
  const mayDelegate = own.some(({ form }) => form !== 'TUQ');
  const deputy = held.find(({ id, holderId }) => id === mandateId && holderId !== personId);
  if (!mayDelegate || !deputy || (deputy.form !== 'KT' && deputy.form !== 'TUQ'))
    throw new Failure('NO_MANDATE', { issuerId });
}

function laterDay(one: Day, other: Day): Day {
  if (one < other) return other;
  return one;
}
