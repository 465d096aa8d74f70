import type { Deadline } from '../../../services/reading/plan-reading';

/** Values a perfect reading of a text holds, as written down by hand. */
export interface ExpectedReading {
  file: string;
  docKind: string | null;
  urgency: string | null;
  secrecy: string | null;
  issuer: ExpectedBody;
  coIssuers: ExpectedBody[];
  place: string | null;
  number: string | null;
  symbol: string | null;
  date: { year: number | null; month: number | null; day: number | null };
  title: string | null;
  legalBases: { text: string; ref: string | null; date: string | null; kind: string; optional?: boolean }[];
  sections: { numeral: string; heading: string }[];
  assignments: ExpectedAssignment[];
  reportDuties: ExpectedDuty[];
  recipients: Record<string, unknown>[];
  signer: Record<string, string | null> | null;
  coSigners: Record<string, string | null>[];
}

export interface ExpectedBody {
  name: string | null;
  parent: string | null;
  stated: boolean;
}

export interface ExpectedAssignment {
  ref: string;
  unit: string;
  textStart: string;
  mode: string;
  deadline: Deadline | null;
  moreDeadlines?: Deadline[];
  deadlineScope?: string;
  optional?: boolean;
  reportOnly?: boolean;
}

export interface ExpectedDuty {
  ref: string;
  who: string | null;
  to: string[] | null;
  via: string[] | null;
  periodicity: string;
  alsoOk?: string[];
  deadline: Deadline | null;
  moreDeadlines?: Deadline[];
  optional?: boolean;
}
