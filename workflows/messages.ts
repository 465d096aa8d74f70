import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { OpenCounts } from '../services/obligations/count-open';
import type { StaffOrder } from '../services/plans/plan-process';
import type { PlanState } from '../services/plans/plan-states';

/** Carried over continue-as-new: all the workflow knows of its plan. Ids and counters only. */
export interface PlanStart {
  planId: string;
  state: PlanState;
  version: number;
  revision: number;
}

/** What the children need: the plan whose agenda they follow. */
export interface AgendaStart {
  planId: string;
}

export interface RevisionOrder {
  revision: number;
  actorId: string;
}

export interface PlanStatus extends PlanStart {
  open: OpenCounts;
}

/** The inbox has something; content-free, may be repeated, gathered or lost. */
export const wake = defineSignal('wake');

/** To a child: the plan is closed, recalled or replaced, finish. */
export const settle = defineSignal('settle');

/** To a child: something that was closed is owed again, look at the agenda anew. */
export const lookAgain = defineSignal('lookAgain');

// Updates: somebody waits for the answer, and a wrong step must be refused at once.
export const takeRevision = defineUpdate<PlanState, [RevisionOrder]>('takeRevision');
export const submit = defineUpdate<PlanState, [StaffOrder]>('submit');
export const cancel = defineUpdate<PlanState, [StaffOrder]>('cancel');
export const numberPlan = defineUpdate<PlanState, [StaffOrder]>('numberPlan');
export const issuePlan = defineUpdate<PlanState, [StaffOrder]>('issuePlan');
export const recall = defineUpdate<PlanState, [StaffOrder]>('recall');
export const close = defineUpdate<PlanState, [StaffOrder]>('close');
export const archive = defineUpdate<PlanState, [StaffOrder]>('archive');
export const correct = defineUpdate<PlanState, [StaffOrder]>('correct');

/** For diagnosis; readers of plans ask the documents. */
export const planStatus = defineQuery<PlanStatus>('planStatus');
