import { GRANT_PURPOSES, type GrantPurpose } from '../grants/grant';
import { type FactDocument, isQuietKind } from '../obligations/fact';
import type { Office } from '../office';
import { isFinal, PLAN_STATES, type PlanState } from '../plans/plan-states';

/** Plans with something that nobody took in. */
export interface News {
  /** Their workflow has to act on it. */
  toAct: Set<string>;
  /** Only the record waits for it. */
  toRecord: Set<string>;
}

const FINAL = (Object.keys(PLAN_STATES) as PlanState[]).filter(isFinal);

/** Decisions, receipts and facts from before `forgotten` that are in no record yet, by what has to be done about them. */
export async function findNews({ documents }: Pick<Office, 'documents'>, forgotten: Date): Promise<News> {
  const decided = await documents.grants
    .find({ state: 'USED', takenInAt: null })
    .project<{ planId: string; purpose: GrantPurpose; decision: { at: Date } | null }>({
      planId: 1,
      purpose: 1,
      'decision.at': 1,
    })
    .toArray();
  const facts = await documents.facts
    .find({ takenInAt: null, at: { $lt: forgotten } })
    .project<{ planId: string; act: Pick<FactDocument['act'], 'kind'> }>({ planId: 1, 'act.kind': 1 })
    .toArray();
  const old = decided.filter(({ decision }) => decision && decision.at < forgotten);
  const planIds = [...new Set([...old, ...facts].map(({ planId }) => planId))];
  const ended =
    planIds.length === 0 ? [] : await documents.plans.distinct('_id', { _id: { $in: planIds }, state: { $in: FINAL } });
  // A workflow that has ended hears nothing any more; of a decision that came too late there is nothing to record.
  const news = [
    ...old.map(({ planId, purpose }) => ({ planId, isForRecord: !GRANT_PURPOSES[purpose].decidesPlan })),
    ...facts.map(({ planId, act }) => ({ planId, isForRecord: isQuietKind(act.kind) || ended.includes(planId) })),
  ];
  const plansOf = (isForRecord: boolean) =>
    new Set(news.filter((one) => one.isForRecord === isForRecord).map(({ planId }) => planId));
  const toAct = plansOf(false);
  for (const planId of ended) toAct.delete(planId);
  return { toAct, toRecord: plansOf(true) };
}
