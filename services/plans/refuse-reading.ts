import { Failure, type FailureCode } from '../failures';
import type { Refusal } from '../reading/plan-reading';
import { LARGEST_INPUT_BYTES } from '../reading/refusals';

/** Refusal codes of the reader that have a failure of their own; every other one is NOT_A_PLAN. */
const FAILURE_OF_REFUSAL: Readonly<Record<string, FailureCode>> = {
  empty: 'TEXT_EMPTY',
  secret: 'STATE_SECRET_REFUSED',
  'too-large': 'TEXT_TOO_LARGE',
  'not-text': 'UNREADABLE',
  unreadable: 'UNREADABLE',
  'unreadable-encoding': 'UNREADABLE',
  'unsupported-format': 'UNREADABLE',
  encrypted: 'UNREADABLE',
  'no-text': 'UNREADABLE',
};

/** The failure that stands for a refusal of the reader. Of a secret text nothing is said, not even why. */
export function refuseReading({ code, message }: Refusal): Failure {
  const failure = FAILURE_OF_REFUSAL[code] ?? 'NOT_A_PLAN';
  return new Failure(failure, {
    refusal: code,
    ...(failure === 'UNREADABLE' || failure === 'NOT_A_PLAN' ? { sentence: message } : {}),
    ...(failure === 'TEXT_TOO_LARGE' ? { maxBytes: LARGEST_INPUT_BYTES } : {}),
  });
}
