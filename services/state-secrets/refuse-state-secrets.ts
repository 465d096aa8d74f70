import { Failure } from '../failures';
import { normalise } from '../reading/normalise';
import { repairEncoding } from '../reading/repair-encoding';
import { readSecrecy, readSecrecyInField } from '../reading/secrecy';

/** A text of more lines than this is a document with a head of its own. */
const LINES_OF_A_FIELD = 12;
const LINES_OF_A_HEAD = 15;
/** Nobody reads further than the head, the page heads and the end; enough for any document. */
const MOST_LINES = 20_000;
/** An input of GraphQL nests a handful of levels. */
const MOST_LEVELS = 20;

/**
 * The guard at every way in: what bears a mark of state secrecy is refused before any of it is stored, logged or queued
 * (Luật Bảo vệ bí mật nhà nước, Điều 5). The same grammar as the reader of plans: a stamp is refused, words about secrets
 * are not. The failure says nothing of what was found.
 * @throws Failure STATE_SECRET_REFUSED.
 */
export function refuseStateSecrets(words: string): void {
  if (bearsStamp(words)) throw new Failure('STATE_SECRET_REFUSED');
}

/**
 * The same for the text of a whole document, such as a report's file.
 * @throws Failure STATE_SECRET_REFUSED.
 */
export function refuseSecretDocument(text: string): void {
  const lines = normalise(repairEncoding(text).text, MOST_LINES);
  if (readSecrecy(lines, Math.min(lines.length, LINES_OF_A_HEAD))) throw new Failure('STATE_SECRET_REFUSED');
}

/**
 * The same for every string of an input, also those that are nested.
 * @throws Failure STATE_SECRET_REFUSED.
 */
export function refuseSecretInput(input: unknown, level = 0): void {
  if (level > MOST_LEVELS) throw new Failure('BAD_USER_INPUT', { field: 'input' });
  if (typeof input === 'string') refuseStateSecrets(input);
  else if (Array.isArray(input)) for (const one of input) refuseSecretInput(one, level + 1);
  else if (typeof input === 'object' && input !== null)
    for (const one of Object.values(input)) refuseSecretInput(one, level + 1);
}

function bearsStamp(words: string): boolean {
  // No stamp is without these three letters; most fields end here.
  if (!/m/iu.test(words) || !/t/iu.test(words)) return false;
  const lines = normalise(words, MOST_LINES);
  if (lines.length <= LINES_OF_A_FIELD) return readSecrecyInField(lines) !== null;
  return (readSecrecyInField(lines) ?? readSecrecy(lines, 0)) !== null;
}
