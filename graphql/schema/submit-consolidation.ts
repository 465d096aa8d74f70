import { z } from 'zod';
import { findPeriod } from '../../services/obligations/find-obligation';
import { prepareUpwardReport } from '../../services/reports/prepare-upward-report';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { record } from './record';
import { ReportPeriodRef } from './report-period';

const SubmitConsolidationInput = builder.inputType('SubmitConsolidationInput', {
  description: 'Names the reports to be put together and the report they are handed in as.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan whose reports are put together.' }),
    dutyKey: t.string({ required: true, description: 'Key of the duty: d1.' }),
    periodKey: t.string({ required: true, description: 'ReportPeriod.period of these reports.' }),
    upwardPeriodId: t.id({
      required: true,
      description: 'The report period that the issuer of the plan owes its superior (Consolidation.upward).',
    }),
  }),
});

const submitted = z.object({ idempotencyKey });

builder.mutationField('submitConsolidation', (t) =>
  t.field({
    type: ReportPeriodRef,
    description:
      'Staff of the plan’s issuer who answer for its report to the superior hand in the consolidated report as that report: words by heading, sums and means by indicator, the Word draft as its file (gửi báo cáo tổng hợp lên cấp trên). To change it first, use submitReport.',
    args: { input: t.arg({ type: SubmitConsolidationInput, required: true, description: 'From which and as which.' }) },
    authScopes: (_root, { input }) => ({
      $all: { staff: input.planId, periodOwner: input.upwardPeriodId },
    }),
    resolve: async (_root, { input }, ctx) => {
      const { idempotencyKey: key } = checkInput(submitted, input);
      const { planId, dutyKey, periodKey, upwardPeriodId } = input;
      const { actorId } = viewerIn(ctx);
      const upward = { periodId: upwardPeriodId, actorId, idempotencyKey: key };
      const prepared = await prepareUpwardReport(ctx.office, { planId, dutyKey, periodKey }, upward);
      if (prepared) await record(ctx, prepared.period, key, prepared.act);
      return findPeriod(ctx.office, upwardPeriodId);
    },
  }),
);
