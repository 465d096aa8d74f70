import type { Citation } from '../reading/cite-text';
import type { Day } from '../reading/plan-reading';

/** One way in which issued plans name a document: its number with this kind, body and date. Never changes. */
export interface CitedFormDocument {
  /** Follows from what it holds. */
  _id: string;
  schemaVersion: 1;
  /** Number and symbol without gaps: `24/CT-UBND`. */
  ref: string;
  /** `24 2016-11-15`: a wrong symbol does not hide the document; null without a date. */
  numberOnDay: string | null;
  /** Numbers of central bodies are unique in the country; those of others are compared within one issuer only. */
  scope: 'COUNTRY' | 'ISSUER';
  /** The issuer whose plans name it so, where the scope is one. */
  issuerId: string | null;
  family: Citation['family'];
  kindSymbol: string;
  organ: string;
  kind: string | null;
  body: string | null;
  date: Day | null;
  /** First words of the subject, as the first plan had them. */
  subject: string | null;
  at: Date;
}

/** One issued plan cites a document in one form. */
export interface CitationDocument {
  /** `ref planId formId`: in the order of the numbers. */
  _id: string;
  schemaVersion: 1;
  formId: string;
  planId: string;
  revision: number;
  issuerId: string;
  ref: string;
  /** Number, kind, body and subject folded, for searching. */
  searchKey: string;
  /** How often the plan names it. */
  times: number;
  /** The first place. */
  line: number;
  quote: string;
  at: Date;
}

/** What the service is told about a document that another one took the place of. Kept by administrators. */
export interface ReplacedActDocument {
  /** Number and symbol of the replaced document. */
  _id: string;
  schemaVersion: 1;
  /** The successor as it is to be cited; null: it is not replaced after all. */
  successor: string | null;
  /** Number and symbol of the successor. */
  successorRef: string | null;
  /** First day on which it must not be cited any more; null: not known. */
  since: Day | null;
  /** Where this is known from. */
  source: string;
  /** False: nobody has looked it up in the official gazette yet. */
  confirmed: boolean;
  by: string;
  at: Date;
}
