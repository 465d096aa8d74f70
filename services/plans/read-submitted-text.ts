import { dayOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { PlanReading } from '../reading/plan-reading';
import { readPlan } from '../reading/read-plan';
import { refuseReading } from './refuse-reading';

/**
 * Reads what a drafter sends in.
 * @throws Failure TEXT_EMPTY, TEXT_TOO_LARGE, UNREADABLE, NOT_A_PLAN, STATE_SECRET_REFUSED; nothing is stored before.
 */
export function readSubmittedText(text: string, now: Date, workdays?: WorkCalendar): PlanReading {
  const reading = readPlan({ text, asOf: dayOf(now), ...(workdays ? { workdays } : {}) });
  if (reading.refusal) throw refuseReading(reading.refusal);
  return reading;
}
