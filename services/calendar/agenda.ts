import type { Day } from '../reading/plan-reading';
import { type AgendaCause, type AgendaSetting, instantOf, type RuleInstant } from './agenda-instant';
import { type AgendaAddressee, type AgendaRule, rulesOf } from './agenda-rule';
import type { DueDate } from './due-date';
import type { FollowUpPolicy } from './follow-up-policy';
import { lastDayFor } from './late-day';
import { compareDays, dayOf, endOfDay, instantAt } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';
import { nextOfficeTime } from './working-hours';

export type AgendaAction = 'OPEN' | 'REMIND' | 'MARK_OVERDUE' | 'ESCALATE';

/** Something that is owed: a confirmation of receipt, a task, a report for one period. */
export interface AgendaItem {
  kind: 'DELIVERY' | 'TASK' | 'REPORT';
  id: string;
  /** Unit or person who owes it. */
  owner: string;
  /** Person the unit named to carry it out. */
  executor?: string | null;
  due: DueDate | null;
  opensOn?: Day;
  sentAt?: Date | null;
  /** The stamp as printed; null for an ordinary plan. */
  urgency?: string | null;
  /** Bodies that cannot be ordered ("Đề nghị …") are never written to in the tone of an order. */
  mode: 'order' | 'request';
  /** Deadlines given since the first, by rework or extension: each begins rounds of its own. */
  newDeadlines?: number;
  /** When the last one was given, or the task to this unit; what came before is about the earlier deadline. */
  owedAgainAt?: Date | null;
  /** Done, waived or recalled. */
  closedAt: Date | null;
  /** Entry key → ISO instant at which it was run or skipped. */
  ran: Readonly<Record<string, string>>;
}

export interface AgendaEntry {
  /** `${item.id}#REMIND.1` */
  key: string;
  at: Date;
  action: AgendaAction;
  /** From 1. */
  round: number;
  /** Id of the item. */
  item: string;
  kind: AgendaItem['kind'];
  owner: string;
  executor: string | null;
  /** Who hears of it. */
  to: AgendaAddressee;
  tone: 'order' | 'request';
  /** The rule that put it here: 'task.remind[1]: 1 working day before 2026-12-09'. */
  reason: string;
  cause: AgendaCause;
}

const orderWithinInstant: Record<AgendaAction, number> = { OPEN: 0, REMIND: 1, MARK_OVERDUE: 2, ESCALATE: 3 };

/**
 * Everything still to be done about the items of one plan, in order of time. Pure: the same facts give the same
 * agenda, so the dress rehearsal before signature shows what will happen after it.
 */
export function agenda(
  items: readonly AgendaItem[],
  calendar: WorkCalendar,
  policy: FollowUpPolicy,
  inForceAt: Date,
): AgendaEntry[] {
  const setting = { calendar, policy, inForceAt };
  return items
    .filter((item) => item.closedAt === null)
    .flatMap((item) => entriesOf(item, setting).filter((entry) => item.ran[entry.key] === undefined))
    .sort(byTime);
}

function byTime(a: AgendaEntry, b: AgendaEntry): number {
  const byAction = orderWithinInstant[a.action] - orderWithinInstant[b.action];
  return a.at.getTime() - b.at.getTime() || byAction || (a.key < b.key ? -1 : Number(a.key > b.key));
}

/** All entries of an open item, whether they ran or not, so that what ran changes nothing about the rest. */
function entriesOf(item: AgendaItem, setting: AgendaSetting): AgendaEntry[] {
  // Without a due date there is nothing to be late for; receipt is counted from sending instead.
  if (item.kind !== 'DELIVERY' && !item.due) return [];
  const kept = new Map<string, AgendaEntry>();
  let openedAt: Date | null = null;
  for (const rule of rulesOf(item, setting.policy)) {
    const found = instantOf(rule, item, setting);
    if (!found) continue;
    const at = rule.action === 'OPEN' ? notBeforeOpening(rule, found, item, setting) : found.at;
    if (rule.action === 'OPEN') openedAt = at;
    if (isAboutEarlierDeadline(rule, at, item)) continue;
    if (rule.action === 'REMIND' && isPointless(at, rule, item, openedAt, setting)) continue;
    // Two rounds at one instant would say the same twice: the later round takes the place of the earlier.
    kept.set(`${rule.action}@${rule.to}@${at.getTime()}`, entryOf(rule, at, found, item));
  }
  return [...kept.values()];
}

