import type { WorkCalendar } from '../calendar/work-calendar';
import {
  PERIOD_STATES,
  type PeriodDocument,
  periodId,
  TASK_STATES,
  type TaskDocument,
  taskId,
} from '../obligations/obligation';
import { openStates } from '../obligations/open-states';
import { resolveObligations } from '../obligations/resolve-obligations';
import type { Office } from '../office';
import { type PlanDocument, type RevisionDocument, revisionId } from '../plans/plan';
import { bareKey } from '../reading/bare-key';
import { type Owed, type PlannedOwed, type Proposal, proposeCarrying } from './propose-carrying';
import { choiceId, type ReplacementChoice } from './replacement-choice';

export type OpenObligation = TaskDocument | PeriodDocument;

/** What a choice comes to today: goes on with a planned item, ends, or is still to be decided. */
export type Standing = { carryTo: string } | 'ENDS' | 'UNDECIDED';

/** The new plan, its items by owner, and what was chosen: read once for a batch. */
export interface Replacement {
  plan: PlanDocument;
  oldPlanId: string;
  proposalFor(old: OpenObligation): Proposal | null;
  choiceFor(obligationId: string): ReplacementChoice | null;
  /** The choice as it stands with the plan's present revision. */
  standingOf(old: OpenObligation): Standing;
  /** Id of the new plan's task or period; null where the item has no owner that could go on with it. */
  targetOf(old: OpenObligation, key: string): string | null;
  /** Words of a planned item of the new plan; null: there is none with that key. */
  wordsOf(key: string): string | null;
}

/** @returns null for a plan that replaces none. */
export async function openReplacement(
  office: Pick<Office, 'documents' | 'calendar'>,
  plan: PlanDocument,
  at: Date,
): Promise<Replacement | null> {
  if (plan.supersedes === undefined) return null;
  const { documents } = office;
  const revision = await documents.revisions.findOne({ _id: revisionId(plan._id, plan.revision) });
  if (!revision) return null;
  const chosen = await documents.replacementChoices.find({ planId: plan._id }).toArray();
  const choices = new Map(chosen.map((choice) => [choice._id, choice]));
  const planned = plannedIn(plan, revision, plan.issuedAt ?? at, await office.calendar());
  const byOwner = grouped(planned, ({ ownerId }) => ownerId);
  const byPlace = grouped(planned, ({ key, period }) => placeOf(key, period));
  const words = new Map(planned.map(({ key, text }) => [key, text]));
  const duties = await oldDuties(office, plan.supersedes);
  const replacement: Replacement = {
    plan,
    oldPlanId: plan.supersedes,
    proposalFor: (old) => proposeCarrying(owedOf(old, duties), byOwner.get(old.ownerId) ?? []),
    choiceFor: (obligationId) => choices.get(choiceId(plan._id, obligationId)) ?? null,
    standingOf: (old) => standingOf(replacement, old, words),
    targetOf: (old, key) => {
      const fitting = (byPlace.get(placeOf(key, periodOf(old))) ?? []).map((one) => one.ownerId);
      const ownerId = fitting.includes(old.ownerId) ? old.ownerId : fitting.length === 1 ? fitting[0] : undefined;
      if (ownerId === undefined) return null;
      return 'period' in old ? periodId(plan._id, key, old.period, ownerId) : taskId(plan._id, key, ownerId);
    },
    wordsOf: (key) => words.get(key) ?? null,
  };
  return replacement;
}

/** Every task and report the new plan will set in motion, or has. */
function plannedIn(
  { _id: planId }: PlanDocument,
  { obligations }: RevisionDocument,
  issuedAt: Date,
  calendar: WorkCalendar,
): PlannedOwed[] {
  const { tasks, periods } = resolveObligations(obligations, { planId, issuedAt, calendar });
  return [
    ...tasks.map(({ key, ownerId, planned: { text } }) => ({
      kind: 'TASK' as const,
      key,
      ownerId,
      period: null,
      text,
    })),
    ...periods.map(({ key, ownerId, period, planned }) => ({
      ...{ kind: 'REPORT' as const, key, ownerId, period: period.key, text: planned.quote ?? '' },
    })),
  ];
}

function grouped<T>(all: readonly T[], groupOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const known = groups.get(groupOf(one));
    if (known) known.push(one);
    else groups.set(groupOf(one), [one]);
  }
  return groups;
}

/** Tasks and reports of a plan that somebody still has to act on, by id. */
export async function listOpen(
  { documents }: Pick<Office, 'documents'>,
  planId: string,
  page: { after: string | null; limit: number },
): Promise<OpenObligation[]> {
  const from = page.after === null || page.after === '' ? {} : { _id: { $gt: page.after } };
  const tasks = await documents.tasks
    .find({ planId, ...from, state: { $in: openStates(TASK_STATES) } })
    .sort({ _id: 1 })
    .limit(page.limit)
    .toArray();
  const periods = await documents.periods
    .find({ planId, ...from, state: { $in: openStates(PERIOD_STATES) } })
    .sort({ _id: 1 })
    .limit(page.limit)
    .toArray();
  return [...tasks, ...periods].sort((a, b) => (a._id < b._id ? -1 : 1)).slice(0, page.limit);
}

function standingOf(replacement: Replacement, old: OpenObligation, words: Map<string, string>): Standing {
  const choice = replacement.choiceFor(old._id);
  if (!choice) return 'UNDECIDED';
  if (choice.carryTo === null) return 'ENDS';
  const isMeant = (key: string) => bareKey(words.get(key) ?? '') === bareKey(choice.words ?? '');
  const key = isMeant(choice.carryTo) ? choice.carryTo : [...words.keys()].find(isMeant);
  return key !== undefined && replacement.targetOf(old, key) !== null ? { carryTo: key } : 'UNDECIDED';
}

async function oldDuties({ documents }: Pick<Office, 'documents'>, planId: string): Promise<Map<string, string>> {
  const old = await documents.plans.findOne({ _id: planId });
  const revision = old && (await documents.revisions.findOne({ _id: revisionId(planId, old.revision) }));
  return new Map(revision?.obligations.duties.map(({ key, quote }) => [key, quote ?? '']));
}

function owedOf(old: OpenObligation, duties: Map<string, string>): Owed {
  return 'period' in old
    ? { kind: 'REPORT', ownerId: old.ownerId, period: old.period, text: duties.get(old.key) ?? '' }
    : { kind: 'TASK', ownerId: old.ownerId, period: null, text: old.text };
}

/** Where the owners of one planned item, or of one report for a period, are found. */
function placeOf(key: string, period: string | null): string {
  return `${key}/${period ?? ''}`;
}

function periodOf(old: OpenObligation): string | null {
  return 'period' in old ? old.period : null;
}
