import type { Letterhead } from '../letterhead';
import type { Day, Finding, PlanReading } from '../plan-reading';
import type { SourceLine } from '../source-line';
import type { Tail } from '../tail';
import { deadlineFindings } from './deadline-findings';
import { headFindings } from './head-findings';
import { recipientFindings } from './recipient-findings';
import { reportFindings } from './report-findings';
import { sectionFindings } from './section-findings';
import { signatureFindings } from './signature-findings';

/** What the findings need besides the reading itself. */
export interface FindingContext {
  asOf: Day;
  head: Letterhead;
  tail: Tail;
  lines: readonly SourceLine[];
}

/** What a careful clerk would remark, from the top of the page to its foot. */
export function findAll(reading: PlanReading, context: FindingContext): Finding[] {
  return [
    ...headFindings(reading, context),
    ...sectionFindings(reading),
    ...deadlineFindings(reading, context),
    ...reportFindings(reading),
    ...recipientFindings(reading, context),
    ...signatureFindings(reading, context),
  ];
}