/** What has a new deadline has been open before, and what fell before that was about the earlier one. */
function isAboutEarlierDeadline(
  rule: AgendaRule,
  at: Date,
  { newDeadlines = 0, owedAgainAt = null }: AgendaItem,
): boolean {
  if (newDeadlines > 0 && rule.action === 'OPEN') return true;
  return owedAgainAt !== null && at.getTime() <= owedAgainAt.getTime();
}

function entryOf(
  rule: AgendaRule,
  at: Date,
  { counted, cause, at: ruled }: RuleInstant,
  item: AgendaItem,
): AgendaEntry {
  return {
    key: `${item.id}#${rule.action}.${rule.round}`,
    at,
    action: rule.action,
    round: rule.round,
    item: item.id,
    kind: item.kind,
    owner: item.owner,
    executor: item.executor ?? null,
    to: rule.to,
    tone: item.mode,
    reason: `${rule.name}: ${counted}`,
    cause: { ...cause, held: at.getTime() !== ruled.getTime() },
  };
}

/** A report opens even when the plan is issued late: then with entry into force, or at the start of its data. */
function notBeforeOpening(rule: AgendaRule, found: RuleInstant, item: AgendaItem, setting: AgendaSetting): Date {
  if (rule.offset.seconds !== undefined) return found.at;
  const { policy, calendar, inForceAt } = setting;
  const earliestMs = Math.max(
    inForceAt.getTime(),
    item.opensOn === undefined ? Number.NEGATIVE_INFINITY : instantAt(item.opensOn, policy.hour).getTime(),
  );
  if (found.at.getTime() >= earliestMs) return found.at;
  return nextOfficeTime(new Date(earliestMs), policy.hour, policy.workingHours, calendar);
}

/** A reminder before the thing is in force or open says nothing new, one after its last day comes too late. */
function isPointless(
  at: Date,
  rule: AgendaRule,
  item: AgendaItem,
  openedAt: Date | null,
  { inForceAt, policy }: AgendaSetting,
): boolean {
  if (item.due && at.getTime() > endOfDay(lastDayFor(item.due, policy)).getTime()) return true;
  if (openedAt && at.getTime() <= openedAt.getTime()) return true;
  if (rule.offset.seconds !== undefined || item.kind === 'DELIVERY') return false;
  if (at.getTime() < inForceAt.getTime()) return true;
  return item.opensOn !== undefined && compareDays(dayOf(at), item.opensOn) < 0;
}

/**
 * What is due now. Of several missed reminders of one item only the last is run, and none once the item is being
 * marked overdue: an outage gives no burst of letters. `skip` is to be marked as ran too.
 */
export function dueEntries(entries: readonly AgendaEntry[], now: Date): { run: AgendaEntry[]; skip: AgendaEntry[] } {
  const due = entries.filter((entry) => entry.at.getTime() <= now.getTime()).sort(byTime);
  const lastReminder = new Map<string, string>();
  const overdue = new Set<string>();
  for (const entry of due) {
    if (entry.action === 'REMIND') lastReminder.set(entry.item, entry.key);
    if (entry.action === 'MARK_OVERDUE') overdue.add(entry.item);
  }
  const isSkipped = (entry: AgendaEntry) =>
    entry.action === 'REMIND' && (lastReminder.get(entry.item) !== entry.key || overdue.has(entry.item));
  return { run: due.filter((entry) => !isSkipped(entry)), skip: due.filter(isSkipped) };
}

/** The earliest instant after `after` at which something is to be done; null when nothing is left. */
export function nextInstant(entries: readonly AgendaEntry[], after: Date): Date | null {
  let next: Date | null = null;
  for (const { at } of entries) {
    if (at.getTime() > after.getTime() && (next === null || at.getTime() < next.getTime())) next = at;
  }
  return next;
}
