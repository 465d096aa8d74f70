import { type AgendaEntry, agenda } from '../calendar/agenda';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { dayOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import { wording } from '../wording/wording';
import type { PlanDocument, RevisionDocument } from './plan';
import { rehearsedItems } from './rehearsed-items';

/** What a signature will set going. */
export interface Outlook {
  recipients: number;
  tasks: number;
  reports: number;
  /** The next dates, earliest first, each with a Vietnamese sentence. */
  agenda: { day: string; text: string }[];
}

const SHOWN_ENTRIES = 6;

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
  const { items } = rehearsedItems(revision.obligations, {
    planId: plan._id,
    issuedAt: parts.at,
    calendar: parts.calendar,
  });
  const entries = agenda(items, parts.calendar, parts.policy, parts.at);
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
