import type { Addressee, ResolutionContext } from '../directory/resolution';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { readRecipientLine } from '../reading/recipient-line';

/** More single names than this are no addition of one step. */
const MOST_LINES = 5;

/**
 * What to write into "Nơi nhận" so that it reaches these: the official name of one body, the words of the plan for a
 * group. Every name is tried on the directory first.
 * @param missing addressees the plan's words led to, each with the piece of the phrase it came from.
 */
export function chooseLineNames(missing: readonly Addressee[], context: ResolutionContext): string[] {
  const pieces = new Map<string, Addressee[]>();
  for (const one of missing) {
    const piece = pieces.get(one.via);
    if (piece) piece.push(one);
    else pieces.set(one.via, [one]);
  }
  const names = [...pieces].map(([via, members]) => nameFor(via, members, context));
  const flat = names.every((name) => name !== null) ? names.flat() : [];
  return flat.length <= MOST_LINES ? flat : [];
}

function nameFor(via: string, members: readonly Addressee[], context: ResolutionContext): string[] | null {
  const ids = members.map(({ id }) => id);
  const group = `${via.charAt(0).toUpperCase()}${via.slice(1)}`;
  const official = ids.map((id) => context.directory.unit(id)?.names[0] ?? null);
  const own = official.every((name) => name !== null) ? official : null;
  const candidates = ids.length === 1 ? [own, [group]] : [[group], own];
  return candidates.find((lines) => lines !== null && reach(lines, ids, context)) ?? null;
}

function reach(names: readonly string[], ids: readonly string[], context: ResolutionContext): boolean {
  const resolved = names.map((name) => resolveRecipientLine(readRecipientLine(name, 1), context));
  const reached = new Set(resolved.flatMap(({ addressees }) => addressees.map(({ id }) => id)));
  return resolved.every(({ unresolved }) => unresolved.length === 0) && ids.every((id) => reached.has(id));
}
