import { Failure } from '../services/failures';
import type { SubmittedForm } from './read-form';

/** A field that has to be filled in. @throws Failure BAD_USER_INPUT naming it. */
export function required(form: SubmittedForm, name: string): string {
  const value = form.field(name);
  if (value === '') throw new Failure('BAD_USER_INPUT', { field: name });
  return value.slice(0, 200);
}
