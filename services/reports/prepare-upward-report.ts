import { Failure } from '../failures';
import { uploadFile } from '../files/upload-file';
import { findPeriod } from '../obligations/find-obligation';
import type { PeriodDocument } from '../obligations/obligation';
import type { Office } from '../office';
import { renderDocument } from '../rendering/render-document';
import { consolidationDocument } from './consolidate-document';
import { consolidatePeriod, type ReportRound } from './consolidate-period';
import type { SubmittedReport } from './consolidate-reports';
import { upwardReport } from './consolidate-upward';
import { findReportForm } from './find-report-form';
import { consolidationFileName } from './print-consolidation';

/**
 * The report that the issuer of a plan owes its superior, made of what its own units reported. The .docx is stored as a
 * file of the actor; the report itself is for the caller to record.
 * @returns null where this very request was carried out before: reports have moved on since, and nothing is made anew.
 * @throws Failure BAD_USER_INPUT where the period is owed by somebody else than the issuer of the plan, or belongs to the
 * same plan; WRONG_STATE where nothing was handed in yet; as consolidatePeriod.
 */
export async function prepareUpwardReport(
  office: Pick<Office, 'documents' | 'directory' | 'clock' | 'policy' | 'files'>,
  round: ReportRound,
  upward: { periodId: string; actorId: string; idempotencyKey: string },
): Promise<{ period: PeriodDocument; act: SubmittedReport } | null> {
  const period = await findPeriod(office, upward.periodId);
  const { actorId, idempotencyKey } = upward;
  const earlier = await office.documents.facts.findOne({ subjectId: period._id, idempotencyKey, actorId });
  if (earlier) return null;
  const consolidation = await consolidatePeriod(office, round);
  const { plan, counted, at } = consolidation;
  if (period.ownerId !== plan.issuerId || period.planId === plan._id)
    throw new Failure('BAD_USER_INPUT', { field: 'upwardPeriodId' });
  if (counted.length === 0) throw new Failure('WRONG_STATE', { state: 'SCHEDULED', wanted: 'SUBMITTED' });
  const directory = await office.directory();
  const document = consolidationDocument(consolidation, directory);
  const { content } = await renderDocument(document, 'DOCX', at);
  const name = consolidationFileName(plan.number?.text ?? '', round.periodKey);
  const { fileId } = await uploadFile(office, { name, content, uploaderId: actorId });
  const form = await findReportForm(office, period);
  return { period, act: { ...upwardReport(consolidation, form, directory), fileIds: [fileId] } };
}
