import type { AgendaAction, AgendaEntry } from '../calendar/agenda';

/** Field name under `ran` for an entry: `REMIND-2`. Dots and slashes have a meaning in MongoDB paths. */
export function ranField(entry: Pick<AgendaEntry, 'action' | 'round'>): string {
  return `${entry.action}-${entry.round}`;
}

/** The stored marks of one item as the agenda knows them: entry key → ISO instant. */
export function ranKeys(itemId: string, ran: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(ran).map(([field, at]) => [`${itemId}#${field.replace('-', '.')}`, at]));
}

/** What the agenda did about an item, and when. */
export interface Reminder {
  action: AgendaAction;
  at: Date;
}

/**
 * What was told of an item, from its marks, the earliest first. A reminder that a later one of the same run, or the mark
 * as overdue, took the place of was never sent and is not among them.
 */
export function remindersOf(ran: Readonly<Record<string, string>>): Reminder[] {
  const marks = Object.entries(ran).map(([field, at]) => ({ action: field.split('-')[0] as AgendaAction, at }));
  const told = new Map<string, Reminder>();
  for (const { action, at } of marks) {
    const isReplaced = action === 'REMIND' && marks.some((mark) => mark.action === 'MARK_OVERDUE' && mark.at === at);
    if (!isReplaced) told.set(`${at} ${action}`, { action, at: new Date(at) });
  }
  return [...told.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reminder]) => reminder);
}
