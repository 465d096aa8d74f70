import { createHash } from 'node:crypto';
import type { TestOffice } from '../open-test-office';

/** Counters of requests: who asks too often is counted, and nothing else may be written by a refused request. */
const NOT_OF_THE_OFFICE = ['rates'];

export type StateOfOffice = Record<string, { documents: number; digest: string }>;

/** How many documents each collection holds, and a digest of all of them: equal only when nothing at all was written. */
export async function stateOfOffice({ mongo }: Pick<TestOffice, 'mongo'>): Promise<StateOfOffice> {
  const listed = await mongo.db.listCollections({}, { nameOnly: true }).toArray();
  const names = listed.map(({ name }) => name).filter((name) => !NOT_OF_THE_OFFICE.includes(name));
  const states = names.sort().map(async (name): Promise<[string, StateOfOffice[string]]> => {
    const documents = await mongo.db.collection(name).find().toArray();
    const words = documents.map((document) => JSON.stringify(document)).sort();
    return [name, { documents: words.length, digest: createHash('sha256').update(words.join('\n')).digest('hex') }];
  });
  // A collection that came into being and is empty is nothing written.
  return Object.fromEntries((await Promise.all(states)).filter(([, { documents }]) => documents > 0));
}

/** Runs what must be refused and proves that it left nothing behind. */
export async function leavesNothing<T>(office: Pick<TestOffice, 'mongo'>, act: () => Promise<T>): Promise<T> {
  const before = await stateOfOffice(office);
  const result = await act();
  expect(await stateOfOffice(office)).toEqual(before);
  return result;
}
