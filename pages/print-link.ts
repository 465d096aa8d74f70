import type { Office } from '../services/office';
import { printPlan } from '../services/plans/print-plan';
import type { DocumentFormat } from '../services/rendering/render-document';
import type { Answer } from './answer';
import { type LinkVisit, readLinkModel } from './link-model';
import { lookAtLink } from './look-at-link';

/** Last part of the address of a print: `/l/<link>/plan.pdf`. */
export const PRINTS: Readonly<Record<string, DocumentFormat>> = { 'plan.pdf': 'PDF', 'plan.docx': 'DOCX' };

/** Exactly the revision the link is bound to, as a file. A link whose page is gone gives that page. Reads only. */
export async function printLink(office: Office, visit: LinkVisit, format: DocumentFormat): Promise<Answer> {
  const page = await lookAtLink(office, visit);
  if (page.status !== 200) return page;
  const { plan, revision, directory } = await readLinkModel(office, visit.grant, 'document');
  return { status: 200, html: '', file: await printPlan(plan, revision, directory, format, office) };
}
