import { zipSync } from 'fflate';
import { canonicalJson } from '../audit/canonical-json';
import type { RenderedDocument } from '../rendering/render-document';
import { sha256 } from '../sha256';
import { collectEvidence, type EvidenceOffice } from './collect-evidence';

/** Zips write the clock of the machine's own zone: a day that is the same in all. */
const ZIP_DATE = new Date(1980, 0, 1);

/**
 * The evidence of a plan as one zip that can be checked without the service (`node verify.mjs`). Holds the text, names and
 * decisions: for staff. The same state gives the same bytes.
 * @throws Failure as collectEvidence.
 */
export async function packEvidence(office: EvidenceOffice, planId: string): Promise<RenderedDocument> {
  const { record, members } = await collectEvidence(office, planId);
  const files = Object.fromEntries([...members].map(([name, content]) => [name, sha256(content)]));
  const last = record.events.at(-1);
  const manifest = canonicalJson({
    format: 'noinhan-evidence/1',
    planId,
    number: record.plan?.number?.text,
    state: record.plan?.state,
    until: { sequence: last?.sequence, at: last?.at },
    publishedKeys: `${office.publicBaseUrl}/.well-known/noinhan-audit-keys.json`,
    files,
  });
  const seal = await office.auditKeys.sign(canonicalJson({ manifest: sha256(Buffer.from(manifest)), planId }));
  const zip = zipSync(
    Object.fromEntries([
      ...members,
      ['manifest.json', Buffer.from(manifest)] as const,
      ['manifest.jws', Buffer.from(seal)] as const,
    ]),
    { mtime: ZIP_DATE, level: 6 },
  );
  const number = (record.plan?.number?.text ?? planId).replace(/[^\p{L}\p{N}]+/gu, '-');
  return {
    fileName: `ho-so_${number}_${record.plan?.number?.year ?? ''}.zip`,
    mediaType: 'application/zip',
    content: Buffer.from(zip),
  };
}
