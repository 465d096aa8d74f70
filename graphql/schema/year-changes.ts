import { CHANGE_KINDS, type ChangeKind, type TextChange } from '../../services/next-year/text-change';
import { builder } from '../builder';
import { connectionOf } from './page-args';

export const ChangeKindRef = builder.enumType('YearChangeKind', {
  description: 'What was done to a place of last year’s text, or what is left to a person.',
  values: {
    YEAR: { description: 'The plan’s year moved on (năm kế hoạch).' },
    DATE: { description: 'A day, month, quarter or school year moved on.' },
    LEAP_DAY: { description: 'The end of February, where one of the two years is a leap year: to be checked.' },
    LUNAR_NAME: { description: 'Name of the lunar year (tên năm âm lịch).' },
    NUMBER: { description: 'Number and date left blank (số, ngày).' },
    UNIT: { description: 'A unit that no longer exists gave way to its one successor (đơn vị kế thừa).' },
    UNIT_CHOICE: { description: 'A unit that no longer exists, with no successor or several: to be chosen.' },
    CITED: { description: 'A cited document, kept (văn bản viện dẫn): to be checked.' },
    CITED_OF_YEAR: { description: 'A cited document of the plan’s year or the year before: next year’s may be there.' },
    OTHER_YEAR: { description: 'A year or day that may not be the plan’s own, kept: to be checked.' },
    WEEKDAY: { description: 'A day of the week beside a day that moved: to be written anew.' },
    ANNIVERSARY: { description: 'An anniversary (kỷ niệm): to be written anew.' },
  } satisfies Record<ChangeKind, { description: string }>,
});

const YearChangeRef = builder.objectRef<TextChange>('YearChange').implement({
  description: 'One place of last year’s text that was changed, or that a person must look at.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKindRef, description: 'What was done.' }),
    changed: t.boolean({
      description: 'False: left as it was, to be checked.',
      resolve: ({ kind }) => CHANGE_KINDS[kind].changed,
    }),
    line: t.exposeInt('line', { description: 'Line of the text of the first revision, from 1.' }),
    from: t.exposeString('from', { description: 'The words of last year.' }),
    to: t.exposeString('to', { nullable: true, description: 'The words now; null: left as they were.' }),
    why: t.exposeString('why', { description: 'Why, in Vietnamese (lý do).' }),
  }),
});

export const YearChangeConnection = connectionOf(YearChangeRef, 'YearChange', 'What was changed of last year’s text.');
