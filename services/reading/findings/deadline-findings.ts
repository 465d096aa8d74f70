import { calendarDay } from '../deadlines/calendar-day';
import { findDeadlines } from '../deadlines/find-deadlines';
import type { Day, Deadline, Finding, PlanReading, ReportDuty } from '../plan-reading';
import type { FindingContext } from './find-all';
import { isMassBody, isPartyBody } from './issuer-nature';
import { remark } from './remark';

interface Place {
  line: number;
  quote: string;
}

/** Deadlines that are past, cannot be, fall on a day off or before the data they report (Nghị định 09/2019/NĐ-CP). */
export function deadlineFindings(reading: PlanReading, context: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const issued = issuedOn(context.head.date);
  const seen = new Set<string>();
  const all = allDeadlines(reading);
  for (const { deadline, line } of all) {
    const key = `${deadline.quote}|${deadline.lastDay}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const place = { line, quote: deadline.quote };
    const words = { words: deadline.quote };
    const fault = deadline.lastDay === null ? faultOf(deadline) : null;
    if (fault === 'impossible') findings.push(remark('deadline-impossible', { ...place, words }));
    if (fault === 'reversed') findings.push(remark('deadline-reversed', { ...place, words }));
    if (deadline.lastDay === null) continue;
    if (issued !== null && deadline.lastDay < issued)
      findings.push(remark('deadline-before-issue', { ...place, words }));
    if (deadline.lastDay < context.asOf)
      findings.push(remark('deadline-past', { ...place, words: { ...words, day: vietnamese(deadline.lastDay) } }));
    findings.push(
      ...yearFindings(deadline, reading, place),
      ...dayOffFinding(deadline, deadline.lastDay, place, context),
    );
  }
  if (reading.assignments.length > 0 && all.length === 0) findings.push(remark('no-deadline'));
  return [...findings, ...cutOffFindings(reading)];
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

function yearFindings(deadline: Deadline, { planYear, title, date }: PlanReading, place: Place): Finding[] {
  if (planYear === null || deadline.lastDay === null) return [];
  const words = { words: deadline.quote, year: planYear };
  if (deadline.yearInferred || deadline.statedMonthDay !== undefined)
    return [remark('deadline-year-inferred', { ...place, words: { ...words, year: deadline.lastDay.slice(0, 4) } })];
  const year = Number(deadline.lastDay.slice(0, 4));
  const spansYears = /năm học|giai đoạn|nhiệm kỳ|đến năm/iu.test(title ?? '');
  return year >= Math.min(planYear, date.year ?? planYear) && (year <= planYear + 1 || spansYears)
    ? []
    : [remark('deadline-other-year', { ...place, words })];
}

function dayOffFinding(deadline: Deadline, lastDay: Day, place: Place, { workdays }: FindingContext): Finding[] {
  // "Trong tháng 11" ends when the month does.
  if (workdays === null || deadline.type === 'period') return [];
  if (workdays.isWorkingDay(lastDay)) {
    const stated = statedDay(deadline);
    if (stated === null || workdays.isWorkingDay(stated)) return [];
    const words = { words: place.quote, day: dayWords(stated), last: dayWords(lastDay) };
    return [remark('deadline-named-day-off', { ...place, words })];
  }
  const name = workdays.holidayName(lastDay);
  const words = {
    words: place.quote,
    day: dayWords(lastDay),
    holiday: name === null ? '' : ` (${name})`,
    before: vietnamese(workdays.rollBack(lastDay)),
    after: vietnamese(workdays.rollForward(lastDay)),
  };
  return [remark('deadline-day-off', { ...place, words })];
}

/** Data of a first half-year end on 14 June, of a year on 14 December (Nghị định 09/2019/NĐ-CP). */
function cutOffFindings(reading: PlanReading): Finding[] {
  // The decree binds the administration of the state.
  if (isPartyBody(reading.issuer) || isMassBody(reading.issuer) || /năm học/iu.test(reading.title ?? '')) return [];
  return reading.reportDuties.flatMap((duty) => {
    const { deadline } = duty;
    const lastDay = deadline?.lastDay ?? null;
    const cutOff = lastDay === null ? null : cutOffAfter(duty, lastDay);
    if (!deadline || lastDay === null || cutOff === null || /số liệu|ước thực hiện/iu.test(duty.quote ?? '')) return [];
    const words = { words: deadline.quote, day: vietnamese(cutOff) };
    const mild = duty.periodicity === 'once';
    return [remark('deadline-before-cutoff', { line: duty.source.line, quote: deadline.quote, words, mild })];
  });
}

/** A report of the year is sent from mid-November on, one of the half-year from mid-May: earlier it is another report. */
function cutOffAfter({ periodicity }: ReportDuty, lastDay: Day): Day | null {
  const [year, monthDay] = [lastDay.slice(0, 4), lastDay.slice(5)];
  if (periodicity !== 'once' && periodicity !== 'semiannual' && periodicity !== 'annual') return null;
  if (periodicity !== 'semiannual' && monthDay >= '11-01' && monthDay < '12-14') return `${year}-12-14`;
  if (periodicity === 'semiannual' && monthDay >= '05-01' && monthDay < '06-14') return `${year}-06-14`;
  return null;
}

function issuedOn(date: { year: number | null; month: number | null; day: number | null }): Day | null {
  if (date.year === null || date.month === null || date.day === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** The day that is printed, where it is another than the last permitted one. */
function statedDay({ stated, statedMonthDay, resolvedForYear }: Deadline): Day | null {
  if (stated !== undefined) return stated;
  if (statedMonthDay === undefined || resolvedForYear === undefined) return null;
  const [month, day] = statedMonthDay.split('-').map(Number);
  return calendarDay(resolvedForYear, month ?? 0, day ?? 0);
}

function dayWords(day: Day): string {
  const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
  return `${names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${vietnamese(day)}`;
}

function vietnamese(day: Day): string {
  return day.split('-').reverse().join('/');
}
