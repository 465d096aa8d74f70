import { dayOf } from '../services/calendar/vietnam-time';
import type { Directory } from '../services/directory/create-directory';
import { nameOf } from '../services/directory/name-of';
import { Failure } from '../services/failures';
import type { GrantDocument } from '../services/grants/grant';
import type { Office } from '../services/office';
import { layOutPlan } from '../services/plans/lay-out-plan';
import type { PlanDocument, RevisionDocument } from '../services/plans/plan';
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

/** Reads what a link's page shows. @throws Failure NOT_FOUND when the plan is gone. */
export async function readLinkModel(office: Office, grant: GrantDocument): Promise<LinkModel> {
  const plan = await office.documents.plans.findOne({ _id: grant.planId });
  const revision = await office.documents.revisions.findOne({ _id: `${grant.planId}/${grant.revision}` });
  if (!plan || !revision) throw new Failure('NOT_FOUND');
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
    document: layOutPlan(plan, revision, directory),
    holder: nameOf(directory, grant.subjectId),
    nameOf: (id) => nameOf(directory, id),
  };
}

/** Deputies who may sign instead of the one the link belongs to, with mandates valid today (Điều 13.1). */
export function deputiesFor(
  { plan, directory }: LinkModel,
  grant: GrantDocument,
  now: Date,
): { mandateId: string; label: string }[] {
  return directory
    .mandatesOf(plan.issuerId, dayOf(now))
    .filter((mandate) => mandate.form === 'KT' && mandate.holderId !== grant.subjectId)
    .map((mandate) => ({
      mandateId: mandate.id,
      label: `${nameOf(directory, mandate.holderId)} (KT. ${mandate.forPosition ?? ''} – ${mandate.position})`,
    }));
}
