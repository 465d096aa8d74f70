import type { Clause } from './open-clause';
import { type GroupPart, parseGroup } from './parse-group';
import { type PieceMatch, unitAddressee } from './piece-match';
import type { ResolutionContext } from './resolution';

function readRun({ pieces }: Clause, index: number, context: ResolutionContext): GroupPart[] {
  const run: GroupPart[] = [];
  for (const piece of pieces.slice(index)) {
    const part = parseGroup(piece.key, run[0]?.kind ?? null, context);
    if (!part || (run[0] && part.kind !== run[0].kind)) break;
    run.push(part);
  }
  return run;
}

/**
 * A run of group nouns ("Các phòng, ban, cơ quan, đơn vị thị xã") or of kinds of areas ("UBND các phường, xã") as one
 * group. An area printed at the end holds for the parts before it; without one the issuer's area is meant. Heads of
 * the bodies ("Thủ trưởng các phòng, ban") are reached through the bodies.
 * @returns null when the pieces begin with no group.
 */
export function matchGroup(clause: Clause, index: number, context: ResolutionContext): PieceMatch | null {
  const { directory, issuerId, asOf } = context;
  const run = readRun(clause, index, context);
  if (run.length === 0) return null;
  const areaOfPart = (at: number) =>
    run.slice(at).find(({ areaId }) => areaId !== null)?.areaId ?? directory.areaOf(issuerId);
  const units = new Set(
    run.flatMap(({ query }, at) => directory.membersOf({ ...query, areaId: areaOfPart(at) }, asOf)),
  );
  return { taken: run.length, addressees: [...units].map(unitAddressee) };
}
