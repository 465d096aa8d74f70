import { Failure } from '../services/failures';
import type { GrantDocument } from '../services/grants/grant';
import type { FactDocument } from '../services/obligations/fact';
import type { Office } from '../services/office';
import type { SubmittedForm } from './read-form';

export function recordRecallAnswer(
  _office: Office,
  _grant: GrantDocument,
  _form: SubmittedForm,
): Promise<FactDocument> {
  throw new Failure('NOT_FOUND');
}
