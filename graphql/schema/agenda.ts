import { dayOf } from '../../services/calendar/vietnam-time';
import { Failure } from '../../services/failures';
import type { AgendaLine } from '../../services/plans/agenda-line';
import type { Rehearsal } from '../../services/plans/rehearse';
import { rehearsePlan } from '../../services/plans/rehearse-plan';
import type { AgendaStep, AgendaSubject } from '../../services/wording/agenda/agenda-step';
import { builder } from '../builder';
import { AssignmentModeRef } from './assignment';
import { LabelRef } from './label';
import { MailPurposeRef } from './mail';
import { PartyRef, partyOf } from './party';

export const AgendaActionRef = builder.enumType('AgendaAction', {
  description: 'What the service does at an instant (việc hệ thống sẽ làm).',
  values: {
    ASK: { description: 'Asks for a check or the signature (xin ý kiến, xin ký); in a rehearsal only.' },
    SEND: { description: 'Sends the plan to a recipient (gửi văn bản; Điều 18.1); in a rehearsal only.' },
    PUBLISH: { description: 'Publishes the plan instead of mailing it (đăng tải); in a rehearsal only.' },
    ASSIGN: { description: 'Puts a task in force (giao nhiệm vụ; Điều 24); in a rehearsal only.' },
    OPEN: { description: 'Asks for a report (mở kỳ báo cáo).' },
    REMIND: { description: 'Reminds (nhắc).' },
    MARK_OVERDUE: { description: 'Marks as overdue and says so (đánh dấu quá hạn).' },
    ESCALATE: { description: 'Tells whoever presses for it (đôn đốc; Điều 24.1).' },
    ARCHIVE: {
      description: 'Reminds of the hand-over to the archive (nộp lưu; Điều 30.2.b); in a rehearsal only.',
    },
  } satisfies Record<AgendaStep, { description: string }>,
});

export const AgendaKindRef = builder.enumType('AgendaKind', {
  description: 'What an agenda entry is about.',
  values: {
    PLAN: { description: 'The plan as a whole (kế hoạch).' },
    DELIVERY: { description: 'The confirmation of receipt (xác nhận đã nhận; Điều 21.2.c).' },
    TASK: { description: 'A task (nhiệm vụ).' },
    REPORT: { description: 'A report (báo cáo).' },
  } satisfies Record<AgendaSubject, { description: string }>,
});

export const AgendaEntryRef = builder.objectRef<AgendaLine>('AgendaEntry').implement({
  description: 'One thing the service will do about a plan, and the rule that says so (lịch nhắc việc).',
  authScopes: { signedIn: true },
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
    reason: t.string({
      description: 'Why on that day, in the language of the caller (lý do).',
      resolve: ({ reason }, _args, { language }) => reason[language],
    }),
    reasonLabel: t.expose('reason', { type: LabelRef, description: 'The same in both languages.' }),
    rule: t.exposeString('rule', { description: 'The rule: "task.remind[1]: 1 working day before 2026-12-09".' }),
    mailPurpose: t.field({
      type: MailPurposeRef,
      nullable: true,
      description: 'The mail that goes out; null: none (thư gửi đi).',
      resolve: ({ letter }) => letter?.purpose ?? null,
    }),
    mailTo: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who gets the mail: the owner, the follow-up unit, the clerk, whoever decides (người nhận thư).',
      resolve: ({ letter }, _args, { directory }) => (letter ? partyOf(letter.addresseeId, directory) : null),
    }),
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
  return { field: 20, multiplier: Math.min(Math.max(first, 1), MAX_ENTRIES) / 20 };
}

const RehearsalRef = builder.objectRef<Rehearsal>('Rehearsal').implement({
  description: 'The dress rehearsal of a plan (chạy thử phát hành): what the service would do if it were issued now.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    issuedAt: t.expose('issuedAt', { type: 'DateTime', description: 'The instant taken for the issue.' }),
    totalCount: t.int({ description: 'Entries in all.', resolve: ({ entries }) => entries.length }),
    warnings: t.expose('warnings', {
      type: [LabelRef],
      description: 'Deadlines that rest on days off nobody has announced yet (thời hạn tạm tính).',
    }),
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
