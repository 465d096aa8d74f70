import { canonicalJson } from '../audit/canonical-json';
import type { WorkCalendar } from '../calendar/work-calendar';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { Failure } from '../failures';
import { applyTextCorrections } from '../form-check/apply-text-corrections';
import { splitLines } from '../form-check/text-lines';
import type { Obligations, PlannedDuty, PlannedTask, RevisionDocument } from '../plans/plan';
import { type ObligationContext, proposeObligations } from '../plans/propose-obligations';
import { readSubmittedText } from '../plans/read-submitted-text';
import { bareKey } from '../reading/bare-key';
import type { PlanReading } from '../reading/plan-reading';

export interface CorrectedWords {
  line: number;
  from: string;
  to: string;
}

/**
 * Whether a correction changes what the plan sets in motion: it is carried out in a copy of the signed text, which is read
 * a second time. Who does what by when, whom it is sent to, what is measured and every figure in a task are content.
 * Nothing is stored.
 * @throws Failure BAD_USER_INPUT naming `from` where the words do not stand on the line.
 */
export function touchesContent(
  { text, createdAt }: Pick<RevisionDocument, 'text' | 'createdAt'>,
  { line, from, to }: CorrectedWords,
  context: ObligationContext & { calendar: WorkCalendar },
): boolean {
  const finding = { code: 'correction', severity: 'info' as const, message: '', quote: null, line, rule: null };
  const { text: corrected, left } = applyTextCorrections(text, [{ ...finding, correction: { from, to } }]);
  if (left.length > 0 || splitLines(text)[line - 1] === undefined)
    throw new Failure('BAD_USER_INPUT', { field: 'from' });
  const before = read(text, createdAt, context);
  // A text that is no plan any more is content, whatever else it is.
  const after = readsAsPlan(() => read(corrected, createdAt, context));
  return after === null || before !== after;
}

function read(text: string, at: Date, context: ObligationContext & { calendar: WorkCalendar }): string {
  const reading = readSubmittedText(text, at, context.calendar);
  return canonicalJson(contentOf(reading, proposeObligations(reading, [], context), context));
}

function readsAsPlan(attempt: () => string): string | null {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Spelling may change; units, days, addressees, measures and figures may not. */
function contentOf(
  reading: PlanReading,
  { planYear, lastPlanYear, tasks, duties }: Obligations,
  context: ObligationContext,
): unknown {
  return {
    years: [planYear, lastPlanYear],
    tasks: tasks.map(({ text, unit, coordinate, line: _, deadline, ...task }: PlannedTask) => ({
      ...task,
      units: [unit ?? '', ...coordinate].map(bareKey),
      figures: figuresIn(text),
      deadline: dayOnly(deadline),
    })),
    duties: duties.map(({ quote, line: _, who, deadline, moreDeadlines, to, via, ...duty }: PlannedDuty) => ({
      ...duty,
      units: [who ?? '', ...to, ...via].map(bareKey),
      figures: figuresIn(quote ?? ''),
      deadlines: [deadline, ...moreDeadlines].map(dayOnly),
    })),
    indicators: reading.indicators.map(({ ref, values }) => ({ ref, values })),
    recipients: reading.recipients.map((line) => resolveRecipientLine(line, context).addressees.map(({ id }) => id)),
  };
}

function dayOnly(deadline: PlannedTask['deadline']): unknown {
  if (!deadline) return null;
  const { quote: _, ...days } = deadline;
  return days;
}

function figuresIn(text: string): string[] {
  return text.match(/\d+(?:[.,/]\d+)*/g) ?? [];
}
