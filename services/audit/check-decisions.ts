import type { AuditEvent } from './audit-event';
import { digestOf } from './digest-of';
import type { PlanRecord } from './read-record';
import type { RecordProblem, RecordProblemCode } from './record-problem';

interface RecordedDigest {
  sequence: number;
  digest: string;
}

/** Decisions and facts as stored against what the record keeps of them, both ways. */
export function checkDecisions({ planId, events, grants, facts }: PlanRecord): RecordProblem[] {
  const recorded = new Map(events.flatMap(digestsIn));
  const stored = new Map<string, { digest: string; takenIn: boolean }>([
    ...grants.map(({ _id, decision, takenInAt }) => entry(_id, decision, takenInAt)),
    ...facts.map(({ takenInAt, ...fact }) => entry(fact._id, fact, takenInAt)),
  ]);
  const problem = (code: RecordProblemCode, subjectId: string, sequence: number | null): RecordProblem => ({
    code,
    planId,
    sequence,
    subjectId,
  });
  const fromRecord = [...recorded].flatMap(([id, { sequence, digest }]) => {
    const now = stored.get(id);
    if (!now) return [problem('DECISION_MISSING', id, sequence)];
    return now.digest === digest ? [] : [problem('DECISION_CHANGED', id, sequence)];
  });
  const unrecorded = [...stored]
    .filter(([id, { takenIn }]) => takenIn && !recorded.has(id))
    .map(([id]) => problem('DECISION_UNRECORDED', id, null));
  return [...fromRecord, ...unrecorded];
}

function entry(id: string, value: unknown, takenInAt: Date | null): [string, { digest: string; takenIn: boolean }] {
  return [id, { digest: digestOf(value), takenIn: takenInAt !== null }];
}

/** Grant or fact id → the digest an event keeps of it. */
function digestsIn({ type, sequence, data }: AuditEvent): [string, RecordedDigest][] {
  const lists: Record<string, unknown> = { DECISION: [data], RECEIPTS: data['receipts'], FACTS: data['facts'] };
  const entries = lists[type];
  if (!Array.isArray(entries)) return [];
  return (entries as Record<string, unknown>[]).flatMap(({ grantId, id, digest }): [string, RecordedDigest][] => {
    const subject = grantId ?? id;
    return typeof subject === 'string' && typeof digest === 'string' ? [[subject, { sequence, digest }]] : [];
  });
}
