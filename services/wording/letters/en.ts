import type { lettersVi } from './vi';

export const lettersEn = {
  frame: {
    greeting: (name: string) => `To: ${name}`,
    closing: 'Yours faithfully,',
    footer: (issuer: string) =>
      `This mail was sent by the Nơi nhận service on behalf of ${issuer}. A reply to it is no approval, confirmation or report; please use the link in the mail or ask the clerk of the office.`,
    personalLink: 'This link is meant for the addressee named above only; please do not forward it.',
    readOnlyLink:
      'Opening the link only shows the page; a decision is recorded when the button on the page is pressed.',
    draftMark: 'Draft',
    reminderRound: (round: number) => `This is reminder number ${round}.`,
    more: (count: number) => `… and ${count} more, see the full text of the plan.`,
    openLink: 'If the button does not work, please open this address:',
  },
  labels: {
    number: 'Number',
    title: 'Subject matter',
    issuer: 'Issued by',
    urgency: 'Urgency',
    revision: 'Revision',
    docHash: 'Content code',
    drafter: 'Drafter',
    findings: 'What the reader found',
    changes: 'What was changed',
    contentCheck: 'Content check',
    formCheck: 'Form check',
    signatureBlock: 'Capacity of the signer',
    evidence: 'Kind of approval',
    recipients: 'Recipients',
    tasks: 'Tasks assigned',
    reports: 'Reports to collect',
    signer: 'Signer',
    issuedOn: 'Issued on',
    purpose: 'Sent for',
    acknowledgeBy: 'Confirm receipt by',
    sentAt: 'Sent at',
    ref: 'Item of the plan',
    task: 'Task',
    report: 'Report period',
    reportTo: 'Report to',
    owner: 'Responsible',
    progress: 'Progress reported',
    phrase: 'Deadline as printed',
    lastDay: 'Last permitted day',
    actionDay: 'Last working day in time',
    noDue: 'no date is printed',
    dataCutOff: 'Data cut-off',
    overdueSince: 'Overdue since',
    reason: 'Reason',
    decidedBy: 'Done by',
    decidedAt: 'Time',
    stage: 'Step',
    handedFrom: 'Handed over by',
    handedTo: 'Signs instead',
    closedOn: 'Closed on',
    archiveBy: 'Archive by',
    linkHolder: 'Holder of the link',
  },
  values: {
    findings: ({ errors, warnings }: { errors: number; warnings: number }) =>
      errors + warnings === 0 ? 'nothing to remark' : `errors: ${errors}, points to be confirmed: ${warnings}`,
    recipients: (count: number) => `${count} bodies and persons`,
    tasks: (count: number) => `${count} tasks`,
    reports: (count: number) => `${count} report periods`,
    percent: (percent: number) => `${percent}%`,
    byAt: ({ name, at }: { name: string; at: string }) => `${name}, ${at}`,
    due: ({ phrase, lastDay, actionDay }: { phrase: string; lastDay: string; actionDay: string }) =>
      `deadline “${phrase}”: last permitted day ${lastDay}, last working day in time ${actionDay}`,
    dueTime: ({ time, day }: { time: string; day: string }) => `${time} on ${day}`,
    tentative: (day: string) => `${day} (provisional, holidays not announced yet)`,
    itemRef: ({ ref, text }: { ref: string; text: string }) => `Item ${ref}: ${text}`,
    reportItem: ({ report, to }: { report: string; to: string }) => `${report}, to ${to}`,
    reportTo: ({ to, via }: { to: string; via: string }) => (via === '' ? to : `${to} (via ${via})`),
  },
  askContentCheck: {
    subject: 'Content check requested',
    lead: 'The draft plan below is submitted for the check of its content before signature (Article 12.1, Decree 30/2020/NĐ-CP).',
    ask: 'Please read the full text and agree, or return it with the reason.',
    action: 'Read the draft and answer',
  },
  askFormCheck: {
    subject: 'Form check requested',
    lead: 'The draft plan below is submitted for the check of its form and layout before signature (Article 12.2, Decree 30/2020/NĐ-CP).',
    ask: 'Please read the full text and agree, or return it with the reason.',
    action: 'Read the draft and answer',
  },
  askSignature: {
    subject: 'For signature',
    lead: 'The plan below is submitted for your approval. Its content and its form have been checked.',
    starts: 'Once approved, the plan is numbered, issued and followed up as the figures below say.',
    agenda: 'First dates after issue',
    warnings: 'Points the checkers have seen and accepted',
    code: 'The approval page asks for a 6-digit code that is sent in a mail of its own.',
    action: 'Read the plan and approve',
  },
  sendCode: {
    subject: 'Approval code',
    lead: 'The code for recording your decision on the plan below:',
    lifetime: (minutes: number) => `The code is valid for ${minutes} minutes, once, and for this plan only.`,
    secrecy:
      'Give the code to nobody, not even to somebody who claims to be the clerk or an administrator. If you did not ask for it, please tell the clerk of your office at once.',
  },
  notifyReturned: {
    subject: 'Draft returned',
    lead: 'The draft plan below was returned for correction.',
    toDrafter: 'Please take the remarks in and submit a new revision.',
    toApprover:
      'Your earlier approval is valid for this revision only; the new one will be submitted from the beginning.',
  },
  notifyHandedOver: {
    subject: 'Signature handed over',
    lead: 'The signature of the plan below was handed over to a deputy (Article 13.1, Decree 30/2020/NĐ-CP). The text is unchanged; the deputy gets a link of their own.',
  },
  linkLocked: {
    subject: 'Approval link locked',
    lead: 'The approval link of the plan below was locked after 5 wrong codes.',
    ask: 'Please speak to the holder of the link before the plan is submitted again.',
  },
  deliverPlan: {
    subject: 'Plan for you',
    lead: ({ issuer, number }: { issuer: string; number: string }) => `${issuer} sends you plan ${number}.`,
    duties: {
      order: 'You are to carry out what is assigned below and to report in time.',
      request: 'You are kindly asked for your cooperation in what follows.',
    },
    noDuties: 'The plan assigns no task to this recipient.',
    tasks: 'Tasks of this recipient',
    reports: 'Reports to send',
    acknowledge: {
      order: 'You are to confirm receipt the same day (Article 21.2.c, Decree 30/2020/NĐ-CP).',
      request: 'You are kindly asked to confirm receipt the same day (Article 21.2.c, Decree 30/2020/NĐ-CP).',
    },
    action: 'Confirm receipt',
  },
  remindAcknowledgement: {
    subject: 'Please confirm receipt',
    lead: 'The plan below was sent, but its receipt has not been confirmed.',
    ask: {
      order: 'You are to confirm receipt, or to return the document with the reason, today.',
      request: 'You are kindly asked to confirm receipt, or to return the document with the reason, today.',
    },
    action: 'Confirm receipt',
  },
  escalateAcknowledgement: {
    subject: 'Receipt not confirmed',
    lead: 'The recipients below have not confirmed receipt of the plan although they were reminded.',
    recipients: 'Recipients without confirmation',
    ask: 'Please get in touch with them, check the mail address and send the plan again where needed.',
  },
  deliveryReturned: {
    subject: 'Document returned by a recipient',
    lead: 'The recipient below has returned the plan.',
    ask: 'Please look into it and send the plan to the right recipient.',
  },
  remindTask: {
    subject: 'Task due soon',
    lead: {
      order: 'The task below is due soon. You are to finish it and record the result in time.',
      request: 'The matter below is due soon. You are kindly asked to attend to it and to tell us the result.',
    },
    action: 'Record progress',
  },
  taskOverdue: {
    subject: 'Task overdue',
    lead: {
      order: 'The task below is overdue. You are to finish it without delay and record the result.',
      request:
        'The deadline of the matter below has passed. You are kindly asked to attend to it and to tell us the result.',
    },
    action: 'Record progress',
  },
  escalateTask: {
    subject: 'Overdue task to press for',
    lead: 'The task below is overdue and has no result yet.',
    ask: {
      order: 'Please press the responsible unit and tell the leaders where needed.',
      request: 'This was a request for cooperation; please talk to the body concerned.',
    },
  },
  taskRework: {
    subject: 'Result of a task to be completed',
    lead: {
      order: 'The result of the task below does not suffice yet. You are to complete it and report again.',
      request: 'The result of the matter below needs completing. You are kindly asked to look at it again.',
    },
    action: 'Record the result',
  },
  openReport: {
    subject: 'Report period open',
    lead: {
      order: 'The report period below is open. You are to write and send the report in time.',
      request: 'The report period below is open. You are kindly asked to send the report.',
    },
    nil: 'If there is nothing to report, please send a nil report on the same page.',
    beforeCutOff: ({ lastDay, cutOff }: { lastDay: string; cutOff: string }) =>
      `The report is due (${lastDay}) before the data cut-off of the period (${cutOff}); please state up to which day the figures run and the estimate to the end of the period.`,
    action: 'Write and send the report',
  },
  remindReport: {
    subject: 'Report due soon',
    lead: {
      order: 'The report below is due soon and has not arrived. You are to send it in time.',
      request: 'The report below is due soon. You are kindly asked to send it.',
    },
    action: 'Write and send the report',
  },
  reportOverdue: {
    subject: 'Report overdue',
    lead: {
      order: 'The report below is overdue and has not arrived. You are to send it at once.',
      request: 'The deadline of the report below has passed. You are kindly asked to send it.',
    },
    action: 'Write and send the report',
  },
  escalateReport: {
    subject: 'Overdue report to press for',
    lead: 'The report below is overdue and has not arrived.',
    ask: 'Please press the reporting unit and tell the leaders where needed.',
  },
  reportReturned: {
    subject: 'Report returned',
    lead: {
      order: 'The report below is returned for completion. You are to send it again as the remarks say.',
      request: 'The report below needs completing. You are kindly asked to look at it and to send it again.',
    },
    action: 'Correct and send again',
  },
  planRecalled: {
    subject: 'Document recalled',
    lead: ({ issuer, number }: { issuer: string; number: string }) =>
      `${issuer} recalls plan ${number} (Article 18.4, Decree 30/2020/NĐ-CP).`,
    effect:
      'Please cancel the electronic document in your system and send paper copies back. Reminders of tasks and reports under this plan have stopped; links sent before are no longer valid.',
  },
  archiveDue: {
    subject: 'Dossier due for the archive',
    lead: 'The plan below has ended. Its dossier has to be completed and handed to the archive within 1 year (Article 30.2.b, Decree 30/2020/NĐ-CP).',
    ask: 'Please review the dossier, add what is missing and take out duplicates and drafts before handing it over.',
  },
} satisfies typeof lettersVi;
