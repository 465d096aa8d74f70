import { ApplicationFailureCategory } from '@temporalio/common';
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { FailureCode, FailureDetails } from '../services/failures';

/** An order or move that does not fit, as whoever gave it gets to know. */
export function refusal(type: FailureCode, details: FailureDetails): ApplicationFailure {
  return ApplicationFailure.create({
    type,
    message: type,
    nonRetryable: true,
    details: [details],
    category: ApplicationFailureCategory.BENIGN,
  });
}

/** The step found that the plan had been shut away meanwhile. */
export function isShutAway(error: unknown): boolean {
  const reason: FailureCode = 'PLAN_QUARANTINED';
  return error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === reason;
}
