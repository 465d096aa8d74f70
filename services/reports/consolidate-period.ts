import type { DueDate } from '../calendar/due-date';
import { lastInstantFor } from '../calendar/late-day';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { Failure } from '../failures';
import { uploadId } from '../files/uploaded-file';
import type { FactDocument } from '../obligations/fact';
import { PERIOD_STATES, type PeriodDocument } from '../obligations/obligation';
import { remindersOf } from '../obligations/ran';
import type { Office } from '../office';
import { type PlanDocument, type RevisionDocument, revisionId } from '../plans/plan';
import { refuseQuarantined } from '../plans/refuse-quarantined';
import { type Consolidation, consolidateReports, type UnitReport } from './consolidate-reports';
import { type ReportForm, reportForm } from './report-form';

/** Which reports: those of one duty of the plan for one period. */
export interface ReportRound {
  planId: string;
  /** Key of the duty: `d1`. */
  dutyKey: string;
  /** `2026-H1`, `2026`, `once` … */
  periodKey: string;
}

export interface PeriodConsolidation extends Consolidation {
  round: ReportRound;
  plan: PlanDocument;
  revision: RevisionDocument;
  form: ReportForm;
  label: PeriodDocument['label'];
  /** The deadline as the plan sets it; null: none. */
  due: DueDate | null;
  /** To whom, as printed. */
  to: string[];
  /** The instant it was put together. */
  at: Date;
}

type ConsolidatingOffice = Pick<Office, 'documents' | 'directory' | 'clock' | 'policy'>;

/**
 * The reports of all units for one period put together, in the order of "Nơi nhận". Reads only.
 * @throws Failure NOT_FOUND where the plan has no such reports; PLAN_QUARANTINED.
 */
export async function consolidatePeriod(office: ConsolidatingOffice, round: ReportRound): Promise<PeriodConsolidation> {
  const { documents } = office;
  const { planId } = round;
  const plan = await documents.plans.findOne({ _id: planId });
  const revision = plan && (await documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  const periods = await documents.periods
    .find({ planId, key: round.dutyKey, period: round.periodKey })
    .sort({ _id: 1 })
    .toArray();
  const [first] = periods;
  if (!plan || !revision || !first) throw new Failure('NOT_FOUND');
  refuseQuarantined(plan);
  const at = office.clock();
  const facts = await factsOf(documents, periods);
  const inOrder = orderOf(await linesOf(documents, planId), await office.directory());
  const policy = office.policy(plan.policyId);
  const inForceAt = plan.inForceAt ?? plan.issuedAt ?? at;
  const pastFor = (due: DueDate | null, instant: Date) =>
    due !== null && instant > lastInstantFor(due, policy, inForceAt);
  const fileNames = await fileNamesOf(documents, [...facts.values()].flat());
  const reports = periods.map((period) => unitReport(period, facts.get(period._id) ?? [], { at, pastFor, fileNames }));
  const form = reportForm(revision.reading, first);
  return {
    ...consolidateReports(form, inOrder(reports)),
    ...{ round, plan, revision, form, at, label: first.label, to: first.to },
    due: first.plannedDue ?? first.due,
  };
}

const BATCH = 500;

/** What was handed in and sent back, in its order, by period. */
async function factsOf(
  { facts }: Pick<Office['documents'], 'facts'>,
  periods: readonly PeriodDocument[],
): Promise<Map<string, FactDocument[]>> {
  const ids = periods.filter(({ applied }) => applied > 0).map(({ _id }) => _id);
  const bySubject = new Map<string, FactDocument[]>();
  for (let done = 0; done < ids.length; done += BATCH) {
    const found = await facts.find({ subjectId: { $in: ids.slice(done, done + BATCH) } }).toArray();
    for (const fact of found.sort((a, b) => a.sequence - b.sequence)) {
      const known = bySubject.get(fact.subjectId);
      if (known) known.push(fact);
      else bySubject.set(fact.subjectId, [fact]);
    }
  }
  return bySubject;
}

/** Files as whoever handed them in called them, by the id of the upload. */
async function fileNamesOf(
  { uploads }: Pick<Office['documents'], 'uploads'>,
  facts: readonly FactDocument[],
): Promise<Map<string, string>> {
  const ids = facts.flatMap(({ act, actorId }) =>
    act.kind === 'REPORT_SUBMITTED' ? act.fileIds.map((fileId) => uploadId(fileId, actorId)) : [],
  );
  const names = new Map<string, string>();
  for (let done = 0; done < ids.length; done += BATCH) {
    const found = await uploads.find({ _id: { $in: ids.slice(done, done + BATCH) } }).toArray();
    for (const { _id, name } of found) names.set(_id, name);
  }
  return names;
}

/** Line of "Nơi nhận" of each addressee. */
async function linesOf(
  { deliveries }: Pick<Office['documents'], 'deliveries'>,
  planId: string,
): Promise<Map<string, number>> {
  const copies = await deliveries
    .find({ planId })
    .project<{ addresseeId: string; line: number | null }>({ addresseeId: 1, line: 1 })
    .toArray();
  return new Map(copies.flatMap(({ addresseeId, line }) => (line === null ? [] : [[addresseeId, line] as const])));
}

const byName = new Intl.Collator('vi', { numeric: true });

/** Names the units and sorts them: by their line, within one line by name; who is on no line stands last. */
function orderOf(lines: ReadonlyMap<string, number>, directory: Directory) {
  const lineOf = (ownerId: string) => lines.get(ownerId) ?? Number.MAX_SAFE_INTEGER;
  return (reports: readonly UnitReport[]): UnitReport[] =>
    reports
      .map((one) => ({ ...one, name: nameOf(directory, one.ownerId) || one.ownerId }))
      .sort((a, b) => lineOf(a.ownerId) - lineOf(b.ownerId) || byName.compare(a.name, b.name));
}

interface UnitSetting {
  at: Date;
  pastFor: (due: DueDate | null, instant: Date) => boolean;
  fileNames: ReadonlyMap<string, string>;
}

function unitReport(
  period: PeriodDocument,
  facts: readonly FactDocument[],
  { at, pastFor, fileNames }: UnitSetting,
): UnitReport {
  const acts = facts.map(({ act }) => act);
  const report = acts.findLast((act) => act.kind === 'REPORT_SUBMITTED') ?? null;
  const handedInBy = facts.findLast(({ act }) => act === report)?.actorId ?? '';
  const returned = acts.findLast((act) => act.kind === 'REPORT_RETURNED');
  const reminded = remindersOf(period.ran).filter(({ action }) => action === 'REMIND' || action === 'MARK_OVERDUE');
  return {
    periodId: period._id,
    ownerId: period.ownerId,
    name: period.ownerId,
    state: period.state,
    due: period.due,
    overdue: PERIOD_STATES[period.state].owed && pastFor(period.due, at),
    late: period.submittedAt !== null && pastFor(period.due, period.submittedAt),
    submittedAt: period.submittedAt,
    report,
    returnedReason: period.state === 'RETURNED' && returned ? returned.reason : null,
    remindedAt: reminded.at(-1)?.at ?? null,
    reminders: reminded.length,
    waivedReason: period.waiver?.reason ?? null,
    files: (report?.fileIds ?? []).map((fileId) => {
      return { fileId, name: fileNames.get(uploadId(fileId, handedInBy)) ?? fileId };
    }),
  };
}
