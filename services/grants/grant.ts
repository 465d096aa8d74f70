import type { EvidenceLevel } from '../wording/states/evidence-words';

/** What a link allows. One grant, one purpose. `proof`: what a decision needs besides the link or the token. */
export const GRANT_PURPOSES = {
  /** Điều 12.1. */
  CONTENT_CHECK: { proof: 'NONE', decidesPlan: true },
  /** Điều 12.2. */
  FORM_CHECK: { proof: 'NONE', decidesPlan: true },
  /** Điều 11, 13: needs the code sent to the registered address, through either door. */
  SIGN: { proof: 'ALWAYS', decidesPlan: true },
  /** Xác nhận đã nhận văn bản, Điều 21.2.c. */
  ACKNOWLEDGE: { proof: 'NONE', decidesPlan: false },
  /** Progress of a task; may be used again until the task is closed. */
  PROGRESS: { proof: 'NONE', decidesPlan: false },
  /** A report for one period. */
  REPORT: { proof: 'NONE', decidesPlan: false },
} as const satisfies Record<string, { proof: ProofRule; decidesPlan: boolean }>;

/** `BY_LINK`: a signed-in member of staff needs no code. */
export type ProofRule = 'NONE' | 'BY_LINK' | 'ALWAYS';

export type GrantPurpose = keyof typeof GRANT_PURPOSES;
export type GrantState = 'OPEN' | 'USED' | 'REVOKED' | 'LOCKED';

export type Verdict = 'APPROVED' | 'RETURNED' | 'HANDED_OVER' | 'RECEIVED';

export interface GrantDecision {
  verdict: Verdict;
  /** Mandatory with RETURNED. */
  reason: string | null;
  /** Who acted: person id, or the unit id with the officer's name in `signedAs`. */
  actorId: string;
  signedAs: string | null;
  /** With HANDED_OVER: the mandate of the deputy who signs instead. */
  mandateId: string | null;
  channel: 'LINK' | 'GRAPHQL';
  /** How sure it is who decided. */
  level: EvidenceLevel;
  /** What the level rests on, in words and digests a verifier can repeat; never a code or a key. */
  evidence: Record<string, string> | null;
  /** UTC. */
  at: Date;
}

/** The arbiter of a race and the fact the workflow takes in: OPEN → USED with the decision in one update. */
export interface GrantDocument {
  _id: string;
  schemaVersion: 1;
  /** Key id the token is derived with. */
  kid: string;
  nonce: string;
  purpose: GrantPurpose;
  planId: string;
  revision: number;
  /** Content hash of what the page shows. */
  docHash: string;
  /** Person or unit id that the link was given to. */
  subjectId: string;
  /** Delivery, task or period id; null for decisions on the plan. */
  aboutId: string | null;
  state: GrantState;
  /** Code attempts, of five. */
  tries: number;
  /** Codes asked for so far; the code is derived from the round. */
  codeRound: number;
  codeSentAt: Date[];
  expiresAt: Date;
  openedAt: Date;
  decision: GrantDecision | null;
  /** Null until the workflow has taken the decision in. */
  takenInAt: Date | null;
}
