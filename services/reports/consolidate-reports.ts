import type { DueDate } from '../calendar/due-date';
import type { PeriodAct } from '../obligations/fact';
import { PERIOD_STATES, type PeriodState } from '../obligations/obligation';
import { consolidateIndicator, type IndicatorResult } from './consolidate-indicator';
import type { ReportForm } from './report-form';

export type SubmittedReport = Extract<PeriodAct, { kind: 'REPORT_SUBMITTED' }>;

/** One unit's report for the period, as it stands. */
export interface UnitReport {
  periodId: string;
  ownerId: string;
  /** Official name. */
  name: string;
  state: PeriodState;
  due: DueDate | null;
  /** Past the last instant in time and still owed. */
  overdue: boolean;
  /** Handed in after it. */
  late: boolean;
  submittedAt: Date | null;
  /** The last one handed in; null: none yet. */
  report: SubmittedReport | null;
  /** Why the last one came back. */
  returnedReason: string | null;
  /** The last reminder, and how many. */
  remindedAt: Date | null;
  reminders: number;
  waivedReason: string | null;
  /** What came with the report. */
  files: { fileId: string; name: string }[];
}

/** What one unit wrote under one heading. */
export interface UnitPart {
  ownerId: string;
  name: string;
  late: boolean;
  text: string;
}

export interface ConsolidatedSection {
  key: string;
  ref: string | null;
  /** As in the plan; null: what units wrote without headings, where the plan has several. */
  heading: string | null;
  parts: UnitPart[];
}

export interface Consolidation {
  /** Units that owe the report, without those whose duty passed on or ended with the plan. */
  owed: number;
  /** In the order of "Nơi nhận", as they were given. */
  counted: UnitReport[];
  sections: ConsolidatedSection[];
  indicators: IndicatorResult[];
  nil: UnitReport[];
  late: UnitReport[];
  /** Nothing that counts: never handed in, or sent back and not handed in again. */
  missing: UnitReport[];
  waived: UnitReport[];
  /** Those that came with files. */
  withFiles: UnitReport[];
}

const GENERAL = 'general';

/**
 * The reports of one duty and period as one: each heading with every unit's part, each indicator added up or averaged as
 * its kind asks, and who is left out and why. Only what was handed in or accepted counts; what was sent back does not.
 * Pure; the order of the units is kept.
 */
export function consolidateReports(
  form: Pick<ReportForm, 'sections' | 'indicators'>,
  all: readonly UnitReport[],
): Consolidation {
  const reports = all.filter(({ state }) => state !== 'TRANSFERRED' && state !== 'SUPERSEDED');
  const counted = reports.filter(
    ({ state, report }) => report !== null && !PERIOD_STATES[state].owed && state !== 'WAIVED',
  );
  const told = counted.filter(({ report }) => report?.nil === false);
  return {
    owed: reports.length,
    counted,
    sections: sectionsOf(form.sections, told),
    indicators: form.indicators.map((indicator) => consolidateIndicator(indicator, told)),
    nil: counted.filter(({ report }) => report?.nil === true),
    late: counted.filter(({ late }) => late),
    missing: reports.filter(({ state }) => PERIOD_STATES[state].owed),
    waived: reports.filter(({ state }) => state === 'WAIVED'),
    withFiles: counted.filter(({ files }) => files.length > 0),
  };
}

/** What was written without headings goes under the one every short report has, or before all headings. */
function sectionsOf(sections: ReportForm['sections'], told: readonly UnitReport[]): ConsolidatedSection[] {
  const results = sections.find(({ key }) => key === 'results');
  const free = partsOf(told, ({ text }) => text);
  const own = sections.map(({ key, ref, heading }) => {
    const parts = partsOf(told, (report) => report.parts?.find((part) => part.key === key)?.text ?? '');
    return { key, ref, heading, parts: key === results?.key ? inOrder(told, [...free, ...parts]) : parts };
  });
  if (results || free.length === 0) return own;
  return [{ key: GENERAL, ref: null, heading: null, parts: free }, ...own];
}

function partsOf(told: readonly UnitReport[], textIn: (report: SubmittedReport) => string): UnitPart[] {
  return told.flatMap(({ ownerId, name, late, report }) => {
    const text = report ? textIn(report).trim() : '';
    return text === '' ? [] : [{ ownerId, name, late, text }];
  });
}

function inOrder(told: readonly UnitReport[], parts: readonly UnitPart[]): UnitPart[] {
  const place = new Map(told.map(({ ownerId }, index) => [ownerId, index]));
  return [...parts].sort((a, b) => (place.get(a.ownerId) ?? 0) - (place.get(b.ownerId) ?? 0));
}
