import type { WorkCalendar } from '../calendar/work-calendar';
import type { ReadCalendar } from '../calendar-notices/open-calendar';
import type { Directory } from '../directory/create-directory';
import { isMailAddress } from '../directory/mail-address';
import { nameOf } from '../directory/name-of';
import { readAddresses } from '../directory/read-addresses';
import type { Documents } from '../documents';
import { deriveCode, linkUrl } from '../grants/derive-token';
import type { GrantDocument } from '../grants/grant';
import type { KeyRing } from '../grants/key-ring';
import { PASSKEY_MATTER } from '../passkeys/invite-passkey';
import type { Outlook } from '../plans/foresee-plan';
import { layOutPlan } from '../plans/lay-out-plan';
import type { PlanDocument, RevisionDocument } from '../plans/plan';
import { renderPlanHtml } from '../rendering/render-html';
import { cleanLine, clip } from '../wording/clean-text';
import { type Attachment, attachCalendar } from './attach-calendar';
import { composeContactLetters, DIRECTORY_MAILS } from './compose-contact-letters';
import { composePasskeyLetters } from './compose-passkey-letters';
import { composeLetter } from './letters/compose-letter';
import { type MailDocument, mailId } from './mail';
import type { MailMatter } from './mail-matter';
import type { OutgoingMail } from './mail-transport';
import { envelopeIdOf, messageIdOf } from './message-id';
import { writeMail } from './write-mail';

export interface ComposerParts {
  documents: Documents;
  directory: () => Promise<Directory>;
  keys: KeyRing;
  publicBaseUrl: string;
  /** Right side of every Message-ID. */
  mailDomain: string;
  calendar: ReadCalendar;
  foresee: (
    plan: PlanDocument,
    revision: RevisionDocument,
    known: { directory: Directory; calendar: WorkCalendar },
  ) => Outlook;
  archiveWithinDays: (policyId: string) => number;
}

const MAX_NAME_CHARS = 120;

/** Letters whose reader gets the whole plan as a file. */
const WITH_PLAN: readonly MailDocument['purpose'][] = ['DELIVER'];

/**
 * Writes mails from the documents, a plan at a time. Nothing of a letter is stored, so a repeat is written again and
 * comes out the same: its Message-ID, date and code follow from the mail's key.
 */
export function createMailComposer(parts: ComposerParts): (mails: MailDocument[]) => Promise<(OutgoingMail | null)[]> {
  return async (mails) => {
    const written = new Map<string, OutgoingMail | null>();
    const addressees = mails.map((mail) => mail.addresseeId);
    const addresses = await readAddresses(parts.documents, addressees);
    for (const [planId, own] of groupByPlan(mails)) {
      if (planId === DIRECTORY_MAILS) {
        for (const [id, mail] of await composeContactLetters(parts, own, addresses)) written.set(id, mail);
        continue;
      }
      if (planId === PASSKEY_MATTER) {
        for (const [id, mail] of await composePasskeyLetters(parts, own, addresses)) written.set(id, mail);
        continue;
      }
      const matter = await gatherMatter(parts, planId, own);
      const attachment = matter && own.some((mail) => WITH_PLAN.includes(mail.purpose)) ? attachPlan(matter) : null;
      for (const mail of own)
        written.set(mail._id, matter && outgoing(mail, { ...matter, addresses }, attachment, parts.mailDomain));
    }
    return mails.map((mail) => written.get(mail._id) ?? null);
  };
}

function groupByPlan(mails: MailDocument[]): Map<string, MailDocument[]> {
  const groups = new Map<string, MailDocument[]>();
  for (const mail of mails) groups.set(mail.planId, [...(groups.get(mail.planId) ?? []), mail]);
  return groups;
}

