import { holdersOf, type PersonReading, type PieceMatch, unitAddressee } from './match-people';
import { type GroupPart, parseGroup } from './parse-group';
import type { Piece } from './phrase-pieces';
import type { ResolutionContext } from './resolution';

function readRun(pieces: readonly Piece[], context: ResolutionContext): GroupPart[] {
  const run: GroupPart[] = [];
  for (const piece of pieces) {
    const part = parseGroup(piece.key, run[0]?.kind ?? null, context);
    if (!part || (run[0] && part.kind !== run[0].kind)) break;
    run.push(part);
  }
  return run;
}

/**
 * A run of group nouns ("Các phòng, ban, cơ quan, đơn vị thị xã") or of kinds of areas ("UBND các phường, xã") as one
 * group. An area printed at the end holds for the parts before it; without one the issuer's area is meant.
 * @returns null when the pieces begin with no group, or when nobody belongs to it that day.
 */
export function matchGroup(
  pieces: readonly Piece[],
  reading: PersonReading,
  context: ResolutionContext,
): PieceMatch | null {
  const { directory, issuerId, asOf } = context;
  const run = readRun(pieces, context);
  const title = run[0]?.title ?? null;
  const areaOfPart = (index: number) =>
    run.slice(index).find(({ areaId }) => areaId !== null)?.areaId ?? directory.areaOf(issuerId);
  const units = new Set(
    run.flatMap(({ query }, index) => directory.membersOf({ ...query, areaId: areaOfPart(index) }, asOf)),
  );
  if (units.size === 0) return null;
  const addressees = [...units].flatMap((unit) =>
    title === null || reading === 'THEIR_UNITS' ? [unitAddressee(unit)] : holdersOf(unit, title, context),
  );
  return { taken: run.length, addressees };
}
