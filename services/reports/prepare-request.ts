import { addDays, checkDay, dayOf } from '../calendar/vietnam-time';
import { Failure } from '../failures';
import type { PeriodAct } from '../obligations/fact';
import type { Office } from '../office';
import { type Obligations, revisionId } from '../plans/plan';
import type { Day } from '../reading/plan-reading';

/** What an officer asks for: báo cáo đột xuất (Nghị định 09/2019/NĐ-CP, Điều 3). */
export interface ReportRequest {
  planId: string;
  /** Key of a duty of the plan (`d1`); null: about the plan as a whole. */
  dutyKey: string | null;
  subject: string;
  dueOn: Day;
  /** Who is asked; empty: all who owe the duty. */
  unitIds: readonly string[];
}

export type RequestAct = Extract<PeriodAct, { kind: 'REPORT_REQUESTED' }>;

/** A report is asked for while it can still be of use. */
const LONGEST_DAYS = 366;
/** Stands in the place of a duty's key where the plan has none. */
const NO_DUTY = 'adhoc';

/**
 * The fact a request becomes, and the subject it is recorded under: its sequence there numbers the requests.
 * @throws Failure NOT_FOUND; BAD_USER_INPUT naming `dutyKey`, `dueOn`, or `unitIds` where nobody is asked or somebody has
 * no part in the plan.
 */
export async function prepareRequest(
  office: Pick<Office, 'documents' | 'directory' | 'clock'>,
  { planId, dutyKey, subject, dueOn, unitIds }: ReportRequest,
): Promise<{ subjectId: string; act: RequestAct }> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: revisionId(planId, plan.revision) }));
  if (!revision) throw new Failure('NOT_FOUND');
  const today = dayOf(office.clock());
  refuseDay(dueOn, today);
  const duty = revision.obligations.duties.find(({ key }) => key === dutyKey);
  if (dutyKey !== null && !duty) throw new Failure('BAD_USER_INPUT', { field: 'dutyKey' });
  const directory = await office.directory();
  const asked = unitIds.length > 0 ? unitIds : (duty?.ownerIds ?? []);
  // Whoever has the work of an abolished unit now is asked in its place.
  const ownerIds = asked.flatMap((id) => {
    return directory.unit(id) ? directory.successorsOf(id, today).map(({ unitId }) => unitId) : [id];
  });
  if (ownerIds.length === 0) throw new Failure('BAD_USER_INPUT', { field: 'unitIds' });
  await refuseStrangers(office, planId, asked, revision.obligations);
  const key = dutyKey ?? NO_DUTY;
  const act: RequestAct = { kind: 'REPORT_REQUESTED', key, subject, dueOn, ownerIds: [...new Set(ownerIds)] };
  return { subjectId: `${planId}/${key}/adhoc`, act };
}

function refuseDay(dueOn: Day, today: Day): void {
  try {
    checkDay(dueOn);
  } catch {
    throw new Failure('BAD_USER_INPUT', { field: 'dueOn' });
  }
  if (dueOn < today || dueOn > addDays(today, LONGEST_DAYS)) throw new Failure('BAD_USER_INPUT', { field: 'dueOn' });
}

/** Only whom the plan was sent to, or who owes something by it, can be asked about it. */
async function refuseStrangers(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  asked: readonly string[],
  { tasks, duties }: Obligations,
): Promise<void> {
  const known = new Set([...tasks, ...duties].flatMap(({ ownerIds }) => ownerIds));
  const others = [...new Set(asked)].filter((id) => !known.has(id));
  if (others.length === 0) return;
  const copies = { planId, addresseeId: { $in: others } };
  const sent = await documents.deliveries.distinct('addresseeId', copies);
  const owed = await documents.tasks.distinct('ownerId', { planId, ownerId: { $in: others } });
  const reached = new Set([...sent, ...owed]);
  if (others.some((id) => !reached.has(id))) throw new Failure('BAD_USER_INPUT', { field: 'unitIds' });
}
