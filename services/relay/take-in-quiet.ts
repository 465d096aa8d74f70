import { takeInReceipts } from '../distribution/take-in-receipts';
import { GRANT_PURPOSES } from '../grants/grant';
import { isQuietKind } from '../obligations/fact';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { isFinal } from '../plans/plan-states';
import { takeInFacts } from '../plans/take-in-facts';

/** What came in meanwhile goes into the record with one event. */
const EVERY_MS = 60_000;

/**
 * Takes into the record what no workflow has to hear of: receipts and what recipients say about their copies, which move
 * nothing in the procedure, and all facts of a plan whose workflow has ended. Of several relays one has the turn of a plan.
 * @returns for how many plans it was done.
 */
export async function takeInQuiet(office: Office, planIds: ReadonlySet<string>): Promise<number> {
  if (planIds.size === 0) return 0;
  const plans = await office.documents.plans.find({ _id: { $in: [...planIds] } }).toArray();
  let done = 0;
  for (const plan of plans) {
    if (plan.quarantine || !(await takeTurn(office, plan))) continue;
    try {
      await takeIn(office, plan);
      done += 1;
    } catch (error) {
      // A record that takes nothing holds up no other plan.
      office.log('record-failed', { planId: plan._id, error: String(error) });
    }
  }
  return done;
}

/** The turn is a conditional update of the mark it was read with; whoever dies in it leaves the next minute to the others. */
async function takeTurn(
  { documents, clock }: Pick<Office, 'documents' | 'clock'>,
  { _id, quietTakenInAt }: PlanDocument,
): Promise<boolean> {
  const now = clock();
  if (quietTakenInAt && now.getTime() - quietTakenInAt.getTime() < EVERY_MS) return false;
  const turn = await documents.plans.updateOne(
    { _id, quietTakenInAt: quietTakenInAt ?? { $exists: false } },
    { $set: { quietTakenInAt: now } },
  );
  return turn.modifiedCount > 0;
}

async function takeIn(office: Office, { _id: planId, state }: PlanDocument): Promise<void> {
  const { grants, facts } = office.documents;
  const now = office.clock();
  const decided = await grants.find({ planId, state: 'USED', takenInAt: null }).toArray();
  const receipts = decided.filter(({ purpose }) => !GRANT_PURPOSES[purpose].decidesPlan);
  await takeInReceipts(office, planId, receipts, now);
  const news = await facts.find({ planId, takenInAt: null }).sort({ at: 1 }).toArray();
  const quiet = isFinal(state) ? news : news.filter(({ act }) => isQuietKind(act.kind));
  await takeInFacts(office, planId, quiet, now);
}
