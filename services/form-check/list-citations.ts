import { searchName } from '../directory/fold-name';
import type { Office } from '../office';
import type { CitationDocument, CitedFormDocument } from './citation-documents';

/** What one plan of the office cites, in which form, and how many plans of any office cite it so. */
export interface ListedCitation {
  citation: CitationDocument;
  form: CitedFormDocument;
  sources: number;
}

/** The citations of an issuer's plans in the order of the numbers; `search` wants all its words in number, kind, body, subject. */
export async function listCitations(
  { documents }: Pick<Office, 'documents'>,
  { issuerId, search }: { issuerId: string; search: string | null },
  page: { after: string | null; limit: number },
): Promise<ListedCitation[]> {
  // Letters and digits only, so each word is a pattern of itself.
  const words = searchName(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const found = await documents.citations
    .find({
      issuerId,
      ...(words.length === 0 ? {} : { $and: words.map((word) => ({ searchKey: { $regex: word } })) }),
      ...(page.after === null ? {} : { _id: { $gt: page.after } }),
    })
    .sort({ _id: 1 })
    .limit(page.limit)
    .toArray();
  const formIds = [...new Set(found.map(({ formId }) => formId))];
  const forms = await documents.citedForms.find({ _id: { $in: formIds } }).toArray();
  const counted = await Promise.all(
    forms.map(async (form) => ({ form, sources: await documents.citations.countDocuments({ formId: form._id }) })),
  );
  const byId = new Map(counted.map((one) => [one.form._id, one]));
  return found.flatMap((citation) => {
    const one = byId.get(citation.formId);
    return one ? [{ citation, ...one }] : [];
  });
}
