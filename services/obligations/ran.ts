import type { AgendaEntry } from '../calendar/agenda';

/** Field name under `ran` for an entry: `REMIND-2`. Dots and slashes have a meaning in MongoDB paths. */
export function ranField(entry: Pick<AgendaEntry, 'action' | 'round'>): string {
  return `${entry.action}-${entry.round}`;
}

/** The stored marks of one item as the agenda knows them: entry key → ISO instant. */
export function ranKeys(itemId: string, ran: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(ran).map(([field, at]) => [`${itemId}#${field.replace('-', '.')}`, at]));
}
