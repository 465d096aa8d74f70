import type { Filter } from 'mongodb';
import type { Office } from '../office';
import type { DeliveryDocument, MailProblem } from './delivery';

const PROBLEMS: readonly MailProblem[] = ['UNKNOWN', 'REMINDER_BOUNCED'];

/**
 * Copies of an issuer's plans in force that failed and that nobody has dealt with: returned, undelivered, or open with a
 * mail that came to nothing. By id.
 */
export async function listClerkWork(
  { documents }: Pick<Office, 'documents'>,
  issuerId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<DeliveryDocument[]> {
  const plans = await documents.plans
    .find({ issuerId, state: 'IN_FORCE' })
    .project<{ _id: string; quarantine?: unknown }>({ _id: 1, quarantine: 1 })
    .toArray();
  const common: Filter<DeliveryDocument> = {
    planId: { $in: plans.filter(({ quarantine }) => !quarantine).map(({ _id }) => _id) },
    ...(after === null ? {} : { _id: { $gt: after } }),
  };
  const list = (which: Filter<DeliveryDocument>) =>
    documents.deliveries
      .find({ ...common, ...which })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
  const [failed, doubtful] = await Promise.all([
    list({ state: { $in: ['RETURNED', 'BOUNCED'] }, settled: null }),
    list({ mailProblem: { $in: [...PROBLEMS] } }),
  ]);
  const found = new Map([...failed, ...doubtful].map((copy) => [copy._id, copy]));
  return [...found.values()].sort((a, b) => (a._id < b._id ? -1 : 1)).slice(0, limit);
}
