import { createDirectory } from '../directory/create-directory';
import type { Person } from '../directory/directory-data';
import { readDirectoryData } from '../directory/directory-store';
import { findKeeper } from '../directory-edits/find-keeper';
import { Failure } from '../failures';
import type { Office } from '../office';

/**
 * The person, for an administrator of the office that keeps the record.
 * @throws Failure NOT_FOUND, FORBIDDEN (`rule: area`)
 */
export async function refuseUnlessKept(
  office: Pick<Office, 'documents'>,
  { personId, issuerId }: { personId: string; issuerId: string },
): Promise<Person> {
  const directory = createDirectory(await readDirectoryData(office.documents));
  const person = directory.person(personId);
  if (!person) throw new Failure('NOT_FOUND');
  if (findKeeper(directory, 'person', person) !== issuerId) throw new Failure('FORBIDDEN', { rule: 'area' });
  return person;
}
