import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { canonicalJson } from '../audit/canonical-json';
import type { PlanRecord } from '../audit/read-record';
import { readVerified } from '../audit/verify-record';
import type { CorrectionDocument } from '../corrections/correction';
import { listCorrections } from '../corrections/list-corrections';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { Failure } from '../failures';
import { uploadId } from '../files/uploaded-file';
import type { Office } from '../office';
import { contentBytes } from '../plans/content-hash';
import { layOutPlan } from '../plans/lay-out-plan';
import { revisionId } from '../plans/plan';
import { printPlan } from '../plans/print-plan';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import { countPages } from '../rendering/count-pages';
import { metadataXml } from './metadata-xml';

export type EvidenceOffice = Pick<Office, 'documents' | 'auditKeys' | 'directory' | 'publicBaseUrl' | 'files'>;

/** The files of a pack by their names, without the manifest. */
export interface Evidence {
  record: PlanRecord;
  members: Map<string, Buffer>;
}

/** Source tests run after a build: the verifier in a pack is always the compiled one. */
const VERIFIER = __filename.endsWith('.ts')
  ? join(__dirname, '../../dist/services/evidence/verify.mjs')
  : join(__dirname, 'verify.mjs');

/**
 * Everything that shows how a plan came about and where it went, as files that somebody else can check.
 * @throws Failure NOT_FOUND; PLAN_QUARANTINED; WRONG_STATE before the plan has its number.
 */
export async function collectEvidence(office: EvidenceOffice, planId: string): Promise<Evidence> {
  const { record } = await readVerified(office, planId);
  const { plan } = record;
  if (!plan) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  if (!plan.number || !plan.signature) throw new Failure('WRONG_STATE', { state: plan.state, wanted: 'NUMBERED' });
  const revision = await office.documents.revisions.findOne({ _id: revisionId(planId, plan.signature.revision) });
  if (!revision) throw new Failure('NOT_FOUND');
  const directory = await office.directory();
  const deliveries = await office.documents.deliveries.find({ planId }).sort({ _id: 1 }).toArray();
  const { content: pdf } = await printPlan(plan, revision, directory, 'PDF', office);
  const printed = layOutPlan(plan, revision, directory);
  const receipts = deliveries.map(({ _id, ran: _, ...delivery }) => ({
    ...delivery,
    addressee: nameOf(directory, delivery.addresseeId),
  }));
  const corrections = await listCorrections(office, planId);
  const members = new Map<string, Buffer>([
    ['plan.pdf', pdf],
    ['content.json', Buffer.from(contentBytes(revision.text, revision.obligations))],
    [
      'metadata.xml',
      Buffer.from(metadataXml({ plan, revision, printed, deliveries, directory, pages: countPages(pdf) })),
    ],
    ['timeline.json', pretty(record.events.map((event) => timelineEntry(event, directory)))],
    ['receipts.json', pretty(receipts)],
    ['corrections.json', pretty(corrections)],
    ...(await lettersOf(office, corrections)),
    ['decisions.json', pretty(decisionsIn(record, directory))],
    ['facts.json', pretty(factsIn(record))],
    ['chain.jsonl', Buffer.from(record.events.map((event) => `${canonicalJson(event)}\n`).join(''))],
    ['heads.json', pretty({ head: record.head, anchors: record.anchors })],
    ['keys.json', pretty({ keys: office.auditKeys.published })],
    ['verify.mjs', readFileSync(VERIFIER)],
  ]);
  const { signedFileId } = plan.signature;
  const signed = signedFileId === undefined ? null : await office.files.open(signedFileId);
  if (signed) members.set('signed.pdf', signed.content);
  return { record, members };
}

/** The letters of correction that were handed in as files: `correction-1.pdf`. */
async function lettersOf(
  { documents, files }: EvidenceOffice,
  corrections: readonly CorrectionDocument[],
): Promise<[string, Buffer][]> {
  const letters: [string, Buffer][] = [];
  for (const { n, fileId, by } of corrections) {
    const file = fileId === null ? null : await files.open(fileId);
    const upload = fileId === null ? null : await documents.uploads.findOne({ _id: uploadId(fileId, by) });
    if (file) letters.push([`correction-${n}${extname(upload?.name ?? '.pdf').toLowerCase()}`, file.content]);
  }
  return letters;
}

function timelineEntry({ sequence, at, type, actorId, data }: PlanRecord['events'][number], directory: Directory) {
  return { sequence, at, type, actorId, actor: nameOf(directory, actorId), data };
}

/** Those the record knows of; what was decided a moment ago and not taken in is in the next pack. */
function decisionsIn({ grants }: PlanRecord, directory: Directory) {
  return grants
    .filter(({ takenInAt }) => takenInAt !== null)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
    .map(({ _id, purpose, revision, docHash, subjectId, aboutId, decision }) => ({
      grantId: _id,
      purpose,
      revision,
      docHash,
      subjectId,
      subject: nameOf(directory, subjectId),
      aboutId,
      decision,
    }));
}

function factsIn({ facts }: PlanRecord) {
  return facts
    .filter(({ takenInAt }) => takenInAt !== null)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
    .map(({ takenInAt: _, ...fact }) => fact);
}

/** For people as well; keys in the order of the service, always the same for the same state. */
function pretty(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
