import { correctionId } from '../corrections/correction';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { wording } from '../wording/wording';
import { queueAxisMessage } from './queue-axis-message';

type TellingOffice = Pick<Office, 'documents' | 'directory' | 'axis'>;

/** The plan itself, on the day it is sent: new, or in the place of an earlier one. */
export async function bringPlanToAxis(office: TellingOffice, planId: string, at: Date): Promise<void> {
  if (!office.axis) return;
  const plan = await office.documents.plans.findOne({ _id: planId });
  const old = plan?.supersedes ? await office.documents.plans.findOne({ _id: plan.supersedes }) : null;
  if (!old) await queueAxisMessage(office, planId, 'NEW', { at });
  else {
    const reason = wording('vi').axis.replaces(old.number?.text ?? '');
    await queueAxisMessage(office, planId, 'REPLACEMENT', { at, reason });
  }
}

/** What became of a plan that was sent. That it was replaced is told by the message of the plan that replaces it. */
export async function tellAxis(
  office: TellingOffice,
  plan: PlanDocument,
  { notice, n, at }: { notice: 'RECALLED' | 'SUPERSEDED' | 'CORRECTED'; n: number; at: Date },
): Promise<void> {
  if (!office.axis) return;
  if (notice === 'RECALLED')
    await queueAxisMessage(office, plan._id, 'RECALL', { at, reason: plan.recalled?.reason ?? null });
  if (notice !== 'CORRECTED') return;
  const correction = await office.documents.corrections.findOne({ _id: correctionId(plan._id, n) });
  const { what = null, fileId = null } = correction ?? {};
  await queueAxisMessage(office, plan._id, 'CORRECTION', { at, round: n, reason: what, fileId });
}
