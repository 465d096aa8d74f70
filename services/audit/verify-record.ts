import { setTimeout as pause } from 'node:timers/promises';
import type { Office } from '../office';
import { checkDecisions } from './check-decisions';
import { checkPlan } from './check-plan';
import { checkSeals } from './check-seals';
import { type PlanRecord, readRecord } from './read-record';
import type { RecordProblem } from './record-problem';
import { type ChainReport, findBreak } from './verify-chain';

export interface RecordReport extends ChainReport {
  /** What is wrong with the chain itself first; empty when chain, seals, decisions, number, signature and state agree. */
  problems: RecordProblem[];
}

/** A plan that is at work changes between two looks at it; what is wrong stays wrong. */
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 100;

/** Checks the record of one plan, or of another chain, against its seals and against what is stored. Reads only. */
export async function verifyRecord(
  office: Pick<Office, 'documents' | 'auditKeys'>,
  planId: string,
): Promise<RecordReport> {
  return (await readVerified(office, planId)).report;
}

/** The record as it was read, with what does not agree in it after several looks. */
export async function readVerified(
  office: Pick<Office, 'documents' | 'auditKeys'>,
  planId: string,
): Promise<{ record: PlanRecord; report: RecordReport }> {
  for (let look = 1; ; look += 1) {
    const record = await readRecord(office, planId);
    const report = await checkRecord(record, office.auditKeys);
    if (report.problems.length === 0 || look === LOOKS) return { record, report };
    await pause(BETWEEN_LOOKS_MS);
  }
}

/** Everything that does not agree in a record as it was read. */
export async function checkRecord(record: PlanRecord, keys: Office['auditKeys']): Promise<RecordReport> {
  const { events } = record;
  const problems = [...(await checkSeals(record, keys)), ...checkDecisions(record), ...checkPlan(record)];
  return { events: events.length, brokenAt: findBreak(events), problems };
}

/** Every chain there is or was: of plans, of events, of heads and anchors. */
export async function listChains(office: Pick<Office, 'documents'>): Promise<string[]> {
  const { audit, auditHeads, auditAnchors, plans } = office.documents;
  const ids = await Promise.all([
    audit.distinct('planId'),
    auditHeads.distinct('_id'),
    auditAnchors.distinct('planId'),
    plans.distinct('_id'),
  ]);
  return [...new Set(ids.flat())].sort();
}
