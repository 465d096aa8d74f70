import { type Piece, splitPieces } from './phrase-pieces';
import type { ResolutionContext } from './resolution';
import { type ScopedPhrase, splitScope } from './split-scope';

/** Words at the head of a list that hold for every item. */
export interface Beginning {
  key: string;
  printed: string;
}

export interface Clause {
  text: string;
  pieces: Piece[];
  shared: Beginning | null;
  /** For each piece the area printed with a later one: "Ủy ban MTTQ, các đoàn thể thị trấn", "… và đoàn thể các cấp". */
  hints: (ScopedPhrase | null)[];
}

/** "Công chức Địa chính, Nông nghiệp, Xây dựng và Môi trường" has four; more would only cost time. */
export const maxPiecesOfName = 6;

/** Before a colon: "Thường trực: Thị ủy, HĐND", "Các phòng: Nội vụ, Tư pháp". */
const sharedBeforeColon = /^(?:các )?(thường trực|tt|phòng|sở|ban|hội|chi cục|văn phòng|trung tâm|trường)$/u;
/** Without a colon only "Thường trực" is shared: "TT Đảng ủy, HĐND xã". */
const sharedWithoutColon = /^thường trực (?=\S)/u;

const standing: Beginning = { key: 'thường trực', printed: 'Thường trực' };

function findHints(pieces: readonly Piece[], context: ResolutionContext): (ScopedPhrase | null)[] {
  const hints: (ScopedPhrase | null)[] = [];
  let next: ScopedPhrase | null = null;
  for (const piece of [...pieces].reverse()) {
    hints.unshift(next);
    const scoped = splitScope(piece.key, context);
    if (scoped && scoped.base !== '' && scoped.areaIds.length > 0) next = scoped;
  }
  return hints;
}

function findShared(text: string, pieces: readonly Piece[]): { shared: Beginning | null; items: readonly Piece[] } {
  const [first, ...items] = pieces;
  if (!first) return { shared: null, items };
  const word = /^\s*:/u.test(text.slice(first.end)) ? sharedBeforeColon.exec(first.key)?.[1] : undefined;
  if (word === undefined || items.length === 0) {
    return { shared: sharedWithoutColon.test(first.key) ? standing : null, items: pieces };
  }
  const isStanding = word === standing.key || word === 'tt';
  return { shared: isStanding ? standing : { key: word, printed: first.text.replace(/^các\s+/iu, '') }, items };
}

/** Cuts a clause into pieces and finds what they share: a beginning before them, an area after them. */
export function openClause(text: string, context: ResolutionContext): Clause {
  const { shared, items } = findShared(text, splitPieces(text));
  return { text, pieces: [...items], shared, hints: findHints(items, context) };
}
