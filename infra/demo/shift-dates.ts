import { addDays } from '../../services/calendar/vietnam-time';
import type { Day, Deadline, PlanReading } from '../../services/reading/plan-reading';

/** Deadlines this close to today would be over before the demonstration is. */
const MARGIN_DAYS = 3;

/**
 * Moves a plan of a past year into the first year in which its deadlines lie ahead, so that its calendar can be played.
 * Changed are the year of the plan ("năm 2024") and the years printed in its deadlines; cited documents keep their dates.
 */
export function shiftDates(text: string, reading: PlanReading, today: Day): string {
  const { planYear } = reading;
  if (planYear === null) return text;
  const years = yearsAhead(deadlinesOf(reading), planYear, today);
  if (years === 0) return text;
  const quotes = deadlinesOf(reading).map((deadline) => deadline.quote);
  const moved = text.replace(new RegExp(`(năm\\s+)${planYear}(?!\\d)`, 'gi'), `$1${planYear + years}`);
  return quotes.reduce((whole, quote) => moveQuote(whole, quote, planYear, years), moved);
}

function deadlinesOf(reading: PlanReading): Deadline[] {
  return [...reading.assignments, ...reading.reportDuties]
    .flatMap((one) => [one.deadline, ...(one.moreDeadlines ?? [])])
    .filter((deadline) => deadline !== null);
}

function yearsAhead(deadlines: Deadline[], planYear: number, today: Day): number {
  const earliest = addDays(today, MARGIN_DAYS);
  const days = deadlines.map((deadline) => deadline.lastDay).filter((day) => day !== null);
  for (let years = Math.max(Number(today.slice(0, 4)) - planYear, 0); ; years += 1) {
    if (days.every((day) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}` >= earliest)) return years;
  }
}

/** The quote as it stands in the text: any white space where the quote has a blank. */
function moveQuote(text: string, quote: string, planYear: number, years: number): string {
  if (!quote.includes(String(planYear))) return text;
  const words = quote.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replace(new RegExp(words.join('\\s+'), 'g'), (printed) =>
    printed.replaceAll(String(planYear), String(planYear + years)),
  );
}
