import { textKey } from '../text-key';
import type { CitedDocument } from './cited-documents';
import { BODY_OF_ORGAN, KINDS_OF_BODY } from './words/document-symbols';

/** What two citations of one number and symbol are compared by. */
export type ComparedCitation = Pick<CitedDocument, 'family' | 'organ' | 'date' | 'body'>;

/** "85/KH-UBND" of the province and of the commune are two documents; of one day they are one. */
export function areOneDocument(a: ComparedCitation, b: ComparedCitation): boolean {
  if (a.date !== null && b.date !== null) return a.date === b.date;
  return a.family === 'law' || (a.organ !== 'UBND' && a.organ !== 'HĐND' && a.organ in BODY_OF_ORGAN);
}

/** Numbers begin anew each year and with each body: only one body's two dates of one year contradict each other. */
export function areOfOneYear(a: ComparedCitation, b: ComparedCitation): boolean {
  if (a.family === 'law') return !areOfTwoBodies(a.body, b.body);
  return a.date?.slice(0, 4) === b.date?.slice(0, 4) && isOneBody(a.body, b.body, a.organ);
}

/** "UBND tỉnh" and "UBND tỉnh Hải Dương" are one body, "UBND huyện" is another; "TTg" and "TW" are the same everywhere. */
export function isOneBody(one: string | null, other: string | null, organ: string): boolean {
  if (organ === 'TTg' || organ === 'CP' || organ === 'TW') return !areOfTwoBodies(one, other);
  if (one === null || other === null) return false;
  const [a, b] = [one, other].map((body) => textKey(body).replace(/^ủy ban nhân dân/u, 'ubnd'));
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

/** Only bodies of two kinds contradict each other: "Ban Bí thư" and "Ban Bí thư Trung ương Đảng" are one. */
export function areOfTwoBodies(one: string | null, other: string | null): boolean {
  const [a, b] = [kindOfBody(one), kindOfBody(other)];
  return a !== null && b !== null && a !== b;
}

function kindOfBody(body: string | null): string | null {
  const key = textKey(body ?? '');
  return KINDS_OF_BODY.find(({ words }) => words.test(key))?.kind ?? null;
}
