import type { PlanDocument } from '../../services/plans/plan';
import { builder } from '../builder';

/** Named apart from its fields, for what belongs to a plan leads back to it. */
export const PlanRef = builder.objectRef<PlanDocument>('Plan');
