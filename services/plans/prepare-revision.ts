import { dayOf } from '../calendar/vietnam-time';
import { type ListedAddressee, listAddressees } from '../distribution/list-addressees';
import { type CheckingOffice, checkAcross } from '../form-check/check-across';
import type { Finding, PlanReading } from '../reading/plan-reading';
import { checkRecipients, tooManyAddressees } from './check-recipients';
import { contentHash } from './content-hash';
import { placeholderFindings } from './placeholder-findings';
import type { Correction, Obligations } from './plan';
import { checkObligations, proposeObligations } from './propose-obligations';
import { readSubmittedText } from './read-submitted-text';
import { recipientNotices } from './recipient-notices';

export interface PreparedRevision {
  text: string;
  reading: PlanReading;
  corrections: Correction[];
  obligations: Obligations;
  contentHash: string;
  /** Who would get the plan today, those included who stand on no line but are given a task or a report. */
  addressees: ListedAddressee[];
  /** The reader's findings, those of the directory, of other plans and of the calendar; any `error` blocks submission. */
  findings: Finding[];
}

/**
 * Reads a text, resolves it against the issuer's directory as of today and applies the corrections. Stores nothing.
 * @throws Failure as readSubmittedText.
 */
export async function prepareRevision(
  office: CheckingOffice,
  input: { text: string; notes?: Finding[]; corrections: Correction[]; issuerId: string },
): Promise<PreparedRevision> {
  const now = office.clock();
  const reading = readSubmittedText(input.text, now, await office.calendar());
  const context = { directory: await office.directory(), issuerId: input.issuerId, asOf: dayOf(now) };
  const obligations = proposeObligations(reading, input.corrections, context);
  const { ofText, across } = await checkAcross(office, { text: input.text, reading, obligations }, context);
  const addressees = listAddressees(reading, obligations, context);
  const findings = [
    ...(input.notes ?? []),
    ...ofText,
    ...checkRecipients(reading, context),
    ...tooManyAddressees(addressees.length),
    ...recipientNotices(reading, context),
    ...checkObligations(obligations, input.corrections, reading),
    ...placeholderFindings(input.text),
    ...across,
  ];
  return {
    text: input.text,
    reading: { ...reading, findings },
    corrections: input.corrections,
    obligations,
    contentHash: contentHash(input.text, obligations),
    addressees,
    findings,
  };
}

export function blockingFindings(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}
