import type { Directory } from '../directory/create-directory';
import { resolveAssignee } from '../directory/resolve-assignee';
import { readDeadline } from '../reading/deadlines/read-deadline';
import type { Day, Deadline, Finding, Periodicity, PlanReading } from '../reading/plan-reading';
import { ordersPlan } from './orders-plan';
import type { Correction, Obligations, PlannedDuty, PlannedTask } from './plan';

export interface ObligationContext {
  directory: Directory;
  issuerId: string;
  asOf: Day;
}

/**
 * Turns a reading into what the plan will set in motion: each assignment a task, each report duty a
 * report, the units found in the directory, the drafter's corrections applied last.
 */
export function proposeObligations(
  reading: PlanReading,
  corrections: Correction[],
  context: ObligationContext,
): Obligations {
  const byKey = new Map(corrections.map((correction) => [correction.key, correction]));
  const issuerName = context.directory.unit(context.issuerId)?.names[0] ?? null;
  const tasks = reading.assignments.map(
    (assignment, index): PlannedTask => ({
      key: `t${index + 1}`,
      ref: assignment.ref,
      unit: assignment.unit,
      ownerIds: ownersOf(assignment.unit, context),
      mode: assignment.mode,
      text: assignment.text,
      deadline: assignment.deadline,
      optional: assignment.optional === true,
      coordinate: assignment.coordinate ?? [],
      coordinatorIds: coordinatorsOf(assignment.coordinate ?? [], context),
      childPlan: ordersPlan(assignment.text, assignment.unit, issuerName),
      line: assignment.source.line,
    }),
  );
  const duties = reading.reportDuties.map(
    (duty, index): PlannedDuty => ({
      key: `d${index + 1}`,
      ref: duty.ref,
      who: duty.who,
      ownerIds: ownersOf(duty.who, context),
      to: duty.to ?? [],
      via: duty.via ?? [],
      periodicity: duty.periodicity,
      deadline: duty.deadline,
      moreDeadlines: duty.moreDeadlines ?? [],
      quote: duty.quote,
      optional: duty.optional === true,
      onDemand: duty.periodicity === 'adhoc',
      line: duty.source.line,
    }),
  );
  return {
    planYear: reading.planYear,
    lastPlanYear: reading.lastPlanYear,
    tasks: tasks.flatMap((task) => correctTask(task, byKey.get(task.key), reading, context)),
    duties: duties.flatMap((duty) => correctDuty(duty, byKey.get(duty.key), reading, context)),
  };
}

function ownersOf(phrase: string | null, { directory, issuerId, asOf }: ObligationContext): string[] {
  if (!phrase) return [];
  const { addressees } = resolveAssignee(phrase, { directory, issuerId, asOf });
  return addressees.map(({ id }) => id);
}

/** Units that take part under the lead of the owners; one that is not found stays in the words only. */
function coordinatorsOf(phrases: readonly string[], context: ObligationContext): string[] {
  return [...new Set(phrases.flatMap((phrase) => ownersOf(phrase, context)))];
}

function deadlineFrom(phrase: string, reading: PlanReading): Deadline | null {
  return readDeadline(phrase, { planYear: reading.planYear });
}

function correctTask(
  task: PlannedTask,
  correction: Correction | undefined,
  reading: PlanReading,
  context: ObligationContext,
): PlannedTask[] {
  if (!correction) return [task];
  if (correction.drop) return [];
  const unit = correction.unit ?? task.unit;
  return [
    {
      ...task,
      unit,
      ownerIds: correction.unit ? ownersOf(unit, context) : task.ownerIds,
      deadline: correction.deadline ? deadlineFrom(correction.deadline, reading) : task.deadline,
      childPlan: correction.childPlan ?? task.childPlan,
      optional: false,
    },
  ];
}

function correctDuty(
  duty: PlannedDuty,
  correction: Correction | undefined,
  reading: PlanReading,
  context: ObligationContext,
): PlannedDuty[] {
  if (!correction) return [duty];
  if (correction.drop) return [];
  const who = correction.unit ?? duty.who;
  return [
    {
      ...duty,
      who,
      ownerIds: correction.unit ? ownersOf(who, context) : duty.ownerIds,
      to: correction.to ?? duty.to,
      // A date given to a report "theo quy định" makes it a report to be sent once.
      periodicity:
        correction.periodicity ??
        (correction.deadline && duty.periodicity === 'unspecified' ? 'once' : duty.periodicity),
      deadline: correction.deadline ? deadlineFrom(correction.deadline, reading) : duty.deadline,
      onDemand: correction.onDemand ?? duty.onDemand,
      optional: false,
    },
  ];
}

/**
 * What a person must settle before the plan can be submitted: an obligation nobody owns, a correction that
 * names nothing, a report that is neither dated nor on demand. Domain rule: "theo quy định" without a date is asked, never guessed.
 */
export function checkObligations(obligations: Obligations, corrections: Correction[], reading: PlanReading): Finding[] {
  const findings: Finding[] = [];
  for (const task of obligations.tasks) {
    if (task.ownerIds.length === 0 && !task.optional) {
      findings.push(
        finding(
          'assignee-unresolved',
          `Không tìm thấy trong danh bạ đơn vị được giao nhiệm vụ “${task.unit ?? ''}”.`,
          task.unit,
          task.line,
        ),
      );
    }
  }
  for (const duty of obligations.duties) {
    if (duty.ownerIds.length === 0 && !duty.optional) {
      findings.push(
        finding(
          'reporter-unresolved',
          `Không tìm thấy trong danh bạ đơn vị phải báo cáo “${duty.who ?? ''}”.`,
          duty.quote,
          duty.line,
        ),
      );
    }
    if (!duty.onDemand && !duty.optional && UNDATED.includes(duty.periodicity) && !duty.deadline) {
      findings.push(
        finding(
          'report-undated',
          'Chế độ báo cáo chưa có thời hạn: cần ghi thời hạn hoặc xác nhận chỉ báo cáo khi có yêu cầu.',
          duty.quote,
          duty.line,
        ),
      );
    }
  }
  const known = new Set([
    ...reading.assignments.map((_, i) => `t${i + 1}`),
    ...reading.reportDuties.map((_, i) => `d${i + 1}`),
  ]);
  for (const { key, deadline } of corrections) {
    if (!known.has(key))
      findings.push(
        finding(
          'correction-unknown',
          `Nội dung sửa “${key}” không ứng với nhiệm vụ hay chế độ báo cáo nào.`,
          null,
          null,
        ),
      );
    else if (deadline && !deadlineFrom(deadline, reading)) {
      findings.push(
        finding('correction-deadline-unreadable', `Không đọc được thời hạn “${deadline}”.`, deadline, null),
      );
    }
  }
  return findings;
}

/** Without a date nothing follows from these. */
const UNDATED: readonly Periodicity[] = ['unspecified', 'once'];

function finding(code: string, message: string, quote: string | null, line: number | null): Finding {
  return { code, severity: 'error', message, quote, line, rule: null, correction: null };
}
