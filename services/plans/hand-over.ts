import { dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import { queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import { movePlan, type PlanMove } from './move-plan';

/**
 * The leader hands the signature to a deputy (KT., Điều 13.1): the plan's signer and mandate change, the text does not.
 * The drafter is told; the deputy is asked next.
 * @throws Failure NO_MANDATE when the mandate is not valid on that day.
 */
export async function handOver(
  office: Pick<Office, 'documents' | 'directory' | 'post'>,
  move: PlanMove,
): Promise<void> {
  const grant = move.grantId ? await office.documents.grants.findOne({ _id: move.grantId }) : null;
  const plan = await office.documents.plans.findOne({ _id: move.planId });
  if (!grant?.decision || !plan) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const mandate = directory
    .mandatesOf(plan.issuerId, dayOf(move.at))
    .find((held) => held.id === grant.decision?.mandateId);
  if (!mandate) throw new Failure('NO_MANDATE', { issuerId: plan.issuerId });
  await movePlan(office, move, { route: { ...plan.route, signerId: mandate.holderId, mandateId: mandate.id } });
  await queueMails(office, [
    {
      key: {
        planId: plan._id,
        revision: plan.revision,
        addresseeId: plan.drafterId,
        purpose: 'HANDED_OVER',
        aboutId: `${plan._id}/${grant._id}`,
      },
      queuedAt: move.at,
    },
  ]);
}
