import { dayOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import { Failure } from '../failures';
import type { PlanReading } from '../reading/plan-reading';
import { readPlan } from '../reading/read-plan';
import { LARGEST_INPUT_BYTES } from '../reading/refusals';
import { refuseReading } from './refuse-reading';

/**
 * Reads what a drafter sends in.
 * @throws Failure TEXT_EMPTY, TEXT_TOO_LARGE, UNREADABLE, NOT_A_PLAN, STATE_SECRET_REFUSED; nothing is stored before.
 */
export function readSubmittedText(text: string, now: Date, workdays?: WorkCalendar): PlanReading {
  if (text.trim() === '') throw new Failure('TEXT_EMPTY');
  if (Buffer.byteLength(text) > LARGEST_INPUT_BYTES)
    throw new Failure('TEXT_TOO_LARGE', { maxBytes: LARGEST_INPUT_BYTES });
  const reading = readPlan({ text, asOf: dayOf(now), ...(workdays ? { workdays } : {}) });
  if (reading.refusal) throw refuseReading(reading.refusal);
  return reading;
}
