import { dayOf } from '../calendar/vietnam-time';
import type { GrantDocument } from '../grants/grant';
import { findExecutor } from '../obligations/find-executor';
import { recordFact } from '../obligations/record-fact';
import type { Office } from '../office';

/**
 * Whoever confirms receipt by link may name who will act (phân công, 04) in the same form. Nothing named, nothing recorded;
 * a repeat of the form records it once.
 * @throws Failure as recordFact.
 */
export async function recordExecutor(office: Office, grant: GrantDocument, name: string): Promise<void> {
  const today = dayOf(office.clock());
  const executor = findExecutor(await office.directory(), { unitId: grant.subjectId, name, personId: null, today });
  if (!executor || !grant.aboutId) return;
  await recordFact(office, {
    planId: grant.planId,
    subjectId: grant.aboutId,
    act: { kind: 'DELIVERY_ASSIGNED', executor },
    actorId: grant.subjectId,
    signedAs: grant.decision?.signedAs ?? null,
    channel: 'LINK',
    idempotencyKey: `executor-${grant._id}`,
  });
}
