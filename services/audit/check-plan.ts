import type { AuditEvent } from './audit-event';
import { digestOf } from './digest-of';
import type { PlanRecord } from './read-record';
import type { RecordProblem, RecordProblemCode } from './record-problem';

/** The plan's state, signature and number against the events that led to them. */
export function checkPlan({ planId, events, plan, registerEntry }: PlanRecord): RecordProblem[] {
  if (!plan) return [];
  const problems: RecordProblem[] = [];
  const report = (code: RecordProblemCode, event: AuditEvent | undefined, subjectId: string | null = null): void => {
    problems.push({ code, planId, sequence: event?.sequence ?? null, subjectId });
  };

  const moves = events.filter(({ type }) => type === 'STATE_CHANGED');
  const last = moves.at(-1);
  const follows = (last?.data['to'] ?? 'DRAFT') === plan.state && (!last || last.key === `move-${plan.version}`);
  // A plan whose procedure had ended is shut away without a move of its workflow.
  const shutAway = plan.state === 'QUARANTINED' && events.some(({ type }) => type === 'QUARANTINED');
  if (!follows && !shutAway) report('STATE_CHANGED', last);

  const signed = moves.findLast(({ data }) => data['signature'] !== undefined);
  if ((signed?.data['signature'] ?? null) !== (plan.signature ? digestOf(plan.signature) : null))
    report('SIGNATURE_CHANGED', signed, plan.signature?.grantId ?? null);

  const numbered = events.find(({ type }) => type === 'NUMBER_GIVEN');
  const given = [numbered?.data['number'] ?? null, numbered?.data['year'] ?? null];
  const onPlan = [plan.number?.text ?? null, plan.number?.year ?? null];
  const inRegister = [registerEntry?.numberAndSymbol ?? null, registerEntry?.year ?? null];
  const day = numbered?.data['documentDate'] ?? null;
  const differs = [onPlan, inRegister].some((pair) => pair.some((value, index) => value !== given[index]));
  if (differs || (registerEntry && day !== registerEntry.documentDate))
    report('NUMBER_CHANGED', numbered, registerEntry?._id ?? null);
  return problems;
}
