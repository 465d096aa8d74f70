/** Names of the form fields of the link pages: what the page writes is what the route reads. */
export const formFields = {
  /** Nonce of the page, echoed beside the cookie. */
  csrf: 'csrf',
  /** Content hash the person was shown. */
  docHash: 'docHash',
  /** APPROVED, RETURNED, HANDED_OVER or RECEIVED. */
  verdict: 'verdict',
  /** Free text; mandatory with RETURNED on the pages of checks and signature. */
  reason: 'reason',
  /** One of `returnReasons`, with RETURNED on the page of receipt. */
  reasonKind: 'reasonKind',
  /** Six digits. */
  code: 'code',
  /** With HANDED_OVER: the mandate of the deputy. */
  mandateId: 'mandateId',
  /** With HANDED_OVER, may be empty: last day on which the deputy signs every plan (YYYY-MM-DD). */
  until: 'until',
  /** Full name of the officer who acts for a unit. */
  signedAs: 'signedAs',
  /** 0 … 100. */
  percent: 'percent',
  note: 'note',
  /** "yes" when ticked. */
  done: 'done',
  text: 'text',
  /** "yes" when ticked: không phát sinh. */
  nil: 'nil',
  /** Nobody sees it; what fills it in is a machine. */
  empty: 'bo-trong',
  /** Filled in by the page's script: JSON of what a passkey answered. */
  passkey: 'passkey',
  /** One part in multipart/form-data: the plan's PDF with the digital signature. */
  signedPdf: 'signedPdf',
  /** Up to three parts of that name in multipart/form-data; an empty part means no file. */
  files: 'files',
} as const;

/** Why a document is returned by its addressee. */
export const returnReasons = ['WRONG_RECIPIENT', 'NOT_AUTHENTIC', 'INCOMPLETE', 'WRONG_FORM', 'OTHER'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** What a ticked box sends. */
export const tickedValue = 'yes';
