import { dayOf } from '../calendar/vietnam-time';
import type { ResolutionContext } from '../directory/resolution';
import type { Office } from '../office';
import type { Obligations } from '../plans/plan';
import { type Citation, citeText } from '../reading/cite-text';
import { keepWithinBounds } from '../reading/findings/bounds';
import type { Finding, PlanReading } from '../reading/plan-reading';
import { citationMemoryFindings } from './citation-memory-findings';
import { coverageFindings } from './coverage-findings';
import { draftSchedule } from './draft-schedule';
import { idleRecipientFindings } from './idle-recipient-findings';
import { knownCommitments } from './known-commitments';
import { lateDeadlineFindings } from './late-deadline-findings';
import { planParts } from './plan-parts';
import { recallCitations } from './recall-citations';
import { reportOrderFindings } from './report-order-findings';
import { shortNoticeFindings } from './short-notice-findings';
import { supplyDates } from './supply-dates';
import { splitLines } from './text-lines';
import { weekLoadFindings } from './week-load-findings';

export type CheckingOffice = Pick<
  Office,
  'clock' | 'directory' | 'calendar' | 'documents' | 'policy' | 'defaultPolicyId'
>;

export interface ReadDraft {
  text: string;
  reading: PlanReading;
  obligations: Obligations;
}

/**
 * The part of the form check that one text cannot answer: "Nơi nhận" against the directory, citations against issued
 * plans, deadlines against the calendar and what is owed already. Stores nothing.
 * @returns the reader's findings, completed by what other plans know, and the new ones.
 */
export async function checkAcross(
  office: CheckingOffice,
  { text, reading, obligations }: ReadDraft,
  context: ResolutionContext,
): Promise<{ ofText: Finding[]; across: Finding[] }> {
  const { documents } = office;
  const now = office.clock();
  const { feasibility, upwardReportWorkingDays } = office.policy(office.defaultPolicyId);
  const calendar = await office.calendar();
  const citations = distinct(citeText(text));
  const memory = await recallCitations(documents, citations, context.issuerId);
  const schedule = draftSchedule(obligations, now, calendar);
  const owners = schedule.map(({ ownerId }) => ownerId);
  const owed = await knownCommitments(documents, context.issuerId, owners, citations);
  const lines = splitLines(text);
  const parts = planParts(reading, obligations);
  const coordinate = reading.assignments.flatMap((assignment) => assignment.coordinate ?? []);
  const pace = { today: dayOf(now), least: feasibility.leastWorkingDays, calendar };
  const found = [
    ...coverageFindings(parts, lines, context),
    ...idleRecipientFindings(parts, coordinate, context),
    ...citationMemoryFindings(citations, memory, context.asOf),
    ...weekLoadFindings(schedule, owed.own, { most: feasibility.deadlinesPerWeek, directory: context.directory }),
    ...lateDeadlineFindings(schedule, owed.parents, reading),
    ...reportOrderFindings(schedule, owed.parents, context, { least: upwardReportWorkingDays, calendar }),
    // Urgent plans are short of time on purpose (Điều 4.2.c).
    ...(reading.urgency === null ? shortNoticeFindings(schedule, pace) : []),
  ];
  const numbered = lines.map((line, i) => ({ no: i + 1, text: line.text.normalize('NFC') }));
  return {
    ofText: supplyDates(reading.findings, citations, memory.forms),
    across: keepWithinBounds(found, numbered),
  };
}

/** A plan cites some dozens; the rest of a longer list is not compared. */
const MOST_CITATIONS = 500;

/** Each document once for each form it is named in, at its first place. */
function distinct(citations: readonly Citation[]): Citation[] {
  const forms = new Map<string, Citation>();
  for (const citation of citations) {
    const { ref, kind, body, date } = citation;
    const form = JSON.stringify([ref, kind, body, date]);
    if (!forms.has(form)) forms.set(form, citation);
  }
  return [...forms.values()].slice(0, MOST_CITATIONS);
}
