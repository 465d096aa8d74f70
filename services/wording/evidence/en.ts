import type { evidenceVi } from './vi';

export const evidenceEn = {
  record: {
    problems: {
      EVENT_BROKEN: 'the event was changed, removed, put in or moved',
      EVENT_UNSEALED: 'the event does not carry the seal of the office',
      EVENTS_MISSING: 'the events from here to the end were removed',
      HEAD_WRONG: 'the stored head does not fit the chain',
      HEAD_OLD: 'the stored head was replaced by an older one',
      DECISION_CHANGED: 'the stored decision or report differs from the record',
      DECISION_MISSING: 'a recorded decision or report is no longer stored',
      DECISION_UNRECORDED: 'a decision or report was acted upon and is not in the record',
      NUMBER_CHANGED: 'number, day or row of the register differ from the record',
      STATE_CHANGED: 'the stored state differs from the record',
      SIGNATURE_CHANGED: 'what is stored of the signature differs from the record',
    },
    at: (sequence: number | null) => (sequence === null ? 'outside the chain' : `event ${sequence}`),
    plan: (planId: string) => `Record ${planId}`,
    whole: (chains: number, events: number) => `Checked ${chains} records, ${events} events: whole.`,
    broken: (chains: number, events: number, problems: number) =>
      `Checked ${chains} records, ${events} events: ${problems} problems.`,
    unknown: 'there is no record of this id',
  },
  verify: {
    title: 'Check a document',
    lead: 'What the record says about a document this service issued.',
    facts: {
      state: 'Status',
      number: 'Number and symbol',
      day: 'Date of issue',
      issuer: 'Issued by',
      subject: 'Subject',
      signer: 'Signed by',
      capacity: 'Capacity',
      form: 'Form of signature',
      signedAt: 'Signed at',
      contentHash: 'Content hash (SHA-256)',
      fileHash: 'SHA-256 of the PDF as printed now',
    },
    states: {
      NUMBERED: 'Numbered, being issued',
      ISSUED: 'Issued',
      IN_FORCE: 'In force',
      CLOSED: 'Closed',
      ARCHIVED: 'Closed and archived',
      RECALLED: 'Recalled, no longer valid',
      SUPERSEDED: 'Superseded by another document',
    },
    fileTitle: 'Check a PDF file',
    fileHint: (megabytes: number) =>
      `Choose the file you received to compare it with the print of the service (up to ${megabytes} MB). The file is not kept.`,
    file: 'PDF file',
    submit: 'Check the file',
    given: 'SHA-256 of the chosen file:',
    verdicts: {
      same: 'The chosen file is the print of the service, unchanged.',
      signed: 'The chosen file is the one with the digital signature that was checked when it was signed.',
      earlier:
        'The chosen file is the print of the service from before the document was recalled, superseded or corrected. See its present status below.',
      extended:
        'The chosen file is the print of the service with something added after it (such as a digital signature). What was added is not checked here and may change what is shown.',
      different:
        'The chosen file is not the present print of the service. It may have been changed, scanned, saved by another program, or printed when the data were different. Please ask the clerk of the issuing body.',
    },
    noFile: 'No PDF file was chosen.',
  },
} satisfies typeof evidenceVi;
