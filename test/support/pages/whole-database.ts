import type { TestOffice } from '../open-test-office';

/** Every document of every collection, in order: two calls compare equal only when nothing at all was written. */
export async function wholeDatabase({ mongo }: Pick<TestOffice, 'mongo'>): Promise<Record<string, string[]>> {
  const collections = await mongo.db.listCollections({}, { nameOnly: true }).toArray();
  const contents = await Promise.all(
    collections.map(async ({ name }): Promise<[string, string[]]> => {
      const documents = await mongo.db.collection(name).find().toArray();
      return [name, documents.map((document) => JSON.stringify(document)).sort()];
    }),
  );
  return Object.fromEntries(contents.sort(([a], [b]) => (a < b ? -1 : 1)));
}
