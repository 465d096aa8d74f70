import { type AuditPorts, appendEvent } from '../audit/append-event';
import { type AgendaEntry, agenda, dueEntries, nextInstant } from '../calendar/agenda';
import { dayOf, instantAt } from '../calendar/vietnam-time';
import { isQuiet, nextOfficeTime } from '../calendar/working-hours';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { ladderOf } from './agenda-letters';
import { type AgendaKind, loadAgendaItems } from './load-agenda-items';
import { pressForReceipt } from './press-for-receipt';
import { ranField } from './ran';
import { tellInDigests } from './tell-in-digests';

/** Entries whose marks are made together. */
const CHUNK_SIZE = 100;
/** What is not sent, or answered, is looked for after an hour at the least, then after half the time the plan has been in force. */
const RECHECK_MS = 60 * 60_000;
const RECHECK_SHARE = 0.5;
/** Copies sent minutes apart are pressed together, at the end of a quarter of an hour: history grows with runs. */
const GATHER_MS = 15 * 60_000;

export interface AgendaRun {
  /** Entries carried out now. */
  ran: number;
  /** Instant of the next entry, ms since the epoch; null when nothing is to come. */
  nextAt: number | null;
  /** Addressees, tasks or periods that somebody still owes an answer for. */
  owed: number;
}

/**
 * Carries out what the agenda of one kind has for this instant and says when to come back. Everything done is
 * marked on the item and every mail has a key of its own, so a repeated run changes nothing (rules 4 and 5). What its
 * addressee cannot be told today any more is not marked and waits for the next working day.
 * @param at the workflow's time, UTC.
 */
export async function runAgenda(
  office: Pick<Office, AuditPorts | 'directory' | 'keys' | 'post' | 'calendar' | 'policy'>,
  planId: string,
  kind: AgendaKind,
  at: Date,
): Promise<AgendaRun> {
  const plan = await office.documents.plans.findOne({ _id: planId });
  if (!plan) return { ran: 0, nextAt: null, owed: 0 };
  const items = await loadAgendaItems(office.documents, planId, kind);
  const inForceAt = plan.inForceAt ?? plan.issuedAt ?? at;
  const calendar = await office.calendar();
  const policy = office.policy(plan.policyId);
  const entries = agenda(items, calendar, policy, inForceAt);
  // After an outage, or a notice that made today a day off, letters wait for the office to open; only what counts seconds does not.
  const quiet = isQuiet(at, policy.workingHours, calendar);
  const opensAt = nextOfficeTime(at, policy.hour, policy.workingHours, calendar).getTime();
  const waits = (entry: AgendaEntry) => quiet && entry.cause.offset.seconds === undefined && entry.at <= at;
  const { run, skip } = dueEntries(
    entries.filter((entry) => !waits(entry)),
    at,
  );
  const { told, untold } = await carryOut(office, plan, run, { inForceAt, at });
  await markRan(office, kind, [...told, ...skip], at);
  if (told.length > 0) {
    await appendEvent(office, {
      planId,
      key: `agenda-${kind}-${at.toISOString()}`,
      type: 'AGENDA_RUN',
      actorId: 'service',
      at,
      data: { kind, entries: told.map((entry) => entry.key).sort() },
    });
  }
  const left = new Set([...run, ...skip].map((entry) => entry.key));
  const rest = entries.filter((entry) => !left.has(entry.key));
  const tomorrow = untold ? [instantAt(calendar.addWorkingDays(dayOf(at), 1), policy.hour).getTime()] : [];
  const owing = items.filter((item) => item.closedAt === null);
  const following = rest.some(waits) ? opensAt : (nextInstant(rest, at)?.getTime() ?? null);
  const next = earliest([...tomorrow, ...(following === null ? [] : [following])]);
  const nextAt = kind === 'DELIVERY' && run.length > 0 ? gathered(next, rest, at) : next;
  // A mail the server keeps refusing has no date of sending yet, and of a late receipt nobody tells: look again later.
  const looksAgain = kind === 'DELIVERY' && owing.some((item) => nextAt === null || !item.sentAt);
  return {
    ran: told.length,
    nextAt: looksAgain ? Math.min(nextAt ?? Number.POSITIVE_INFINITY, recheckAt(at, inForceAt)) : nextAt,
    owed: owing.length,
  };
}

