import type { Day } from '../reading/plan-reading';
import type { AgendaItem } from './agenda';
import type { AgendaRule } from './agenda-rule';
import type { FollowUpPolicy, Offset } from './follow-up-policy';
import { lastDayFor } from './late-day';
import { addDays, dayOf, instantAt, laterDay } from './vietnam-time';
import type { WorkCalendar } from './work-calendar';
import { addWorkingHours, nextOfficeTime, previousOfficeTime } from './working-hours';

export interface AgendaSetting {
  calendar: WorkCalendar;
  policy: FollowUpPolicy;
  inForceAt: Date;
}

/** Why an entry stands where it does, in parts; the catalogue makes a sentence of them. */
export interface AgendaCause {
  offset: Offset;
  /** The day counted from. */
  anchorDay: Day;
  /** The last day, where it had passed when the plan came into force. */
  passed: Day | null;
  /** Moved to entry into force or to the first day of the figures, which came later. */
  held: boolean;
}

export interface RuleInstant {
  at: Date;
  /** "1 working day before 2026-12-09" */
  counted: string;
  cause: AgendaCause;
}

interface Anchor {
  /** The instant itself, where the anchor is one and not a day. */
  instant: Date | null;
  day: Day;
  /** As it reads in a reason. */
  name: string;
  passed?: Day;
}

/** When a rule fires for an item, in office time unless it counts seconds; null where its anchor is not known. */
export function instantOf(rule: AgendaRule, item: AgendaItem, setting: AgendaSetting): RuleInstant | null {
  const anchor = anchorOf(rule, item, setting);
  if (!anchor) return null;
  const { offset } = rule;
  const counted = `${phraseOf(offset)} ${anchor.name}${offset.at ? ` at ${offset.at}` : ''}`;
  const cause = { offset, anchorDay: anchor.day, passed: anchor.passed ?? null, held: false };
  if (offset.seconds !== undefined) {
    const start = anchor.instant ?? instantAt(anchor.day, offset.at ?? setting.policy.hour);
    return { at: new Date(start.getTime() + offset.seconds * 1000), counted, cause };
  }
  return { at: inOfficeTime(shift(offset, anchor, setting), rule, setting), counted, cause };
}

function anchorOf(rule: AgendaRule, item: AgendaItem, setting: AgendaSetting): Anchor | null {
  switch (rule.offset.from) {
    case 'IN_FORCE':
      return { instant: setting.inForceAt, day: dayOf(setting.inForceAt), name: 'entry into force' };
    case 'SENT':
      return item.sentAt ? { instant: item.sentAt, day: dayOf(item.sentAt), name: 'sending' } : null;
    case 'OPENING':
      return item.opensOn ? { instant: null, day: item.opensOn, name: item.opensOn } : null;
    case 'ACTION_DAY':
      return item.due ? { instant: null, day: item.due.actionDay, name: item.due.actionDay } : null;
    case 'LAST_DAY':
      return item.due ? lastDayAnchor(lastDayFor(item.due, setting.policy), setting) : null;
  }
}

/** Nobody is late on the day of issue: a last day that had passed by then counts from entry into force. */
function lastDayAnchor(lastDay: Day, setting: AgendaSetting): Anchor {
  const day = laterDay(lastDay, dayOf(setting.inForceAt));
  return {
    instant: null,
    day,
    name: day === lastDay ? day : `${day}, day of entry into force (${lastDay} had passed)`,
    ...(day === lastDay ? {} : { passed: lastDay }),
  };
}

function shift(offset: Offset, anchor: Anchor, { calendar, policy }: AgendaSetting): Date {
  const time = offset.at ?? policy.hour;
  if (offset.workingHours !== undefined) {
    const start = anchor.instant ?? instantAt(anchor.day, policy.hour);
    return addWorkingHours(start, offset.workingHours, policy.workingHours, calendar);
  }
  if (offset.workingDays) return instantAt(calendar.addWorkingDays(anchor.day, offset.workingDays), time);
  if (offset.days) return instantAt(addDays(anchor.day, offset.days), time);
  return anchor.instant && !offset.at ? anchor.instant : instantAt(anchor.day, time);
}

/** Before a deadline a notice comes earlier rather than later, after it the other way round. */
function inOfficeTime(at: Date, rule: AgendaRule, { calendar, policy }: AgendaSetting): Date {
  const isBeforeDeadline =
    (rule.action === 'REMIND' || rule.action === 'OPEN') &&
    (rule.offset.from === 'ACTION_DAY' || rule.offset.from === 'LAST_DAY');
  const move = isBeforeDeadline ? previousOfficeTime : nextOfficeTime;
  return move(at, policy.hour, policy.workingHours, calendar);
}

function phraseOf(offset: Offset): string {
  if (offset.seconds !== undefined) return amount(offset.seconds, 'second');
  if (offset.workingHours !== undefined) return amount(offset.workingHours, 'working hour');
  if (offset.workingDays) return amount(offset.workingDays, 'working day');
  return offset.days ? amount(offset.days, 'day') : 'on';
}

function amount(count: number, unit: string): string {
  const size = Math.abs(count);
  return `${size} ${unit}${size === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`;
}
