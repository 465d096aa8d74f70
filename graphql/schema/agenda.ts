import type { AgendaAction, AgendaItem } from '../../services/calendar/agenda';
import { dayOf } from '../../services/calendar/vietnam-time';
import { Failure } from '../../services/failures';
import type { AgendaLine } from '../../services/plans/agenda-line';
import { type Rehearsal, rehearsePlan } from '../../services/plans/rehearse-plan';
import { builder } from '../builder';
import { AssignmentModeRef } from './assignment';
import { LabelRef } from './label';
import { PartyRef, partyOf } from './party';

const AgendaActionRef = builder.enumType('AgendaAction', {
  description: 'What the service does at an instant (việc hệ thống sẽ làm).',
  values: {
    OPEN: { description: 'Asks for a report (mở kỳ báo cáo).' },
    REMIND: { description: 'Reminds (nhắc).' },
    MARK_OVERDUE: { description: 'Marks as overdue and says so (đánh dấu quá hạn).' },
    ESCALATE: { description: 'Tells whoever presses for it (đôn đốc; Điều 24.1).' },
  } satisfies Record<AgendaAction, { description: string }>,
});

const AgendaKindRef = builder.enumType('AgendaKind', {
  description: 'What an agenda entry is about.',
  values: {
    DELIVERY: { description: 'The confirmation of receipt (xác nhận đã nhận; Điều 21.2.c).' },
    TASK: { description: 'A task (nhiệm vụ).' },
    REPORT: { description: 'A report (báo cáo).' },
  } satisfies Record<AgendaItem['kind'], { description: string }>,
});

export const AgendaEntryRef = builder.objectRef<AgendaLine>('AgendaEntry').implement({
  description: 'One thing the service will do about a plan, and the rule that says so (lịch nhắc việc).',
  fields: (t) => ({
    key: t.exposeID('key', { description: 'The same for the same thing.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    day: t.field({ type: 'Day', description: 'The day in Vietnam.', resolve: ({ at }) => dayOf(at) }),
    action: t.expose('action', { type: AgendaActionRef, description: 'What is done.' }),
    round: t.exposeInt('round', { description: 'Counts repeats of the action from 1.' }),
    kind: t.expose('kind', { type: AgendaKindRef, description: 'What it is about.' }),
    itemId: t.exposeID('item', {
      description: 'Id of the delivery, task or report period; in a rehearsal, the id it will get.',
    }),
    about: t.expose('about', { type: LabelRef, description: 'The task or period in words.' }),
    owner: t.field({
      type: PartyRef,
      description: 'Who owes it.',
      resolve: ({ owner }, _args, { directory }) => partyOf(owner, directory),
    }),
    tone: t.expose('tone', { type: AssignmentModeRef, description: 'Whether it is written as an order or a request.' }),
    reason: t.exposeString('reason', { description: 'The rule: "task.remind[1]: 1 working day before 2026-12-09".' }),
  }),
});

const DEFAULT_ENTRIES = 200;
const MAX_ENTRIES = 1000;

/** How many entries of an agenda are wanted; an agenda of thousands is read from its beginning. */
export const entriesArg = builder.args((t) => ({
  first: t.int({
    required: true,
    defaultValue: DEFAULT_ENTRIES,
    description: `How many entries at most, 1 to ${MAX_ENTRIES}, the earliest first.`,
  }),
}));

/** @throws Failure BAD_USER_INPUT */
export function firstEntries<Entry>(entries: readonly Entry[], { first }: { first: number }): Entry[] {
  if (first < 1 || first > MAX_ENTRIES) throw new Failure('BAD_USER_INPUT', { field: 'first' });
  return entries.slice(0, first);
}

/** Entries are computed together; most of their cost is not in their number. */
export function entriesCost({ first }: { first: number }): { field: number; multiplier: number } {
  return { field: 20, multiplier: Math.min(Math.max(first, 1), MAX_ENTRIES) / 5 };
}

const RehearsalRef = builder.objectRef<Rehearsal>('Rehearsal').implement({
  description: 'The dress rehearsal of a plan (chạy thử phát hành): what the service would do if it were issued now.',
  fields: (t) => ({
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'The instant taken for the issue.' }),
    totalCount: t.int({ description: 'Entries in all.', resolve: ({ entries }) => entries.length }),
    entries: t.field({
      type: [AgendaEntryRef],
      description: 'The agenda in order of time.',
      args: entriesArg,
      complexity: entriesCost,
      resolve: ({ entries }, args) => firstEntries(entries, args),
    }),
  }),
});

builder.queryField('rehearsePlan', (t) =>
  t.field({
    type: RehearsalRef,
    description:
      'What the current revision would set in motion, before anybody signs it (chạy thử phát hành). The same function makes the agenda after the signature. Changes nothing.',
    args: { planId: t.arg.id({ required: true, description: 'The plan.' }) },
    authScopes: (_root, { planId }) => ({ staff: planId }),
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { planId }, { office }) => rehearsePlan(office, planId),
  }),
);
