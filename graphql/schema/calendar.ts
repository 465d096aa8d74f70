import { coverageOf, type YearCoverage } from '../../services/calendar/calendar-coverage';
import { type CalendarDay, calendarDays } from '../../services/calendar/calendar-days';
import { addDays, compareDays } from '../../services/calendar/vietnam-time';
import { listNotices, type NoticePlace } from '../../services/calendar-notices/list-notices';
import type { NoticeDocument } from '../../services/calendar-notices/notice-document';
import { Failure } from '../../services/failures';
import { builder } from '../builder';
import { LabelRef } from './label';
import { connectionOf, pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

export const CalendarDayKindRef = builder.enumType('CalendarDayKind', {
  description: 'What a day is, against its weekday.',
  values: {
    OFF: { description: 'No work: holiday, day in lieu, weekday given in a swap (ngày nghỉ).' },
    WORK: { description: 'Worked: a Saturday in a swap, or a day off that is none after all (ngày làm bù).' },
  } satisfies Record<CalendarDay['kind'], { description: string }>,
});

export const CalendarDayStatusRef = builder.enumType('CalendarDayStatus', {
  description: 'How sure a day is.',
  values: {
    KNOWN: { description: 'By law or an issued notice (đã có thông báo).' },
    EXPECTED: { description: 'By law only, or a draft: the notice is not in (tạm tính).' },
  } satisfies Record<CalendarDay['status'], { description: string }>,
});

const CoverageRef = builder.enumType('CalendarCoverageStatus', {
  description: 'How much is known of a year.',
  values: {
    KNOWN: { description: 'Its notice is in (đã có thông báo).' },
    EXPECTED: { description: 'Only what the law fixes (chỉ theo luật).' },
    UNKNOWN: { description: 'Not even the lunar days (chưa có dữ liệu).' },
  } satisfies Record<YearCoverage['status'], { description: string }>,
});

export const CalendarDayRef = builder.objectRef<CalendarDay>('CalendarDay').implement({
  description: 'A day that is not what its weekday makes it (ngày nghỉ, ngày làm bù).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    day: t.expose('day', { type: 'Day', description: 'The day.' }),
    kind: t.expose('kind', { type: CalendarDayKindRef, description: 'Off or worked.' }),
    name: t.expose('name', { type: LabelRef, description: 'What it is called.' }),
    source: t.exposeString('source', { description: 'Article or notice that says so (căn cứ).' }),
    status: t.expose('status', { type: CalendarDayStatusRef, description: 'How sure it is.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'On what grounds it is expected.' }),
  }),
});

const YearCoverageRef = builder.objectRef<YearCoverage>('CalendarCoverage').implement({
  description: 'How much is known of the days off of one year (mức độ đầy đủ của lịch nghỉ).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    status: t.expose('status', { type: CoverageRef, description: 'How much is known.' }),
    sources: t.exposeStringList('sources', { description: 'Articles and notices it rests on.' }),
    undecided: t.field({
      type: ['Day'],
      description: 'Weekdays that may become days off; they count as worked until the notice is in.',
      resolve: ({ undecided }) => undecided,
    }),
  }),
});

const NoticeRef = builder.objectRef<NoticeDocument>('CalendarNotice').implement({
  description: 'One act upon the calendar; nothing is ever overwritten (lịch sử chỉnh sửa lịch làm việc).',
  authScopes: { calendarKeeper: true },
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"subject/version".' }),
    subject: t.exposeString('subject', { description: 'The day, or the year a notice is about.' }),
    version: t.exposeInt('version', { description: 'Counts the acts about the subject from 1; the latest holds.' }),
    act: t.exposeString('act', { description: 'SET, WITHDRAW or ANNOUNCE_YEAR.' }),
    source: t.string({
      nullable: true,
      description: 'The notice it rests on.',
      resolve: (one) =>
        (one.act === 'SET' ? one.entry.source : one.act === 'ANNOUNCE_YEAR' ? one.source : null)?.number,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was withdrawn.',
      resolve: (one) => (one.act === 'WITHDRAW' ? one.reason : null),
    }),
    by: t.field({
      type: PartyRef,
      description: 'Who did it.',
      resolve: ({ actorId }, _args, { directory }) => partyOf(actorId, directory),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

const NoticeConnection = connectionOf(NoticeRef, 'CalendarNotice', 'Acts upon the calendar, page by page.');

/** Ten years of days are read at once at most. */
const MAX_SPAN_DAYS = 3_660;
const MAX_YEARS = 31;

builder.queryFields((t) => ({
  workCalendar: t.field({
    type: [CalendarDayRef],
    description: 'Days off and worked Saturdays from one day to another, both included (lịch làm việc).',
    args: {
      from: t.arg({ type: 'Day', required: true, description: 'First day.' }),
      to: t.arg({ type: 'Day', required: true, description: 'Last day, ten years later at most.' }),
    },
    authScopes: { signedIn: true },
    complexity: { field: 5, multiplier: 20 },
    resolve: async (_root, { from, to }, { office }) => {
      if (compareDays(to, from) < 0 || compareDays(to, addDays(from, MAX_SPAN_DAYS)) > 0)
        throw new Failure('BAD_USER_INPUT', { field: 'to' });
      return calendarDays(await office.calendar(), from, to);
    },
  }),
  calendarCoverage: t.field({
    type: [YearCoverageRef],
    description: 'How much is known of each year (mức độ đầy đủ của lịch nghỉ).',
    args: {
      fromYear: t.arg.int({ required: true, description: 'First year.' }),
      toYear: t.arg.int({ required: true, description: `Last year, ${MAX_YEARS} years at most.` }),
    },
    authScopes: { signedIn: true },
    complexity: { field: 5, multiplier: 10 },
    resolve: async (_root, { fromYear, toYear }, { office }) => {
      if (fromYear < 1 || toYear < fromYear || toYear - fromYear >= MAX_YEARS || toYear > 9999)
        throw new Failure('BAD_USER_INPUT', { field: 'toYear' });
      const calendar = await office.calendar();
      const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
      return years.map((year) => coverageOf(year, calendar));
    },
  }),
  calendarNotices: t.field({
    type: NoticeConnection,
    description: 'What administrators entered for a year, in order (lịch sử chỉnh sửa lịch làm việc).',
    args: { year: t.arg.int({ required: true, description: 'The year.' }), ...pageArgs },
    authScopes: { calendarKeeper: true },
    complexity: pageCost,
    resolve: (_root, { year, ...args }, { office }) =>
      pageOf(
        args,
        ({ after, limit }) => listNotices(office, year, { after: placeOf(after), limit }),
        ({ at, _id }) => `${at.getTime()}.${_id}`,
      ),
  }),
}));

/** @throws Failure BAD_USER_INPUT for the cursor of another list. */
function placeOf(after: string | null): NoticePlace | null {
  if (after === null) return null;
  const [, atMs, id] = /^(\d{1,15})\.(.{1,100})$/.exec(after) ?? [];
  if (!atMs || !id) throw new Failure('BAD_USER_INPUT', { field: 'after' });
  return { at: new Date(Number(atMs)), id };
}
