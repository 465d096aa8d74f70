import { type AgendaItem, agenda } from '../calendar/agenda';
import type { FollowUpPolicy } from '../calendar/follow-up-policy';
import { dayOf, partsOf } from '../calendar/vietnam-time';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { Directory } from '../directory/create-directory';
import { deliveryId } from '../distribution/delivery';
import { type ListedAddressee, listAddressees } from '../distribution/list-addressees';
import { ladderOf } from '../obligations/agenda-letters';
import { type ResolvedPeriod, type ResolvedTask, resolveObligations } from '../obligations/resolve-obligations';
import { wording } from '../wording/wording';
import { type AgendaLine, type AgendaWords, agendaLines } from './agenda-line';
import type { PlanDocument, RevisionDocument } from './plan';
import { stepOfArchive, stepsOfIssue } from './rehearsed-steps';

export interface Rehearsal {
  /** The instant the rehearsal takes for the issue of the plan. */
  issuedAt: Date;
  entries: AgendaLine[];
  /** Deadlines that rest on days off nobody has announced yet. */
  warnings: AgendaWords[];
  /** Whom the plan goes to and what it opens. */
  addressees: ListedAddressee[];
  tasks: ResolvedTask[];
  periods: ResolvedPeriod[];
}

/**
 * The dress rehearsal (chạy thử phát hành): everything the service would do, when and for whom, if this revision were
 * issued at that instant. Addressees, dates, agenda and letters come from the functions the issue and the run use. Pure.
 */
export function rehearse(
  plan: PlanDocument,
  { reading, obligations }: Pick<RevisionDocument, 'reading' | 'obligations'>,
  parts: { directory: Directory; calendar: WorkCalendar; policy: FollowUpPolicy; at: Date },
): Rehearsal {
  const { directory, calendar, policy, at } = parts;
  const context = { directory, issuerId: plan.issuerId, asOf: dayOf(at) };
  const addressees = listAddressees(reading, obligations, context);
  const { tasks, periods } = resolveObligations(obligations, { planId: plan._id, issuedAt: at, calendar });
  const words = new Map([
    ...tasks.map(({ id, planned }) => [id, { vi: planned.text, en: planned.text }] as const),
    ...periods.map(({ id, period }) => [id, period.label] as const),
  ]);
  const items = [...deliveryItems(addressees, plan, at), ...taskItems(tasks), ...reportItems(periods)];
  const followUp = agendaLines(agenda(items, calendar, policy, at), words, ladderOf(plan, directory, dayOf(at)));
  const archive = stepOfArchive(plan, { tasks, periods }, { calendar, policy, at });
  const entries = [...stepsOfIssue(plan, { addressees, tasks, at }), ...followUp, archive];
  return {
    issuedAt: at,
    entries: entries.sort((a, b) => a.at.getTime() - b.at.getTime()),
    warnings: warningsOf([...tasks, ...periods]),
    addressees,
    tasks,
    periods,
  };
}

const UNTOUCHED = { closedAt: null, ran: {} };

/** Nobody confirms receipt where a plan is only published. */
function deliveryItems(addressees: readonly ListedAddressee[], plan: PlanDocument, sentAt: Date): AgendaItem[] {
  return addressees
    .filter(({ channel }) => channel === 'MAIL')
    .map(({ id }) => ({
      ...UNTOUCHED,
      kind: 'DELIVERY',
      id: deliveryId(plan._id, id),
      owner: id,
      due: null,
      sentAt,
      urgency: plan.urgency,
      mode: 'order',
    }));
}

function taskItems(tasks: readonly ResolvedTask[]): AgendaItem[] {
  return tasks.map(({ id, ownerId, due, planned }) => {
    return { ...UNTOUCHED, kind: 'TASK', id, owner: ownerId, due, mode: planned.mode };
  });
}

function reportItems(periods: readonly ResolvedPeriod[]): AgendaItem[] {
  return periods.map(({ id, ownerId, due, opensOn }) => {
    return { ...UNTOUCHED, kind: 'REPORT', id, owner: ownerId, due, opensOn, mode: 'order' };
  });
}

function warningsOf(owed: readonly Pick<ResolvedTask, 'due'>[]): AgendaWords[] {
  const counts = new Map<number, number>();
  for (const { due } of owed) {
    if (!due?.tentative) continue;
    const { year } = partsOf(due.lastDay);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => ({
      vi: wording('vi').agenda.tentative({ year, count }),
      en: wording('en').agenda.tentative({ year, count }),
    }));
}
