import { dayOf } from '../services/calendar/vietnam-time';
import type { Directory } from '../services/directory/create-directory';
import { deputyMandates } from '../services/directory/fitting-mandates';
import { nameOf } from '../services/directory/name-of';
import { Failure } from '../services/failures';
import type { GrantDocument } from '../services/grants/grant';
import { refuseChangedContent } from '../services/grants/refuse-changed-content';
import type { Office } from '../services/office';
import { layOutPlan } from '../services/plans/lay-out-plan';
import { type PlanDocument, type RevisionDocument, revisionId } from '../services/plans/plan';
import type { PlanDocument as PrintedPlan } from '../services/rendering/plan-document';
import type { Language } from '../services/wording/wording';
import type { PageNotice, PagePlan } from './views/page-model';

/** One request on one link, with everything its page is written from. */
export interface LinkVisit {
  grant: GrantDocument;
  /** `id.token`, as it stands in the address. */
  link: string;
  language: Language;
  nonce: string;
  csrf: string;
  notice: PageNotice | null;
  /** What was typed before a refusal. */
  filled: Record<string, string>;
}

export interface LinkModel {
  plan: PlanDocument;
  revision: RevisionDocument;
  directory: Directory;
  pagePlan: PagePlan;
  document: PrintedPlan;
  /** Name of the person or unit the link belongs to. */
  holder: string;
  nameOf: (id: string) => string;
}

/**
 * Reads what a link's page shows. A page with the document, or a file of it, is made only from the content the link was
 * given for; a receipt shows none of it.
 * @throws Failure NOT_FOUND when the plan is gone; CONTENT_MISMATCH.
 */
export async function readLinkModel(
  office: Office,
  grant: GrantDocument,
  shows: 'document' | 'receipt',
): Promise<LinkModel> {
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  const revision = await office.documents.revisions.findOne({ _id: revisionId(grant.planId, grant.revision) });
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  if (shows === 'document') await refuseChangedContent(office, grant, revision);
  const directory = await office.directory();
  return {
    plan,
    revision,
    directory,
    pagePlan: {
      number: plan.number?.text ?? null,
      title: plan.title,
      issuer: directory.unit(plan.issuerId)?.names[0] ?? '',
      urgency: plan.urgency,
      revision: grant.revision,
    },
    get document() {
      return layOutPlan(plan, revision, directory);
    },
    holder: nameOf(directory, grant.subjectId),
    nameOf: (id) => nameOf(directory, id),
  };
}

/** Who may sign instead of the one the link belongs to, with mandates valid today that cover the subject (Điều 13.1, 13.3). */
export function deputiesFor(
  { plan, directory }: LinkModel,
  grant: GrantDocument,
  now: Date,
): { mandateId: string; label: string }[] {
  return deputyMandates(directory, {
    issuerId: plan.issuerId,
    at: dayOf(now),
    subject: plan.title,
    fromMandateId: plan.route.mandateId,
    fromPersonId: grant.subjectId,
  }).map(({ id, holderId, form, forPosition, position }) => ({
    mandateId: id,
    label: `${nameOf(directory, holderId)} (${form}. ${forPosition ?? ''} – ${position})`,
  }));
}
