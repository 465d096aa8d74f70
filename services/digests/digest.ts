import type { AgendaEntry } from '../calendar/agenda';
import { dayOf } from '../calendar/vietnam-time';
import type { MailKey } from '../mail/mail';
import type { PeriodDocument, TaskDocument } from '../obligations/obligation';
import type { PlanDocument } from '../plans/plan';

/** Stands where other mails have their plan: a digest is about every plan in force. */
export const DIGEST_MATTER = 'digest';

/** One task or report in a digest. */
export type DigestItem = {
  plan: PlanDocument;
  /** Its last day has passed. */
  isLate: boolean;
} & ({ kind: 'TASK'; owed: TaskDocument } | { kind: 'REPORT'; owed: PeriodDocument });

/** Everything one unit or person is to be told at an instant; nothing in it is stored. */
export interface Digest {
  /** What the addressee owes itself, or carries out for its unit. */
  own: DigestItem[];
  /** What is late in the units the addressee heads. */
  headed: DigestItem[];
  /** What is late under the plans the addressee presses for. */
  followed: DigestItem[];
  /** What waits for the addressee's answer under those plans. */
  waiting: DigestItem[];
  /** What is long late under the plans the addressee signed. */
  signed: DigestItem[];
}

export function isEmpty({ own, headed, followed, waiting, signed }: Digest): boolean {
  return [own, headed, followed, waiting, signed].every((items) => items.length === 0);
}

/**
 * Which digest tells of an entry: the one of its day in Vietnam. What counts seconds does not wait for a day and has one
 * of its own run.
 */
export function slotOf({ cause }: Pick<AgendaEntry, 'cause'>, at: Date): string {
  return cause.offset.seconds === undefined ? dayOf(at) : at.toISOString().replace(/[:.]/g, '-');
}

/** One digest an addressee and slot: the key makes it so. */
export function digestKey(addresseeId: string, slot: string): MailKey {
  return { planId: DIGEST_MATTER, revision: 0, addresseeId, purpose: 'DIGEST', aboutId: `${DIGEST_MATTER}/${slot}` };
}
