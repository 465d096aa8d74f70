import { Failure } from '../services/failures';
import type { GrantDocument } from '../services/grants/grant';
import type { FactAct, FactDocument } from '../services/obligations/fact';
import type { Office } from '../services/office';
import type { SubmittedForm } from './read-form';
import { dayIn, recordAct } from './record-act';
import { required } from './required-field';
import { type FollowUpAct, followUpActs, formFields } from './views/form-fields';

const MAX_REASON_CHARS = 4_000;

/**
 * Records what the officer of the follow-up unit answers about one task or report.
 * @throws Failure as recordAct; BAD_USER_INPUT naming the field that has no usable value.
 */
export async function recordFollowUp(office: Office, grant: GrantDocument, form: SubmittedForm): Promise<FactDocument> {
  const wanted = followUpActs.find((act) => act === form.field(formFields.act));
  if (!wanted) throw new Failure('BAD_USER_INPUT', { field: formFields.act });
  const isTask = (await office.documents.tasks.findOne({ _id: grant.aboutId ?? '' })) !== null;
  return recordAct(office, grant, form, isTask ? taskAct(wanted, form) : periodAct(wanted, form));
}

function taskAct(wanted: FollowUpAct, form: SubmittedForm): FactAct {
  switch (wanted) {
    case 'ACCEPT':
      return { kind: 'TASK_ACCEPTED' };
    case 'RETURN':
      return { kind: 'TASK_REWORK', reason: reasonIn(form) };
    case 'GRANT':
      return { kind: 'TASK_EXTENSION_GRANTED', until: dayIn(form, formFields.until) };
    case 'REFUSE':
      return { kind: 'TASK_EXTENSION_REFUSED', reason: reasonIn(form) };
    case 'KEEP':
      return { kind: 'TASK_OBJECTION_REFUSED', reason: reasonIn(form) };
    case 'REASSIGN':
      return { kind: 'TASK_REASSIGNED', toId: unitIn(form), reason: reasonIn(form) };
    case 'WAIVE':
      return { kind: 'TASK_WAIVED', reason: reasonIn(form) };
  }
}

function periodAct(wanted: FollowUpAct, form: SubmittedForm): FactAct {
  switch (wanted) {
    case 'ACCEPT':
      return { kind: 'REPORT_ACCEPTED' };
    case 'RETURN':
      return { kind: 'REPORT_RETURNED', reason: reasonIn(form) };
    case 'WAIVE':
      return { kind: 'PERIOD_WAIVED', reason: reasonIn(form) };
    default:
      throw new Failure('BAD_USER_INPUT', { field: formFields.act });
  }
}

function reasonIn(form: SubmittedForm): string {
  return required(form, formFields.reason, MAX_REASON_CHARS);
}

/** An id goes before what was picked: it is what somebody took the trouble to type. */
function unitIn(form: SubmittedForm): string {
  return form.field(formFields.unitId) || required(form, formFields.unit);
}
