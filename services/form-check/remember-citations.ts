import { searchName } from '../directory/fold-name';
import { insertMissing } from '../documents';
import { Failure } from '../failures';
import type { Office } from '../office';
import { revisionId } from '../plans/plan';
import { type Citation, citeText } from '../reading/cite-text';
import type { CitationDocument } from './citation-documents';
import { citedForm } from './cited-form';

/**
 * Keeps what an issued plan cites. Only issued plans are remembered: a draft is compared, and its slips must not
 * become what others are measured by. Running twice changes nothing.
 */
export async function rememberCitations(
  { documents }: Pick<Office, 'documents'>,
  { planId, at }: { planId: string; at: Date },
): Promise<void> {
  const plan = await documents.plans.findOne({ _id: planId });
  const revision = plan && (await documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const named = new Map<string, { form: ReturnType<typeof citedForm>; citation: Citation; times: number }>();
  for (const citation of citeText(revision.text)) {
    const form = citedForm(citation, plan.issuerId);
    const before = named.get(form._id);
    named.set(form._id, before ? { ...before, times: before.times + 1 } : { form, citation, times: 1 });
  }
  const all = [...named.values()];
  await insertMissing(
    documents.citedForms,
    all.map(({ form }) => ({ ...form, schemaVersion: 1 as const, at })),
  );
  await insertMissing(
    documents.citations,
    all.map(({ form, citation, times }): CitationDocument => {
      const { ref, kind, body, subject } = form;
      return {
        _id: `${ref} ${planId} ${form._id}`,
        schemaVersion: 1,
        formId: form._id,
        planId,
        revision: plan.revision,
        issuerId: plan.issuerId,
        ref,
        searchKey: searchName([ref, kind, body, subject].filter(Boolean).join(' ')),
        times,
        line: citation.line,
        quote: citation.quote,
        at,
      };
    }),
  );
}
