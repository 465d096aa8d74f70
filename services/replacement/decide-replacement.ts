import { appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import { Failure } from '../failures';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import { carryOne } from './carry-obligations';
import { listOpen, type OpenObligation, openReplacement, type Replacement } from './open-replacement';
import { choiceId, type ReplacementChoice } from './replacement-choice';

export interface ReplacementDecision {
  planId: string;
  choices: readonly { obligationId: string; carryTo: string | null; reason: string | null }[];
  /** Whatever is undecided and has a sure proposal goes on as proposed. */
  restAsProposed: boolean;
  actorId: string;
  idempotencyKey: string;
}

/** The signer sees what was decided before; what stayed open at the issue is decided afterwards. */
const DECIDABLE: readonly PlanDocument['state'][] = [
  'DRAFT',
  'RETURNED',
  'CONTENT_CHECK',
  'FORM_CHECK',
  'IN_FORCE',
  'CLOSED',
];

const AT_ONCE = 500;

/**
 * Says what becomes of open obligations of the plan that this one replaces: each goes on with a task or report of the new
 * plan, or ends with a reason. After the issue the choice is carried out at once.
 * @throws Failure WRONG_STATE; BAD_USER_INPUT naming `obligationId` or `carryTo`; REASON_REQUIRED where one ends.
 */
export async function decideReplacement(office: Office, input: ReplacementDecision): Promise<number> {
  const at = office.clock();
  const plan = await office.documents.plans.findOne({ _id: input.planId });
  if (!plan) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  const replacement = await openReplacement(office, plan, at);
  if (!replacement) throw new Failure('BAD_USER_INPUT', { field: 'planId' });
  if (!DECIDABLE.includes(plan.state)) throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'DRAFT' });
  const decided = await wanted(office, replacement, input, at);
  // First the record: what was chosen is proposed no more, and a repeat would not know of it.
  if (decided.length > 0) await record(office, input, decided, at);
  for (const { choice } of decided) {
    const { _id, ...words } = choice;
    await office.documents.replacementChoices.updateOne({ _id }, { $set: words }, { upsert: true });
  }
  if (plan.issuedAt) {
    const anew = await openReplacement(office, plan, at);
    for (const { old } of decided) if (anew) await carryOne(office, anew, old, at);
  }
  return decided.length;
}

interface Decided {
  old: OpenObligation;
  choice: ReplacementChoice;
}

async function wanted(
  office: Office,
  replacement: Replacement,
  { choices, restAsProposed, actorId }: ReplacementDecision,
  at: Date,
): Promise<Decided[]> {
  const { plan, oldPlanId } = replacement;
  const given = new Map(choices.map((choice) => [choice.obligationId, choice]));
  const decided: Decided[] = [];
  for (let after: string | null = null; ; ) {
    const open: OpenObligation[] = await listOpen(office, oldPlanId, { after, limit: AT_ONCE });
    for (const old of open) {
      const choice = given.get(old._id) ?? (restAsProposed ? proposed(replacement, old) : null);
      given.delete(old._id);
      if (!choice) continue;
      decided.push({ old, choice: { ...checked(replacement, old, choice), by: actorId, at } });
    }
    after = open.at(-1)?._id ?? null;
    if (open.length < AT_ONCE) break;
  }
  // What is not open any more, or is somebody else's, cannot be decided about.
  if (given.size > 0) throw new Failure('BAD_USER_INPUT', { field: 'obligationId', planId: plan._id });
  return decided;
}

function proposed(replacement: Replacement, old: OpenObligation): { carryTo: string; reason: null } | null {
  const proposal = replacement.standingOf(old) === 'UNDECIDED' ? replacement.proposalFor(old) : null;
  return proposal?.sure ? { carryTo: proposal.key, reason: null } : null;
}

function checked(
  replacement: Replacement,
  old: OpenObligation,
  { carryTo, reason }: { carryTo: string | null; reason: string | null },
): Omit<ReplacementChoice, 'by' | 'at'> {
  const { plan } = replacement;
  const why = reason?.trim() || null;
  if (carryTo === null && why === null) throw new Failure('REASON_REQUIRED');
  if (carryTo !== null && replacement.targetOf(old, carryTo) === null)
    throw new Failure('BAD_USER_INPUT', { field: 'carryTo' });
  const words = carryTo === null ? null : replacement.wordsOf(carryTo);
  const _id = choiceId(plan._id, old._id);
  return { _id, schemaVersion: 1, planId: plan._id, obligationId: old._id, carryTo, words, reason: why };
}

async function record(
  office: Office,
  { planId, actorId, idempotencyKey }: ReplacementDecision,
  decided: readonly Decided[],
  at: Date,
): Promise<void> {
  const choices = decided.map(({ choice: { obligationId, carryTo, reason } }) => ({ obligationId, carryTo, reason }));
  await appendEvent(office, {
    planId,
    key: `replacement-${digestOf({ actorId, idempotencyKey, choices })}`,
    type: 'REPLACEMENT_DECIDED',
    actorId,
    at,
    // A plan for five thousand units has as many choices: all of them are in their own documents.
    data: { count: choices.length, digest: digestOf(choices), first: choices.slice(0, 100) },
  });
}
