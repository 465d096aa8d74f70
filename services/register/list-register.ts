import type { Office } from '../office';
import type { RegisterEntry } from './register-entry';

/** The register of outgoing documents of one issuer for one year, by number. */
export async function listRegister(
  office: Pick<Office, 'documents'>,
  issuerId: string,
  year: number,
): Promise<RegisterEntry[]> {
  const entries = await office.documents.register.find({ issuerId, year }).toArray();
  return entries.sort((a, b) => a.number - b.number);
}

/** The row of one plan; null before it has a number. */
export async function findRegisterEntry(
  office: Pick<Office, 'documents'>,
  planId: string,
): Promise<RegisterEntry | null> {
  return office.documents.register.findOne({ planId });
}
