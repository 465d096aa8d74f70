import { dayOf } from '../calendar/vietnam-time';
import type { Office } from '../office';
import type { Finding, PlanReading } from '../reading/plan-reading';
import { checkRecipients } from './check-recipients';
import { contentHash } from './content-hash';
import type { Correction, Obligations } from './plan';
import { checkObligations, proposeObligations } from './propose-obligations';
import { readSubmittedText } from './read-submitted-text';

export interface PreparedRevision {
  text: string;
  reading: PlanReading;
  corrections: Correction[];
  obligations: Obligations;
  contentHash: string;
  /** The reader's findings and those of the directory; any `error` blocks submission. */
  findings: Finding[];
}

/**
 * Reads a text, resolves it against the issuer's directory as of today and applies the corrections. Stores nothing.
 * @throws Failure as readSubmittedText.
 */
export async function prepareRevision(
  office: Pick<Office, 'clock' | 'directory'>,
  input: { text: string; corrections: Correction[]; issuerId: string },
): Promise<PreparedRevision> {
  const now = office.clock();
  const reading = readSubmittedText(input.text, now);
  const context = { directory: await office.directory(), issuerId: input.issuerId, asOf: dayOf(now) };
  const obligations = proposeObligations(reading, input.corrections, context);
  const findings = [
    ...reading.findings,
    ...checkRecipients(reading, context),
    ...checkObligations(obligations, input.corrections, reading),
  ];
  return {
    text: input.text,
    reading: { ...reading, findings },
    corrections: input.corrections,
    obligations,
    contentHash: contentHash(input.text, obligations),
    findings,
  };
}

export function blockingFindings(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}
