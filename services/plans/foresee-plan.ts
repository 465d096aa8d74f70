import { type AgendaEntry, type AgendaItem, agenda } from '../calendar/agenda';
import { resolveDueDate } from '../calendar/due-date';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { planReportPeriods } from '../calendar/plan-report-periods';
import { dayOf, yearOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { wording } from '../wording/wording';
import type { Obligations, PlanDocument, RevisionDocument } from './plan';

/** What a signature will set going. */
export interface Outlook {
  recipients: number;
  tasks: number;
  reports: number;
  /** The next dates, earliest first, each with a Vietnamese sentence. */
  agenda: { day: string; text: string }[];
}

const SHOWN_ENTRIES = 6;

/**
 * The rehearsal: what would happen if the plan were issued at `at`, from the same agenda that later runs.
 * The leader sees it before signing (“Chạy thử phát hành”).
 */
export function rehearse(
  obligations: Obligations,
  parts: { calendar: WorkCalendar; policy: FollowUpPolicy; at: Date },
): { items: AgendaItem[]; entries: AgendaEntry[] } {
  const items = [...taskItems(obligations, parts), ...reportItems(obligations, parts)];
  return { items, entries: agenda(items, parts.calendar, parts.policy, parts.at) };
}

/** The short form of the rehearsal for the leader's mail and page. */
export function foreseePlan(
  plan: PlanDocument,
  revision: RevisionDocument,
  directory: Directory,
  parts: { calendar: WorkCalendar; policy: FollowUpPolicy; at: Date },
): Outlook {
  const context = { directory, issuerId: plan.issuerId, asOf: dayOf(parts.at) };
  const recipients = new Set(
    revision.reading.recipients.flatMap((line) => resolveRecipientLine(line, context).addressees.map((one) => one.id)),
  );
  const { items, entries } = rehearse(revision.obligations, parts);
  const days = new Map<string, AgendaEntry[]>();
  for (const entry of entries) {
    const key = `${dayOf(entry.at)} ${entry.kind} ${entry.action}`;
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  const words = wording('vi').agenda;
  return {
    recipients: recipients.size,
    tasks: items.filter((item) => item.kind === 'TASK').length,
    reports: items.filter((item) => item.kind === 'REPORT').length,
    agenda: [...days].slice(0, SHOWN_ENTRIES).map(([key, together]) => {
      const [first] = together;
      const owner = first && together.length === 1 ? nameOf(directory, first.owner) : words.units(together.length);
      return {
        day: key.slice(0, 10),
        text: first ? words.entry({ kind: first.kind, action: first.action, owner }) : '',
      };
    }),
  };
}

function taskItems(obligations: Obligations, { calendar, at }: { calendar: WorkCalendar; at: Date }): AgendaItem[] {
  return obligations.tasks.flatMap((task) => {
    const due =
      task.deadline && resolveDueDate(task.deadline, { planYear: obligations.planYear, issuedOn: dayOf(at), calendar });
    return task.ownerIds.map(
      (owner): AgendaItem => ({
        kind: 'TASK',
        id: `${task.key}/${owner}`,
        owner,
        due,
        mode: task.mode,
        closedAt: null,
        ran: {},
      }),
    );
  });
}

function reportItems(obligations: Obligations, { calendar, at }: { calendar: WorkCalendar; at: Date }): AgendaItem[] {
  const timed = obligations.duties.filter((duty) => !duty.onDemand);
  const periods = planReportPeriods(
    timed.map((duty) => ({ ...duty, who: duty.ownerIds.join(' ') })),
    { planYear: obligations.planYear ?? yearOf(at), issuedOn: dayOf(at), calendar },
  );
  return timed.flatMap((duty, index) =>
    (periods[index] ?? []).flatMap((period) =>
      duty.ownerIds.map(
        (owner): AgendaItem => ({
          kind: 'REPORT',
          id: `${duty.key}/${period.key}/${owner}`,
          owner,
          due: period.due,
          opensOn: period.opensOn,
          mode: 'order',
          closedAt: null,
          ran: {},
        }),
      ),
    ),
  );
}
