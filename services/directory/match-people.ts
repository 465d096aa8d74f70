import type { Unit } from './directory-data';
import { foldName } from './fold-name';
import { matchUnitName } from './match-unit-name';
import { type Clause, maxPiecesOfName } from './open-clause';
import { holdsTitle, personTitles } from './person-titles';
import { type PieceMatch, unitAddressee } from './piece-match';
import type { ResolutionContext } from './resolution';

/** Whether leaders are looked for as persons ("Nơi nhận") or stand for the body they lead (assignments). */
export type PersonReading = 'PERSONS' | 'THEIR_UNITS';

const quantifier = /^(?:các |những )?(?:đồng chí |đ c |ông |bà )?/u;

function cutTitle(key: string): { title: string; rest: string } | null {
  const plain = key.replace(quantifier, '');
  // "CT" alone; before UBND the folding has written it out.
  if (plain === 'ct') return { title: 'chủ tịch', rest: '' };
  const title = personTitles.find((word) => plain === word || plain.startsWith(`${word} `));
  return title === undefined ? null : { title, rest: plain.slice(title.length + 1) };
}

/**
 * The holders of a title in a unit on that day. The issuer's own leaders must be known by name; for another body
 * the clerk there hands the letter on, so the unit stands for its leader.
 */
function holdersOf(unit: Unit, title: string, context: ResolutionContext): PieceMatch['addressees'] {
  const { directory, issuerId, asOf } = context;
  const holders = directory.peopleIn(unit.id, asOf).filter((held) => holdsTitle(foldName(held.title), title));
  if (holders.length === 0 && unit.id !== issuerId) return [unitAddressee(unit)];
  return holders.map(({ person }) => ({ kind: 'person', id: person.id, channel: 'MAIL' }));
}

/** The body after the last title, which may span pieces: "Chánh Văn phòng HĐND và UBND thị xã". */
function matchLedUnit({ text, pieces }: Clause, index: number, context: ResolutionContext) {
  for (let end = Math.min(pieces.length, index + maxPiecesOfName); end > index; end--) {
    const cut = cutTitle(foldName(text.slice(pieces[index]!.start, pieces[end - 1]!.end)));
    const [unit] = cut ? matchUnitName(cut.rest, null, context) : [];
    if (unit) return { unit, taken: end - index };
  }
  return null;
}

function matchFullName(key: string, { directory }: ResolutionContext): PieceMatch | null {
  const name = key.replace(quantifier, '');
  const bearers = directory.peopleNamed(name);
  if (bearers.length !== 1) return null;
  return { taken: 1, addressees: [{ kind: 'person', id: bearers[0]!.id, channel: 'MAIL' }] };
}

/**
 * Leaders named by their titles: "Chủ tịch, các PCT UBND thị trấn", "Lãnh đạo UBND xã". Titles in front share the
 * body that the last one names. Also a person named in full.
 * @returns null when the pieces name no persons, or when the issuer has nobody with one of the titles.
 */
export function matchPeople(
  clause: Clause,
  index: number,
  reading: PersonReading,
  context: ResolutionContext,
): PieceMatch | null {
  const titles: string[] = [];
  for (const [offset, piece] of clause.pieces.slice(index).entries()) {
    const cut = cutTitle(piece.key);
    if (!cut) break;
    titles.push(cut.title);
    if (cut.rest === '') continue;
    const led = matchLedUnit(clause, index + offset, context);
    if (!led) return null;
    const taken = offset + led.taken;
    if (reading === 'THEIR_UNITS') return { taken, addressees: [unitAddressee(led.unit)] };
    const holders = titles.map((title) => holdersOf(led.unit, title, context));
    return holders.some(({ length }) => length === 0) ? null : { taken, addressees: holders.flat() };
  }
  return matchFullName(clause.pieces[index]!.key, context);
}
