import type { Documents } from '../documents';
import type { Citation } from '../reading/cite-text';
import type { CitedFormDocument } from './citation-documents';
import { numberOnDay } from './cited-form';
import { contradiction } from './contradiction';
import { KNOWN_REPLACED_ACTS, type ReplacedAct } from './replaced-acts';

/** A form that issued plans use, and how many do. */
export interface RecalledForm extends CitedFormDocument {
  sources: number;
  /** Number of a plan of the same issuer that has it so; other offices' plans are counted, never named. */
  ownPlan: string | null;
}

export interface CitationMemory {
  forms: RecalledForm[];
  replaced: ReplacedAct[];
}

type Store = Pick<Documents, 'citedForms' | 'citations' | 'replacedActs' | 'plans'>;

/** What the memory holds about the documents a text cites, as far as this issuer may compare. */
export async function recallCitations(
  documents: Store,
  citations: readonly Citation[],
  issuerId: string,
): Promise<CitationMemory> {
  const refs = [...new Set(citations.map(({ ref }) => ref))];
  if (refs.length === 0) return { forms: [], replaced: [] };
  const days = [...new Set(citations.map(numberOnDay))].filter((day) => day !== null);
  const [sameRef, sameDay, told] = await Promise.all([
    documents.citedForms.find({ ref: { $in: refs } }).toArray(),
    documents.citedForms.find({ numberOnDay: { $in: days } }).toArray(),
    documents.replacedActs.find({ _id: { $in: refs } }).toArray(),
  ]);
  const forms = [...new Map([...sameRef, ...sameDay].map((form) => [form._id, form])).values()]
    .filter((form) => form.scope === 'COUNTRY' || form.issuerId === issuerId)
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  return {
    forms: await Promise.all(disputedForms(citations, forms).map((form) => weigh(documents, form, issuerId))),
    replaced: replacedActs(
      refs,
      told.map(({ _id, ...act }) => ({ ...act, ref: _id })),
    ),
  };
}

/** Only what speaks against the draft, or adds to it, has to be weighed; for most plans that is nothing. */
function disputedForms(citations: readonly Citation[], forms: readonly CitedFormDocument[]): CitedFormDocument[] {
  const about = new Set<string>();
  for (const citation of citations) {
    for (const form of forms) {
      const adds = citation.date === null && form.ref === citation.ref && form.date !== null;
      if (adds || contradiction(citation, form)) about.add(citation.ref).add(form.ref);
    }
  }
  return forms.filter(({ ref }) => about.has(ref));
}

async function weigh(documents: Store, form: CitedFormDocument, issuerId: string): Promise<RecalledForm> {
  const [sources, own] = await Promise.all([
    documents.citations.countDocuments({ formId: form._id }),
    documents.citations.findOne({ formId: form._id, issuerId }),
  ]);
  const plan = own && (await documents.plans.findOne({ _id: own.planId }));
  return { ...form, sources, ownPlan: plan ? (plan.number?.text ?? plan.title) : null };
}

/** What the office was told counts more than what came with the service. */
function replacedActs(refs: readonly string[], told: readonly ReplacedAct[]): ReplacedAct[] {
  const own = new Map(told.map((act) => [act.ref, act]));
  return refs.flatMap((ref) => own.get(ref) ?? KNOWN_REPLACED_ACTS.find((act) => act.ref === ref) ?? []);
}
