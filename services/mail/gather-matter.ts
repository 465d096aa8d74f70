import type { Documents } from '../documents';
import { deriveCode, linkUrl } from '../grants/derive-token';
import type { GrantDocument } from '../grants/grant';
import { loadToldOf } from './load-told-of';
import type { MailDocument } from './mail';
import type { MailMatter } from './mail-matter';
import { APPROVAL_WRITERS } from './write-approval-mail';
import type { ComposerParts } from './written-letter';

/** Reads what the letters of one plan are written from; null where the plan is not there. */
export async function gatherMatter(
  parts: ComposerParts,
  planId: string,
  mails: readonly MailDocument[],
): Promise<MailMatter | null> {
  const { documents, keys, publicBaseUrl } = parts;
  const plan = await documents.plans.findOne({ _id: planId });
  const revision =
    plan && (await documents.revisions.findOne({ _id: `${planId}/${mails[0]?.revision ?? plan.revision}` }));
  if (!plan || !revision) return null;
  const directory = await parts.directory();
  const calendar = await parts.calendar();
  const grantIds = mails.map((mail) => mail.grantId).filter((id) => id !== null);
  const factIds = mails.flatMap(({ aboutId, round }) => (aboutId === null ? [] : [`${aboutId}/${round}`]));
  const [grants, decisions, toldOf, facts] = await Promise.all([
    byId(documents.grants.find({ _id: { $in: grantIds } }).toArray()),
    byId(mails.some(isOfApproval) ? documents.grants.find({ planId, purpose: { $in: DECIDING } }).toArray() : []),
    loadToldOf(documents, plan, mails, directory),
    byId(documents.facts.find({ _id: { $in: factIds } }).toArray()),
  ]);
  const bounced = await bouncesToldIn(documents, planId, mails);
  const corrected = mails.filter(({ purpose }) => purpose === 'CORRECTED').flatMap(({ aboutId }) => aboutId ?? []);
  const corrections =
    corrected.length === 0 ? [] : await documents.corrections.find({ _id: { $in: corrected } }).toArray();
  const replaced = plan.supersedes ? await documents.plans.findOne({ _id: plan.supersedes }) : null;
  const known = new Map<string, GrantDocument>([...decisions, ...grants]);
  return {
    plan,
    revision,
    directory,
    ...toldOf,
    facts,
    corrections: new Map(corrections.map((correction) => [correction._id, correction])),
    replaced: replaced?.number?.text ?? null,
    grants: known,
    bounced,
    outlook: () => parts.foresee(plan, revision, { directory, calendar }),
    calendar,
    policy: parts.policy(plan.policyId),
    link: (id) => withGrant(known, id, (grant) => linkUrl(publicBaseUrl, keys, grant)),
    code: (id, round) => withGrant(known, id, (grant) => deriveCode(keys, grant, round)),
  };
}

const DECIDING: GrantDocument['purpose'][] = ['CONTENT_CHECK', 'FORM_CHECK', 'SIGN'];

/** Only letters on the way to the signature say what was decided on it. */
function isOfApproval({ purpose }: MailDocument): boolean {
  return purpose in APPROVAL_WRITERS;
}

/** The bounces each of these letters tells of. */
async function bouncesToldIn(
  documents: Documents,
  planId: string,
  mails: readonly MailDocument[],
): Promise<Map<string, MailDocument[]>> {
  const told = new Map<string, MailDocument[]>();
  for (const { purpose, aboutId } of mails) {
    if (purpose !== 'MAILS_BOUNCED' || aboutId === null) continue;
    const key = aboutId.slice(planId.length + 1);
    told.set(aboutId, await documents.mails.find({ state: 'BOUNCED', 'tell.key': key }).sort({ _id: 1 }).toArray());
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

async function byId<T extends { _id: string }>(found: T[] | Promise<T[]>): Promise<Map<string, T>> {
  return new Map((await found).map((document) => [document._id, document]));
}
