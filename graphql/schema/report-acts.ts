import { z } from 'zod';
import { Failure } from '../../services/failures';
import { refuseUnlessEvidence } from '../../services/files/find-upload';
import { findPeriod } from '../../services/obligations/find-obligation';
import { checkAnswers, MAX_PART_CHARS, MAX_VALUE_NOTE_CHARS } from '../../services/reports/check-answers';
import { findReportForm } from '../../services/reports/find-report-form';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, KEY_DESCRIPTION } from './check-input';
import { ObligationInput, ObligationReasonInput, obligationReason } from './obligation-input';
import { record } from './record';
import { ReportPeriodRef } from './report-period';

const MAX_FILES = 10;

const ReportPartInput = builder.inputType('ReportPartInput', {
  description: 'What the report says under one heading of its outline (nội dung theo đề cương).',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Key of a section of ReportPeriod.form.' }),
    text: t.string({ required: true, description: `The words; at most ${MAX_PART_CHARS} characters.` }),
  }),
});

const ReportValueInput = builder.inputType('ReportValueInput', {
  description: 'What the report says about one indicator (kết quả thực hiện chỉ tiêu).',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Key of an indicator of ReportPeriod.form.' }),
    value: t.float({
      required: false,
      description: 'In the unit of the indicator, within its bounds; null: not known yet, or told in words.',
    }),
    note: t.string({ required: false, description: `A remark; at most ${MAX_VALUE_NOTE_CHARS} characters.` }),
  }),
});

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
    parts: t.field({
      type: [ReportPartInput],
      required: false,
      description: 'Words under the headings of the outline (ReportPeriod.form); BAD_USER_INPUT names the wrong one.',
    }),
    values: t.field({
      type: [ReportValueInput],
      required: false,
      description: 'Results against the indicators of ReportPeriod.form.',
    }),
    fileIds: t.stringList({
      required: false,
      description: `Ids of files the viewer sent to POST /files before (tệp kèm theo), at most ${MAX_FILES}.`,
    }),
  }),
});

const report = z.object({
  text: z.string().trim().max(20_000),
  nil: z.boolean(),
  parts: z.array(z.object({ key: z.string(), text: z.string() })).nullish(),
  values: z.array(z.object({ key: z.string(), value: z.number().nullish(), note: z.string().nullish() })).nullish(),
  fileIds: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(MAX_FILES)
    .nullish()
    .transform((ids) => [...new Set(ids ?? [])]),
});

builder.mutationFields((t) => ({
  submitReport: t.field({
    type: ReportPeriodRef,
    description: 'The owner reports for a period, or that there is nothing to report (gửi báo cáo).',
    args: { input: t.arg({ type: SubmitReportInput, required: true, description: 'The report.' }) },
    authScopes: (_root, { input }) => ({ periodOwner: input.periodId }),
    resolve: async (_root, { input }, ctx) => {
      const { text, nil, fileIds, parts: given, values: told } = checkInput(report, input);
      const period = await findPeriod(ctx.office, input.periodId);
      const { parts, values } = checkAnswers(await findReportForm(ctx.office, period), {
        parts: given ?? [],
        values: (told ?? []).map(({ key, value, note }) => ({ key, value: value ?? null, note: note ?? '' })),
      });
      const isEmpty = text === '' && fileIds.length === 0 && parts.length === 0 && values.length === 0;
      if (!nil && isEmpty) throw new Failure('BAD_USER_INPUT', { field: 'text' });
      await refuseUnlessEvidence(ctx.office, { fileIds, uploaderId: viewerIn(ctx).actorId });
      await record(ctx, period, input.idempotencyKey, {
        kind: 'REPORT_SUBMITTED',
        text,
        nil,
        fileIds,
        ...(parts.length > 0 ? { parts } : {}),
        ...(values.length > 0 ? { values } : {}),
      });
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
