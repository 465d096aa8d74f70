import { type AgendaItem, agenda } from '../calendar/agenda';
import { resolveDueDate } from '../calendar/due-date';
import { planReportPeriods } from '../calendar/plan-report-periods';
import { dayOf, yearOf } from '../calendar/vietnam-time';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { Failure } from '../failures';
import { periodId, taskId } from '../obligations/obligation';
import type { Office } from '../office';
import { type AgendaLine, agendaLines } from './agenda-line';
import type { Obligations, RevisionDocument } from './plan';

export interface Rehearsal {
  /** The instant the rehearsal takes for the issue of the plan. */
  issuedAt: Date;
  entries: AgendaLine[];
}

interface Rehearsed {
  planId: string;
  issuedAt: Date;
  calendar: Office['calendar'];
  words: Map<string, { vi: string; en: string }>;
}

/**
 * The dress rehearsal before the signature (chạy thử phát hành): what would be done, when and for whom, if the current
 * revision were issued now. The agenda is the one the service will follow.
 * @throws Failure NOT_FOUND.
 */
export async function rehearsePlan(
  office: Pick<Office, 'documents' | 'directory' | 'calendar' | 'policy' | 'clock'>,
  planId: string,
): Promise<Rehearsal> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  const revision = plan && (await office.documents.revisions.findOne({ _id: `${planId}/${plan.revision}` }));
  if (!plan || !revision) throw new Failure('NOT_FOUND');
  const issuedAt = office.clock();
  const rehearsed: Rehearsed = { planId, issuedAt, calendar: office.calendar, words: new Map() };
  const addressees = await addresseesOf(office, revision, plan.issuerId, issuedAt);
  const items = [
    ...addressees.map((id) => deliveryItem(id, plan.urgency, rehearsed)),
    ...taskItems(revision.obligations, rehearsed),
    ...reportItems(revision.obligations, rehearsed),
  ];
  const entries = agenda(items, office.calendar, office.policy(plan.policyId), issuedAt);
  return { issuedAt, entries: agendaLines(entries, rehearsed.words) };
}

/** Those on the lines, and whoever has a part without standing on one, as when the recipients are frozen (Điều 18.1). */
async function addresseesOf(
  office: Pick<Office, 'directory'>,
  { reading, obligations }: RevisionDocument,
  issuerId: string,
  issuedAt: Date,
): Promise<string[]> {
  const context = { directory: await office.directory(), issuerId, asOf: dayOf(issuedAt) };
  const listed = reading.recipients.flatMap((line) => resolveRecipientLine(line, context).addressees);
  const owners = [...obligations.tasks, ...obligations.duties].flatMap((one) => one.ownerIds);
  return [...new Set([...listed.map(({ id }) => id), ...owners])];
}

const UNTOUCHED = { closedAt: null, ran: {} };

function deliveryItem(addresseeId: string, urgency: string | null, { planId, issuedAt }: Rehearsed): AgendaItem {
  const id = `${planId}/${addresseeId}`;
  return {
    ...UNTOUCHED,
    kind: 'DELIVERY',
    id,
    owner: addresseeId,
    due: null,
    sentAt: issuedAt,
    urgency,
    mode: 'order',
  };
}

function taskItems({ planYear, tasks }: Obligations, { planId, issuedAt, calendar, words }: Rehearsed): AgendaItem[] {
  return tasks.flatMap((task) => {
    const due = task.deadline && resolveDueDate(task.deadline, { planYear, issuedOn: dayOf(issuedAt), calendar });
    return task.ownerIds.map((owner): AgendaItem => {
      const id = taskId(planId, task.key, owner);
      words.set(id, { vi: task.text, en: task.text });
      return { ...UNTOUCHED, kind: 'TASK', id, owner, due, mode: task.mode };
    });
  });
}

function reportItems({ planYear, duties }: Obligations, rehearsed: Rehearsed): AgendaItem[] {
  const { planId, issuedAt, calendar, words } = rehearsed;
  const timed = duties.filter((duty) => !duty.onDemand);
  const context = { planYear: planYear ?? yearOf(issuedAt), issuedOn: dayOf(issuedAt), calendar };
  const periods = planReportPeriods(
    timed.map((duty) => ({ ...duty, who: duty.ownerIds.join(' ') })),
    context,
  );
  return timed.flatMap((duty, index) =>
    (periods[index] ?? []).flatMap((period) =>
      duty.ownerIds.map((owner): AgendaItem => {
        const id = periodId(planId, duty.key, period.key, owner);
        words.set(id, period.label);
        return { ...UNTOUCHED, kind: 'REPORT', id, owner, due: period.due, opensOn: period.opensOn, mode: 'order' };
      }),
    ),
  );
}
