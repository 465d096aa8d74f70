import type { AgendaEntry } from '../calendar/agenda';

/** An agenda entry with what it is about, in words. */
export interface AgendaLine extends AgendaEntry {
  about: { vi: string; en: string };
}

const RECEIPT = { vi: 'Xác nhận đã nhận văn bản', en: 'Confirmation of receipt' };

/** @param words item id → what the item is; an item without words is a delivery. */
export function agendaLines(
  entries: readonly AgendaEntry[],
  words: ReadonlyMap<string, { vi: string; en: string }>,
): AgendaLine[] {
  return entries.map((entry) => ({ ...entry, about: words.get(entry.item) ?? RECEIPT }));
}
