import { liftSources, type PrintedReading } from '../../../services/reading/lift-sources';
import type { PlanReading } from '../../../services/reading/plan-reading';

/** The values of a reading: without where they came from and what was remarked. */
export function valuesOf(reading: PlanReading): Omit<PrintedReading, 'findings' | 'sources' | 'toConfirm'> {
  const { findings: _, sources: __, toConfirm: ___, ...values } = liftSources(reading);
  // The lines a name was printed on say where it came from.
  const unsourced = (issuer: PlanReading['issuer']): PlanReading['issuer'] => ({ ...issuer, evidence: [] });
  return { ...values, issuer: unsourced(values.issuer), coIssuers: values.coIssuers.map(unsourced) };
}
