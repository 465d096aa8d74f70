import type { ErrorWords } from './error-words';

/** What went wrong and what the reader can do about it. */
export const errorsEn: ErrorWords = {
  UNAUTHENTICATED: 'You are not signed in, or your session has ended. Please sign in again.',
  FORBIDDEN: ({ rule }) =>
    rule === 'drafter-is-form-checker'
      ? 'Whoever drafted or saved a text does not check its form (Article 12.2). Please give the check to somebody else.'
      : 'This account is not authorised to do this.',
  NOT_FOUND:
    'Nothing was found here, or the link is not right. Please open the link from the original mail again; if that fails, ask the clerk of the sending office.',
  CONFLICT: ({ reason }) =>
    reason === 'idempotency-key-reused'
      ? 'This idempotencyKey was used for a request with other content; nothing was done. Please use a new key for a new request.'
      : 'Somebody else has just changed this. Please reload the page and try again.',
  BAD_USER_INPUT: ({ field }) =>
    field ? `The value of “${field}” is not valid.` : 'The input is incomplete or not valid.',
  RATE_LIMITED: ({ retryAfterSeconds }) =>
    `Too many requests in a short time. Please try again in ${waitEn(retryAfterSeconds)}.`,
  QUERY_LIMIT: 'The query is longer, deeper or more complex than allowed. Please split it.',
  TIMEOUT: 'This took longer than allowed. Please try again.',
  STATE_SECRET_REFUSED:
    'The document bears a mark of secrecy. State secrets are not accepted here; nothing of what was sent has been stored.',
  INTERNAL: 'The service failed. The fault has been recorded; please try again in a few minutes.',
  UNAVAILABLE: 'A part of the service is away for the moment. Please try again in a few minutes.',
  WRONG_STATE: ({ state, wanted }) =>
    wanted
      ? `This is not possible in the present state (${state}); it needs the state: ${wanted}.`
      : `This is not possible in the present state (${state}).`,
  REVISION_REQUIRED:
    'The draft was returned. Please write a new revision that answers the reason before submitting again.',
  SUBMISSION_BLOCKED: ({ findings }) =>
    findings
      ? `The draft has points that must be put right before it is submitted: ${findings}.`
      : 'The draft has points that must be put right before it is submitted.',
  TEXT_EMPTY: 'The document has no text.',
  NOT_A_PLAN: 'The document is not a plan. Only documents of the kind “Kế hoạch” are accepted.',
  TEXT_TOO_LARGE: ({ maxBytes }) => `The text is too long${maxBytes ? `; at most ${maxBytes} are accepted` : ''}.`,
  UNREADABLE: 'The file cannot be read: it is damaged, has a password, or uses an unknown encoding.',
  BAD_EMAIL: 'The mail address is not valid. One address a field, for example: vanthu@coquan.gov.vn.',
  DIRECTORY_REFUSED: ({ faults }) =>
    faults
      ? `The directory was not taken in and nothing was changed. Please mend and try again: ${faults}.`
      : 'The directory was not taken in and nothing was changed.',
  PERSON_IN_USE:
    'This person is still to check or sign plans in progress. Please put somebody else in their place first, then try again.',
  REVISION_SUPERSEDED: ({ revision }) =>
    revision
      ? `This link belongs to an older revision. The plan now has revision ${revision}; please use the link in the latest mail.`
      : 'This link is no longer in use; please use the link in the latest mail.',
  REVISION_EXISTS: 'A revision with exactly this content exists already.',
  ALREADY_DECIDED: ({ verdict }) =>
    verdict ? `This has been decided already: ${verdict}.` : 'This has been decided already.',
  LINK_EXPIRED: 'The link has expired. A new one can be sent to the registered mail address.',
  LINK_LOCKED:
    'The link was locked after 5 wrong codes. The clerk of the sending office has been told and can send a new link.',
  CODE_REQUIRED: 'Please enter the 6-digit code that was sent by mail.',
  CODE_WRONG: ({ triesLeft }) =>
    triesLeft
      ? `The code is wrong or no longer valid. Tries left: ${triesLeft}.`
      : 'The code is wrong or no longer valid.',
  TOO_MANY_CODES: ({ retryAfterSeconds }) =>
    `3 codes were sent within 15 minutes. Please look in your mailbox, or ask for a new code in ${waitEn(retryAfterSeconds)}.`,
  TOO_MANY_LINKS: ({ retryAfterSeconds }) =>
    `3 new links were sent within an hour. Please look in your mailbox, also in the spam folder, or ask again in ${waitEn(retryAfterSeconds)}.`,
  TOO_SOON: ({ retryAfterSeconds }) =>
    `The mail has only just arrived, so nothing was recorded. Please read the document and press the button again in ${waitEn(retryAfterSeconds)}.`,
  CONTENT_MISMATCH: ({ file }) =>
    file === 'SIGNED_PDF'
      ? 'The signed file is not the PDF this page gave out for signing, or its content was changed. Nothing has been recorded; download the PDF again, sign it and upload it.'
      : 'The content is not the one this link was given for. No decision has been recorded; please reload the page.',
  SIGNATURE_INVALID:
    'The digital signature could not be verified: the file is not signed, the signature is broken or of a kind not accepted. Download the PDF of this page again, sign it once and upload it.',
  SIGNATURE_COVERAGE:
    'The digital signature does not cover the whole file, or there are several. Download the PDF of this page again, sign it exactly once and do not change it afterwards.',
  UNTRUSTED_CA:
    'The certificate was not issued by an authority the office trusts. Please sign with the official certificate of the signer.',
  CERTIFICATE_EXPIRED: 'The certificate is not valid yet or has expired. Please renew it and sign again.',
  CERTIFICATE_REVOKED: 'The certificate has been revoked. Please contact the administrator of the office.',
  WRONG_SIGNER:
    'The certificate is not one registered for the person who has to sign this plan. If it is new, ask the administrator to register it.',
  PASSKEY_REFUSED:
    'The passkey could not be confirmed. Nothing has been recorded; try again, or use the code sent by mail.',
  CSRF: 'The page is no longer valid. Please open the link from the mail again and repeat the step.',
  REASON_REQUIRED: 'Please give the reason.',
  RECIPIENT_UNRESOLVED: ({ names }) =>
    names
      ? `These bodies were not found in the directory: ${names}.`
      : 'A line of “Nơi nhận” names nobody in the directory.',
  NO_MANDATE: 'The chosen person has no authority to sign at this time (Article 13, Decree 30/2020/NĐ-CP).',
  LEVEL_REQUIRED: ({ level }) =>
    level
      ? `The office asks for an approval at level ${level} or higher; no decision has been recorded. Please repeat the step in the way it asks for.`
      : 'The office asks for a higher level of proof; no decision has been recorded.',
  PLAN_QUARANTINED:
    'The document has been withdrawn and is no longer shown. Please neither copy nor forward what you have received, and contact the clerk of the issuing office.',
  OBLIGATIONS_OPEN: ({ tasks, periods }) =>
    `The plan cannot be closed yet: open tasks ${tasks ?? 0}, open report periods ${periods ?? 0}.`,
  EXTENSION_OUT_OF_RANGE: ({ earliest, latest }) =>
    earliest && latest
      ? `The day asked for must lie between ${earliest} and ${latest}. Please choose another day.`
      : 'The day asked for must be after the present deadline. Please choose another day.',
  UNIT_UNSUITABLE:
    'The task cannot be given to this unit: it is not in the directory, no longer exists, or has the task already. Please choose another unit.',
  WRONG_INSTRUMENT: ({ wanted }) =>
    wanted === 'REPLACE'
      ? 'What is to be corrected concerns tasks, dates, recipients or figures of the plan, so a letter of correction is not enough. Please issue a new plan in its place (Article 18.3, Decree 30/2020/NĐ-CP).'
      : 'This is not the instrument for the defect that was named (Article 18.3, 18.4, Decree 30/2020/NĐ-CP).',
  REPLACED_ALREADY: ({ number }) =>
    `This plan has already been replaced${number ? ` by plan ${number}` : ''}. If it still has to change, please replace the newest plan.`,
  TOO_MANY_API_KEYS: ({ max }) =>
    `The unit already has ${max ?? 2} live keys. Please revoke one before a new one is made.`,
  FILE_TOO_LARGE: ({ maxBytes }) => `The file is too large${maxBytes ? `; at most ${maxBytes} are accepted` : ''}.`,
  FILE_TYPE_REFUSED: ({ name, sentence }) =>
    sentence
      ? `The file${name ? ` “${name}”` : ''} is not accepted. ${sentence}`
      : `This kind of file is not accepted${name ? ` (${name})` : ''}. Please send a .pdf, .docx, .xlsx, .jpg or .png file without active content.`,
  COPY_EXISTS: () =>
    'This unit has a copy of the plan already. If the document has not reached it, please send that copy again.',
  TOO_MANY_RECIPIENTS: ({ count, max }) =>
    count && max
      ? `The plan has ${count} recipients, more than the limit of ${max}.`
      : 'The plan has more recipients than one plan may have.',
};

function waitEn(seconds: string | undefined): string {
  if (seconds === undefined) return 'a few minutes';
  return Number(seconds) < 90 ? `${seconds} seconds` : `${Math.ceil(Number(seconds) / 60)} minutes`;
}
