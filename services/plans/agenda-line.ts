import type { AgendaEntry } from '../calendar/agenda';
import { type AgendaLetter, copyOf, type Ladder, letterOf } from '../obligations/agenda-letters';
import type { AgendaStep, AgendaSubject } from '../wording/agenda/agenda-step';
import { wording } from '../wording/wording';

/** The same words in both languages. */
export interface AgendaWords {
  vi: string;
  en: string;
}

/** One thing the service does or would do about a plan: when, about what, why, and who is written to. */
export interface AgendaLine {
  /** The same for the same thing. */
  key: string;
  at: Date;
  action: AgendaStep;
  /** From 1. */
  round: number;
  kind: AgendaSubject;
  /** Id of the delivery, task, period or plan. */
  item: string;
  owner: string;
  tone: AgendaEntry['tone'];
  about: AgendaWords;
  reason: AgendaWords;
  /** For whoever keeps the policy: 'task.remind[1]: 1 working day before 2026-12-09'. */
  rule: string;
  /** Null where no mail goes out. */
  letter: AgendaLetter | null;
}

/**
 * The entries of an agenda as people read them.
 * @param words item id → what the item is; an item without words is a delivery.
 */
export function agendaLines(
  entries: readonly AgendaEntry[],
  words: ReadonlyMap<string, AgendaWords>,
  ladder: Ladder,
): AgendaLine[] {
  const [vi, en] = [wording('vi').agenda, wording('en').agenda];
  const receipt = { vi: vi.receipt, en: en.receipt };
  return entries.flatMap(({ cause, reason, executor, to, ...entry }) => {
    const owed = { ...entry, executor, to };
    const line: AgendaLine = {
      ...entry,
      about: words.get(entry.item) ?? receipt,
      reason: { vi: vi.reason(cause), en: en.reason(cause) },
      rule: reason,
      letter: letterOf(owed, ladder),
    };
    const copy = copyOf(owed, ladder);
    return copy ? [line, { ...line, key: `${line.key}.COPY`, letter: copy }] : [line];
  });
}
