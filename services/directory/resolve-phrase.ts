import { matchGroup } from './match-group';
import { matchName, type NameMatch } from './match-name';
import { matchPeople, type PersonReading } from './match-people';
import { type Clause, openClause } from './open-clause';
import { splitClauses } from './phrase-pieces';
import { rememberResolution } from './remember-resolutions';
import type { Addressee, Resolution, ResolutionContext } from './resolution';
import { maxNameLengthChars, suggestNames } from './suggest-names';

/** A first word that a list need not repeat: "Phòng Nội vụ, Tư pháp". */
const carriedBeginning = /^(phòng|sở|ban|hội|chi cục|trung tâm|trường|công chức) /u;

/** A line of which more is unknown was not meant for this directory. */
const maxPiecesWithSuggestions = 10;

interface Reader {
  reading: PersonReading;
  context: ResolutionContext;
}

function printedFrom({ text, pieces }: Clause, index: number, taken: number): string {
  return text.slice(pieces[index]!.start, pieces[index + taken - 1]!.end);
}

function matchAt(
  clause: Clause,
  index: number,
  carried: string | null,
  { reading, context }: Reader,
): NameMatch | null {
  if (clause.pieces[index]!.text.length > maxNameLengthChars) return null;
  const named =
    (clause.shared && matchName(clause, index, clause.shared, context)) ?? matchName(clause, index, null, context);
  if (named) return named;
  const found = matchPeople(clause, index, reading, context) ?? matchGroup(clause, index, context);
  if (found) return { ...found, via: printedFrom(clause, index, found.taken) };
  if (carried === null) return null;
  const printed = `${carried.charAt(0).toUpperCase()}${carried.slice(1)}`;
  return matchName(clause, index, { key: carried, printed }, context);
}

function readClause(clause: Clause, reader: Reader): { addressees: Addressee[]; unresolved: string[] } {
  const { text, pieces } = clause;
  const addressees: Addressee[] = [];
  const missed: { start: number; end: number }[] = [];
  let carried: string | null = null;
  for (let index = 0; index < pieces.length; ) {
    const { key, start } = pieces[index]!;
    const match = matchAt(clause, index, carried, reader);
    const taken = match?.taken ?? 1;
    if (match && match.addressees.length > 0) {
      addressees.push(...match.addressees.map((addressee) => ({ ...addressee, via: match.via })));
      carried = carriedBeginning.exec(key)?.[1] ?? carried;
    } else {
      const { end } = pieces[index + taken - 1]!;
      // "Sở A và B" that nothing matches is one unknown name rather than two.
      const last = missed.at(-1);
      if (last && /^\s+và\s+$/iu.test(text.slice(last.end, start))) last.end = end;
      else missed.push({ start, end });
      carried = null;
    }
    index += taken;
  }
  return { addressees, unresolved: missed.map(({ start, end }) => text.slice(start, end)) };
}

/**
 * Reads a phrase that names units, persons or groups (domain rules A15, A16) against the directory. What nothing
 * matches, or what fits two units equally well, is reported and never guessed.
 */
export function resolvePhrase(phrase: string, reading: PersonReading, context: ResolutionContext): Resolution {
  const { directory, issuerId, asOf } = context;
  const question = [issuerId, asOf, reading, phrase].join('\n');
  return rememberResolution(directory, question, () => readPhrase(phrase, reading, context));
}

function readPhrase(phrase: string, reading: PersonReading, context: ResolutionContext): Resolution {
  const clauses = splitClauses(phrase).map((text) => readClause(openClause(text, context), { reading, context }));
  const addressees = new Map<string, Addressee>();
  for (const addressee of clauses.flatMap((clause) => clause.addressees)) {
    if (!addressees.has(addressee.id)) addressees.set(addressee.id, addressee);
  }
  const unresolved = clauses.flatMap((clause) => clause.unresolved);
  let suggestions: Resolution['suggestions'] | null = null;
  return {
    addressees: [...addressees.values()],
    unresolved,
    // Comparing with every name of a province takes long; most callers never ask.
    get suggestions() {
      suggestions ??= unresolved
        .slice(0, maxPiecesWithSuggestions)
        .map((piece) => ({ piece, names: suggestNames(piece, context) }));
      return suggestions;
    },
  };
}
