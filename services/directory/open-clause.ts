import { type Piece, splitPieces } from './phrase-pieces';

/** Words at the head of a list that hold for every item. */
export interface Beginning {
  key: string;
  printed: string;
}

export interface Clause {
  text: string;
  pieces: Piece[];
  shared: Beginning | null;
}

/** Before a colon: "Thường trực: Thị ủy, HĐND", "Các phòng: Nội vụ, Tư pháp". */
const sharedBeforeColon = /^(?:các )?(thường trực|tt|phòng|sở|ban|hội|chi cục|văn phòng|trung tâm|trường)$/u;
/** Without a colon only "Thường trực" is shared: "TT Đảng ủy, HĐND xã". */
const sharedWithoutColon = /^thường trực (?=\S)/u;

const standing: Beginning = { key: 'thường trực', printed: 'Thường trực' };

/** Cuts a clause into pieces and finds the beginning they share. */
export function openClause(text: string): Clause {
  const pieces = splitPieces(text);
  const [first, ...items] = pieces;
  if (!first) return { text, pieces, shared: null };
  const word = /^\s*:/u.test(text.slice(first.end)) ? sharedBeforeColon.exec(first.key)?.[1] : undefined;
  if (word !== undefined && items.length > 0) {
    const isStanding = word === standing.key || word === 'tt';
    const printed = first.text.replace(/^các\s+/iu, '');
    return { text, pieces: items, shared: isStanding ? standing : { key: word, printed } };
  }
  return { text, pieces, shared: sharedWithoutColon.test(first.key) ? standing : null };
}
