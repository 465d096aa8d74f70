import { foldName } from './fold-name';
import { matchUnitName } from './match-unit-name';
import { type Beginning, type Clause, maxPiecesOfName } from './open-clause';
import { type PieceMatch, unitAddressee } from './piece-match';
import type { ResolutionContext } from './resolution';

export interface NameMatch extends PieceMatch {
  via: string;
}

/** A post of a commune is printed with and without "công chức" before its field. */
function spellingsOf(key: string): string[] {
  const field = key.replace(/^công chức /u, '');
  return [key, field === key ? `công chức ${key}` : field];
}

/**
 * Finds the unit that the pieces from `index` on name, the longest name first, so that "Sở Thông tin và Truyền thông"
 * is not cut at "và".
 * @param beginning words to be read before the name; they are shown in `via`.
 */
export function matchName(
  clause: Clause,
  index: number,
  beginning: Beginning | null,
  context: ResolutionContext,
): NameMatch | null {
  const { text, pieces } = clause;
  const hint = clause.hints[index] ?? null;
  const hintId = hint && !hint.allTiers ? hint.areaIds[0]! : null;
  for (let end = Math.min(pieces.length, index + maxPiecesOfName); end > index; end--) {
    const printed = text.slice(pieces[index]!.start, pieces[end - 1]!.end);
    const via = beginning ? `${beginning.printed} ${printed}` : printed;
    // Folded as one text: a beginning decides what an abbreviation after it means.
    const keys = beginning ? [`${beginning.key} ${foldName(printed)}`] : spellingsOf(foldName(printed));
    for (const key of hint?.allTiers ? keys.flatMap((one) => [`${one} các cấp`, one]) : keys) {
      const units = matchUnitName(key, hintId, context);
      if (units.length > 0) return { taken: end - index, addressees: units.map(unitAddressee), via };
    }
  }
  return null;
}
