import { canonicalJson } from '../../services/audit/canonical-json';
import { Failure } from '../../services/failures';
import type { FactAct, FactDocument } from '../../services/obligations/fact';
import { recordFact } from '../../services/obligations/record-fact';
import { type Ctx, viewerIn } from '../context';
import { checkInput, idempotencyKey } from './check-input';

/**
 * Records an act of the viewer on a task or report period.
 * @throws Failure CONFLICT when the key was used for another act; as recordFact.
 */
export async function record(
  ctx: Ctx,
  subject: { _id: string; planId: string; ownerId: string },
  key: string,
  act: FactAct,
): Promise<FactDocument> {
  const viewer = viewerIn(ctx);
  const isForUnit =
    viewer.kind === 'PERSON' && subject.ownerId !== viewer.personId && viewer.addresseeIds.includes(subject.ownerId);
  const fact = await recordFact(ctx.office, {
    planId: subject.planId,
    subjectId: subject._id,
    act,
    actorId: viewer.actorId,
    signedAs: isForUnit ? viewer.name : null,
    channel: 'GRAPHQL',
    idempotencyKey: checkInput(idempotencyKey, key),
  });
  const same = fact.actorId === viewer.actorId && canonicalJson(fact.act) === canonicalJson(act);
  if (!same) throw new Failure('CONFLICT', { reason: 'idempotency-key-reused' });
  return fact;
}
