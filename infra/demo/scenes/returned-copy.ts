import { randomUUID } from 'node:crypto';
import { kindOf } from '../mail-kind';
import { CLERK_WORK, SETTLE_DELIVERY } from '../plan-queries';
import type { OpenScene } from './scene';

interface Work {
  clerkWork: { edges: { node: { plan: { id: string }; addressee: { id: string; name: string } } }[] };
}

/** A recipient sent its copy back; the clerk, told by mail, finds it in the day's work and notes what was done. */
export const returnedCopy: OpenScene = ({ planId, issuerId, clerkId, ask }) => {
  let outcome: string | null = null;
  return {
    title: 'the clerk deals with a returned copy',
    onMail: async (mail) => {
      if (kindOf(mail) !== 'deliveryReturned' || outcome !== null) return;
      const { clerkWork } = await ask<Work>(clerkId, CLERK_WORK, { issuerId });
      const copy = clerkWork.edges.map(({ node }) => node).find(({ plan }) => plan.id === planId);
      if (!copy) throw new Error('the copy that was sent back is not among the work of the clerk');
      const note = 'Đã chuyển bản giấy đến đơn vị có thẩm quyền.';
      const input = { planId, addresseeId: copy.addressee.id, note, idempotencyKey: randomUUID() };
      await ask(clerkId, SETTLE_DELIVERY, { input });
      outcome = copy.addressee.name;
    },
    outcome: () => outcome,
  };
};
