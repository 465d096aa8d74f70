import { deliveryId } from '../distribution/delivery';
import { openGrants } from '../grants/open-grant';
import { queueMails } from '../mail/queue-mails';
import type { PlanDocument } from '../plans/plan';
import type { Day } from '../reading/plan-reading';
import type { TransferOffice } from './transfer-obligations';

/** One letter for each successor, which lists what it takes over, and one for the follow-up unit (Điều 24.1). */
export async function tellOfTransfer(
  office: TransferOffice,
  plan: PlanDocument,
  { unitId, on, successors }: { unitId: string; on: Day; successors: string[] },
  at: Date,
): Promise<void> {
  const grantIds = await openGrants(
    office,
    successors.map((subjectId) => ({
      purpose: 'ACKNOWLEDGE' as const,
      planId: plan._id,
      revision: plan.revision,
      docHash: plan.signature?.contentHash ?? '',
      subjectId,
      aboutId: deliveryId(plan._id, subjectId),
      openedAt: at,
    })),
  );
  const key = { planId: plan._id, revision: plan.revision, purpose: 'OBLIGATION_TRANSFERRED' as const };
  const aboutId = `${plan._id}/${unitId}/${on}`;
  await queueMails(office, [
    ...successors.map((addresseeId, index) => ({
      key: { ...key, addresseeId, aboutId },
      grantId: grantIds[index] ?? null,
      queuedAt: at,
    })),
    { key: { ...key, addresseeId: await followUpOf(office, plan, on), aboutId }, queuedAt: at },
  ]);
}

/** Who follows a plan up on that day: the unit itself may be the one that is gone. */
export async function followUpOf(
  office: Pick<TransferOffice, 'directory'>,
  { route }: PlanDocument,
  on: Day,
): Promise<string> {
  const [successor] = (await office.directory()).successorsOf(route.followUpUnitId, on);
  return successor?.unitId ?? route.clerkId;
}
