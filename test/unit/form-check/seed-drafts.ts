import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantAt } from '../../../services/calendar/vietnam-time';
import { ACROSS_RULES } from '../../../services/form-check/across-rules';
import { rememberCitations } from '../../../services/form-check/remember-citations';
import { type PreparedRevision, prepareRevision } from '../../../services/plans/prepare-revision';
import type { Finding } from '../../../services/reading/plan-reading';
import { type MemoryOffice, memoryOffice } from '../../support/graphql/memory-office';
import { officeOf } from '../directory/sample-offices';

const FOLDER = join(__dirname, '../../../infra/samples/plans');

export function seedFile(seed: string): { file: string; text: string } {
  const file = readdirSync(FOLDER).find((name) => name.startsWith(seed)) ?? '';
  return { file, text: readFileSync(join(FOLDER, file), 'utf8') };
}

/** A real plan prepared in its own office, on a day of the month it was written. */
export async function prepareSeed(
  seed: string,
  text = seedFile(seed).text,
  office: MemoryOffice = memoryOffice(),
): Promise<PreparedRevision> {
  const { issuerId, asOf } = officeOf({ file: seedFile(seed).file } as Parameters<typeof officeOf>[0]);
  return prepareRevision({ ...office, clock: () => instantAt(asOf, '09:00') }, { text, corrections: [], issuerId });
}

/** Puts a text on record as an issued plan of the seed's office, number `seed/KH-UBND`. */
export async function issueSeed(office: MemoryOffice, seed: string, planId = `plan-${seed}`): Promise<void> {
  const { file, text } = seedFile(seed);
  const { issuerId } = officeOf({ file } as Parameters<typeof officeOf>[0]);
  const at = office.clock();
  const plan = { _id: planId, issuerId, revision: 1, title: '', number: { text: `${seed}/KH-UBND`, at } };
  await office.documents.plans.insertOne(plan as never);
  await office.documents.revisions.insertOne({ _id: `${planId}/1`, text } as never);
  await rememberCitations(office, { planId, at });
}

/** What only the text against something else can show. */
export function acrossOnly(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => Object.hasOwn(ACROSS_RULES, code));
}
