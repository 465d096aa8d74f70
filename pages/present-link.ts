import { dayOf, endOfDay } from '../services/calendar/vietnam-time';
import { digitalSigningFor } from '../services/digital-signatures/prove-by-signed-pdf';
import { Failure } from '../services/failures';
import type { GrantPurpose } from '../services/grants/grant';
import { MAX_TRIES } from '../services/grants/spend-try';
import { letterTask } from '../services/mail/write-obligation-mail';
import type { Office } from '../services/office';
import { approvalOptions } from '../services/passkeys/passkey-options';
import { foreseePlan } from '../services/plans/foresee-plan';
import { requiredLevel } from '../services/plans/required-level';
import { deputiesFor, type LinkModel, type LinkVisit } from './link-model';
import { maskMailbox } from './mask-mailbox';
import { presentFollowUp } from './present-follow-up';
import { presentOversight } from './present-oversight';
import { presentRecall } from './present-recall';
import { letterReport, presentReport } from './present-report';
import { presentTask } from './present-task';
import { acknowledgePage } from './views/acknowledge-page';
import { checkPage } from './views/check-page';
import { signPage } from './views/sign-page';

type Present = (office: Office, visit: LinkVisit, model: LinkModel) => Promise<string> | string;

/** The page of an open link, one for each purpose. Reads only. */
const PRESENT: Record<Exclude<GrantPurpose, 'PASSKEY'>, Present> = {
  CONTENT_CHECK: presentCheck,
  FORM_CHECK: presentCheck,
  SIGN: presentSignature,
  ACKNOWLEDGE: presentDelivery,
  PROGRESS: presentTask,
  REPORT: presentPeriod,
  FOLLOW_UP: presentFollowUp,
  OVERSEE: presentOversight,
  RECALL: presentRecall,
};

export async function presentLink(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  const { purpose } = visit.grant;
  // About no plan: its page is in pages/passkeys.
  if (purpose === 'PASSKEY') throw new Failure('NOT_FOUND');
  return PRESENT[purpose](office, visit, model);
}

function frame(visit: LinkVisit, model: LinkModel) {
  return {
    language: visit.language,
    nonce: visit.nonce,
    csrf: visit.csrf,
    docHash: visit.grant.docHash,
    plan: model.pagePlan,
    document: model.document,
    notice: visit.notice,
    filled: visit.filled,
    decideUrl: `/l/${visit.link}/decide`,
    files: { pdf: `/l/${visit.link}/plan.pdf`, docx: `/l/${visit.link}/plan.docx` },
    expiresAt: visit.grant.expiresAt,
  };
}

function presentCheck(_: Office, visit: LinkVisit, model: LinkModel): string {
  return checkPage({
    ...frame(visit, model),
    purpose: visit.grant.purpose === 'FORM_CHECK' ? 'FORM_CHECK' : 'CONTENT_CHECK',
    findings: model.revision.reading.findings,
    drafter: model.nameOf(model.plan.drafterId),
    changes: model.revision.note,
    ...codeRequest(visit, model),
  });
}

function codeRequest({ grant, link }: LinkVisit, { directory }: LinkModel) {
  return {
    mailbox: maskMailbox(directory.person(grant.subjectId)?.mail ?? ''),
    codeSentAt: grant.codeSentAt.at(-1) ?? null,
    triesLeft: MAX_TRIES - grant.tries,
    codeUrl: `/l/${link}/code`,
  };
}

async function presentSignature(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  const { grant } = visit;
  const { plan, revision, directory } = model;
  const now = office.clock();
  const checks = await office.documents.grants
    .find({ planId: plan._id, revision: grant.revision, state: 'USED' })
    .toArray();
  const checked = (purpose: GrantPurpose) => {
    const check = checks.find((one) => one.purpose === purpose);
    return { name: model.nameOf(check?.decision?.actorId ?? ''), at: check?.decision?.at ?? grant.openedAt };
  };
  const wanted = await requiredLevel(office, plan._id);
  const outlook = foreseePlan(plan, revision, {
    directory,
    calendar: await office.calendar(),
    policy: office.policy(plan.policyId),
    at: now,
  });
  return signPage({
    ...frame(visit, model),
    drafter: model.nameOf(plan.drafterId),
    contentCheck: checked('CONTENT_CHECK'),
    formCheck: checked('FORM_CHECK'),
    starts: outlook,
    agenda: outlook.agenda,
    months: outlook.months,
    provisional: outlook.warnings,
    findings: revision.reading.findings.filter((finding) => finding.severity !== 'info'),
    deputies: deputiesFor(model, grant, now),
    requiredLevel: wanted,
    passkey: wanted === 'L3' ? null : await approvalOptions(office, grant),
    digitalSigning: await digitalSigningFor(office, grant.subjectId),
    pdfUrl: `/l/${visit.link}/plan.pdf`,
    today: dayOf(now),
    ...codeRequest(visit, model),
  });
}

async function presentDelivery(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  const { grant } = visit;
  const own = { planId: grant.planId, ownerId: grant.subjectId };
  const delivery = await office.documents.deliveries.findOne({ _id: grant.aboutId ?? '' });
  const tasks = await office.documents.tasks.find(own).toArray();
  const helps = await office.documents.tasks.find({ planId: grant.planId, coordinatorIds: grant.subjectId }).toArray();
  const periods = await office.documents.periods.find(own).toArray();
  return acknowledgePage({
    ...frame(visit, model),
    addressee: model.holder,
    mode: tasks.length > 0 && tasks.every((task) => task.mode === 'request') ? 'request' : 'order',
    purpose: delivery?.purpose ?? null,
    tasks: tasks.map(letterTask),
    helps: helps.map(letterTask),
    reports: periods.map((period) => letterReport(period, visit.language)),
    acknowledgeBy: endOfDay(dayOf(delivery?.sentAt ?? grant.openedAt)),
  });
}

function presentPeriod(office: Office, visit: LinkVisit, model: LinkModel): Promise<string> {
  return presentReport(office, visit, model, frame(visit, model));
}
