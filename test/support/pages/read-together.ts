import type { Filter } from 'mongodb';
import type { GrantDocument } from '../../../services/grants/grant';
import type { Office } from '../../../services/office';

/**
 * Makes a race certain: the next `count` look-ups of a grant all read before one of them goes on, so that every request
 * believes the link to be open.
 */
export async function readTogether<T>(
  { documents: { grants } }: Pick<Office, 'documents'>,
  count: number,
  act: () => Promise<T>,
): Promise<T> {
  const { findOne } = grants;
  let arrived = 0;
  let letGo: () => void = () => undefined;
  const allHaveRead = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const waiting = async (filter: Filter<GrantDocument> = {}): Promise<GrantDocument | null> => {
    const found = (await Reflect.apply(findOne, grants, [filter])) as GrantDocument | null;
    arrived += 1;
    if (arrived === count) letGo();
    if (arrived <= count) await allHaveRead;
    return found;
  };
  grants.findOne = waiting;
  try {
    return await act();
  } finally {
    grants.findOne = findOne;
  }
}
