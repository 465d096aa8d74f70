import { z } from 'zod';
import { Failure } from '../../services/failures';

/** Any printable key of the caller's own making. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{8,128}$/);

export const KEY_DESCRIPTION =
  'A key of the caller’s own making for this one act, 8 to 128 printable ASCII characters, e.g. a UUID. Repeating the request with it has no second effect. It is remembered for at least 30 days.';

/**
 * What the types of GraphQL cannot say about an input.
 * @throws Failure BAD_USER_INPUT naming the first wrong field, never its value.
 */
export function checkInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Failure('BAD_USER_INPUT', { field: issue?.path.map(String).join('.') || 'input' });
}
