import type { Day } from '../reading/plan-reading';
import type { Unit } from './directory-data';
import { foldName, searchName } from './fold-name';
import type { ResolutionContext } from './resolution';
import { splitScope } from './split-scope';

/** Twice the longest official name known; a longer piece is running text and not looked up. */
export const maxNameLengthChars = 250;
const maxSuggestions = 3;
/** Below this share of common letter pairs two names have nothing to do with each other. */
const minSimilarity = 0.45;

function letterPairs(text: string): string[] {
  const letters = ` ${text} `;
  return Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2));
}

/** Share of common letter pairs, 0 … 1. */
function similarity(a: string, b: string): number {
  const left = letterPairs(a);
  const right = letterPairs(b);
  const total = left.length + right.length;
  let common = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at < 0) continue;
    common++;
    right.splice(at, 1);
  }
  return (2 * common) / total;
}

/** Units of a directory are frozen, so their keys are worth keeping: they are the costly part. */
const searchKeys = new WeakMap<Unit, string[]>();

function searchKeysOf(unit: Unit): string[] {
  const keys = searchKeys.get(unit) ?? [...unit.names, ...unit.aliases].map(searchName);
  searchKeys.set(unit, keys);
  return keys;
}

/** A unit that no longer exists and the official names of those that have its work; none where the directory knows none. */
export interface DissolvedUnit {
  lastDay: Day;
  successors: string[];
}

/** The unit of that name that was dissolved (two-tier reform of 01/7/2025: whole levels went); null where none was. */
export function findDissolved(piece: string, context: ResolutionContext): DissolvedUnit | null {
  if (piece.length > maxNameLengthChars) return null;
  const gone = unitsOnceNamed(piece, context).filter(({ validTo }) => validTo !== null && validTo < context.asOf);
  const [lastDay] = gone.flatMap(({ validTo }) => validTo ?? []);
  if (lastDay === undefined) return null;
  return { lastDay, successors: heirsOf(gone, context) };
}

function heirsOf(gone: readonly Unit[], { directory, asOf }: ResolutionContext): string[] {
  const heirs = gone.flatMap(({ id }) => directory.successorsOf(id, asOf));
  return [...new Set(heirs.map(({ unitId }) => directory.unit(unitId)!.names[0]!))];
}

function unitsOnceNamed(piece: string, context: ResolutionContext): Unit[] {
  const { directory, issuerId } = context;
  const key = foldName(piece);
  const scoped = splitScope(key, context);
  const areas = [...(scoped?.areaIds ?? []), ...directory.areaChain(issuerId)];
  return areas.flatMap((areaId) => [
    ...directory.unitsNamed(key, areaId),
    ...directory.unitsNamed(scoped?.base || key, areaId),
  ]);
}

/**
 * Up to three official names for a piece that nothing matched: the successors of a dissolved unit of that name, else
 * the nearest spellings among the units that the issuer can see. For a person to choose from; never taken by itself.
 */
export function suggestNames(piece: string, context: ResolutionContext): string[] {
  if (piece.length > maxNameLengthChars) return [];
  const { directory, issuerId, asOf } = context;
  const heirs = heirsOf(unitsOnceNamed(piece, context), context);
  if (heirs.length > 0) return heirs.slice(0, maxSuggestions);
  const wanted = searchName(piece);
  const chain = directory.areaChain(issuerId);
  return directory
    .units(asOf)
    .filter(({ id }) => chain.includes(directory.areaOf(id)) || directory.areaChain(id).includes(chain[0] ?? issuerId))
    .map((unit) => ({
      name: unit.names[0]!,
      score: Math.max(...searchKeysOf(unit).map((key) => similarity(wanted, key))),
    }))
    .filter(({ score }) => score >= minSimilarity)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxSuggestions)
    .map(({ name }) => name);
}
