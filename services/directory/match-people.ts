import type { Unit } from './directory-data';
import { foldName } from './fold-name';
import { matchUnitName } from './match-unit-name';
import { holdsTitle, personTitles } from './person-titles';
import type { Piece } from './phrase-pieces';
import type { Addressee, ResolutionContext } from './resolution';

export interface PieceMatch {
  /** How many pieces the match used up. */
  taken: number;
  addressees: Omit<Addressee, 'via'>[];
}

/** Whether leaders are looked for as persons ("Nơi nhận") or stand for the body they lead (assignments). */
export type PersonReading = 'PERSONS' | 'THEIR_UNITS';

const quantifier = /^(?:các|những|đồng chí|đ c|ông|bà) /u;

function cutTitle(key: string): { title: string; rest: string } | null {
  const plain = key.replace(quantifier, '').replace(quantifier, '');
  const title = personTitles.find((word) => plain === word || plain.startsWith(`${word} `));
  return title === undefined ? null : { title, rest: plain.slice(title.length + 1) };
}

export function unitAddressee({ id, channel }: Unit): Omit<Addressee, 'via'> {
  return { kind: 'unit', id, channel };
}

/**
 * The holders of a title in a unit on that day. The issuer's own leaders must be known by name; for another body
 * the clerk there hands the letter on, so the unit stands for its leader.
 */
export function holdersOf(unit: Unit, title: string, context: ResolutionContext): Omit<Addressee, 'via'>[] {
  const { directory, issuerId, asOf } = context;
  const holders = directory.peopleIn(unit.id, asOf).filter((held) => holdsTitle(foldName(held.title), title));
  if (holders.length === 0 && unit.id !== issuerId) return [unitAddressee(unit)];
  return holders.map(({ person }) => ({ kind: 'person', id: person.id, channel: 'MAIL' }));
}

function matchFullName(piece: Piece, { directory }: ResolutionContext): PieceMatch | null {
  const name = piece.key.replace(quantifier, '');
  const bearers = directory.people().filter(({ fullName }) => foldName(fullName) === name);
  if (bearers.length !== 1) return null;
  return { taken: 1, addressees: [{ kind: 'person', id: bearers[0]!.id, channel: 'MAIL' }] };
}

/**
 * Leaders named by their titles: "Chủ tịch, các PCT UBND thị trấn", "Lãnh đạo UBND xã". Titles in front share the
 * body that the last one names. Also a person named in full.
 * @returns null when the pieces name no persons, or when the issuer has nobody with one of the titles.
 */
export function matchPeople(
  pieces: readonly Piece[],
  hintId: string | null,
  reading: PersonReading,
  context: ResolutionContext,
): PieceMatch | null {
  const titles: string[] = [];
  for (const piece of pieces) {
    const cut = cutTitle(piece.key);
    if (!cut) break;
    titles.push(cut.title);
    if (cut.rest === '') continue;
    const [unit] = matchUnitName(cut.rest, hintId, context);
    if (!unit) return null;
    if (reading === 'THEIR_UNITS') return { taken: titles.length, addressees: [unitAddressee(unit)] };
    const holders = titles.map((title) => holdersOf(unit, title, context));
    return holders.some(({ length }) => length === 0) ? null : { taken: titles.length, addressees: holders.flat() };
  }
  return pieces[0] ? matchFullName(pieces[0], context) : null;
}
