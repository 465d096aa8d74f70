import { type AuditPorts, appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import { recordDecisions } from '../audit/record-decisions';
import type { Office } from '../office';
import type { PlanDocument } from './plan';
import type { PlanState } from './plan-states';

export interface PlanMove {
  planId: string;
  /** State counter of the workflow; a late retry of an older move changes nothing. */
  version: number;
  from: PlanState;
  to: PlanState;
  actorId: string;
  at: Date;
  revision: number;
  /** The decision this move answers, marked as taken in. */
  grantId: string | null;
  /** The staff order this move carries out. */
  orderId: string | null;
  /** The absence that made a deputy the signer. */
  absenceId?: string | null;
}

/** The words behind a move; they stay in the documents and never pass through Temporal. */
export async function reasonOf(office: Pick<Office, 'documents'>, move: PlanMove): Promise<string | null> {
  if (move.orderId) return (await office.documents.orders.findOne({ _id: move.orderId }))?.reason ?? null;
  if (move.grantId) return (await office.documents.grants.findOne({ _id: move.grantId }))?.decision?.reason ?? null;
  return null;
}

/** Writes the plan's state on behalf of its workflow, the one writer, and links the audit event to the move. */
export async function movePlan(
  office: Pick<Office, AuditPorts>,
  move: PlanMove,
  more: Partial<PlanDocument> = {},
): Promise<void> {
  await recordDecisions(office, move.planId);
  const reason = await reasonOf(office, move);
  await office.documents.plans.updateOne(
    { _id: move.planId, version: { $lt: move.version } },
    {
      $set: {
        ...more,
        state: move.to,
        version: move.version,
        revision: move.revision,
        returnReason: move.to === 'RETURNED' ? reason : null,
        updatedAt: move.at,
        ...(move.to === 'CLOSED' ? { closedAt: move.at } : {}),
      },
    },
  );
  await appendEvent(office, {
    planId: move.planId,
    key: `move-${move.version}`,
    type: 'STATE_CHANGED',
    actorId: move.actorId,
    at: move.at,
    data: {
      from: move.from,
      to: move.to,
      revision: move.revision,
      grantId: move.grantId,
      orderId: move.orderId,
      ...(move.absenceId ? { absenceId: move.absenceId } : {}),
      reason,
      ...(more.signature ? { signature: digestOf(more.signature) } : {}),
    },
  });
  if (move.grantId) await office.documents.grants.updateOne({ _id: move.grantId }, { $set: { takenInAt: move.at } });
}
