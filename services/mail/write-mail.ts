import { addDays, dayOf, endOfDay } from '../calendar/vietnam-time';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { renderSignatureBlock } from '../directory/render-signature-block';
import type { DeliveryDocument } from '../distribution/delivery';
import type { GrantDocument, GrantPurpose } from '../grants/grant';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import type { Outlook } from '../plans/foresee-plan';
import type { PlanDocument, RevisionDocument } from '../plans/plan';
import { archiveDue } from './letters/archive-due';
import { askContentCheck } from './letters/ask-content-check';
import { askFormCheck } from './letters/ask-form-check';
import { askSignature } from './letters/ask-signature';
import { deliverPlan } from './letters/deliver-plan';
import { escalateAcknowledgement } from './letters/escalate-acknowledgement';
import { escalateReport } from './letters/escalate-report';
import { escalateTask } from './letters/escalate-task';
import type { Letter } from './letters/letter';
import type { LetterReport, LetterTask } from './letters/letter-obligation';
import { linkRenewed } from './letters/link-renewed';
import { notifyDeliveryReturned } from './letters/notify-delivery-returned';
import { notifyHandedOver } from './letters/notify-handed-over';
import { notifyLinkLocked } from './letters/notify-link-locked';
import { notifyMailsBounced } from './letters/notify-mails-bounced';
import { notifyReturned } from './letters/notify-returned';
import { obligationTransferred } from './letters/obligation-transferred';
import { openReport } from './letters/open-report';
import { planRecalled } from './letters/plan-recalled';
import { remindAcknowledgement } from './letters/remind-acknowledgement';
import { remindReport } from './letters/remind-report';
import { remindTask } from './letters/remind-task';
import { reportOverdue } from './letters/report-overdue';
import { reportReturned } from './letters/report-returned';
import { sendCode } from './letters/send-code';
import { taskOverdue } from './letters/task-overdue';
import { taskReturnedForRework } from './letters/task-returned-for-rework';
import type { MailDocument, MailPurpose } from './mail';

/** The documents one plan's letters are written from, read once for a batch of mails. */
export interface MailMatter {
  plan: PlanDocument;
  revision: RevisionDocument;
  directory: Directory;
  deliveries: Map<string, DeliveryDocument>;
  tasks: Map<string, TaskDocument>;
  periods: Map<string, PeriodDocument>;
  /** Grants of the mails, and the decisions of the plan's checks. */
  grants: Map<string, GrantDocument>;
  /** Mails that could not be delivered, by what the letter that tells of them is about. */
  bounced: Map<string, MailDocument[]>;
  /** What the signature will set going, for the leader. */
  outlook: () => Outlook;
  archiveWithinDays: number;
  link: (grantId: string | null) => string;
  code: (grantId: string | null, round: number) => string;
}

type Write = (mail: MailDocument, matter: MailMatter) => Letter;

/** Officials are written to in Vietnamese. */
const LANGUAGE = 'vi';

/** Letters about the directory are written by `compose-contact-letters.ts`. */
type PlanMailPurpose = Exclude<MailPurpose, 'CONTACT_PROPOSED' | 'CONTACT_CHANGED' | 'PASSKEY'>;

