import { Failure } from '../failures';
import type { Office } from '../office';
import { findPlan } from '../plans/find-plan';
import type { PlanReader } from '../plans/plan-reader';
import { type RenderedDocument, renderDocument } from '../rendering/render-document';
import { consolidationDocument } from './consolidate-document';
import { consolidatePeriod, type ReportRound } from './consolidate-period';

/**
 * The consolidated report as a Word file that an office can go on with. Nothing is stored.
 * @throws as consolidatePeriod
 */
export async function printConsolidation(
  office: Pick<Office, 'documents' | 'directory' | 'clock' | 'policy'>,
  round: ReportRound,
): Promise<RenderedDocument> {
  const consolidation = await consolidatePeriod(office, round);
  const document = consolidationDocument(consolidation, await office.directory());
  const rendered = await renderDocument(document, 'DOCX', consolidation.at);
  return { ...rendered, fileName: consolidationFileName(consolidation.plan.number?.text ?? '', round.periodKey) };
}

/**
 * The same for whoever may see all of the plan.
 * @throws Failure NOT_FOUND for a plan that is not the reader's; FORBIDDEN for a recipient; as printConsolidation.
 */
export async function openConsolidationFor(
  office: Parameters<typeof printConsolidation>[0],
  round: ReportRound,
  reader: PlanReader,
): Promise<RenderedDocument> {
  const { view } = await findPlan(office, round.planId, reader);
  if (view !== 'STAFF') throw new Failure('FORBIDDEN');
  return printConsolidation(office, round);
}

/** `du-thao-bao-cao_05_KH-UBND_2027-H1.docx` */
export function consolidationFileName(number: string, periodKey: string): string {
  const parts = [number, periodKey].map((part) => part.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-'));
  return `du-thao-bao-cao_${parts.join('_')}.docx`;
}
