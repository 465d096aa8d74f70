import { Failure } from '../../../services/failures';
import type { PlanProcess } from '../../../services/plans/plan-process';

const away = async (): Promise<never> => {
  throw new Failure('UNAVAILABLE', { part: 'workflow' });
};

/** An office without its workflows: plans can be stored and woken, orders find nobody. */
export const idleProcess: PlanProcess = {
  start: async () => undefined,
  wake: () => undefined,
  takeRevision: away,
  submit: away,
  cancel: away,
  numberPlan: away,
  issuePlan: away,
  recall: away,
  close: away,
  archive: away,
  correct: away,
};
