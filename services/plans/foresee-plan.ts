import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { dayOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Directory } from '../directory/create-directory';
import { nameOf } from '../directory/name-of';
import { wording } from '../wording/wording';
import type { AgendaLine } from './agenda-line';
import type { PlanDocument, RevisionDocument } from './plan';
import { type Rehearsal, rehearse } from './rehearse';

/** What a signature will set going, in short. */
export interface Outlook {
  recipients: number;
  tasks: number;
  reports: number;
  /** The next dates, earliest first, each with a Vietnamese sentence. */
  agenda: { day: string; text: string }[];
  /** Each month that has anything, with its deadlines and the letters that go out if nobody answers. */
  months: OutlookMonth[];
  /** Deadlines that rest on days off nobody has announced yet, as Vietnamese sentences. */
  warnings: string[];
}

export interface OutlookMonth {
  /** "2026-12" */
  month: string;
  deadlines: number;
  letters: number;
}

const SHOWN_ENTRIES = 5;

/** The short form of the rehearsal for the leader's mail and page. */
export function foreseePlan(
  plan: PlanDocument,
  revision: RevisionDocument,
  parts: { directory: Directory; calendar: WorkCalendar; policy: FollowUpPolicy; at: Date },
): Outlook {
  const rehearsal = rehearse(plan, revision, parts);
  return {
    recipients: rehearsal.addressees.length,
    tasks: rehearsal.tasks.length,
    reports: rehearsal.periods.length,
    agenda: nextDates(rehearsal.entries, parts.directory),
    months: monthsOf(rehearsal),
    warnings: rehearsal.warnings.map(({ vi }) => vi),
  };
}

/** What follows about tasks and reports; what happens together on a day is one entry. */
function nextDates(entries: readonly AgendaLine[], directory: Directory): Outlook['agenda'] {
  const words = wording('vi').agenda;
  const together = new Map<string, { line: AgendaLine; owners: Set<string> }>();
  for (const line of entries) {
    if ((line.kind !== 'TASK' && line.kind !== 'REPORT') || line.action === 'ASSIGN') continue;
    const key = `${dayOf(line.at)} ${line.kind} ${line.action}`;
    const found = together.get(key) ?? { line, owners: new Set() };
    found.owners.add(line.owner);
    together.set(key, found);
  }
  return [...together.values()].slice(0, SHOWN_ENTRIES).map(({ line: { at, kind, action, owner }, owners }) => {
    const whom = owners.size === 1 ? nameOf(directory, owner) : words.units(owners.size);
    return { day: dayOf(at), text: words.entry({ kind, action, owner: whom }) };
  });
}

function monthsOf({ entries, tasks, periods }: Rehearsal): OutlookMonth[] {
  const months = new Map<string, OutlookMonth>();
  const count = (day: string, what: 'deadlines' | 'letters') => {
    const month = day.slice(0, 7);
    const found = months.get(month) ?? { month, deadlines: 0, letters: 0 };
    found[what] += 1;
    months.set(month, found);
  };
  for (const { due } of [...tasks, ...periods]) if (due) count(due.lastDay, 'deadlines');
  for (const letter of new Set(entries.flatMap(letterKeyOf))) count(letter, 'letters');
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Begins with the day. One digest, and one list of the silent, tells of many entries at once. */
function letterKeyOf({ at, key, letter }: AgendaLine): string[] {
  if (!letter) return [];
  const isGathered = letter.purpose === 'DIGEST' || letter.purpose === 'ESCALATE_ACKNOWLEDGEMENT';
  return [`${dayOf(at)} ${isGathered ? `${letter.purpose} ${letter.addresseeId}` : key}`];
}
