/**
 * What a reading of an administrative plan (kế hoạch) holds.
 *
 * Strings are quotations: NFC, white space collapsed, letter case as printed.
 * `null` means "not printed"; nothing is guessed. Days are ISO `YYYY-MM-DD`
 * in the calendar of Vietnam. See docs/extending-the-reader.md for the rules behind it.
 */

/** ISO calendar day, `YYYY-MM-DD`, Asia/Ho_Chi_Minh. */
export type Day = string;

/** Where a value came from: 1-based line in the text that was read, and the words. */
export interface Source {
  line: number;
  quote: string;
}

/** Values of the head and the signature that carry where they came from. */
export type HeadField = 'docKind' | 'urgency' | 'issuer' | 'number' | 'symbol' | 'place' | 'date' | 'title' | 'signer';

export interface HeadSource extends Source {
  /** 0 … 1 */
  confidence: number;
}

/** Something a person must confirm before submission. */
export interface Confirmation {
  /** Field of the reading: `issuer`, `assignments[3].deadline`. */
  path: string;
  /** Vietnamese sentence for the drafter. */
  reason: string;
  quote: string | null;
  line: number | null;
}

/** A remark of the kind a careful clerk makes. `rule` names the article it rests on. */
export interface Finding {
  /** Stable, lower case, hyphens: `section-gap`, `recipient-unresolved`, … */
  code: string;
  /** `error` stops submission, `warning` needs a person's confirmation, `info` is a hint. */
  severity: 'error' | 'warning' | 'info';
  /** Vietnamese sentence for the drafter. */
  message: string;
  quote: string | null;
  line: number | null;
  rule: string | null;
  correction: TextCorrection | null;
}

/** A ready correction: `from` stands so on the line of the finding and is to be replaced by `to`. */
export interface TextCorrection {
  from: string;
  to: string;
  /** Where the words to be replaced stand on another line than the finding ("Nơi nhận" for a task in part III). */
  line?: number;
}

export interface Refusal {
  code: string;
  message: string;
}

export interface Issuer {
  name: string | null;
  parent: string | null;
  /** True when the name stands in the letterhead, false when it was inferred. */
  stated: boolean;
  evidence: string[];
  how: string | null;
}

export interface LegalBasis {
  lead: string;
  text: string;
  ref: string | null;
  date: Day | null;
  kind: 'document' | 'situation' | 'proposal';
  source?: Source;
}

export interface Section {
  numeral: string;
  heading: string;
  line?: number;
  /** Its numbered items, each by its first sentence; absent where it has none. */
  items?: SectionItem[];
}

export interface SectionItem {
  /** `II.3` */
  ref: string;
  heading: string;
}

export interface Indicator {
  ref: string;
  text: string;
  values: string[];
}

export type Every = 'day' | 'week' | 'month' | 'quarter' | 'halfyear' | 'year';

/**
 * A deadline as printed. `lastDay` is the last permitted day
 * ("trước ngày 10/6" → 9 June), null where no single day follows.
 */
export interface Deadline {
  quote: string;
  type: 'date' | 'datetime' | 'range' | 'period' | 'recurring' | 'relative' | 'ongoing';
  lastDay: Day | null;
  stated?: Day;
  time?: string;
  times?: string[];
  before?: boolean;
  yearInferred?: boolean;
  start?: Day;
  end?: Day;
  approx?: boolean;
  needsHuman?: boolean;
  every?: Every;
  /** `MM-DD` as printed. */
  statedMonthDay?: string;
  /** `MM-DD` of the last permitted day. */
  lastMonthDay?: string;
  statedDay?: number;
  lastDayOfMonth?: number;
  monthOfQuarter?: 1 | 2 | 3;
  weekday?: 'MON' | 'TUE' | 'WED' | 'THU' | 'FRI' | 'SAT' | 'SUN';
  resolvedForYear?: number;
  /** Negative: before the event. */
  count?: number;
  countUnit?: 'hour' | 'day' | 'workingDay' | 'month';
  from?: string;
  lastDayWithHolidays?: Day;
}

export interface Assignment {
  /** `III.2.b`; `II(2).1` is item 1 of the second section numbered II; `PL.n`; `closing`. */
  ref: string | null;
  unit: string | null;
  unitParts?: string[];
  coordinate?: string[];
  /** First 12 words of the task. */
  textStart: string;
  /** The whole task as printed. */
  text: string;
  deadline: Deadline | null;
  moreDeadlines?: Deadline[];
  deadlineScope?: 'report';
  /** `request` for "Đề nghị …": bodies that cannot be ordered. */
  mode: 'order' | 'request';
  onBehalfOf?: string | null;
  reportOnly?: boolean;
  /** General exhortation of the closing paragraph, or found outside "Tổ chức thực hiện": a person confirms it. */
  optional?: boolean;
  /** 0 … 1 */
  confidence: number;
  source: Source;
}

export type Periodicity =
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'semiannual'
  | 'annual'
  | 'adhoc'
  | 'once'
  | 'unspecified';

export interface ReportDuty {
  ref: string | null;
  who: string | null;
  whoParts?: string[];
  to: string[] | null;
  via: string[] | null;
  periodicity: Periodicity;
  deadline: Deadline | null;
  moreDeadlines?: Deadline[];
  quote: string | null;
  kind?: 'submission';
  optional?: boolean;
  confidence: number;
  source: Source;
}

/** One dash line of "Nơi nhận", in printed order. */
export interface RecipientLine {
  text: string;
  name: string;
  note: string | null;
  noteKind: 'purpose' | 'qualifier' | null;
  isGroup: boolean;
  isArchive: boolean;
  archiveUnits?: string[];
  copies: number | null;
  drafter: string | null;
  /** Pieces of a line joined by ";". */
  parts?: string[];
  source: Source;
}

export interface SignatureBlock {
  authority: string | null;
  body: string | null;
  forPrefix: string | null;
  forPosition: string | null;
  position: string | null;
  name: string | null;
  rank: string | null;
  signedMark: string | null;
}

export interface Appendix {
  title: string | null;
  columns: string[];
  groups: string[];
  rows: number;
}

export interface PlanReading {
  refusal: Refusal | null;
  findings: Finding[];
  docKind: string | null;
  urgency: string | null;
  secrecy: string | null;
  issuer: Issuer;
  coIssuers: Issuer[];
  place: string | null;
  number: string | null;
  symbol: string | null;
  date: { year: number | null; month: number | null; day: number | null };
  title: string | null;
  /** Year the plan is for, of several the first that is not over: from the title, else the date line; null when neither says. */
  planYear: number | null;
  /** Last year of a plan for several years ("giai đoạn 2026 - 2028"), inclusive; null: one year, or not said. */
  lastPlanYear: number | null;
  legalBases: LegalBasis[];
  sections: Section[];
  indicators: Indicator[];
  assignments: Assignment[];
  reportDuties: ReportDuty[];
  recipients: RecipientLine[];
  signer: SignatureBlock | null;
  coSigners: SignatureBlock[];
  appendix: Appendix | null;
  headSources: Record<HeadField, HeadSource | null>;
  toConfirm: Confirmation[];
}
