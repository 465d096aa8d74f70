import type { DocumentParts } from '../document-parts';
import type { Layout } from '../layout';
import type { Letterhead } from '../letterhead';
import type { Outline } from '../outline';
import type { Paragraph } from '../paragraphs';
import type { Day, Finding, PlanReading } from '../plan-reading';
import type { SourceLine } from '../source-line';
import type { Tail } from '../tail';
import { keepWithinBounds } from './bounds';
import { citationConflictFindings } from './citation-conflict-findings';
import { citationFindings } from './citation-findings';
import { citeDocuments } from './cited-documents';
import { copiedTextFindings } from './copied-text-findings';
import { dateLineFindings } from './date-line-findings';
import { deadlineFindings } from './deadline-findings';
import { endingFindings } from './ending-findings';
import { itemFindings } from './item-findings';
import { letterheadFindings } from './letterhead-findings';
import { nameFindings } from './name-findings';
import { numberFindings } from './number-findings';
import { printedDayFindings } from './printed-day-findings';
import { proofText } from './proof-text';
import { punctuationFindings } from './punctuation-findings';
import { quotationFindings } from './quotation-findings';
import { recipientFindings } from './recipient-findings';
import { repeatedWordFindings } from './repeated-word-findings';
import { reportFindings } from './report-findings';
import { sectionFindings } from './section-findings';
import { signatureFindings } from './signature-findings';
import { spellingFindings } from './spelling-findings';
import { titleFindings } from './title-findings';
import { tonePlacementFindings } from './tone-placement-findings';
import { atTrueLine } from './true-line';

/** The working calendar as far as the form check asks; services/calendar has it. */
export interface WorkDays {
  isWorkingDay(day: Day): boolean;
  rollBack(day: Day): Day;
  rollForward(day: Day): Day;
  holidayName(day: Day): string | null;
}

/** What the findings need besides the reading itself. */
export interface FindingContext {
  asOf: Day;
  head: Letterhead;
  tail: Tail;
  lines: readonly SourceLine[];
  parts: DocumentParts;
  /** Lines of the subject ("trích yếu"). */
  titleLines: readonly SourceLine[];
  /** Body put together from its printed lines, legal bases first. */
  paragraphs: readonly Paragraph[];
  outline: Outline;
  layout: Layout;
  /** Null: nothing is said about days off. */
  workdays: WorkDays | null;
}

/** What a careful clerk would remark, from the top of the page to its foot. */
export function findAll(reading: PlanReading, context: FindingContext): Finding[] {
  const proof = proofText(context.paragraphs);
  const citations = citeDocuments(proof);
  const deadlines = deadlineFindings(reading, context);
  return keepWithinBounds(
    [
      ...letterheadFindings(reading, context),
      ...numberFindings(reading, context),
      ...dateLineFindings(reading, context),
      ...titleFindings(reading, context),
      ...citationFindings(reading, citations, context),
      ...citationConflictFindings(citations),
      ...sectionFindings(reading, context),
      ...itemFindings(context),
      ...repeatedWordFindings(proof),
      ...spellingFindings(proof),
      ...nameFindings(proof, context),
      ...quotationFindings(proof),
      ...punctuationFindings(proof, context),
      ...tonePlacementFindings(context),
      ...copiedTextFindings(reading, proof),
      ...printedDayFindings(proof, deadlines),
      ...atTrueLine([...deadlines, ...reportFindings(reading)], context.paragraphs),
      ...endingFindings(reading, context),
      ...recipientFindings(reading, context),
      ...signatureFindings(reading, context),
    ],
    context.lines,
  );
}
