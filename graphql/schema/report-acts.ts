import { z } from 'zod';
import { refuseForReport } from '../../services/files/find-upload';
import { findPeriod } from '../../services/obligations/find-obligation';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, KEY_DESCRIPTION } from './check-input';
import { ObligationInput, ObligationReasonInput, obligationReason } from './obligation-input';
import { record } from './record';
import { ReportPeriodRef } from './report-period';

const MAX_FILES = 10;

const SubmitReportInput = builder.inputType('SubmitReportInput', {
  description: 'A report for one period (báo cáo kết quả thực hiện).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    periodId: t.id({ required: true, description: 'The report period.' }),
    text: t.string({
      required: true,
      description: 'The report in words; at most 20,000 characters, may be empty with files or nil.',
    }),
    nil: t.boolean({ required: true, defaultValue: false, description: 'True: nothing to report (không phát sinh).' }),
    fileIds: t.stringList({
      required: false,
      description: `Ids of files the viewer sent to POST /files before (tệp kèm theo), at most ${MAX_FILES}.`,
    }),
  }),
});

const report = z
  .object({
    text: z.string().trim().max(20_000),
    nil: z.boolean(),
    fileIds: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(MAX_FILES)
      .nullish()
      .transform((ids) => [...new Set(ids ?? [])]),
  })
  .refine(({ text, nil, fileIds }) => nil || text !== '' || fileIds.length > 0, { path: ['text'] });

builder.mutationFields((t) => ({
  submitReport: t.field({
    type: ReportPeriodRef,
    description: 'The owner reports for a period, or that there is nothing to report (gửi báo cáo).',
    args: { input: t.arg({ type: SubmitReportInput, required: true, description: 'The report.' }) },
    authScopes: (_root, { input }) => ({ periodOwner: input.periodId }),
    resolve: async (_root, { input }, ctx) => {
      const handedIn = checkInput(report, input);
      const period = await findPeriod(ctx.office, input.periodId);
      await refuseForReport(ctx.office, { fileIds: handedIn.fileIds, uploaderId: viewerIn(ctx).actorId });
      await record(ctx, period, input.idempotencyKey, { kind: 'REPORT_SUBMITTED', ...handedIn });
      return findPeriod(ctx.office, input.periodId);
    },
  }),
  acceptReport: t.field({
    type: ReportPeriodRef,
    description: 'The follow-up unit accepts the report (tiếp nhận báo cáo).',
    args: { input: t.arg({ type: ObligationInput, required: true, description: 'The report period.' }) },
    authScopes: (_root, { input }) => ({ periodOfficer: input.id }),
    resolve: async (_root, { input }, ctx) => {
      const period = await findPeriod(ctx.office, input.id);
      await record(ctx, period, input.idempotencyKey, { kind: 'REPORT_ACCEPTED' });
      return findPeriod(ctx.office, input.id);
    },
  }),
  returnReport: t.field({
    type: ReportPeriodRef,
    description: 'The follow-up unit sends the report back with a reason (trả lại báo cáo).',
    args: { input: t.arg({ type: ObligationReasonInput, required: true, description: 'The period and the reason.' }) },
    authScopes: (_root, { input }) => ({ periodOfficer: input.id }),
    resolve: async (_root, { input }, ctx) => {
      const period = await findPeriod(ctx.office, input.id);
      await record(ctx, period, input.idempotencyKey, {
        kind: 'REPORT_RETURNED',
        ...checkInput(obligationReason, input),
      });
      return findPeriod(ctx.office, input.id);
    },
  }),
  waiveReportPeriod: t.field({
    type: ReportPeriodRef,
    description: 'The follow-up unit waives a report with a reason (miễn báo cáo).',
    args: { input: t.arg({ type: ObligationReasonInput, required: true, description: 'The period and the reason.' }) },
    authScopes: (_root, { input }) => ({ periodOfficer: input.id }),
    resolve: async (_root, { input }, ctx) => {
      const period = await findPeriod(ctx.office, input.id);
      await record(ctx, period, input.idempotencyKey, {
        kind: 'PERIOD_WAIVED',
        ...checkInput(obligationReason, input),
      });
      return findPeriod(ctx.office, input.id);
    },
  }),
}));
