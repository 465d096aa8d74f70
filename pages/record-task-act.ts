import { Failure } from '../services/failures';
import { NO_EVIDENCE } from '../services/files/find-upload';
import { uploadFiles } from '../services/files/upload-file';
import type { GrantDocument } from '../services/grants/grant';
import type { FactDocument, TaskAct } from '../services/obligations/fact';
import { findTask } from '../services/obligations/find-obligation';
import { TASK_STATES, type TaskDocument } from '../services/obligations/obligation';
import type { Office } from '../services/office';
import type { SubmittedForm } from './read-form';
import { dayIn, recordAct, refuseUnlessUsable } from './record-act';
import { required } from './required-field';
import { formFields, taskActs, tickedValue } from './views/form-fields';

const MAX_FILES = 3;
const MAX_NOTE_CHARS = 4_000;
const MAX_NAME_CHARS = 100;

/**
 * Records what the form of a task's page says: of its owner, or of a unit that takes part.
 * @throws Failure as recordAct and uploadFiles; BAD_USER_INPUT naming the field that has no usable value; FORBIDDEN for
 * an act that is the other's.
 */
export async function recordTaskAct(office: Office, grant: GrantDocument, form: SubmittedForm): Promise<FactDocument> {
  required(form, formFields.signedAs);
  await refuseUnlessUsable(office, grant);
  const task = await findTask(office, grant.aboutId ?? '');
  const isOwner = task.ownerId === grant.subjectId;
  const wanted = form.field(formFields.act);
  if (isOwner === (wanted === taskActs.CONTRIBUTION)) throw new Failure('FORBIDDEN');
  return recordAct(office, grant, form, await actOf(office, grant, form, task));
}

async function actOf(office: Office, grant: GrantDocument, form: SubmittedForm, task: TaskDocument): Promise<TaskAct> {
  const reason = () => required(form, formFields.reason, MAX_NOTE_CHARS);
  const note = form.field(formFields.note).slice(0, MAX_NOTE_CHARS);
  switch (form.field(formFields.act)) {
    case taskActs.PROGRESS: {
      const percent = percentIn(form);
      const done = form.field(formFields.done) === tickedValue;
      return { kind: 'TASK_PROGRESS', percent, note, done, fileIds: await evidence(office, grant, form, task) };
    }
    case taskActs.CONTRIBUTION: {
      if (note === '' && form.files.length === 0) throw new Failure('BAD_USER_INPUT', { field: formFields.note });
      const fileIds = await evidence(office, grant, form, task);
      return { kind: 'TASK_CONTRIBUTED', unitId: grant.subjectId, note, fileIds };
    }
    case taskActs.TAKE: {
      const name = form.field(formFields.executor).slice(0, MAX_NAME_CHARS);
      return { kind: 'TASK_ACKNOWLEDGED', executor: name === '' ? null : { name, personId: null } };
    }
    case taskActs.EXTENSION:
      return { kind: 'TASK_EXTENSION_ASKED', until: dayIn(form, formFields.until), reason: reason() };
    case taskActs.OBJECTION:
      return { kind: 'TASK_OBJECTED', reason: reason() };
    default:
      throw new Failure('BAD_USER_INPUT', { field: formFields.act });
  }
}

function percentIn(form: SubmittedForm): number {
  const percent = Number(required(form, formFields.percent));
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new Failure('BAD_USER_INPUT', { field: formFields.percent });
  return percent;
}

/** The files of what is closed already are not stored. */
async function evidence(
  office: Office,
  grant: GrantDocument,
  form: SubmittedForm,
  { ownerId, state }: TaskDocument,
): Promise<string[]> {
  if (form.files.length > MAX_FILES) throw new Failure('BAD_USER_INPUT', { field: formFields.files });
  const wanted = ownerId === grant.subjectId ? 'owed' : 'open';
  if (form.files.length > 0 && !TASK_STATES[state][wanted]) throw new Failure('WRONG_STATE', { state, wanted });
  const handedIn = form.files.map((file) => ({ ...file, uploaderId: grant.subjectId }));
  return (await uploadFiles(office, handedIn, NO_EVIDENCE)).map(({ fileId }) => fileId);
}
