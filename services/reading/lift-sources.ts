import type { Assignment, LegalBasis, PlanReading, RecipientLine, ReportDuty, Section, Source } from './plan-reading';

/** A reading as it is printed: the values alone, and beside them where each came from. */
export interface PrintedReading
  extends Omit<PlanReading, 'legalBases' | 'sections' | 'assignments' | 'reportDuties' | 'recipients' | 'headSources'> {
  legalBases: Omit<LegalBasis, 'source'>[];
  sections: Omit<Section, 'line'>[];
  assignments: Omit<Assignment, 'source'>[];
  reportDuties: Omit<ReportDuty, 'source'>[];
  recipients: Omit<RecipientLine, 'source'>[];
  /** `head` by field; the others parallel to the lists of the same name. */
  sources: { head: PlanReading['headSources'] } & Record<
    'legalBases' | 'sections' | 'assignments' | 'reportDuties' | 'recipients',
    (Source | null)[]
  >;
}

/** Moves line numbers out of the values, so that two printings of one text compare equal however their lines were broken. */
export function liftSources({ headSources, ...reading }: PlanReading): PrintedReading {
  const sourcesOf = (entries: readonly { source?: Source }[]): (Source | null)[] =>
    entries.map((entry) => entry.source ?? null);
  return {
    ...reading,
    legalBases: reading.legalBases.map(({ source: _, ...basis }) => basis),
    sections: reading.sections.map(({ line: _, ...section }) => section),
    assignments: reading.assignments.map(({ source: _, ...assignment }) => assignment),
    reportDuties: reading.reportDuties.map(({ source: _, ...duty }) => duty),
    recipients: reading.recipients.map(({ source: _, ...recipient }) => recipient),
    sources: {
      head: headSources,
      legalBases: sourcesOf(reading.legalBases),
      sections: reading.sections.map((section) => ({ line: section.line ?? 0, quote: section.heading })),
      assignments: sourcesOf(reading.assignments),
      reportDuties: sourcesOf(reading.reportDuties),
      recipients: sourcesOf(reading.recipients),
    },
  };
}
