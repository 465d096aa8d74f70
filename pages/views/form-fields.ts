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
  /** One of RETURN_KINDS, with RETURNED on the page of receipt. */
  reasonKind: 'reasonKind',
  /** Six digits. */
  code: 'code',
  /** With HANDED_OVER: the mandate of the deputy. */
  mandateId: 'mandateId',
  /** With HANDED_OVER, may be empty: last day on which the deputy signs every plan; with more time: the new last day (YYYY-MM-DD). */
  until: 'until',
  /** Full name of the officer who acts for a unit. */
  signedAs: 'signedAs',
  /** With RECEIVED, may be empty: full name of the officer who will act. */
  executor: 'executor',
  /** On the pages of a task and of the follow-up: what the form does. */
  act: 'act',
  /** On the page of the follow-up: the unit a task is given to, picked from the list or by id. */
  unit: 'unit',
  unitId: 'unitId',
  /** 0 … 100. */
  percent: 'percent',
  note: 'note',
  /** "yes" when ticked. */
  done: 'done',
  text: 'text',
  /** With the key of a section, an indicator, and again an indicator after them: `parts.s2`, `values.i1`, `notes.i1`. */
  parts: 'parts.',
  values: 'values.',
  notes: 'notes.',
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

/** What a ticked box sends. */
export const tickedValue = 'yes';

/** What a form on the page of a task does. */
export const taskActs = {
  PROGRESS: 'PROGRESS',
  TAKE: 'TAKE',
  EXTENSION: 'EXTENSION',
  OBJECTION: 'OBJECTION',
  CONTRIBUTION: 'CONTRIBUTION',
} as const;

/** What a form on the page of the follow-up does. */
export const followUpActs = ['ACCEPT', 'RETURN', 'GRANT', 'REFUSE', 'KEEP', 'REASSIGN', 'WAIVE'] as const;
export type FollowUpAct = (typeof followUpActs)[number];

/** What a recipient answers to a recall, as `verdict`. */
export const recallAnswers = { agreed: 'AGREED', refused: 'REFUSED' } as const;
