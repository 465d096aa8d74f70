import type { Directory } from '../directory/create-directory';
import { type DocumentFormat, type RenderedDocument, renderDocument } from '../rendering/render-document';
import { layOutPlan, printedAt } from './lay-out-plan';
import type { PlanDocument, RevisionDocument } from './plan';

/** A revision of a plan as a file; nothing is stored. */
export async function printPlan(
  plan: PlanDocument,
  revision: RevisionDocument,
  directory: Directory,
  format: DocumentFormat,
): Promise<RenderedDocument> {
  return renderDocument(layOutPlan(plan, revision, directory), format, printedAt(plan, revision));
}
