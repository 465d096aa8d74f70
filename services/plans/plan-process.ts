import type { PlanState } from './plan-states';

/**
 * The road a plan runs on, as the services see it. The implementation talks to Temporal;
 * a refused step throws a `Failure` that names the state.
 */
export interface PlanProcess {
  /** Starts the plan's workflow; a second start of the same plan changes nothing. */
  start(planId: string): Promise<void>;
  /** Makes a stored revision the current one. */
  takeRevision(planId: string, order: { revision: number; actorId: string }): Promise<PlanState>;
  submit(planId: string, order: StaffOrder): Promise<PlanState>;
  cancel(planId: string, order: StaffOrder): Promise<PlanState>;
  /** The clerk has the signed plan numbered; the clerk has the numbered plan issued. */
  numberPlan(planId: string, order: StaffOrder): Promise<PlanState>;
  issuePlan(planId: string, order: StaffOrder): Promise<PlanState>;
  recall(planId: string, order: StaffOrder): Promise<PlanState>;
  close(planId: string, order: StaffOrder): Promise<PlanState>;
  archive(planId: string, order: StaffOrder): Promise<PlanState>;
  /** Makes a letter of correction known; the plan's state stays. */
  correct(planId: string, order: StaffOrder): Promise<PlanState>;
  /**
   * Tells the workflow that its inbox has something; carries nothing and may be lost.
   * `soon` wake-ups of one plan are gathered into one.
   */
  wake(planId: string, urgency: 'now' | 'soon'): void;
}

/** What authorised staff order; ids only, the reason stays in the order's document. */
export interface StaffOrder {
  actorId: string;
  /** Repeats of one request carry the same id and get the first answer. */
  orderId: string;
}
