import type { Office } from '../office';

/** How a recall stands. */
export interface RecallAnswers {
  /** Everybody who was sent the plan. */
  asked: number;
  agreed: number;
  refused: number;
  silent: number;
}

/** How many recipients answered the recall of a plan, and how; all zero where it was not recalled. */
export async function countRecallAnswers(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
): Promise<RecallAnswers> {
  const groups = await documents.deliveries
    .aggregate<{ _id: string | null; count: number }>([
      { $match: { planId, recall: { $exists: true } } },
      { $group: { _id: '$recall.state', count: { $sum: 1 } } },
    ])
    .toArray();
  const count = (state: string) => groups.find(({ _id }) => _id === state)?.count ?? 0;
  const [silent, agreed, refused] = [count('ASKED'), count('AGREED'), count('REFUSED')];
  return { asked: silent + agreed + refused, agreed, refused, silent };
}
