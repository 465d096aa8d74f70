import { Repeater } from 'graphql-yoga';
import type { Office } from '../services/office';
import type { PlanState } from '../services/plans/plan-states';

export interface PlanChange {
  planId: string;
  version: number;
  revision: number;
  state: PlanState;
}

export interface PlanWatch {
  /** The plan as it is, then every later version; ends when the listener goes. */
  follow(planId: string): AsyncIterable<PlanChange>;
  /** Plans somebody listens to now. */
  watched(): number;
}

type Tell = (change: PlanChange) => void;

const LOOK_EVERY_MS = 1000;

/**
 * Tells listeners of new versions of plans. The process looks once a second at all plans that anybody listens to, with
 * one query, and not at all when nobody does. A look that fails is repeated with the next.
 */
export function watchPlans(office: Pick<Office, 'documents' | 'log'>): PlanWatch {
  const listeners = new Map<string, Set<Tell>>();
  let looking = false;
  let ticking: NodeJS.Timeout | undefined;

  async function look(planIds: string[]): Promise<void> {
    const plans = await office.documents.plans
      .find({ _id: { $in: planIds } })
      .project<{ _id: string; version: number; revision: number; state: PlanState }>({
        version: 1,
        revision: 1,
        state: 1,
      })
      .toArray();
    for (const { _id, version, revision, state } of plans) {
      for (const tell of listeners.get(_id) ?? []) tell({ planId: _id, version, revision, state });
    }
  }

  /** A slow store is not asked again before it has answered. */
  async function tick(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      await look([...listeners.keys()]);
    } catch (error) {
      office.log('watch-failed', { error: String(error) });
    } finally {
      looking = false;
    }
  }

  function listen(planId: string, tell: Tell): () => void {
    if (listeners.size === 0) ticking = setInterval(() => void tick(), LOOK_EVERY_MS).unref();
    const others = listeners.get(planId) ?? new Set();
    listeners.set(planId, others.add(tell));
    return () => {
      others.delete(tell);
      if (others.size > 0) return;
      listeners.delete(planId);
      if (listeners.size === 0) clearInterval(ticking);
    };
  }

  return {
    watched: () => listeners.size,
    follow: (planId) =>
      new Repeater<PlanChange>(async (push, stop) => {
        let latest = -1;
        // A version is told once, whether the first look or a later one brings it.
        const tell: Tell = (change) => {
          if (change.version <= latest) return;
          latest = change.version;
          void push(change);
        };
        const leave = listen(planId, tell);
        void stop.then(leave);
        const plan = await office.documents.plans.findOne({ _id: planId });
        if (plan) tell({ planId, version: plan.version, revision: plan.revision, state: plan.state });
        await stop;
      }),
  };
}
