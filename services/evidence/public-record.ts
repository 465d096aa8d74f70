import { canonicalJson } from '../audit/canonical-json';
import { dayOf } from '../calendar/vietnam-time';
import type { CorrectionDocument } from '../corrections/correction';
import { listCorrections } from '../corrections/list-corrections';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { Failure } from '../failures';
import type { Office } from '../office';
import { layOutPlan } from '../plans/lay-out-plan';
import { type PlanDocument, type RevisionDocument, revisionId } from '../plans/plan';
import { bannersOf, type PlanBanner } from '../plans/plan-banner';
import type { PlanState } from '../plans/plan-states';
import { printPlan } from '../plans/print-plan';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import type { Day } from '../reading/plan-reading';
import { sha256 } from '../sha256';
import type { EvidenceLevel } from '../wording/states/evidence-words';
import type { Language } from '../wording/wording';

/** From its number on a plan is a public act; these are the states it can be in then. */
const PUBLIC_STATES = [
  'NUMBERED',
  'ISSUED',
  'IN_FORCE',
  'CLOSED',
  'ARCHIVED',
  'RECALLED',
  'SUPERSEDED',
] as const satisfies PlanState[];
export type PublicState = (typeof PUBLIC_STATES)[number];

/** What anybody may know of an issued plan: what stands on its own first and last page, and whether it still counts. */
export interface PublicRecord {
  planId: string;
  state: PublicState;
  number: string;
  day: Day;
  issuer: string;
  title: string;
  signer: string;
  /** Lines of the signature block above the name. */
  capacity: string[];
  level: EvidenceLevel;
  signedAt: Date;
  contentHash: string;
  /** SHA-256 (hex) of the PDF as printed now. */
  fileHash: string;
  /** What became of it: recalled, replaced, corrected. */
  banners: Record<Language, PlanBanner[]>;
  /** Letters of correction, in their order. */
  corrections: Pick<CorrectionDocument, 'reference' | 'date' | 'what' | 'from' | 'to'>[];
}

/** How a file that somebody holds stands to the prints of the service. */
export type FileVerdict = 'same' | 'signed' | 'earlier' | 'extended' | 'different';

interface Print {
  bytes: number;
  sha256: string;
}

export interface PublicRecords {
  /** @throws Failure NOT_FOUND for what is not there or has no number yet; PLAN_QUARANTINED. */
  look(planId: string): Promise<PublicRecord>;
  /** Compares a file with the prints of the plan; nothing is kept of it. @throws Failure as look. */
  compare(planId: string, file: Uint8Array): Promise<FileVerdict>;
}

type RecordsOffice = Pick<Office, 'documents' | 'directory' | 'publicBaseUrl'>;

interface Source {
  plan: PlanDocument & { state: PublicState };
  revision: RevisionDocument;
  directory: Directory;
}

/** Setting pages takes long and the same plan gives the same bytes: what was printed last is remembered by its content. */
const KEPT_PRINTS = 500;

export function openPublicRecords(office: RecordsOffice): PublicRecords {
  const prints = new Map<string, Promise<Print>>();
  const printOf = (source: Source): Promise<Print> => {
    const { plan, revision, directory } = source;
    const key = sha256(canonicalJson({ id: plan._id, printed: layOutPlan(plan, revision, directory) }));
    const known = prints.get(key) ?? print(office, source);
    prints.delete(key);
    prints.set(key, known);
    known.catch(() => prints.delete(key));
    const [oldest] = prints.keys();
    if (prints.size > KEPT_PRINTS && oldest !== undefined) prints.delete(oldest);
    return known;
  };
  return {
    look: async (planId) => {
      const source = await find(office, planId);
      return describe(source, await printOf(source), await listCorrections(office, planId));
    },
    compare: async (planId, file) => {
      const source = await find(office, planId);
      const digest = sha256(file);
      const now = await printOf(source);
      if (digest === now.sha256) return 'same';
      if (digest === source.plan.signature?.signedFileId) return 'signed';
      const before: Print[] = [];
      for (const plan of earlierStates(source.plan, await listCorrections(office, planId))) {
        const print = await printOf({ ...source, plan });
        if (digest === print.sha256) return 'earlier';
        before.push(print);
      }
      const begins = [now, ...before].some(({ bytes, sha256: wanted }) => sha256(file.subarray(0, bytes)) === wanted);
      return begins ? 'extended' : 'different';
    },
  };
}

async function find(office: RecordsOffice, planId: string): Promise<Source> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan?.number || !plan.signature) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  const state = PUBLIC_STATES.find((known) => known === plan.state);
  const revision = await office.documents.revisions.findOne({ _id: revisionId(planId, plan.signature.revision) });
  if (!state || !revision) throw new Failure('NOT_FOUND');
  return { plan: { ...plan, state }, revision, directory: await office.directory() };
}

/** The plan as it was printed after the issue and after each letter of correction. */
function earlierStates(plan: Source['plan'], corrections: readonly CorrectionDocument[]): Source['plan'][] {
  const { lastCorrection: _, correctedTimes: __, ...issued } = plan;
  const inForce = { ...issued, state: 'IN_FORCE' as const };
  const corrected = corrections.map(({ n, reference, date, what }) => ({
    ...inForce,
    correctedTimes: n,
    lastCorrection: { reference, date, what },
  }));
  return [inForce, ...corrected];
}

function describe(
  { plan, revision, directory }: Source,
  { sha256: fileHash }: Print,
  corrections: CorrectionDocument[],
): PublicRecord {
  const { number, signature } = plan;
  if (!number || !signature) throw new Failure('NOT_FOUND');
  const block = layOutPlan(plan, revision, directory).signature;
  return {
    planId: plan._id,
    state: plan.state,
    number: number.text,
    day: dayOf(number.at),
    issuer: nameOf(directory, plan.issuerId),
    title: plan.title,
    signer: block.name ?? nameOf(directory, signature.personId),
    capacity: block.lines,
    level: signature.level,
    signedAt: signature.at,
    contentHash: signature.contentHash,
    fileHash,
    banners: { vi: bannersOf(plan, 'vi'), en: bannersOf(plan, 'en') },
    corrections: corrections.map(({ reference, date, what, from, to }) => ({ reference, date, what, from, to })),
  };
}

async function print(office: RecordsOffice, { plan, revision, directory }: Source): Promise<Print> {
  const { content } = await printPlan(plan, revision, directory, 'PDF', office);
  return { bytes: content.length, sha256: sha256(content) };
}
