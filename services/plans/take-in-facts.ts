import { type AuditPorts, appendEvent } from '../audit/append-event';
import { digestOf } from '../audit/digest-of';
import { applyFact, type FactOffice } from '../obligations/apply-fact';
import type { FactDocument } from '../obligations/fact';
import type { Office } from '../office';

type RecordOffice = FactOffice & Pick<Office, AuditPorts>;

/** Facts taken in with one audit event. */
const BATCH_SIZE = 100;

/** Applies facts again, which changes nothing, and writes them into the plan's record. Running twice gives the same. */
export async function takeInFacts(
  office: RecordOffice,
  planId: string,
  facts: FactDocument[],
  at: Date,
): Promise<void> {
  for (let done = 0; done < facts.length; done += BATCH_SIZE)
    await takeInBatch(office, planId, facts.slice(done, done + BATCH_SIZE), at);
}

async function takeInBatch(office: RecordOffice, planId: string, batch: FactDocument[], at: Date): Promise<void> {
  for (const fact of batch) await applyFact(office, fact);
  const ids = batch.map((fact) => fact._id);
  await appendEvent(office, {
    planId,
    key: `facts-${digestOf(ids)}`,
    type: 'FACTS',
    actorId: 'service',
    at,
    data: { facts: batch.map(factEntry) },
  });
  await office.documents.facts.updateMany({ _id: { $in: ids } }, { $set: { takenInAt: at } });
}

/** What the record keeps of a fact; the words of a report stay in the fact. */
function factEntry({ takenInAt: _, ...fact }: FactDocument): Record<string, unknown> {
  return { id: fact._id, act: fact.act.kind, actorId: fact.actorId, at: fact.at, digest: digestOf(fact) };
}
