import { consolidatePeriod, type PeriodConsolidation } from '../../services/reports/consolidate-period';
import { findUpwardPeriods, type UpwardPeriod } from '../../services/reports/find-upward-periods';
import { lastDayOfRound } from '../../services/reports/last-day-of-round';
import { builder } from '../builder';
import { ConsolidatedSectionRef, IndicatorResultRef, pageByOwner, UnitReportConnection } from './consolidation-parts';
import { DueDateRef } from './due-date';
import { LabelRef } from './label';
import { pageArgs, pageCost } from './page-args';

const UpwardPeriodRef = builder.objectRef<UpwardPeriod>('UpwardPeriod').implement({
  description: 'A report the issuer owes its superior, which these go into (báo cáo gửi cấp trên).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    periodId: t.exposeID('periodId', { description: 'For submitConsolidation.' }),
    number: t.exposeString('number', { description: 'Number and symbol of the superior’s plan.' }),
    label: t.expose('label', { type: LabelRef, description: 'The period in words.' }),
    lastDay: t.expose('lastDay', { type: 'Day', description: 'Its last day.' }),
    slack: t.exposeInt('slack', {
      nullable: true,
      description: 'Working days between the last of the units’ days and that day; null: the units have none.',
    }),
    isClose: t.exposeBoolean('isClose', { description: 'Fewer than the house policy asks for.' }),
  }),
});

const lists = {
  counted: 'Reports that count: handed in or accepted.',
  missing: 'Not handed in, or sent back and not handed in again (chưa gửi).',
  late: 'Handed in late (gửi chậm).',
  nil: 'Nothing to report (không phát sinh).',
  waived: 'Waived with a reason (được miễn).',
} as const;

const ConsolidationRef = builder.objectRef<PeriodConsolidation>('Consolidation').implement({
  description: 'The reports of all units for one duty and one period, put together (báo cáo tổng hợp).',
  authScopes: ({ round }) => ({ staff: round.planId }),
  fields: (t) => {
    const list = (name: keyof typeof lists) =>
      t.field({
        type: UnitReportConnection,
        description: lists[name],
        args: pageArgs,
        complexity: pageCost,
        resolve: (found, args) => pageByOwner(found[name], args),
      });
    const count = (name: keyof typeof lists, description: string) =>
      t.int({ description, resolve: (found) => found[name].length });
    return {
      label: t.expose('label', { type: LabelRef, description: 'The period in words.' }),
      due: t.expose('due', { type: DueDateRef, nullable: true, description: 'The deadline the plan sets.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When it was put together.' }),
      owedCount: t.exposeInt('owed', { description: 'Units that owe the report.' }),
      countedCount: count('counted', 'How many count.'),
      missingCount: count('missing', 'How many are missing.'),
      lateCount: count('late', 'How many came late.'),
      nilCount: count('nil', 'How many had nothing to report.'),
      waivedCount: count('waived', 'How many were waived.'),
      counted: list('counted'),
      missing: list('missing'),
      late: list('late'),
      nil: list('nil'),
      waived: list('waived'),
      sections: t.field({
        type: [ConsolidatedSectionRef],
        description: 'The outline with each unit’s words, in the order of the plan.',
        resolve: ({ sections }) => sections,
      }),
      indicators: t.field({
        type: [IndicatorResultRef],
        description: 'The indicators of the plan.',
        resolve: ({ indicators }) => indicators,
      }),
      upward: t.field({
        type: [UpwardPeriodRef],
        description: 'The issuer’s own reports to its superior for this period, the soonest first.',
        complexity: { field: 10, multiplier: 1 },
        resolve: (found, _args, { office }) =>
          findUpwardPeriods(office, found.plan, found.round, lastDayOfRound(found)),
      }),
      docxPath: t.string({
        description: 'GET it with the same token: the draft as a Word file (bản Word).',
        resolve: ({ round }) =>
          `/files/reports/${[round.planId, round.dutyKey, round.periodKey].map(encodeURIComponent).join('/')}.docx`,
      }),
    };
  },
});

builder.queryField('consolidation', (t) =>
  t.field({
    type: ConsolidationRef,
    description:
      'The reports of one duty for one period put together, for the staff of the plan: each heading with every unit’s part, indicators added up or averaged against their targets, and who has not reported (tổng hợp báo cáo). NOT_FOUND where the plan has no such reports.',
    args: {
      planId: t.arg.id({ required: true, description: 'The plan.' }),
      dutyKey: t.arg.string({ required: true, description: 'Key of the duty: d1.' }),
      periodKey: t.arg.string({ required: true, description: 'ReportPeriod.period: "2026-H1", "2026", "once" …' }),
    },
    authScopes: (_root, { planId }) => ({ staff: planId }),
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, round, { office }) => consolidatePeriod(office, round),
  }),
);
