import { builder } from '../builder';
import type { ErrorCode } from '../errors';

/** Sentence by sentence what `services/failures.ts` lists; what people read is in the wording of each code. */
const ERROR_CODES = {
  UNAUTHENTICATED: 'No token, or not a valid one (chưa đăng nhập).',
  FORBIDDEN: 'The viewer’s role does not allow this (không có thẩm quyền).',
  NOT_FOUND: 'There is no such thing, or it is not the viewer’s: the two look the same.',
  CONFLICT: 'Somebody else changed it meanwhile, or the idempotencyKey was used for something else.',
  BAD_USER_INPUT: 'An input has the wrong shape; `details.field` names it.',
  RATE_LIMITED: 'Too many requests; `details.retryAfterSeconds`.',
  WRONG_STATE: 'The step is not possible in the present state; `details.state`, `details.wanted`.',
  REVISION_REQUIRED: 'A returned revision is not submitted again; a new one answers the reason first (Điều 10.3).',
  SUBMISSION_BLOCKED: 'The revision has errors that must be put right; `details.findings`.',
  TEXT_EMPTY: 'The text is empty.',
  NOT_A_PLAN: 'The text is a document, but no plan (không phải kế hoạch).',
  TEXT_TOO_LARGE: 'The text is longer than accepted; `details.maxBytes`.',
  UNREADABLE: 'The text is no text, or in an encoding that cannot be read surely.',
  STATE_SECRET_REFUSED: 'The text bears a mark of state secrecy; nothing of it was stored (bí mật nhà nước).',
  BAD_EMAIL: 'A mail address is not valid; in a directory file `details.faults` names line and field.',
  DIRECTORY_REFUSED: 'A directory file cannot be taken in; `details.faults`: one Vietnamese sentence a fault.',
  PERSON_IN_USE: 'The person still signs or checks; `details.plans`, `details.issuers`.',
  REVISION_SUPERSEDED: 'A newer revision replaced the one that was asked about; `details.revision`.',
  ALREADY_DECIDED: 'This was decided before; `details.verdict`.',
  LINK_EXPIRED: 'The time for this decision is over.',
  LINK_LOCKED: 'Five wrong codes: the clerk has been told and can send a new link with askDecisionAgain.',
  CODE_REQUIRED:
    'The signature, and a check by the link in the mail, needs the code sent by mail; ask for one with requestSignatureCode.',
  CODE_WRONG: 'The code is wrong or older than ten minutes; `details.triesLeft`.',
  TOO_MANY_CODES: 'Three codes were sent in 15 minutes; `details.retryAfterSeconds`.',
  TOO_MANY_LINKS: 'Three new links were sent in an hour in place of one; `details.retryAfterSeconds`.',
  TOO_SOON:
    'Only on link pages: the receipt comes sooner than the mail can have been read; `details.retryAfterSeconds`.',
  CONTENT_MISMATCH: 'The contentHash is not the one of the content to be decided.',
  SIGNATURE_INVALID: 'The digital signature on the PDF is missing, broken or of no accepted kind.',
  SIGNATURE_COVERAGE: 'The digital signature does not cover the whole file, or is not the only one.',
  UNTRUSTED_CA: 'The certificate was issued by nobody the office trusts.',
  CERTIFICATE_EXPIRED: 'The certificate is not, or was not when it signed, within its period of validity.',
  CERTIFICATE_REVOKED: 'The certificate has been revoked by its issuer.',
  WRONG_SIGNER: 'The certificate is not registered for the person who has to sign.',
  PASSKEY_REFUSED: 'Only on link pages: the answer of the passkey (khóa truy cập) is not valid.',
  CSRF: 'Only on link pages: the form is not the page’s own.',
  REASON_REQUIRED: 'A return, a waiver, a recall need their reason (phải nêu lý do).',
  RECIPIENT_UNRESOLVED: 'A line of "Nơi nhận" leads to nobody in the directory; `details.findings`.',
  COPY_EXISTS: 'The unit has a copy of the plan already.',
  TOO_MANY_RECIPIENTS: 'More addressees than one plan may have; `details.count`, `details.max`.',
  NO_MANDATE: 'Nobody, or not the one named, has authority to sign on that day (Điều 13).',
  LEVEL_REQUIRED:
    'The issuer wants the signature proven at a higher level; `details.level`. Nothing was recorded, no try was counted.',
  PLAN_QUARANTINED:
    'The plan was shut away after a report of state secrecy; nothing of it is shown (rút khỏi hệ thống).',
  OBLIGATIONS_OPEN: 'Tasks or reports are still open; `details.tasks`, `details.periods`.',
  EXTENSION_OUT_OF_RANGE:
    'The day is not after the present deadline, past, or further away than the policy allows; `details.earliest`, `details.latest`.',
  UNIT_UNSUITABLE: 'The task cannot be given to this unit: unknown, abolished, or the one that has it.',
  WRONG_INSTRUMENT:
    'Điều 18.3 and 18.4 want another instrument for this defect; `details.wanted`: REPLACE (a plan by a plan), CORRECT or RECALL.',
  REPLACED_ALREADY: 'Another plan has replaced the one to be replaced; `details.number`.',
  TOO_MANY_API_KEYS: 'The unit has two live keys; one is revoked first; `details.max`.',
  FILE_TOO_LARGE: 'A file is larger than accepted; `details.maxBytes`.',
  FILE_TYPE_REFUSED:
    'The file is of a type that is not accepted, or holds something that runs, a password or far too much; `details.reason`.',
  UNAVAILABLE: 'A part of the service is away; try again with the same idempotencyKey.',
  INTERNAL: 'A fault of the service; quote `requestId` when reporting it.',
  QUERY_LIMIT: 'The query is too long, deep, wide or costly, or has two mutations; `details.limit`, `details.max`.',
  TIMEOUT: 'The answer took longer than ten seconds; repeat with the same idempotencyKey.',
  REVISION_EXISTS: 'A revision with exactly this content exists already.',
  GRAPHQL_PARSE_FAILED: 'The query is no GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema.',
} as const satisfies Record<ErrorCode, string>;

builder.enumType('ErrorCode', {
  description:
    'Every value of `errors[].extensions.code`. Beside it: `message` in the language of Accept-Language (Vietnamese unless English is preferred), `extensions.details` and `extensions.requestId`.',
  values: Object.fromEntries(
    Object.entries(ERROR_CODES).map(([code, description]) => [code, { value: code, description }]),
  ),
});
