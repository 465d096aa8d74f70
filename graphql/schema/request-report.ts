import { z } from 'zod';
import type { FactDocument } from '../../services/obligations/fact';
import { listPeriods } from '../../services/obligations/list-obligations';
import { requestedPeriod } from '../../services/reports/open-requested-reports';
import { prepareRequest, type RequestAct } from '../../services/reports/prepare-request';
import { builder } from '../builder';
import { checkInput, KEY_DESCRIPTION } from './check-input';
import { pageArgs, pageCost, pageOf } from './page-args';
import { record } from './record';
import { ReportPeriodConnection } from './report-period';

const MAX_SUBJECT_CHARS = 500;
const MAX_UNITS = 1_000;

const RequestReportInput = builder.inputType('RequestReportInput', {
  description: 'A report asked for out of turn (yêu cầu báo cáo đột xuất).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan in force.' }),
    dutyKey: t.string({
      required: false,
      description: 'Key of a report duty of the plan (Obligations.reports); null: about the plan as a whole.',
    }),
    subject: t.string({
      required: true,
      description: `What is to be reported on (nội dung cần báo cáo); at most ${MAX_SUBJECT_CHARS} characters.`,
    }),
    dueOn: t.field({ type: 'Day', required: true, description: 'Last day, today or within a year (thời hạn).' }),
    unitIds: t.stringList({
      required: false,
      description: `Units and persons who have a part in the plan, at most ${MAX_UNITS}; none: all who owe the duty.`,
    }),
  }),
});

const request = z.object({
  planId: z.string(),
  dutyKey: z
    .string()
    .nullish()
    .transform((key) => key ?? null),
  subject: z.string().trim().min(1).max(MAX_SUBJECT_CHARS),
  dueOn: z.string(),
  unitIds: z
    .array(z.string().min(1))
    .max(MAX_UNITS)
    .nullish()
    .transform((ids) => [...new Set(ids ?? [])]),
});

const RequestRef = builder.objectRef<FactDocument & { act: RequestAct }>('ReportRequest').implement({
  description: 'A report asked for out of turn and the periods it opened (yêu cầu báo cáo đột xuất).',
  authScopes: ({ planId }) => ({ officer: planId }),
  fields: (t) => ({
    period: t.string({ description: '"adhoc.1": as in ReportPeriod.', resolve: (fact) => requestedPeriod(fact) }),
    subject: t.string({ description: 'What is to be reported on.', resolve: ({ act }) => act.subject }),
    dueOn: t.field({ type: 'Day', description: 'Last day.', resolve: ({ act }) => act.dueOn }),
    periods: t.field({
      type: ReportPeriodConnection,
      description: 'One report for each who was asked.',
      args: pageArgs,
      complexity: pageCost,
      resolve: (fact, args, { office }) =>
        pageOf(
          args,
          (page) =>
            listPeriods(office, { planId: fact.planId, key: fact.act.key, period: requestedPeriod(fact) }, page),
          ({ _id }) => _id,
        ),
    }),
  }),
});

builder.mutationField('requestReport', (t) =>
  t.field({
    type: RequestRef,
    description:
      'The follow-up unit asks for a report out of turn; it is opened, told of by mail and reminded of like any other (báo cáo đột xuất; Nghị định 09/2019/NĐ-CP). BAD_USER_INPUT names a day that is past, or units that have no part in the plan.',
    args: { input: t.arg({ type: RequestReportInput, required: true, description: 'Whom, what and by when.' }) },
    authScopes: (_root, { input }) => ({ officer: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      const { subjectId, act } = await prepareRequest(ctx.office, checkInput(request, input));
      const about = { _id: subjectId, planId: input.planId, ownerId: '' };
      const fact = await record(ctx, about, input.idempotencyKey, act);
      return { ...fact, act };
    },
  }),
);