/** After a run the next one waits for the end of its quarter of an hour, but for what counts seconds. */
function gathered(next: number | null, rest: readonly AgendaEntry[], at: Date): number | null {
  if (next === null || rest.some((entry) => entry.cause.offset.seconds !== undefined)) return next;
  return Math.max(next, (Math.floor(at.getTime() / GATHER_MS) + 1) * GATHER_MS);
}

function recheckAt(at: Date, inForceAt: Date): number {
  const age = at.getTime() - inForceAt.getTime();
  return at.getTime() + Math.max(RECHECK_MS, age * RECHECK_SHARE);
}

function earliest(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : Math.min(...instants);
}

/** @returns the entries that were carried out, and whether any waits for the next digest of its addressee. */
async function carryOut(
  office: Pick<Office, 'documents' | 'directory' | 'keys' | 'post'>,
  plan: PlanDocument,
  entries: AgendaEntry[],
  { inForceAt, at }: { inForceAt: Date; at: Date },
): Promise<{ told: AgendaEntry[]; untold: boolean }> {
  if (entries.length === 0) return { told: [], untold: false };
  const ladder = ladderOf(plan, await office.directory(), dayOf(at));
  await markStates(office, entries, at);
  const receipts = entries.filter(({ kind }) => kind === 'DELIVERY');
  if (receipts.length > 0) await pressForReceipt(office, plan, receipts, { ladder, at });
  const owed = entries.filter(({ kind }) => kind !== 'DELIVERY');
  const told = [...receipts, ...(await tellInDigests(office, owed, { ladder, inForceAt, at }))];
  return { told, untold: told.length < entries.length };
}

/** Before anybody is told of it, so that the letters find it so. */
async function markStates({ documents }: Pick<Office, 'documents'>, entries: AgendaEntry[], at: Date): Promise<void> {
  const itemsOf = (which: (entry: AgendaEntry) => boolean) => entries.filter(which).map((entry) => entry.item);
  const opened = itemsOf(({ kind, action }) => kind === 'REPORT' && action === 'OPEN');
  for (const ids of chunks(opened))
    await documents.periods.updateMany({ _id: { $in: ids }, state: 'SCHEDULED' }, { $set: { state: 'OPEN' } });
  for (const ids of chunks(itemsOf(({ action }) => action === 'MARK_OVERDUE'))) {
    const mark = { $set: { overdueSince: at } };
    await documents.tasks.updateMany({ _id: { $in: ids }, overdueSince: null }, mark);
    await documents.periods.updateMany({ _id: { $in: ids }, overdueSince: null }, mark);
  }
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK_SIZE) }, (_, index) =>
    all.slice(index * CHUNK_SIZE, (index + 1) * CHUNK_SIZE),
  );
}

async function markRan(
  office: Pick<Office, 'documents'>,
  kind: AgendaKind,
  entries: AgendaEntry[],
  at: Date,
): Promise<void> {
  const collection = {
    DELIVERY: office.documents.deliveries,
    TASK: office.documents.tasks,
    REPORT: office.documents.periods,
  }[kind];
  for (const [field, items] of groupByField(entries))
    for (const ids of chunks(items))
      await (collection as typeof office.documents.deliveries).updateMany(
        { _id: { $in: ids } },
        { $set: { [`ran.${field}`]: at.toISOString() } },
      );
}

function groupByField(entries: AgendaEntry[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    const field = ranField(entry);
    groups.set(field, [...(groups.get(field) ?? []), entry.item]);
  }
  return groups;
}
