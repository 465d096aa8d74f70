import { Failure } from '../../services/failures';
import { builder } from '../builder';

const DEFAULT_LENGTH = 50;
const MAX_LENGTH = 500;
/** A look into the store costs as much as five fields. */
const LOOK_UP_COST = 5;

/** Arguments of the plain lists, which are read on with the id of their last entry. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    required: true,
    defaultValue: DEFAULT_LENGTH,
    description: `How many entries at most, 1 to ${MAX_LENGTH}.`,
  }),
  after: t.id({
    required: false,
    description: 'Id of the last entry already read; lists are in the order of their ids.',
  }),
}));

/** @throws Failure BAD_USER_INPUT */
export function pageOf({ first, after }: { first: number; after?: string | null | undefined }): {
  after: string | null;
  limit: number;
} {
  if (first < 1 || first > MAX_LENGTH) throw new Failure('BAD_USER_INPUT', { field: 'first' });
  return { after: after ?? null, limit: first };
}

/** What a list may cost follows from how long it may be. */
export function pageCost({ first }: { first: number }): { field: number; multiplier: number } {
  return { field: LOOK_UP_COST, multiplier: Math.min(Math.max(first, 1), MAX_LENGTH) };
}
