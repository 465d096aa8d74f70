import { listUploads } from '../services/files/find-upload';
import type { LetterReport } from '../services/mail/letters/letter-obligation';
import type { FactDocument, PeriodAct } from '../services/obligations/fact';
import { PERIOD_STATES, type PeriodDocument } from '../services/obligations/obligation';
import type { Office } from '../services/office';
import { findReportForm } from '../services/reports/find-report-form';
import { printNumber } from '../services/reports/vietnamese-number';
import type { Language } from '../services/wording/wording';
import type { LinkModel, LinkVisit } from './link-model';
import { formFields } from './views/form-fields';
import type { PageContext } from './views/page-model';
import { type ReportPage, reportPage } from './views/report-page';

const MAX_FILE_MEGABYTES = 25;

type Submission = Extract<PeriodAct, { kind: 'REPORT_SUBMITTED' }>;
type Frame = PageContext & Pick<ReportPage, 'csrf' | 'docHash' | 'plan' | 'notice' | 'filled'>;

/** The report of one period: its outline to be filled in, or what was sent while the receiver has it. */
export async function presentReport(office: Office, visit: LinkVisit, model: LinkModel, frame: Frame): Promise<string> {
  const period = await office.documents.periods.findOne({ _id: visit.grant.aboutId ?? '' });
  const owed = period !== null && PERIOD_STATES[period.state].owed && model.plan.state === 'IN_FORCE';
  const facts = await office.documents.facts
    .find({ subjectId: visit.grant.aboutId ?? '' })
    .sort({ sequence: -1 })
    .toArray();
  const returned = period?.state === 'RETURNED' ? facts.find(({ act }) => act.kind === 'REPORT_RETURNED') : undefined;
  const last = facts.find(isSubmission);
  return reportPage({
    ...frame,
    report: period ? letterReport(period, visit.language) : NO_REPORT,
    requested: period?.requested?.subject ?? null,
    owner: model.holder,
    state: period?.state ?? 'WAIVED',
    overdueSince: period?.overdueSince ?? null,
    returnedReason: returned?.act.kind === 'REPORT_RETURNED' ? returned.act.reason : null,
    form: period ? await findReportForm(office, period) : null,
    sent: last?.act ?? null,
    sentFiles: last ? (await listUploads(office, last.act.fileIds, last.actorId)).map(({ name }) => name) : [],
    maxFileMegabytes: MAX_FILE_MEGABYTES,
    submitUrl: owed ? `/l/${visit.link}/decide` : null,
    // What came back is corrected, not written anew; what was typed before a refusal goes before it.
    filled: Object.keys(visit.filled).length === 0 && last ? fieldsOf(last.act) : visit.filled,
  });
}

function isSubmission(fact: FactDocument): fact is FactDocument & { act: Submission } {
  return fact.act.kind === 'REPORT_SUBMITTED';
}

function fieldsOf({ text, parts = [], values = [] }: Submission): Record<string, string> {
  return Object.fromEntries([
    [formFields.text, text],
    ...parts.map((part) => [`${formFields.parts}${part.key}`, part.text]),
    ...values.flatMap(({ key, value, note }) => [
      [`${formFields.values}${key}`, value === null ? '' : printNumber(value)],
      [`${formFields.notes}${key}`, note],
    ]),
  ]) as Record<string, string>;
}

const NO_REPORT: LetterReport = { label: '', due: null, dataCutOff: null, to: [], via: [], mode: 'order' };

/** A report as the pages show it. */
export function letterReport(period: PeriodDocument, language: Language): LetterReport {
  return {
    label: period.label[language],
    due: period.due,
    // A plan may want its report before the cut-off of Nghị định 09/2019 (Điều 12); then its own day counts.
    dataCutOff: period.due && period.due.lastDay < period.dataCutOff ? null : period.dataCutOff,
    to: period.to,
    via: period.via,
    mode: 'order',
  };
}
