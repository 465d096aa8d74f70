import { dayOf } from '../calendar/vietnam-time';
import { nameOf } from '../directory/name-of';
import { renderSignatureBlock } from '../directory/render-signature-block';
import type { GrantPurpose } from '../grants/grant';
import { askContentCheck } from './letters/ask-content-check';
import { askFormCheck } from './letters/ask-form-check';
import { askSignature } from './letters/ask-signature';
import { linkRenewed } from './letters/link-renewed';
import { notifyHandedOver } from './letters/notify-handed-over';
import { notifyLinkLocked } from './letters/notify-link-locked';
import { notifyReturned } from './letters/notify-returned';
import { oversightLink } from './letters/oversight-link';
import { sendCode } from './letters/send-code';
import type { MailDocument, MailPurpose } from './mail';
import { context, LANGUAGE, type MailMatter, type Write } from './mail-matter';

/** The letters on the way to the signature: to those who check and sign, to the drafter, and about links and codes. */
export const APPROVAL_WRITERS = {
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
  OVERSIGHT_LINK: (mail, matter) =>
    oversightLink(
      {
        ...context(mail, matter),
        expiresAt: matter.grants.get(mail.grantId ?? '')?.expiresAt ?? mail.queuedAt,
        link: matter.link(mail.grantId),
      },
      LANGUAGE,
    ),
} satisfies Partial<Record<MailPurpose, Write>>;

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