const WRITERS: Record<PlanMailPurpose, Write> = {
  CONTENT_CHECK: (mail, matter) => askContentCheck(checkRequest(mail, matter), LANGUAGE),
  FORM_CHECK: (mail, matter) => askFormCheck(checkRequest(mail, matter), LANGUAGE),
  SIGN: (mail, matter) => askSignature(signatureRequest(mail, matter), LANGUAGE),
  CODE: (mail, matter) => sendCode({ ...context(mail, matter), code: matter.code(mail.grantId, mail.round) }, LANGUAGE),
  RETURNED: (mail, matter) => {
    const { grant, decision } = decisionAbout(mail, matter);
    const stage =
      grant?.purpose === 'CONTENT_CHECK' || grant?.purpose === 'FORM_CHECK' ? grant.purpose : 'PENDING_SIGNATURE';
    return notifyReturned(
      {
        ...context(mail, matter),
        revision: mail.revision,
        stage,
        returnedBy: nameOf(matter.directory, decision?.actorId ?? ''),
        returnedAt: decision?.at ?? mail.queuedAt,
        reason: mail.note ?? '',
        reader: mail.addresseeId === matter.plan.drafterId ? 'drafter' : 'approver',
      },
      LANGUAGE,
    );
  },
  HANDED_OVER: (mail, matter) => {
    const { decision } = decisionAbout(mail, matter);
    return notifyHandedOver(
      {
        ...context(mail, matter),
        revision: mail.revision,
        from: nameOf(matter.directory, decision?.actorId ?? matter.plan.standIn?.personId ?? ''),
        to: nameOf(matter.directory, matter.plan.route.signerId),
        signatureBlock: blockOf(matter),
        at: decision?.at ?? mail.queuedAt,
        absent: decision === null,
      },
      LANGUAGE,
    );
  },
  LINK_LOCKED: (mail, matter) =>
    notifyLinkLocked(
      {
        ...context(mail, matter),
        revision: mail.revision,
        holder: nameOf(matter.directory, matter.grants.get(mail.grantId ?? '')?.subjectId ?? ''),
        at: mail.queuedAt,
      },
      LANGUAGE,
    ),
  LINK_RENEWED: (mail, matter) => {
    const grant = matter.grants.get(mail.grantId ?? '');
    return linkRenewed(
      {
        ...context(mail, matter),
        purpose: grant?.purpose ?? 'ACKNOWLEDGE',
        expiresAt: grant?.expiresAt ?? mail.queuedAt,
        link: matter.link(mail.grantId),
      },
      LANGUAGE,
    );
  },
  DELIVER: (mail, matter) => deliverPlan(delivery(mail, matter), LANGUAGE),
  DELIVERY_RETURNED: (mail, matter) => {
    const returned = matter.deliveries.get(mail.aboutId ?? '');
    return notifyDeliveryReturned(
      {
        ...context(mail, matter),
        recipient: nameOf(matter.directory, returned?.addresseeId ?? ''),
        returnedBy: returned?.answeredBy ?? null,
        returnedAt: returned?.answeredAt ?? mail.queuedAt,
        reason: mail.note ?? '',
      },
      LANGUAGE,
    );
  },
  REMIND_ACKNOWLEDGEMENT: (mail, matter) =>
    remindAcknowledgement(
      {
        ...context(mail, matter),
        sentAt: matter.deliveries.get(mail.aboutId ?? '')?.sentAt ?? mail.queuedAt,
        mode: 'order',
        link: matter.link(mail.grantId),
        round: mail.round,
      },
      LANGUAGE,
    ),
  ESCALATE_ACKNOWLEDGEMENT: (mail, matter) => {
    const silent = matter.deliveries.get(mail.aboutId ?? '');
    const one = { name: nameOf(matter.directory, silent?.addresseeId ?? ''), sentAt: silent?.sentAt ?? mail.queuedAt };
    return escalateAcknowledgement({ ...context(mail, matter), silent: [one] }, LANGUAGE);
  },
  REMIND_TASK: (mail, matter) => remindTask(taskPress(mail, matter), LANGUAGE),
  TASK_OVERDUE: (mail, matter) => taskOverdue(taskPress(mail, matter), LANGUAGE),
  ESCALATE_TASK: (mail, matter) => escalateTask({ ...taskPress(mail, matter), owner: ownerOf(mail, matter) }, LANGUAGE),
  TASK_REWORK: (mail, matter) =>
    taskReturnedForRework({ ...taskPress(mail, matter), ...returnOf(mail, matter) }, LANGUAGE),
  OPEN_REPORT: (mail, matter) => openReport(reportPress(mail, matter), LANGUAGE),
  REMIND_REPORT: (mail, matter) => remindReport(reportPress(mail, matter), LANGUAGE),
  REPORT_OVERDUE: (mail, matter) => reportOverdue(reportPress(mail, matter), LANGUAGE),
  ESCALATE_REPORT: (mail, matter) =>
    escalateReport({ ...reportPress(mail, matter), owner: ownerOf(mail, matter) }, LANGUAGE),
  REPORT_RETURNED: (mail, matter) =>
    reportReturned({ ...reportPress(mail, matter), ...returnOf(mail, matter) }, LANGUAGE),
  OBLIGATION_TRANSFERRED: (mail, matter) => obligationTransferred(transferOf(mail, matter), LANGUAGE),
  MAILS_BOUNCED: (mail, matter) =>
    notifyMailsBounced(
      {
        ...context(mail, matter),
        mails: (matter.bounced.get(mail.aboutId ?? '') ?? []).map(({ addresseeId, purpose, lastError }) => ({
          name: nameOf(matter.directory, addresseeId),
          isPlan: purpose === 'DELIVER',
          error: lastError,
        })),
      },
      LANGUAGE,
    ),
  RECALLED: (mail, matter) =>
    planRecalled({ ...context(mail, matter), recalledAt: mail.queuedAt, reason: mail.note }, LANGUAGE),
  ARCHIVE_DUE: (mail, matter) => {
    const closedOn = dayOf(matter.plan.closedAt ?? mail.queuedAt);
    return archiveDue(
      { ...context(mail, matter), closedOn, archiveBy: addDays(closedOn, matter.archiveWithinDays) },
      LANGUAGE,
    );
  },
};

