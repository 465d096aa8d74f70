import { digestEn } from './digest-en';
import { taskLettersEn } from './task-letters-en';
import type { lettersVi } from './vi';

export const lettersEn = {
  frame: {
    nilReport: 'If there is nothing to report, please send a nil report on the same page.',
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
    replaces: 'Replaces',
    correction: 'Correction',
    acknowledgeBy: 'Confirm receipt by',
    sentAt: 'Sent at',
    ref: 'Item of the plan',
    task: 'Task',
    report: 'Report period',
    reportTo: 'Report to',
    owner: 'Responsible',
    progress: 'Progress reported',
    phrase: 'Deadline as printed',
    presentPhrase: 'Present deadline',
    plannedDue: 'First deadline',
    lastDay: 'Last permitted day',
    actionDay: 'Last working day in time',
    noDue: 'no date is printed',
    dataCutOff: 'Data cut-off',
    reason: 'Reason',
    decidedBy: 'Done by',
    decidedAt: 'Time',
    stage: 'Step',
    handedFrom: 'Handed over by',
    handedTo: 'Signs instead',
    closedOn: 'Closed on',
    archiveBy: 'Archive by',
    linkHolder: 'Holder of the link',
    person: 'Person',
    proposedBy: 'Proposed by',
    confirmedBy: 'Confirmed by',
    matter: 'Matter',
    expiresAt: 'The link is valid until',
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
    planned: ({ phrase, lastDay }: { phrase: string; lastDay: string }) => `“${phrase}”, last day ${lastDay}`,
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
    code: 'The page asks for a 6-digit code, which is sent in a mail of its own.',
    action: 'Read the draft and answer',
  },
  askFormCheck: {
    subject: 'Form check requested',
    lead: 'The draft plan below is submitted for the check of its form and layout before signature (Article 12.2, Decree 30/2020/NĐ-CP).',
    ask: 'Please read the full text and agree, or return it with the reason.',
    code: 'The page asks for a 6-digit code, which is sent in a mail of its own.',
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
    subject: 'Confirmation code',
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
    absent: 'It was handed over because the signer is recorded as absent.',
  },
  linkLocked: {
    subject: 'Link locked',
    lead: 'The link for checking or approving the plan below was locked after 5 wrong codes.',
    ask: 'Please speak to the holder of the link to find out why. Then sign in to have a new link sent to the holder’s registered address; the plan need not be submitted again.',
  },
  linkRenewed: {
    subject: 'New link',
    lead: 'The link below takes the place of the one that expired; the old link no longer works.',
    unasked: 'If you did not ask for a new link, there is nothing to do.',
    action: 'Open the new link',
  },
  oversightLink: {
    subject: 'Link to how the plan stands',
    lead: 'As you asked, here is the link to how the plan stands: receipt, tasks, reports, units that are late, and drafts of the consolidated reports. The figures are those of the moment it is opened.',
    unasked: 'If you did not ask for this link, please tell the clerk of the office.',
    action: 'See how the plan stands',
  },
  deliverPlan: {
    subject: 'Plan for you',
    lead: ({ issuer, number }: { issuer: string; number: string }) => `${issuer} sends you plan ${number}.`,
    replaces: (number: string) => `Plan ${number}, which is no longer in force`,
    duties: {
      order: 'You are to carry out what is assigned below and to report in time.',
      request: 'You are kindly asked for your cooperation in what follows.',
    },
    noDuties: 'The plan assigns no task to this recipient.',
    tasks: 'Tasks of this recipient',
    helps: 'Tasks of others to take part in',
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
    ask: {
      clerk: 'Please get in touch with them, check the mail address and send the plan again where needed.',
      head: 'As head of the unit please have receipt confirmed, or the document returned with a reason, by the link sent to the address of the unit.',
    },
  },
  deliveryReturned: {
    subject: 'Document returned by a recipient',
    lead: 'The recipient below has returned the plan.',
    ask: 'Please look into it in the list of the clerk’s work: send it to the same recipient again, send it to the unit in charge, or note how it was dealt with. It stays in the list until then.',
  },
  taskRework: {
    subject: { order: 'Result of a task to be completed', request: 'Result to be completed, if you please' },
    lead: {
      order: 'The result of the task below does not suffice yet. You are to complete it and report again.',
      request: 'The result of the matter below needs completing. You are kindly asked to look at it again.',
    },
    action: 'Record the result',
  },
  reportReturned: {
    subject: 'Report returned',
    lead: {
      order: 'The report below is returned for completion. You are to send it again as the remarks say.',
      request: 'The report below needs completing. You are kindly asked to look at it and to send it again.',
    },
    action: 'Correct and send again',
  },
  reportRequested: {
    subject: 'Report requested',
    lead: 'You are asked for a report out of turn, on the matter and by the day below.',
    about: 'Matter to report on',
    by: 'Requested by',
    at: 'Requested at',
    action: 'Write and send the report',
  },
  obligationTransferred: {
    subject: 'Tasks of an abolished unit taken over',
    lead: ({ from, on }: { from: string; on: string }) =>
      `From ${on}, ${from} no longer exists. The tasks and reports below, not finished yet, pass to the unit that succeeds it; their deadlines stay.`,
    duty: {
      order: 'Please go on with them, report in time, and confirm receipt of the document.',
      request: 'You are kindly asked to go on with them, and to confirm receipt of the document.',
    },
    toFollowUp: 'Please bring your list of executing units up to date.',
    ownerless:
      'The directory names no successor. The items below stay open without an owner; please find out who takes them over and enter it in the directory, or waive them with a reason.',
    successors: 'Successors',
    tasks: 'Tasks passed on',
    reports: 'Reports passed on',
    action: 'Read the plan and confirm receipt',
  },
  ...taskLettersEn,
  digest: digestEn,
  calendar: {
    task: ({ number, text }: { number: string; text: string }) => `Task due, plan ${number}: ${text}`,
    report: ({ number, text }: { number: string; text: string }) => `Report due, plan ${number}: ${text}`,
  },
  mailsBounced: {
    subject: 'Mail not delivered',
    lead: 'Mails about the plan below could not be delivered to the following. They have not received what was sent.',
    ask: 'Please check and correct the mail addresses in the directory, and send the document another way where needed.',
    mails: (count: number) => `Mails not delivered (${count})`,
    item: ({ name, what, why }: { name: string; what: string; why: string }) => `${name}: ${what}; ${why}`,
    rest: (count: number) => `… and ${count} more, see the list of the plan’s mails.`,
    what: { plan: 'the mail with the plan', letter: 'a request, notice or reminder' },
    why: {
      noAddress: 'the directory has no valid mail address',
      refused: (code: string) => `refused by the mail server (code ${code})`,
      gaveUp: (code: string) => `tried many times without success (code ${code})`,
    },
  },
  replyDecidesNothing: {
    subject: 'Automatic answer: a reply by mail is not recorded as an answer',
    greeting: 'Dear Sir or Madam,',
    lead: 'The Nơi nhận service has received a reply from this address. A reply by mail is no approval, confirmation of receipt, report or return of a document, whatever it says; nothing was recorded.',
    how: 'To answer, confirm or report, please open the link in the mail you received, read the page and press the button on it.',
    help: 'If you cannot find the link or it has expired, please ask the clerk of the office that wrote to you. This answer is sent once a day to an address.',
    footer: 'This mail was sent by the Nơi nhận service automatically; please do not reply to it.',
  },
  planRecalled: {
    subject: 'Document recalled',
    lead: ({ issuer, number }: { issuer: string; number: string }) =>
      `${issuer} recalls plan ${number} (Article 18.4, Decree 30/2020/NĐ-CP).`,
    effect:
      'Please cancel the electronic document in your system and send paper copies back. Reminders of tasks and reports under this plan have stopped; links sent before only show the plan.',
    answer: 'When that is done please tell the sender by the link below; if you do not agree, please give the reason.',
    action: 'Answer the recall',
  },
  recallRefused: {
    subject: 'Recall not agreed to',
    lead: 'The recipient below does not agree to delete or send back the recalled document (Article 18.4, Decree 30/2020/NĐ-CP).',
    ask: 'Please talk to the recipient. It can still agree by the link it was sent.',
  },
  planCorrected: {
    subject: 'Document corrected',
    lead: ({ issuer, number, reference, day }: { issuer: string; number: string; reference: string; day: string }) =>
      `${issuer} corrects plan ${number} by letter ${reference} of ${day} (Article 18.3, Decree 30/2020/NĐ-CP).`,
    effect:
      'Number, tasks and dates of the plan stay as they are. Please keep the correction with the plan; nothing has to be confirmed again.',
    from: 'Printed as',
    to: 'To be read as',
    action: 'See the plan and its correction',
  },
  planSuperseded: {
    subject: 'Plan replaced',
    lead: ({ number, newNumber, day }: { number: string; newNumber: string; day: string }) =>
      `Plan ${number} was replaced by plan ${newNumber} of ${day} (Article 18.3, Decree 30/2020/NĐ-CP).`,
    effect:
      'The old plan is no longer in force, and reminders under it have stopped. The new plan is not addressed to you; if you need it, please ask the clerk of the issuing office.',
  },
  contactProposed: {
    subject: 'Change of address to be confirmed',
    certificateSubject: 'Certificate to be confirmed',
    lead: {
      ADDRESS:
        'A change of the mail address of the person below, who checks or signs, was proposed. It does not take effect before a second person confirms it.',
      ERASURE:
        'The erasure of the personal data of the person below was proposed. It is carried out only when a second person confirms it.',
      CERTIFICATE:
        'A new certificate was proposed for the person below. Signatures made with it are not accepted before a second person confirms it.',
    },
    certificateAsk:
      'Please ask the person directly and compare the certificate with them, then sign in to confirm or decline.',
    ask: 'Please ask the person directly (not by the new address), then sign in to confirm or decline.',
  },
  contactChanged: {
    subject: 'Registered address changed',
    certificateSubject: 'New certificate registered',
    lead: {
      ADDRESS:
        'This address is no longer the registered address of the person named above. From now on letters and links for checks and signatures go to another one.',
      ERASURE: 'This address was erased from the directory on request. No more letters or links are sent to it.',
      CERTIFICATE:
        'A new certificate was registered for the person named above. From now on digital signatures made with it are accepted when that person signs a plan.',
    },
    certificateEffect:
      'Please compare what is shown below (the first 16 characters of the SHA-256 fingerprint, or the subject) with the certificate in use.',
    certificate: 'Certificate',
    effect: 'Links that were sent to this address and not used yet are no longer valid.',
    certificateAsk:
      'If this is not a certificate of the person named above, please tell the clerk or the administrator of the directory at once.',
    ask: 'If the person named above did not ask for this, please tell the clerk or the administrator of the directory at once.',
  },
  invitePasskey: {
    subject: '[Passkey] Register a passkey for approvals',
    lead: 'The office invites the person named above to register a passkey on a phone or computer of their own. A passkey confirms an approval with fingerprint, face or the device’s code, instead of a code sent by mail.',
    how: 'Open the link below on the device you will approve with, ask for the code by mail, then press the button. The link registers one passkey.',
    ask: 'If you do not want to register one, nothing needs to be done; please tell the administrator of your office.',
    action: 'Register a passkey',
    invitedAt: 'Invited at',
    expiresAt: 'Link valid until',
  },
  passkeyCode: {
    subject: '[Passkey] Confirmation code',
    lead: 'The code for registering a passkey:',
    lifetime: (minutes: number) =>
      `The code is valid for ${minutes} minutes, once, and for registering a passkey only.`,
    secrecy:
      'Give the code to nobody, not even to somebody who claims to be the clerk or an administrator: whoever has it could register a device of their own and approve in your place. If you did not ask for it, tell the administrator of your office at once.',
  },
  archiveDue: {
    subject: 'Dossier due for the archive',
    lead: 'The plan below has ended. Its dossier has to be completed and handed to the archive within 1 year (Article 30.2.b, Decree 30/2020/NĐ-CP).',
    ask: 'Please review the dossier, add what is missing and take out duplicates and drafts before handing it over.',
  },
} satisfies typeof lettersVi;
