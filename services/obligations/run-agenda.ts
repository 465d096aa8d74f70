import { type AuditPorts, appendEvent } from '../audit/append-event';
import { type AgendaEntry, agenda, dueEntries, nextInstant } from '../calendar/agenda';
import { isQuiet, nextOfficeTime } from '../calendar/working-hours';
import type { GrantPurpose } from '../grants/grant';
import { openGrants } from '../grants/open-grant';
import { type NewMail, queueMails } from '../mail/queue-mails';
import type { Office } from '../office';
import type { PlanDocument } from '../plans/plan';
import { letterOf } from './agenda-letters';
import { type AgendaKind, loadAgendaItems } from './load-agenda-items';
import { ranField } from './ran';

/** Entries whose mails and marks are made together. */
const CHUNK_SIZE = 100;
const UNSENT_RECHECK_MS = 60 * 60_000;

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
 * marked on the item and every mail has a key of its own, so a repeated run changes nothing (rules 4 and 5).
 * @param at the workflow's time, UTC.
 */
export async function runAgenda(
  office: Pick<Office, AuditPorts | 'keys' | 'post' | 'calendar' | 'policy'>,
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
  for (let done = 0; done < run.length; done += CHUNK_SIZE) {
    await carryOut(office, plan, run.slice(done, done + CHUNK_SIZE), at);
  }
  await markRan(office, kind, [...run, ...skip], at);
  if (run.length > 0) {
    await appendEvent(office, {
      planId,
      key: `agenda-${kind}-${at.toISOString()}`,
      type: 'AGENDA_RUN',
      actorId: 'service',
      at,
      data: { kind, entries: run.map((entry) => entry.key).sort() },
    });
  }
  const left = new Set([...run, ...skip].map((entry) => entry.key));
  const rest = entries.filter((entry) => !left.has(entry.key));
  const owing = items.filter((item) => item.closedAt === null);
  const nextAt = rest.some(waits) ? opensAt : (nextInstant(rest, at)?.getTime() ?? null);
  // A mail the server keeps refusing has no date of sending yet, so nothing is due; look again later.
  const unsent = owing.some((item) => item.kind === 'DELIVERY' && !item.sentAt);
  return {
    ran: run.length,
    nextAt: unsent ? Math.min(nextAt ?? Number.POSITIVE_INFINITY, at.getTime() + UNSENT_RECHECK_MS) : nextAt,
    owed: owing.length,
  };
}

const LINK_PURPOSE: Record<AgendaKind, GrantPurpose> = { DELIVERY: 'ACKNOWLEDGE', TASK: 'PROGRESS', REPORT: 'REPORT' };

async function carryOut(
  office: Pick<Office, 'documents' | 'keys' | 'post'>,
  plan: PlanDocument,
  entries: AgendaEntry[],
  at: Date,
): Promise<void> {
  const opened = entries
    .filter((entry) => entry.kind === 'REPORT' && entry.action === 'OPEN')
    .map((entry) => entry.item);
  if (opened.length > 0) {
    await office.documents.periods.updateMany(
      { _id: { $in: opened }, state: 'SCHEDULED' },
      { $set: { state: 'OPEN' } },
    );
  }
  const overdue = entries.filter((entry) => entry.action === 'MARK_OVERDUE').map((entry) => entry.item);
  if (overdue.length > 0) {
    const mark = { $set: { overdueSince: at } };
    await office.documents.tasks.updateMany({ _id: { $in: overdue }, overdueSince: null }, mark);
    await office.documents.periods.updateMany({ _id: { $in: overdue }, overdueSince: null }, mark);
  }
  const grantIds = await openGrants(
    office,
    entries.map((entry) => ({
      purpose: LINK_PURPOSE[entry.kind],
      planId: plan._id,
      revision: plan.revision,
      docHash: plan.signature?.contentHash ?? '',
      subjectId: entry.owner,
      aboutId: entry.item,
      openedAt: at,
    })),
  );
  await queueMails(
    office,
    entries.map((entry, index): NewMail => {
      const { purpose, addresseeId } = letterOf(entry, plan.route);
      return {
        key: {
          planId: plan._id,
          revision: plan.revision,
          addresseeId,
          purpose,
          aboutId: entry.item,
          round: entry.round,
        },
        grantId: grantIds[index] ?? null,
        queuedAt: at,
      };
    }),
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
  for (const [field, items] of groupByField(entries)) {
    await (collection as typeof office.documents.deliveries).updateMany(
      { _id: { $in: items } },
      { $set: { [`ran.${field}`]: at.toISOString() } },
    );
  }
}

function groupByField(entries: AgendaEntry[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const entry of entries) {
    const field = ranField(entry);
    groups.set(field, [...(groups.get(field) ?? []), entry.item]);
  }
  return groups;
}
