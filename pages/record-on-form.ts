import { Failure } from '../services/failures';
import { NO_EVIDENCE } from '../services/files/find-upload';
import { uploadFiles } from '../services/files/upload-file';
import type { GrantDocument } from '../services/grants/grant';
import type { FactDocument } from '../services/obligations/fact';
import { PERIOD_STATES, type PeriodDocument } from '../services/obligations/obligation';
import type { Office } from '../services/office';
import { findReportForm } from '../services/reports/find-report-form';
import { readAnswers } from './read-answers';
import type { SubmittedForm } from './read-form';
import { recordAct, refuseUnlessUsable } from './record-act';
import { required } from './required-field';
import { formFields, tickedValue } from './views/form-fields';

const MAX_FILES = 3;
const MAX_WORDS_CHARS = 100_000;

/** @throws Failure as recordAct, readAnswers and uploadFiles; BAD_USER_INPUT naming the field that has no usable value. */
export async function recordReport(office: Office, grant: GrantDocument, form: SubmittedForm): Promise<FactDocument> {
  const nil = form.field(formFields.nil) === tickedValue;
  const text = form.field(formFields.text).slice(0, MAX_WORDS_CHARS);
  required(form, formFields.signedAs);
  await refuseUnlessUsable(office, grant);
  const period = await openPeriod(office, grant);
  const { parts, values } = readAnswers(await findReportForm(office, period), form);
  const isEmpty = text === '' && form.files.length === 0 && parts.length === 0 && values.length === 0;
  if (!nil && isEmpty) throw new Failure('BAD_USER_INPUT', { field: formFields.text });
  if (form.files.length > MAX_FILES) throw new Failure('BAD_USER_INPUT', { field: formFields.files });
  const handedIn = form.files.map((file) => ({ ...file, uploaderId: grant.subjectId }));
  const fileIds = (await uploadFiles(office, handedIn, NO_EVIDENCE)).map(({ fileId }) => fileId);
  return recordAct(office, grant, form, {
    kind: 'REPORT_SUBMITTED',
    text,
    nil,
    fileIds,
    ...(parts.length > 0 ? { parts } : {}),
    ...(values.length > 0 ? { values } : {}),
  });
}

/** The files of a report that is closed already are not stored. */
async function openPeriod(office: Office, grant: GrantDocument): Promise<PeriodDocument> {
  const period = await office.documents.periods.findOne({ _id: grant.aboutId ?? '' });
  if (!period) throw new Failure('NOT_FOUND');
  if (!PERIOD_STATES[period.state].open) throw new Failure('WRONG_STATE', { state: period.state, wanted: 'owed' });
  return period;
}