/** Writes the letter of a mail from the documents. The same documents give the same letter. */
export function writeMail(mail: MailDocument, matter: MailMatter): Letter {
  return WRITERS[mail.purpose as PlanMailPurpose](mail, matter);
}

function context(mail: MailDocument, { plan, directory }: MailMatter) {
  const issuer = directory.unit(plan.issuerId)?.names[0] ?? '';
  return {
    plan: { number: plan.number?.text ?? null, title: plan.title, issuer, urgency: plan.urgency },
    addressee: nameOf(directory, mail.addresseeId),
  };
}

function checkRequest(mail: MailDocument, matter: MailMatter) {
  const { plan, revision, directory } = matter;
  const count = (severity: string) =>
    revision.reading.findings.filter((finding) => finding.severity === severity).length;
  return {
    ...context(mail, matter),
    revision: mail.revision,
    drafter: nameOf(directory, plan.drafterId),
    findings: { errors: count('error'), warnings: count('warning') },
    changes: revision.note,
    link: matter.link(mail.grantId),
    round: mail.round,
  };
}

function signatureRequest(mail: MailDocument, matter: MailMatter) {
  const { revision } = matter;
  const outlook = matter.outlook();
  return {
    ...context(mail, matter),
    revision: mail.revision,
    docHash: revision.contentHash,
    contentCheck: checkOf('CONTENT_CHECK', mail, matter),
    formCheck: checkOf('FORM_CHECK', mail, matter),
    signatureBlock: blockOf(matter),
    starts: { recipients: outlook.recipients, tasks: outlook.tasks, reports: outlook.reports },
    agenda: outlook.agenda,
    warnings: revision.reading.findings
      .filter((finding) => finding.severity === 'warning')
      .map((finding) => finding.message),
    link: matter.link(mail.grantId),
    round: mail.round,
  };
}

function checkOf(
  purpose: GrantPurpose,
  mail: MailDocument,
  { grants, directory }: MailMatter,
): { name: string; at: Date } {
  const check = [...grants.values()].find(
    (grant) => grant.purpose === purpose && grant.revision === mail.revision && grant.decision !== null,
  );
  return { name: nameOf(directory, check?.subjectId ?? ''), at: check?.decision?.at ?? mail.queuedAt };
}

function blockOf({ plan, directory }: MailMatter): string[] {
  const holder = directory.person(plan.route.signerId);
  const mandate = directory
    .mandatesOf(plan.issuerId, dayOf(plan.updatedAt))
    .find((held) => held.id === plan.route.mandateId);
  return mandate && holder ? renderSignatureBlock(mandate, holder).slice(0, -1) : [];
}

function decisionAbout(mail: MailDocument, { grants }: MailMatter) {
  const grant = grants.get((mail.aboutId ?? '').slice(mail.planId.length + 1)) ?? null;
  return { grant, decision: grant?.decision ?? null };
}

