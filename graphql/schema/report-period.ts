import { listPeriods } from '../../services/obligations/list-obligations';
import type { PeriodDocument, PeriodState } from '../../services/obligations/obligation';
import { builder } from '../builder';
import { viewerIn } from '../context';
import { FactConnection, pageOfFacts } from './fact';
import { LabelRef, labelOf } from './label';
import { ObligationRef } from './obligation-fields';
import { connectionOf, pageArgs, pageArgsWithin, pageCost, pageOf } from './page-args';
import { formOf, ReportFormRef } from './report-form';

const PeriodStateRef = builder.enumType('ReportPeriodState', {
  description: 'States of a report period (trạng thái kỳ báo cáo). Overdue is a mark beside the state.',
  values: {
    SCHEDULED: { description: 'Chưa đến kỳ.' },
    OPEN: { description: 'Đang mở: the owner has been asked to report.' },
    SUBMITTED: { description: 'Đã gửi báo cáo, in time.' },
    SUBMITTED_LATE: { description: 'Đã gửi báo cáo (quá hạn).' },
    NIL: { description: 'Không phát sinh: nothing to report.' },
    ACCEPTED: { description: 'Đã tiếp nhận báo cáo.' },
    RETURNED: { description: 'Trả lại báo cáo, with a reason.' },
    WAIVED: { description: 'Được miễn, with a reason.' },
    TRANSFERRED: { description: 'Đã chuyển đơn vị khác: the owner was abolished, its successors owe it now.' },
    SUPERSEDED: { description: 'Thôi theo dõi: the plan was replaced.' },
  } satisfies Record<PeriodState, { description: string }>,
});

export const ReportPeriodRef = builder.objectRef<PeriodDocument>('ReportPeriod').implement({
  description: 'One report one owner owes for one period (kỳ báo cáo).',
  interfaces: [ObligationRef],
  authScopes: ({ planId, ownerId }) => ({ addressed: { planId, addresseeId: ownerId } }),
  fields: (t) => ({
    to: t.exposeStringList('to', { description: 'To whom, as printed (nơi nhận báo cáo).' }),
    via: t.exposeStringList('via', { description: 'Through whom, as printed.' }),
    period: t.exposeString('period', { description: '"2026-H1", "2026", "once" …' }),
    label: t.expose('label', { type: LabelRef, description: 'The period in words: "06 tháng đầu năm 2026".' }),
    opensOn: t.expose('opensOn', { type: 'Day', description: 'From when it can be reported.' }),
    dataCutOff: t.expose('dataCutOff', {
      type: 'Day',
      description: 'Day the figures are closed (ngày chốt số liệu; Nghị định 09/2019/NĐ-CP).',
    }),
    dueByPolicy: t.exposeBoolean('dueByPolicy', { description: 'The plan prints no day; the house policy sets it.' }),
    state: t.expose('state', { type: PeriodStateRef, description: 'Where it stands.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ state }) => labelOf('periodStates', state),
    }),
    form: t.field({
      type: ReportFormRef,
      description: 'Outline, indicators and the days of the figures (đề cương báo cáo).',
      complexity: { field: 5, multiplier: 1 },
      resolve: (period, _args, ctx) => formOf(period, ctx),
    }),
    requestedSubject: t.string({
      nullable: true,
      description: 'What an officer asked about out of turn (báo cáo đột xuất); null: a report of the plan’s calendar.',
      resolve: ({ requested }) => requested?.subject ?? null,
    }),
    late: t.boolean({
      description: 'The report last handed in came after its last permitted moment (gửi quá hạn).',
      resolve: ({ late, state }) => late ?? state === 'SUBMITTED_LATE',
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: 'Last handed in at.' }),
    submissions: t.field({
      type: FactConnection,
      description: 'Reports handed in and what became of them, in their order.',
      args: pageArgsWithin,
      complexity: pageCost,
      resolve: ({ _id }, args, { office }) => pageOfFacts(office, _id, args),
    }),
  }),
});

export const ReportPeriodConnection = connectionOf(ReportPeriodRef, 'ReportPeriod', 'Report periods, page by page.');

builder.queryField('myReportPeriods', (t) =>
  t.field({
    type: ReportPeriodConnection,
    description: 'Reports the viewer and the units they answer for owe or owed (báo cáo của đơn vị).',
    args: {
      ...pageArgs,
      open: t.arg.boolean({ required: false, description: 'True: not ended yet; false: accepted or waived.' }),
    },
    authScopes: { signedIn: true },
    complexity: pageCost,
    resolve: (_root, args, ctx) => {
      const { addresseeIds } = viewerIn(ctx);
      const open = args.open ?? null;
      const wanted = { ownerIds: addresseeIds, ...(open === null ? {} : { open }) };
      return pageOf(
        args,
        (page) => listPeriods(ctx.office, wanted, page),
        ({ _id }) => _id,
      );
    },
  }),
);
