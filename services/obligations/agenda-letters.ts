import type { AgendaEntry } from '../calendar/agenda';
import type { AgendaAddressee } from '../calendar/agenda-rule';
import type { Directory } from '../directory/create-directory';
import { type UnitHeads, unitHeads } from '../directory/unit-heads';
import type { MailPurpose } from '../mail/mail';
import type { PlanDocument } from '../plans/plan';
import type { Day } from '../reading/plan-reading';

/** A letter as the outbox knows it. */
export interface AgendaLetter {
  purpose: MailPurpose;
  addresseeId: string;
}

/** Who stands where on the ladder of one plan. */
export interface Ladder {
  followUpUnitId: string;
  clerkId: string;
  signerId: string;
  directory: Directory;
  heads: UnitHeads;
}

/** The ladder of a plan as it stands on a day. */
export function ladderOf(plan: Pick<PlanDocument, 'route' | 'signature'>, directory: Directory, on: Day): Ladder {
  const { followUpUnitId, clerkId, signerId } = plan.route;
  return {
    followUpUnitId,
    clerkId,
    signerId: plan.signature?.personId ?? signerId,
    directory,
    heads: unitHeads(directory, on),
  };
}

const ADDRESSEES: Record<AgendaAddressee, (entry: Owed, ladder: Ladder) => string> = {
  OWNER: ({ owner }) => owner,
  EXECUTOR: ({ owner, executor }, { directory }) =>
    executor !== null && directory.person(executor)?.mail ? executor : owner,
  UNIT_HEAD: ({ owner }, { heads }) => heads.of(owner) ?? owner,
  FOLLOW_UP: (_, { followUpUnitId }) => followUpUnitId,
  SIGNER: (_, { signerId }) => signerId,
  CLERK: (_, { clerkId }) => clerkId,
};

type Owed = Pick<AgendaEntry, 'kind' | 'action' | 'owner' | 'executor' | 'to'>;

/** The letter of an entry: the run sends it, the dress rehearsal shows it. What is owed is told of in the digest of a day. */
export function letterOf(entry: Owed, ladder: Ladder): AgendaLetter {
  const addresseeId = ADDRESSEES[entry.to](entry, ladder);
  if (entry.kind !== 'DELIVERY') return { purpose: 'DIGEST', addresseeId };
  return { purpose: entry.to === 'CLERK' ? 'ESCALATE_ACKNOWLEDGEMENT' : 'REMIND_ACKNOWLEDGEMENT', addresseeId };
}

/** With the clerk the head of the silent unit is told, where the directory has one; null: nobody else. */
export function copyOf({ to, owner }: Owed, { heads, clerkId }: Ladder): AgendaLetter | null {
  const head = to === 'CLERK' ? heads.of(owner) : null;
  return head === null || head === clerkId ? null : { purpose: 'ESCALATE_ACKNOWLEDGEMENT', addresseeId: head };
}
