import { type AgendaEntry, agenda } from '../calendar/agenda';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { UnitHeads } from '../directory/unit-heads';
import type { Digest, DigestItem } from './digest';
import type { Candidate, DigestMatter } from './load-digest-matter';

export interface DigestSetting {
  calendar: WorkCalendar;
  policy: (id: string) => FollowUpPolicy;
}

/**
 * What one unit or person is to be told: everything open of which the agenda has had something for them by `at`, whether
 * or not its plan has run yet. Pure.
 */
export function selectDigest(
  addresseeId: string,
  at: Date,
  { candidates, heads }: DigestMatter,
  setting: DigestSetting,
): Digest {
  const digest: Digest = { own: [], headed: [], followed: [], waiting: [], signed: [] };
  for (const candidate of candidates) {
    const { told } = candidate;
    const { isOwn, follows, signed, leads } = tiesOf(addresseeId, candidate, heads);
    if (!isOwn && !follows && !signed && !leads) continue;
    if (follows && waitsForAnswer(told)) digest.waiting.push(told);
    const due = firedBy(candidate, at, setting);
    if (due.length === 0) continue;
    const isTold = (to: AgendaEntry['to']) => due.some((entry) => entry.to === to);
    const late = { ...told, isLate: due.some(({ action }) => action === 'MARK_OVERDUE') };
    if (isOwn) digest.own.push(late);
    else if (leads && isTold('UNIT_HEAD')) digest.headed.push(late);
    if (follows && !isOwn && isTold('FOLLOW_UP')) digest.followed.push(late);
    if (signed && isTold('SIGNER')) digest.signed.push(late);
  }
  return {
    own: digest.own.sort(byUrgency),
    headed: digest.headed.sort(byUrgency),
    followed: digest.followed.sort(byPlanAndUnit),
    waiting: digest.waiting.sort(byPlanAndUnit),
    signed: digest.signed.sort(byPlanAndUnit),
  };
}

/** A plan of which this addressee may be told; null: none any more. */
export function planTiedTo(addresseeId: string, { candidates, heads }: DigestMatter): string | null {
  const tied = candidates.find((candidate) => Object.values(tiesOf(addresseeId, candidate, heads)).includes(true));
  return tied?.told.plan._id ?? null;
}

/** What somebody has to do with an obligation. */
function tiesOf(addresseeId: string, { item, told: { plan } }: Candidate, heads: UnitHeads) {
  return {
    isOwn: item.owner === addresseeId || item.executor === addresseeId,
    follows: plan.route.followUpUnitId === addresseeId,
    signed: (plan.signature?.personId ?? plan.route.signerId) === addresseeId,
    leads: heads.of(item.owner) === addresseeId,
  };
}

function firedBy({ item, told }: Candidate, at: Date, { calendar, policy }: DigestSetting): AgendaEntry[] {
  const { policyId, inForceAt, issuedAt } = told.plan;
  const entries = agenda([{ ...item, ran: {} }], calendar, policy(policyId), inForceAt ?? issuedAt ?? at);
  return entries.filter((entry) => entry.at.getTime() <= at.getTime());
}

function waitsForAnswer(told: DigestItem): boolean {
  if (told.kind === 'REPORT') return ['SUBMITTED', 'SUBMITTED_LATE', 'NIL'].includes(told.owed.state);
  return ['SUBMITTED', 'OBJECTED'].includes(told.owed.state) || Boolean(told.owed.extensionAsked);
}

/** What is late first, then by the last day. */
function byUrgency(a: DigestItem, b: DigestItem): number {
  return Number(b.isLate) - Number(a.isLate) || compare(lastDayOf(a), lastDayOf(b)) || compare(a.owed._id, b.owed._id);
}

function byPlanAndUnit(a: DigestItem, b: DigestItem): number {
  return (
    compare(a.plan._id, b.plan._id) ||
    compare(a.owed.ownerId, b.owed.ownerId) ||
    compare(lastDayOf(a), lastDayOf(b)) ||
    compare(a.owed._id, b.owed._id)
  );
}

function lastDayOf({ owed }: DigestItem): string {
  return owed.due?.lastDay ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