function delivery(mail: MailDocument, matter: MailMatter) {
  const { plan, directory } = matter;
  const own = <T extends { ownerId: string }>(all: Map<string, T>) =>
    [...all.values()].filter((one) => one.ownerId === mail.addresseeId);
  const tasks = own(matter.tasks);
  return {
    ...context(mail, matter),
    signer: nameOf(directory, plan.signature?.personId ?? plan.route.signerId),
    issuedOn: dayOf(plan.number?.at ?? mail.queuedAt),
    purpose: matter.deliveries.get(`${mail.planId}/${mail.addresseeId}`)?.purpose ?? null,
    // A body that was only asked is written to in the tone of a request.
    mode:
      tasks.length > 0 && tasks.every((task) => task.mode === 'request') ? ('request' as const) : ('order' as const),
    tasks: tasks.map(letterTask),
    reports: own(matter.periods).map(letterReport),
    acknowledgeBy: endOfDay(dayOf(mail.queuedAt)),
    link: matter.link(mail.grantId),
  };
}

function letterTask(task: TaskDocument): LetterTask {
  return { ref: task.ref, text: task.text, due: task.due, mode: task.mode };
}

function letterReport(period: PeriodDocument): LetterReport {
  return {
    label: period.label[LANGUAGE],
    due: period.due,
    dataCutOff: period.dataCutOff,
    to: period.to,
    via: period.via,
    mode: 'order',
  };
}

function taskPress(mail: MailDocument, matter: MailMatter) {
  const task = matter.tasks.get(mail.aboutId ?? '');
  return {
    ...context(mail, matter),
    task: task ? letterTask(task) : { ref: null, text: '', due: null, mode: 'order' as const },
    percent: task?.percent ?? 0,
    overdueSince: task?.overdueSince ?? null,
    link: matter.link(mail.grantId),
    round: mail.round,
  };
}

function reportPress(mail: MailDocument, matter: MailMatter) {
  const period = matter.periods.get(mail.aboutId ?? '');
  return {
    ...context(mail, matter),
    report: period
      ? letterReport(period)
      : { label: '', due: null, dataCutOff: null, to: [], via: [], mode: 'order' as const },
    overdueSince: period?.overdueSince ?? null,
    link: matter.link(mail.grantId),
    round: mail.round,
  };
}

function ownerOf(mail: MailDocument, { tasks, periods, directory }: MailMatter): string {
  const id = mail.aboutId ?? '';
  return nameOf(directory, (tasks.get(id) ?? periods.get(id))?.ownerId ?? '');
}

/** `aboutId` is `planId/unit/day`: whose obligations, and since when. The follow-up unit gets the letter without a link. */
function transferOf(mail: MailDocument, matter: MailMatter) {
  const [, from = '', on = ''] = (mail.aboutId ?? '').split('/');
  const isOwn = ({ ownerId, transferredFrom }: TaskDocument | PeriodDocument) =>
    transferredFrom?.ownerId === from && transferredFrom.on === on && ownerId === mail.addresseeId;
  const isPassedOn = ({ ownerId, transferredTo, ownerlessSince }: TaskDocument | PeriodDocument) =>
    ownerId === from && (transferredTo?.on ?? ownerlessSince) === on;
  const isListed = mail.grantId === null ? isPassedOn : isOwn;
  const tasks = [...matter.tasks.values()].filter(isListed);
  const periods = [...matter.periods.values()].filter(isListed);
  const lastDay = matter.directory.unit(from)?.validTo ?? null;
  const successors = [...new Set([...tasks, ...periods].flatMap(({ transferredTo }) => transferredTo?.to ?? []))];
  return {
    ...context(mail, matter),
    from: nameOf(matter.directory, from),
    on: lastDay ? addDays(lastDay, 1) : on,
    successors: successors.map((id) => nameOf(matter.directory, id)),
    tasks: tasks.map(letterTask),
    reports: periods.map(letterReport),
    mode: tasks.length > 0 && tasks.every(({ mode }) => mode === 'request') ? ('request' as const) : ('order' as const),
    link: mail.grantId === null ? null : matter.link(mail.grantId),
  };
}

function returnOf(mail: MailDocument, { plan, directory }: MailMatter) {
  return {
    returnedBy: nameOf(directory, plan.route.followUpUnitId),
    returnedAt: mail.queuedAt,
    reason: mail.note ?? '',
  };
}
