import { printDay } from '../calendar/vietnam-time';
import type { Citation } from '../reading/cite-text';
import { areOfOneYear, areOfTwoBodies, areOneDocument, isOneBody } from '../reading/findings/compare-citations';
import { KIND_OF_SYMBOL } from '../reading/findings/words/document-symbols';
import type { CitedFormDocument } from './citation-documents';
import { numberOnDay } from './cited-form';

export type ComparedForm = Pick<
  CitedFormDocument,
  'ref' | 'family' | 'kindSymbol' | 'organ' | 'kind' | 'body' | 'date' | 'numberOnDay'
>;

/** In what a draft and another plan differ about one document. */
export interface Contradiction {
  /** Vietnamese, goes into the sentence. */
  what: string;
  here: string;
  there: string;
}

/** Null where the two agree, or may well be two documents. */
export function contradiction(here: Citation, there: ComparedForm): Contradiction | null {
  if (here.ref !== there.ref) {
    if (!isSameUnderAnotherSymbol(here, there)) return null;
    return { what: 'số, ký hiệu', here: here.ref, there: there.ref };
  }
  if (areOneDocument(here, there) && areOfTwoBodies(here.body, there.body))
    return { what: 'cơ quan ban hành', here: here.body ?? '', there: there.body ?? '' };
  if (here.date !== null && there.date !== null && here.date !== there.date && areOfOneYear(here, there))
    return { what: 'ngày ban hành', here: printDay(here.date), there: printDay(there.date) };
  return null;
}

/** "24/CT-TTg" and "24/CT-UBND" of one day and one body, "11-QĐ/TW" and "11-QĐi/TW" of one day. */
function isSameUnderAnotherSymbol(here: Citation, there: ComparedForm): boolean {
  if (there.numberOnDay === null || numberOnDay(here) !== there.numberOnDay) return false;
  if (!areOfOneKind(here.kindSymbol, there.kindSymbol)) return false;
  return here.organ === there.organ || isOneBody(here.body, there.body, '');
}

function areOfOneKind(one: string, other: string): boolean {
  const [kinds, others] = [KIND_OF_SYMBOL[one] ?? [], KIND_OF_SYMBOL[other] ?? []];
  return one === other || kinds.some((kind) => others.includes(kind));
}
