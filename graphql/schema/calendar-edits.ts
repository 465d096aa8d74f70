import { z } from 'zod';
import { announceDay, withdrawDay } from '../../services/calendar-notices/announce-day';
import { announceYear, type CalendarChange } from '../../services/calendar-notices/announce-year';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { CalendarDayKindRef, CalendarDayRef, CalendarDayStatusRef } from './calendar';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';

const CalendarChangeRef = builder.objectRef<CalendarChange>('CalendarChange').implement({
  description: 'What a notice changes on one day (thay đổi); null: an ordinary day.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    day: t.expose('day', { type: 'Day', description: 'The day.' }),
    before: t.expose('before', { type: CalendarDayRef, nullable: true, description: 'What it was.' }),
    after: t.expose('after', { type: CalendarDayRef, nullable: true, description: 'What it becomes.' }),
  }),
});

const DAY_NAME = { description: 'What it is called in Vietnamese, 200 characters at most.' };
const DAY_NAME_ENGLISH = { description: 'In English; the Vietnamese name where it is left out.' };
const NOTICE_NUMBER = { description: 'Number of the notice or the article: "Thông báo 9441/TB-BNV" (căn cứ).' };
const NOTICE_DATE = { description: 'Date of the notice.' };

const SetDayInput = builder.inputType('SetCalendarDayInput', {
  description: 'A day off or a worked day with its notice.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    day: t.field({ type: 'Day', required: true, description: 'The day.' }),
    kind: t.field({ type: CalendarDayKindRef, required: true, description: 'Off or worked.' }),
    name: t.string({ required: true, ...DAY_NAME }),
    nameInEnglish: t.string({ required: false, ...DAY_NAME_ENGLISH }),
    noticeNumber: t.string({ required: true, ...NOTICE_NUMBER }),
    noticeDate: t.field({ type: 'Day', required: false, ...NOTICE_DATE }),
    status: t.field({
      type: CalendarDayStatusRef,
      required: true,
      defaultValue: 'KNOWN',
      description: 'EXPECTED: a draft or a proposal.',
    }),
  }),
});

const WithdrawDayInput = builder.inputType('WithdrawCalendarDayInput', {
  description: 'A stored day to be taken back, with the reason.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    day: t.field({ type: 'Day', required: true, description: 'The day.' }),
    reason: t.string({ required: true, description: 'Why, 1,000 characters at most.' }),
  }),
});

const YearDayInput = builder.inputType('CalendarYearDayInput', {
  description: 'One day of a year’s notice.',
  fields: (t) => ({
    day: t.field({ type: 'Day', required: true, description: 'The day.' }),
    kind: t.field({ type: CalendarDayKindRef, required: true, description: 'Off or worked.' }),
    name: t.string({ required: true, ...DAY_NAME }),
    nameInEnglish: t.string({ required: false, ...DAY_NAME_ENGLISH }),
  }),
});

const ImportYearInput = builder.inputType('ImportCalendarYearInput', {
  description: 'The notice of a year as a list (thông báo lịch nghỉ năm).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    year: t.int({ required: true, description: 'The year.' }),
    noticeNumber: t.string({ required: true, ...NOTICE_NUMBER }),
    noticeDate: t.field({ type: 'Day', required: false, ...NOTICE_DATE }),
    days: t.field({
      type: [YearDayInput],
      required: true,
      description: 'Days off and worked Saturdays; holidays fixed by law need not be repeated. 100 at most.',
    }),
    dryRun: t.boolean({ required: true, description: 'True: only says what would change.' }),
  }),
});

const name = z.string().trim().min(1).max(200);
const notice = { noticeNumber: name, noticeDate: z.string().nullish() };
const dayWords = { name, nameInEnglish: name.nullish() };
const setDay = z.object({ ...notice, ...dayWords, idempotencyKey });
const withdrawal = z.object({ reason: z.string().trim().min(1).max(1000), idempotencyKey });
const yearNotice = z.object({
  ...notice,
  idempotencyKey,
  year: z.number().int().min(2000).max(2100),
  days: z.array(z.object(dayWords)).max(100),
});

function nameOf({ name: vi, nameInEnglish }: { name: string; nameInEnglish?: string | null | undefined }) {
  return { vi, en: nameInEnglish ?? vi };
}

builder.mutationFields((t) => ({
  setCalendarDay: t.field({
    type: CalendarDayRef,
    nullable: true,
    description:
      'Enters a day off or a worked day (cập nhật lịch làm việc). New plans follow it at once; those in force move their action days, never their last days.',
    args: { input: t.arg({ type: SetDayInput, required: true, description: 'The day.' }) },
    authScopes: { calendarKeeper: true },
    resolve: (_root, { input }, ctx) => {
      const checked = checkInput(setDay, input);
      const source = { number: checked.noticeNumber, issuedOn: checked.noticeDate ?? null };
      return announceDay(
        ctx.office,
        { day: input.day, kind: input.kind, status: input.status, name: nameOf(checked), source },
        { actorId: viewerIn(ctx).actorId, idempotencyKey: checked.idempotencyKey },
      );
    },
  }),
  withdrawCalendarDay: t.field({
    type: CalendarDayRef,
    nullable: true,
    description: 'Takes a stored day back; answers with what the day is now, null for an ordinary one (thu hồi).',
    args: { input: t.arg({ type: WithdrawDayInput, required: true, description: 'The day and the reason.' }) },
    authScopes: { calendarKeeper: true },
    resolve: (_root, { input }, ctx) => {
      const checked = checkInput(withdrawal, input);
      return withdrawDay(
        ctx.office,
        { day: input.day, reason: checked.reason },
        { actorId: viewerIn(ctx).actorId, idempotencyKey: checked.idempotencyKey },
      );
    },
  }),
  importCalendarYear: t.field({
    type: [CalendarChangeRef],
    description:
      'Enters the notice of a year and answers with what it changes (nhập thông báo lịch nghỉ năm). What was only expected for the year falls away.',
    args: { input: t.arg({ type: ImportYearInput, required: true, description: 'The notice.' }) },
    authScopes: { calendarKeeper: true },
    complexity: { field: 20, multiplier: 20 },
    resolve: (_root, { input }, ctx) => {
      const checked = checkInput(yearNotice, input);
      const source = { number: checked.noticeNumber, issuedOn: checked.noticeDate ?? null };
      const days = input.days.map((given, index) => {
        return { day: given.day, kind: given.kind, name: nameOf(checked.days[index] ?? given) };
      });
      return announceYear(
        ctx.office,
        { year: checked.year, source, days },
        { actorId: viewerIn(ctx).actorId, idempotencyKey: checked.idempotencyKey, dryRun: input.dryRun },
      );
    },
  }),
}));
