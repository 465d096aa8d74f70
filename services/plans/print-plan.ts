import type { Directory } from '../directory/create-directory';
import type { Office } from '../office';
import { type DocumentFormat, type RenderedDocument, renderDocument } from '../rendering/render-document';
import { layOutPlan, printedAt } from './lay-out-plan';
import type { PlanDocument, RevisionDocument } from './plan';

/** A revision of a plan as a file; nothing is stored. One that has its number says where it can be checked. */
export async function printPlan(
  plan: PlanDocument,
  revision: RevisionDocument,
  directory: Directory,
  format: DocumentFormat,
  { publicBaseUrl }: Pick<Office, 'publicBaseUrl'>,
): Promise<RenderedDocument> {
  const printed = layOutPlan(plan, revision, directory);
  const isNumbered = plan.number !== null && plan.signature?.revision === revision.revision;
  const verifyUrl = `${publicBaseUrl}/v/${plan._id}`;
  return renderDocument(isNumbered ? { ...printed, verifyUrl } : printed, format, printedAt(plan, revision));
}
