import { createDirectory, type Directory } from '../directory/create-directory';
import type { DirectoryData } from '../directory/directory-data';
import { readDirectoryData } from '../directory/directory-store';
import { Failure } from '../failures';
import type { Office } from '../office';
import { findKeeper } from './find-keeper';
import type { DirectoryFormat } from './incoming-record';
import { type DirectoryFile, writeDirectory } from './write-directory';

/**
 * The directory as files that `importDirectory` takes in again without a change.
 * @param issuerId only what this office keeps; null: all of it, for the operator.
 * @throws Failure NOT_FOUND for a unit that issues nothing.
 */
export async function exportDirectory(
  office: Pick<Office, 'documents'>,
  { issuerId, format }: { issuerId: string | null; format: DirectoryFormat },
): Promise<DirectoryFile[]> {
  const data = await readDirectoryData(office.documents);
  if (issuerId === null) return writeDirectory(data, format, 'danh-ba');
  const directory = createDirectory(data);
  if (!directory.issuer(issuerId)) throw new Failure('NOT_FOUND');
  return writeDirectory(partOf(data, directory, issuerId), format, `danh-ba.${issuerId}`);
}

/** The records one office keeps, in the order of the data. */
export function partOf(data: DirectoryData, directory: Directory, issuerId: string): DirectoryData {
  const kept = (kind: Parameters<typeof findKeeper>[1]) => (record: object) =>
    findKeeper(directory, kind, record) === issuerId;
  return {
    units: data.units.filter(kept('unit')),
    people: data.people.filter(kept('person')),
    mandates: data.mandates.filter(kept('mandate')),
    issuers: data.issuers.filter(kept('issuer')),
  };
}
