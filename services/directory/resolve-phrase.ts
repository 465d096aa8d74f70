import { matchGroup } from './match-group';
import { matchPeople, type PersonReading, type PieceMatch, unitAddressee } from './match-people';
import { matchUnitName } from './match-unit-name';
import { type Piece, splitClauses, splitPieces } from './phrase-pieces';
import type { Addressee, Resolution, ResolutionContext } from './resolution';
import { splitScope } from './split-scope';
import { suggestNames } from './suggest-names';

/** Beginnings that hold for every item after them: "Thường trực: Thị ủy, HĐND", "Các phòng: Nội vụ, Tư pháp". */
const sharedBeginning = /^(?:các )?(thường trực|phòng|sở|ban|hội|chi cục|văn phòng|trung tâm|trường)$/u;
/** Without a colon only "Thường trực" is shared: "TT Đảng ủy, HĐND xã". */
const openBeginning = /^thường trực /u;
/** A first word that a list need not repeat: "Phòng Nội vụ, Tư pháp". */
const carriedBeginning = /^(phòng|sở|ban|hội|chi cục|trung tâm|trường|công chức) /u;
const printedBeginnings: Record<string, string> = { 'thường trực': 'Thường trực' };

interface Beginning {
  key: string;
  printed: string;
}

interface Clause {
  text: string;
  pieces: Piece[];
  shared: Beginning | null;
}

function openClause(text: string): Clause {
  const pieces = splitPieces(text);
  const first = pieces[0]!;
  const shared = sharedBeginning.exec(first.key)?.[1];
  if (shared !== undefined && /^\s*:/u.test(text.slice(first.end)) && pieces.length > 1) {
    const printed = first.text.replace(/^các\s+/iu, '');
    return { text, pieces: pieces.slice(1), shared: { key: shared, printed: printedBeginnings[shared] ?? printed } };
  }
  const isOpen = openBeginning.test(first.key);
  return { text, pieces, shared: isOpen ? { key: 'thường trực', printed: 'Thường trực' } : null };
}

/** Area printed with a later piece of the clause: "Ủy ban MTTQ, các đoàn thể thị trấn". */
function hintAfter(pieces: readonly Piece[], index: number, context: ResolutionContext) {
  for (const piece of pieces.slice(index + 1)) {
    const scoped = splitScope(piece.key, context);
    if (scoped && scoped.base !== '' && scoped.areaIds.length > 0) return scoped;
  }
  return null;
}

/** Longest name first, so that "Sở Thông tin và Truyền thông" is not cut at "và". */
function matchName(
  clause: Clause,
  index: number,
  beginning: Beginning | null,
  context: ResolutionContext,
): (PieceMatch & { via: string }) | null {
  const { text, pieces } = clause;
  const hint = hintAfter(pieces, index, context);
  const hintId = hint && !hint.allTiers ? hint.areaIds[0]! : null;
  for (let end = pieces.length; end > index; end--) {
    const printed = text.slice(pieces[index]!.start, pieces[end - 1]!.end);
    const key = pieces.slice(index, end).length === 1 ? pieces[index]!.key : splitPieceKey(printed);
    const spellings = [beginning ? `${beginning.key} ${key}` : key, `công chức ${key}`, key.replace(/^công chức /u, '')];
    for (const spelling of beginning ? spellings.slice(0, 1) : spellings) {
      const scoped = hint?.allTiers && end === index + 1 ? `${spelling} các cấp` : spelling;
      const units = matchUnitName(scoped, hintId, context);
      if (units.length === 0) continue;
      const via = beginning ? `${beginning.printed} ${printed}` : printed;
      return { taken: end - index, addressees: units.map(unitAddressee), via };
    }
  }
  return null;
}
