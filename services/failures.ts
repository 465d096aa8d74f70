/**
 * The failure types of the service: the vocabulary that crosses every border
 * (services → Temporal → GraphQL and pages). A code is API; its words live in services/wording.
 * `http` is the status a link page answers with.
 */
export const FAILURES = {
  /** No or no valid credential. */
  UNAUTHENTICATED: { http: 401 },
  /** The caller's role does not allow this; also given for what the caller may not see. */
  FORBIDDEN: { http: 403 },
  /** No such thing, or not yours: the two look the same. */
  NOT_FOUND: { http: 404 },
  /** The same idempotency key was used with another input, or a concurrent change won. */
  CONFLICT: { http: 409 },
  /** The input has the wrong shape. `details.field` names the first wrong field. */
  BAD_USER_INPUT: { http: 400 },
  /** Too many requests; `details.retryAfterSeconds`. */
  RATE_LIMITED: { http: 429 },
  /** The step is not possible in the plan's present state; `details.state`, `details.wanted`. */
  WRONG_STATE: { http: 409 },
  /** A returned revision is not submitted again; a new one answers the reason first (Điều 10.3). */
  REVISION_REQUIRED: { http: 409 },
  /** The revision has findings of severity error or open questions; `details.findings`. */
  SUBMISSION_BLOCKED: { http: 422 },
  TEXT_EMPTY: { http: 400 },
  /** The text is readable but is no plan (decision, letter, invitation …). */
  NOT_A_PLAN: { http: 422 },
  TEXT_TOO_LARGE: { http: 413 },
  /** Not text, or text in an encoding that cannot be converted surely. */
  UNREADABLE: { http: 422 },
  /** The text bears a mark of state secrecy: refused before anything is stored (Luật Bảo vệ bí mật nhà nước). */
  STATE_SECRET_REFUSED: { http: 422 },
  BAD_EMAIL: { http: 400 },
  /** A directory file cannot be taken in; `details.faults` has a Vietnamese sentence for each fault, with line and field. */
  DIRECTORY_REFUSED: { http: 422 },
  /** The person still signs or checks; `details.plans`, `details.issuers` say where. */
  PERSON_IN_USE: { http: 409 },
  /** The link belongs to a revision that a newer one replaced; `details.revision` is the newer. */
  REVISION_SUPERSEDED: { http: 410 },
  /** Somebody decided already; the receipt of the winner is in `details`. */
  ALREADY_DECIDED: { http: 409 },
  LINK_EXPIRED: { http: 410 },
  /** Five wrong codes (security protocol): the link is locked and the clerk told. */
  LINK_LOCKED: { http: 423 },
  CODE_REQUIRED: { http: 403 },
  CODE_WRONG: { http: 403 },
  TOO_MANY_CODES: { http: 429 },
  /** Three new links were sent in an hour in place of an expired or locked one; `details.retryAfterSeconds`. */
  TOO_MANY_LINKS: { http: 429 },
  /** A receipt by link comes sooner after its mail than a person can have read it; `details.retryAfterSeconds`. */
  TOO_SOON: { http: 409 },
  /** The page showed other content than the one the link is bound to. */
  CONTENT_MISMATCH: { http: 409 },
  /** The signature on the PDF is missing, broken or of a kind that is not accepted; `details.why`. */
  SIGNATURE_INVALID: { http: 422 },
  /** The signature does not cover the whole file, or is not the only one. */
  SIGNATURE_COVERAGE: { http: 422 },
  /** The signer's certificate does not lead to a root that the office trusts. */
  UNTRUSTED_CA: { http: 422 },
  CERTIFICATE_EXPIRED: { http: 422 },
  CERTIFICATE_REVOKED: { http: 422 },
  /** The certificate is not registered for the person who has to sign. */
  WRONG_SIGNER: { http: 422 },
  /** The passkey's answer is not valid for this link; nothing was decided. */
  PASSKEY_REFUSED: { http: 403 },
  CSRF: { http: 403 },
  /** A return, a waiver, a recall need their reason. */
  REASON_REQUIRED: { http: 400 },
  /** A line of "Nơi nhận" or an assignee matches nobody in the directory. */
  RECIPIENT_UNRESOLVED: { http: 422 },
  /** More addressees than one plan may have. */
  TOO_MANY_RECIPIENTS: { http: 422 },
  /** The signer holds no mandate valid at this instant (Điều 13). */
  NO_MANDATE: { http: 422 },
  /** The house policy wants the signature proven better; `details.level` is what it wants at least. Nothing was recorded. */
  LEVEL_REQUIRED: { http: 403 },
  /** The plan was reported to hold a state secret and is shut away; nothing of it is shown to anybody. */
  PLAN_QUARANTINED: { http: 410 },
  /** The plan cannot be closed: tasks or reports are open; `details.tasks`, `details.periods`. */
  OBLIGATIONS_OPEN: { http: 409 },
  /** The day is not after the present deadline, past, or further away than the policy allows; `details.earliest`, `details.latest`. */
  EXTENSION_OUT_OF_RANGE: { http: 422 },
  /** The task cannot be given to this unit: unknown, abolished, or the one that has it. */
  UNIT_UNSUITABLE: { http: 422 },
  /** Điều 18.3, 18.4 want another instrument for this defect; `details.wanted`: REPLACE, CORRECT, RECALL. */
  WRONG_INSTRUMENT: { http: 422 },
  /** Another plan has taken the place of the one to be replaced; `details.number` is its number. */
  REPLACED_ALREADY: { http: 409 },
  /** The unit has a copy of the plan already. */
  COPY_EXISTS: { http: 409 },
  /** The unit has two live keys; one is revoked first. `details.max`. */
  TOO_MANY_API_KEYS: { http: 409 },
  FILE_TOO_LARGE: { http: 413 },
  FILE_TYPE_REFUSED: { http: 415 },
  /** A part of the service is away; try again. */
  UNAVAILABLE: { http: 503 },
  /** A fault of the service itself. */
  INTERNAL: { http: 500 },
} as const;

export type FailureCode = keyof typeof FAILURES;
export type FailureDetails = Record<string, string | number | boolean | null | string[]>;

/** A refusal with a stable code. The message is for logs; people read the wording of the code. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly details: FailureDetails = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'Failure';
  }
}

export function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(FAILURES, code);
}
