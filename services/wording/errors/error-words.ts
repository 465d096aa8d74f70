import type { FailureCode } from '../../failures';

/** Codes that only the GraphQL door gives, beside those of the services. */
export type ErrorCode = FailureCode | 'QUERY_LIMIT' | 'TIMEOUT' | 'REVISION_EXISTS';

/** Details of a failure, already in words ("Đang thực hiện", "25 MB"); what is not known is missing. */
export type ErrorFacts = Readonly<Partial<Record<ErrorFact, string>>>;

type ErrorFact =
  | 'field'
  | 'retryAfterSeconds'
  | 'state'
  | 'wanted'
  | 'findings'
  | 'maxBytes'
  | 'revision'
  | 'verdict'
  | 'triesLeft'
  | 'names'
  | 'faults'
  | 'tasks'
  | 'periods'
  | 'name'
  | 'number'
  | 'count'
  | 'max'
  | 'level'
  /** Days between which another may be chosen. */
  | 'earliest'
  | 'latest'
  /** SIGNED_PDF where the content is that of an uploaded file. */
  | 'file'
  | 'rule'
  /** Which kind of conflict: `idempotency-key-reused` … */
  | 'reason'
  /** What the reader says of a text it refuses, in Vietnamese. */
  | 'sentence';

export type ErrorWords = Readonly<Record<ErrorCode, string | ((facts: ErrorFacts) => string)>>;
