import { dayOf } from '../calendar/vietnam-time';
import { Failure, type FailureCode } from '../failures';
import type { PlanReading } from '../reading/plan-reading';
import { readPlan } from '../reading/read-plan';

const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** Refusal codes of the reader that have a failure of their own; every other one is NOT_A_PLAN. */
const FAILURE_OF_REFUSAL: Record<string, FailureCode> = {
  empty: 'TEXT_EMPTY',
  secret: 'STATE_SECRET_REFUSED',
  'too-large': 'TEXT_TOO_LARGE',
  'not-text': 'UNREADABLE',
  unreadable: 'UNREADABLE',
  'unreadable-encoding': 'UNREADABLE',
};

/**
 * Reads what a drafter sends in.
 * @throws Failure TEXT_EMPTY, TEXT_TOO_LARGE, UNREADABLE, NOT_A_PLAN, STATE_SECRET_REFUSED; nothing is stored before.
 */
export function readSubmittedText(text: string, now: Date): PlanReading {
  if (text.trim() === '') throw new Failure('TEXT_EMPTY');
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new Failure('TEXT_TOO_LARGE', { maxBytes: MAX_TEXT_BYTES });
  const reading = readPlan({ text, asOf: dayOf(now) });
  if (reading.refusal) {
    throw new Failure(FAILURE_OF_REFUSAL[reading.refusal.code] ?? 'NOT_A_PLAN', { refusal: reading.refusal.code });
  }
  return reading;
}
