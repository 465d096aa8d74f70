import { Failure } from '../services/failures';
import type { Office } from '../services/office';
import { printConsolidation } from '../services/reports/print-consolidation';
import type { Answer } from './answer';
import type { LinkVisit } from './link-model';
import { lookAtLink } from './look-at-link';

const ROUND = /^report\/([^/]+)\/([^/]+)\.docx$/;

/**
 * The consolidated draft of one round of reports as a Word file, for the link that shows how the plan stands. A link whose
 * page is gone gives that page. Reads only.
 * @param step end of the address: `report/d1/2027-H1.docx`.
 * @throws Failure NOT_FOUND for any other link, and for reports the plan does not have.
 */
export async function openConsolidation(office: Office, visit: LinkVisit, step: string): Promise<Answer> {
  const { grant } = visit;
  const [, dutyKey, periodKey] = ROUND.exec(step) ?? [];
  if (grant.purpose !== 'OVERSEE' || dutyKey === undefined || periodKey === undefined) throw new Failure('NOT_FOUND');
  const isOpen = grant.state === 'OPEN' && grant.expiresAt > office.clock();
  if (!isOpen) return lookAtLink(office, visit);
  const round = { planId: grant.planId, dutyKey, periodKey };
  return { status: 200, html: '', file: await printConsolidation(office, round) };
}
