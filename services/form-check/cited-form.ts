import { foldName } from '../directory/fold-name';
import { idFrom } from '../new-id';
import type { Citation } from '../reading/cite-text';
import type { CitedFormDocument } from './citation-documents';

/** Bodies of which there is one in the country, by what stands in the symbol. */
const CENTRAL_ORGANS = /^(?:TTg|CP|TW|TƯ|CTN|UBTVQH\d*|TANDTC|VKSNDTC|VPCP|B[A-ZĐ]{2,}T?)$/u;
/** Committees of any level number with a "B" as well. */
const LOCAL_ORGANS = /^(?:BCĐ|BCH|BTV|BTC|BDV|BTG|BNC|BQL|BVĐ)/u;

type Form = Omit<CitedFormDocument, 'at' | 'schemaVersion'>;

/** The form in which a text of this issuer names a document. */
export function citedForm(citation: Citation, issuerId: string): Form {
  const { ref, family, kindSymbol, organ, kind, body, date, subject } = citation;
  const isCentral = isOneInTheCountry(citation);
  const scope = isCentral ? ('COUNTRY' as const) : ('ISSUER' as const);
  const owner = isCentral ? null : issuerId;
  return {
    _id: idFrom('cited', ref, kind ?? '', foldName(body ?? ''), date ?? '', owner ?? ''),
    ref,
    numberOnDay: numberOnDay(citation),
    scope,
    issuerId: owner,
    ...{ family, kindSymbol, organ, kind, body, date, subject },
  };
}

/** `24 2016-11-15`; null without a date. */
export function numberOnDay({ ref, date }: Pick<Citation, 'ref' | 'date'>): string | null {
  const number = /^\d+[a-z]?/iu.exec(ref)?.[0];
  return number === undefined || date === null ? null : `${number} ${date}`;
}

function isOneInTheCountry({ family, kindSymbol, organ }: Citation): boolean {
  if (family === 'law') return /^QH/u.test(kindSymbol) || !/^(?:UBND|HĐND)/u.test(organ);
  return CENTRAL_ORGANS.test(organ) && !LOCAL_ORGANS.test(organ);
}
