import { Failure } from '../services/failures';
import type { SubmittedForm } from './read-form';

/** Of a name or a choice; reasons and notes say how long they may be. */
const MAX_CHARS = 200;

/** A field that has to be filled in, up to so many characters. @throws Failure BAD_USER_INPUT naming it. */
export function required(form: SubmittedForm, name: string, maxChars = MAX_CHARS): string {
  const value = form.field(name);
  if (value === '') throw new Failure('BAD_USER_INPUT', { field: name });
  return value.slice(0, maxChars);
}
