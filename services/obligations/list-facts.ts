import type { Office } from '../office';
import type { FactDocument } from './fact';

/** What was done to one task or report period, in the order it was recorded. */
export async function listFacts(office: Pick<Office, 'documents'>, subjectId: string): Promise<FactDocument[]> {
  const facts = await office.documents.facts.find({ subjectId }).toArray();
  return facts.sort((a, b) => a.sequence - b.sequence);
}
