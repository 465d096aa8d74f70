import { findDeadlines } from '../deadlines/find-deadlines';
import type { Day, Deadline, Finding, PlanReading } from '../plan-reading';
import type { FindingContext } from './find-all';

const MOST_FINDINGS = 200;

/** Deadlines that are past, lie before the plan's own day, or name a day the calendar does not have. */
export function deadlineFindings(reading: PlanReading, { asOf, head }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const issued = issuedOn(head.date);
  const seen = new Set<string>();
  for (const { deadline, line } of allDeadlines(reading)) {
    const key = `${deadline.quote}|${deadline.lastDay}`;
    if (seen.has(key) || findings.length >= MOST_FINDINGS) continue;
    seen.add(key);
    const remark = (code: string, message: string): void => {
      findings.push({ code, severity: 'warning', message, quote: deadline.quote, line, rule: null });
    };
    const fault = deadline.lastDay === null ? faultOf(deadline) : null;
    if (fault === 'impossible')
      remark('deadline-impossible', `“${deadline.quote}” nêu một ngày không có trong lịch; cần người sửa lại.`);
    if (fault === 'reversed') remark('deadline-reversed', `“${deadline.quote}” có ngày kết thúc trước ngày bắt đầu.`);
    if (deadline.lastDay === null) continue;
    if (issued !== null && deadline.lastDay < issued)
      remark('deadline-before-issue', `Hạn “${deadline.quote}” sớm hơn ngày ban hành kế hoạch.`);
    if (deadline.lastDay < asOf)
      remark('deadline-past', `Hạn “${deadline.quote}” (ngày cuối ${vietnamese(deadline.lastDay)}) đã qua.`);
  }
  return findings;
}

function allDeadlines(reading: PlanReading): { deadline: Deadline; line: number }[] {
  return [...reading.assignments, ...reading.reportDuties].flatMap((entry) =>
    [entry.deadline, ...(entry.moreDeadlines ?? [])].flatMap((deadline) =>
      deadline ? [{ deadline, line: entry.source.line }] : [],
    ),
  );
}

function faultOf(deadline: Deadline): 'impossible' | 'reversed' | null {
  if (!deadline.needsHuman) return null;
  const again = findDeadlines(deadline.quote, { planYear: 2024, schoolYear: false, issued: null }, true);
  return again.find((found) => found.fault)?.fault ?? null;
}

function issuedOn(date: { year: number | null; month: number | null; day: number | null }): Day | null {
  if (date.year === null || date.month === null || date.day === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

function vietnamese(day: Day): string {
  return day.split('-').reverse().join('/');
}
