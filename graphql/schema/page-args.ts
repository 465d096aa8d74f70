import type { ObjectRef } from '@pothos/core';
import { Failure } from '../../services/failures';
import { builder } from '../builder';

const DEFAULT_LENGTH = 20;
/** Of a list within a list: twenty of each would be four hundred. */
const DEFAULT_LENGTH_WITHIN = 5;
const MAX_LENGTH = 100;
/** A look into the store costs as much as five fields. */
const LOOK_UP_COST = 5;
/** Ids of the store are shorter; longer cursors are none of ours. */
const LONGEST_CURSOR_CHARS = 1000;

/** Arguments of every list that can grow (Relay: Cursor Connections). Lists are read forwards. */
export const pageArgs = argsOfPage(DEFAULT_LENGTH);

/** The same where the list hangs on every entry of another one. */
export const pageArgsWithin = argsOfPage(DEFAULT_LENGTH_WITHIN);

function argsOfPage(defaultValue: number) {
  return builder.args((t) => ({
    first: t.int({
      required: true,
      defaultValue,
      description: `How many entries at most, 1 to ${MAX_LENGTH}.`,
    }),
    after: t.string({
      required: false,
      description: 'Cursor of the last entry already read; cursors hold while the list grows.',
    }),
  }));
}

export interface PageArgs {
  first: number;
  after?: string | null | undefined;
}

/** What a list may cost follows from how long it may be. */
export function pageCost({ first }: PageArgs): { field: number; multiplier: number } {
  return { field: LOOK_UP_COST, multiplier: Math.min(Math.max(first, 1), MAX_LENGTH) };
}

type Types = (typeof builder)['$inferSchemaTypes'];

/** A list that can grow, page by page. */
export function connectionOf<Shape>(
  type: ObjectRef<Types, Shape>,
  name: string,
  description: string,
): ObjectRef<Types, ListPage<Shape>> {
  const connection = builder.connectionObject(
    { type, name: `${name}Connection`, description },
    { name: `${name}Edge`, description: `An entry of ${name}Connection and its place in the list.` },
  );
  // The plugin's own type allows for nullable edges and promised entries, of which there are none here.
  return connection as unknown as ObjectRef<Types, ListPage<Shape>>;
}

export interface ListPage<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/**
 * One page of a list. Its order is that of a key that never changes, so that a cursor means the same place however much
 * is added meanwhile.
 * @param list reads at most `limit` entries whose keys come after `after`.
 * @param keyOf the key of an entry; only the caller's own cursor ever shows it, and not in clear.
 * @throws Failure BAD_USER_INPUT naming `first` or `after`.
 */
export async function pageOf<T>(
  { first, after }: PageArgs,
  list: (page: { after: string | null; limit: number }) => Promise<T[]> | T[],
  keyOf: (entry: T) => string,
): Promise<ListPage<T>> {
  if (first < 1 || first > MAX_LENGTH) throw new Failure('BAD_USER_INPUT', { field: 'first' });
  // One more than asked for says whether there is a next page.
  const found = await list({ after: after ? keyIn(after) : null, limit: first + 1 });
  const edges = found.slice(0, first).map((node) => ({ cursor: cursorOf(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/**
 * The key of lists that are counted through: of history, revisions, facts.
 * @throws Failure BAD_USER_INPUT for the cursor of another list.
 */
export function sequenceIn(after: string | null): number | null {
  if (after === null) return null;
  if (!/^\d{1,9}$/.test(after)) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return Number(after);
}

function cursorOf(key: string): string {
  return Buffer.from(`k:${key}`).toString('base64url');
}

function keyIn(cursor: string): string {
  const [, key] = /^k:(.+)$/s.exec(Buffer.from(cursor.slice(0, LONGEST_CURSOR_CHARS), 'base64url').toString()) ?? [];
  if (key === undefined) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return key;
}
