import type { ReturnKind } from '../distribution/delivery';
import type { EvidenceLevel } from '../wording/states/evidence-words';
import type { Language } from '../wording/wording';

/** What a link allows. One grant, one purpose. `proof`: what a decision needs besides the link or the token. */
export const GRANT_PURPOSES = {
  /** Điều 12.1: by the link it needs the mailed code, for robots follow links and send forms. */
  CONTENT_CHECK: { proof: 'BY_LINK', decidesPlan: true },
  /** Điều 12.2: as the check of content. */
  FORM_CHECK: { proof: 'BY_LINK', decidesPlan: true },
  /** Điều 11, 13: needs the code sent to the registered address, through either door. */
  SIGN: { proof: 'ALWAYS', decidesPlan: true },
  /** Xác nhận đã nhận văn bản, Điều 21.2.c. */
  ACKNOWLEDGE: { proof: 'NONE', decidesPlan: false },
  /** Progress of a task; may be used again until the task is closed. */
  PROGRESS: { proof: 'NONE', decidesPlan: false },
  /** A report for one period. */
  REPORT: { proof: 'NONE', decidesPlan: false },
  /** The follow-up unit about one task or report: accepts, sends back, answers a request; may be used again. */
  FOLLOW_UP: { proof: 'NONE', decidesPlan: false },
  /** How a plan stands, and its consolidated reports, for who presses for it or signed it; reads only. */
  OVERSEE: { proof: 'NONE', decidesPlan: false },
  /** A recipient's answer to a recall (Điều 18.4). */
  RECALL: { proof: 'NONE', decidesPlan: false },
  /** Registers a passkey; about no plan. */
  PASSKEY: { proof: 'ALWAYS', decidesPlan: false },
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
  /** With RETURNED by a recipient: the kind of reason, where one was chosen. */
  returnKind?: ReturnKind | null;
  /** Who acted: person id, or the unit id with the officer's name in `signedAs`. */
  actorId: string;
  signedAs: string | null;
  /** With HANDED_OVER: the mandate of the deputy who signs instead. */
  mandateId: string | null;
  /** With HANDED_OVER: the last day (Vietnam) on which the deputy signs every plan of the absent leader. */
  until?: string;
  channel: 'LINK' | 'GRAPHQL' | 'AXIS';
  /** With AXIS: SHA-256 (hex) of the status message. */
  axisMessage?: string;
  /** How sure it is who decided. */
  level: EvidenceLevel;
  /** What the level rests on, in words and digests a verifier can repeat; never a code or a key. */
  evidence: Record<string, string> | null;
  /** What was stated by sending the form of a link; absent where no page was used. */
  consent?: Consent | null;
  /** UTC. */
  at: Date;
}

/** Evidence of consent: the words beside the button, in the reader's language, and roughly where from. */
export interface Consent {
  /** Key of the catalogue, such as `pages.statements.sign`. */
  statement: string;
  language: Language;
  words: string;
  /** The visitor's network (IPv4 /24, IPv6 /48), never the whole address; null when it is not known. */
  network: string | null;
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
  /** Delivery, task or period id; null for what is about the plan as a whole. */
  aboutId: string | null;
  state: GrantState;
  /** From 2: opened once more after the first was used up; absent: the first. */
  round?: number;
  /** Code attempts, of five. */
  tries: number;
  /** Codes asked for so far; the code is derived from the round. */
  codeRound: number;
  codeSentAt: Date[];
  /** The last requests for a code by idempotency key, with the round each asked for. */
  codeRequests?: { key: string; round: number }[];
  expiresAt: Date;
  openedAt: Date;
  decision: GrantDecision | null;
  /** Mails of a new link asked for in place of an expired one; counted along the line of links. */
  linkRound: number;
  linksSentAt: Date[];
  /** Null until the workflow has taken the decision in. */
  takenInAt: Date | null;
  /** Why a link was revoked although no newer revision took its place; absent: superseded. */
  revokedBecause?: 'CONTACT_CHANGED' | 'RENEWED' | 'REOPENED' | 'ABSENT' | 'TRANSFERRED';
  /** With REOPENED: who of the office had a new link sent, when, by which request, and what the link was. */
  reopened?: { key: string; by: string; at: Date; was: 'LOCKED' | 'EXPIRED' };
  /** With CONTACT_CHANGED: the change of address it was revoked by. */
  contactChangeId?: string;
  /** The revision that took the place of the one the link was for; known a moment before the plan has moved to it. */
  supersededBy?: number;
  /** The link that took the place of a revoked one; asking again leads on to it. */
  replacedBy?: string;
}
