import type { Office } from '../office';

/**
 * Wakes every plan in force after the calendar changed: each aligns its own dates (`align-due-dates.ts`), for a plan has
 * one writer. The mark is set last, so a relay that dies in the middle leaves the work to the next one.
 * @param before younger acts wait, until every process has read the calendar again.
 * @returns how many plans were woken.
 */
export async function spreadNotices(
  office: Pick<Office, 'documents' | 'process' | 'clock'>,
  before: Date,
): Promise<number> {
  const unspread = await office.documents.calendar.find({ spreadAt: null, at: { $lt: before } }).toArray();
  if (unspread.length === 0) return 0;
  const plans = await office.documents.plans.find({ state: { $in: ['ISSUED', 'IN_FORCE'] } }).toArray();
  for (const { _id } of plans) office.process.wake(_id, 'now');
  await office.documents.calendar.updateMany(
    { _id: { $in: unspread.map(({ _id }) => _id) } },
    { $set: { spreadAt: office.clock() } },
  );
  return plans.length;
}
