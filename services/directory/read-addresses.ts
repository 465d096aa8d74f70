import type { Documents } from '../documents';

/**
 * Where letters to these units and people go, as stored this instant: an address is never taken from a reading that may
 * be seconds old, for a link must not follow an address that has just been changed.
 * @param ids unit and person ids.
 */
export async function readAddresses(
  documents: Pick<Documents, 'directory'>,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const wanted = [...new Set(ids)].flatMap((id) => [`unit/${id}`, `person/${id}`]);
  const records = await documents.directory.find({ _id: { $in: wanted } }).toArray();
  return new Map(
    records.flatMap(({ record }) =>
      record ? [[String(record['id']), (record['mail'] as string | null | undefined) ?? null] as const] : [],
    ),
  );
}
