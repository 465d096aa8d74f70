import { emptyReading } from '../reading/empty-reading';
import type { PlanReading } from '../reading/plan-reading';
import { type ReadPlanInput, readPlan } from '../reading/read-plan';
import { extractText, type SubmittedFile } from './extract-text';

/** Reads a plan from a file of any format that is taken. Never throws: what cannot be read is refused. */
export async function readDocument(input: SubmittedFile & Omit<ReadPlanInput, 'text'>): Promise<PlanReading> {
  const { bytes, fileName, ...asked } = input;
  const { text, notes, refusal } = await extractText({ bytes, ...(fileName === undefined ? {} : { fileName }) });
  if (refusal) return { ...emptyReading(), refusal };
  const reading = readPlan({ text, ...asked });
  return reading.refusal ? reading : { ...reading, findings: [...notes, ...reading.findings] };
}
