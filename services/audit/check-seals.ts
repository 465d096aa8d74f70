import { headOf } from './append-event';
import type { AuditAnchor, AuditHead, SealedHead } from './audit-event';
import type { AuditKeys } from './audit-keys';
import type { PlanRecord } from './read-record';
import type { RecordProblem, RecordProblemCode } from './record-problem';
import { findBreak } from './verify-chain';

/** A writer that dies between its event and the head leaves one event that the next append takes along. */
const MAY_LAG = 1;

/** The chain by itself: hashes, seals, length. Of the events only the first that does not hold is named. */
export async function checkSeals(
  { planId, events, head, anchors }: Pick<PlanRecord, 'planId' | 'events' | 'head' | 'anchors'>,
  keys: Pick<AuditKeys, 'verify'>,
): Promise<RecordProblem[]> {
  const problem = (code: RecordProblemCode, sequence: number | null): RecordProblem => ({
    code,
    planId,
    sequence,
    subjectId: null,
  });
  const sealed = await sealedLength(planId, head, anchors, keys);
  const brokenAt = findBreak(events);
  for (const event of events.slice(0, brokenAt === null ? events.length : brokenAt - 1))
    if ((await keys.verify(event.seal)) !== headOf(event)) return [problem('EVENT_UNSEALED', event.sequence)];
  if (brokenAt !== null) return [problem('EVENT_BROKEN', brokenAt)];
  if (sealed > events.length) return [problem('EVENTS_MISSING', events.length + 1)];
  const kept: (AuditHead | AuditAnchor)[] = [...anchors, ...(head ? [head] : [])];
  const wrong = kept.find(({ sequence, hash, seal }) => {
    const event = events[sequence - 1];
    return event?.hash !== hash || event.seal !== seal;
  });
  if (wrong) return [problem('HEAD_WRONG', wrong.sequence)];
  const newest = Math.max(anchors.at(-1)?.sequence ?? 0, events.length - MAY_LAG);
  if ((head?.sequence ?? 0) < newest) return [problem('HEAD_OLD', (head?.sequence ?? 0) + 1)];
  return [];
}

/** The greatest length any seal of the office ever said this chain has. */
async function sealedLength(
  planId: string,
  head: AuditHead | null,
  anchors: readonly AuditAnchor[],
  keys: Pick<AuditKeys, 'verify'>,
): Promise<number> {
  let longest = 0;
  for (const { seal } of [...anchors, ...(head ? [head] : [])]) {
    const said = await keys.verify(seal);
    if (said === null) continue;
    const { chain, sequence } = JSON.parse(said) as SealedHead;
    if (chain === planId) longest = Math.max(longest, sequence);
  }
  return longest;
}