async function gatherMatter(parts: ComposerParts, planId: string, mails: MailDocument[]): Promise<MailMatter | null> {
  const { documents, keys, publicBaseUrl } = parts;
  const plan = await documents.plans.findOne({ _id: planId });
  const revision =
    plan && (await documents.revisions.findOne({ _id: `${planId}/${mails[0]?.revision ?? plan.revision}` }));
  if (!plan || !revision) return null;
  const directory = await parts.directory();
  const calendar = await parts.calendar();
  const grantIds = mails.map((mail) => mail.grantId).filter((id) => id !== null);
  const [grants, decisions, deliveries, tasks, periods] = await Promise.all([
    byId(documents.grants.find({ _id: { $in: grantIds } }).toArray()),
    byId(documents.grants.find({ planId, purpose: { $in: ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'] } }).toArray()),
    byId(documents.deliveries.find({ planId }).toArray()),
    byId(documents.tasks.find({ planId }).toArray()),
    byId(documents.periods.find({ planId }).toArray()),
  ]);
  const bounced = await bouncesToldIn(documents, planId, mails);
  const known = new Map<string, GrantDocument>([...decisions, ...grants]);
  return {
    plan,
    revision,
    directory,
    deliveries,
    tasks,
    periods,
    grants: known,
    bounced,
    outlook: () => parts.foresee(plan, revision, { directory, calendar }),
    archiveWithinDays: parts.archiveWithinDays(plan.policyId),
    link: (id) => withGrant(known, id, (grant) => linkUrl(publicBaseUrl, keys, grant)),
    code: (id, round) => withGrant(known, id, (grant) => deriveCode(keys, grant, round)),
  };
}

/** The bounces each of these letters tells of. */
async function bouncesToldIn(
  documents: Documents,
  planId: string,
  mails: MailDocument[],
): Promise<Map<string, MailDocument[]>> {
  const told = new Map<string, MailDocument[]>();
  for (const { purpose, aboutId } of mails) {
    if (purpose !== 'MAILS_BOUNCED' || aboutId === null) continue;
    const key = aboutId.slice(planId.length + 1);
    told.set(aboutId, await documents.mails.find({ planId, 'tell.key': key }).sort({ _id: 1 }).toArray());
  }
  return told;
}

function withGrant(
  grants: Map<string, GrantDocument>,
  id: string | null,
  use: (grant: GrantDocument) => string,
): string {
  const grant = id === null ? undefined : grants.get(id);
  return grant ? use(grant) : '';
}

async function byId<T extends { _id: string }>(found: Promise<T[]>): Promise<Map<string, T>> {
  return new Map((await found).map((document) => [document._id, document]));
}

function attachPlan({ plan, revision, directory }: MailMatter): Attachment {
  const name = `Kế hoạch ${(plan.number?.text ?? '').replaceAll('/', '-')}.html`;
  return {
    filename: name,
    contentType: 'text/html; charset=utf-8',
    content: renderPlanHtml(layOutPlan(plan, revision, directory)),
  };
}

/** A name as it stands before an address: one short line that cannot pass for an encoded word (RFC 2047). */
function displayName(name: string): string {
  return clip(cleanLine(name).replaceAll('=?', '= ?'), MAX_NAME_CHARS);
}

function outgoing(
  mail: MailDocument,
  matter: MailMatter & { addresses: Map<string, string | null> },
  plan: Attachment | null,
  domain: string,
): OutgoingMail | null {
  const { directory } = matter;
  const address = matter.addresses.get(mail.addresseeId);
  if (!address || !isMailAddress(address)) return null;
  const first = mailId({
    planId: mail.planId,
    revision: mail.revision,
    addresseeId: mail.addresseeId,
    purpose: 'DELIVER',
  });
  return {
    to: { name: displayName(nameOf(directory, mail.addresseeId)), address },
    ...composeLetter(writeMail(mail, matter)),
    messageId: messageIdOf(mail._id, domain),
    envelopeId: envelopeIdOf(mail._id),
    inReplyTo: matter.plan.issuedAt && mail._id !== first ? messageIdOf(first, domain) : null,
    date: mail.queuedAt,
    attachments: plan && WITH_PLAN.includes(mail.purpose) ? [plan, ...attachCalendar(mail, matter, domain)] : [],
  };
}
