import { listHistory } from '../../services/audit/list-history';
import { verifyChain } from '../../services/audit/verify-chain';
import { listDeliveries } from '../../services/distribution/list-deliveries';
import { Failure } from '../../services/failures';
import { listMails } from '../../services/mail/list-mails';
import { countOpen, type OpenCounts } from '../../services/obligations/count-open';
import { listPeriods, listTasks } from '../../services/obligations/list-obligations';
import { findRevision, listRevisions } from '../../services/plans/list-revisions';
import type { PlanDocument, PlanRoute, RevisionDocument } from '../../services/plans/plan';
import type { PlanState } from '../../services/plans/plan-states';
import { upcomingAgenda } from '../../services/plans/upcoming-agenda';
import { findRegisterEntry } from '../../services/register/list-register';
import { builder } from '../builder';
import { type Ctx, seePlan, viewerIn } from '../context';
import { AgendaEntryRef, entriesArg, entriesCost, firstEntries } from './agenda';
import { DeliveryRef, DeliveryStateRef } from './delivery';
import { AuditChainRef, HistoryEntryRef } from './history';
import { LabelRef, labelOf } from './label';
import { MailRef } from './mail';
import { ObligationsRef } from './obligations';
import { pageArgs, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';
import { PlanStateRef } from './plan-state';
import { RegisterEntryRef } from './register';
import { ReportPeriodRef } from './report-period';
import { RevisionRef } from './revision';
import { RouteRef, SignatureRef } from './signature';
import { TaskRef } from './task';

/** @throws Failure INTERNAL never in practice: a plan is written after its first revision. */
async function currentRevision(plan: PlanDocument, { office }: Ctx): Promise<RevisionDocument> {
  const revision = await findRevision(office, plan._id, plan.revision);
  if (!revision) throw new Failure('INTERNAL');
  return revision;
}

/** Staff see the whole list, a recipient what is addressed to them. */
async function ownOnly(plan: PlanDocument, ctx: Ctx): Promise<readonly string[] | null> {
  const { view } = await seePlan(ctx, plan._id);
  return view === 'STAFF' ? null : viewerIn(ctx).addresseeIds;
}

const OpenCountsRef = builder.objectRef<OpenCounts>('OpenCounts').implement({
  description: 'How much of a plan still waits for somebody (việc còn lại).',
  fields: (t) => ({
    deliveries: t.exposeInt('deliveries', { description: 'Addressees that have not answered.' }),
    tasks: t.exposeInt('tasks', { description: 'Tasks neither accepted nor waived.' }),
    periods: t.exposeInt('periods', { description: 'Report periods neither accepted nor waived.' }),
  }),
});

const DECIDERS: Partial<Record<PlanState, keyof PlanRoute>> = {
  CONTENT_CHECK: 'unitHeadId',
  FORM_CHECK: 'formCheckerId',
  PENDING_SIGNATURE: 'signerId',
};

PlanRef.implement({
  description:
    'An administrative plan (kế hoạch) from its draft to the archive. Staff of the issuer see all of it; a recipient sees the text and what is addressed to them, and gets FORBIDDEN and null for the fields marked "staff".',
  authScopes: ({ _id }) => ({ reader: _id }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: 'Id of the plan.' }),
    issuer: t.field({
      type: PartyRef,
      description: 'The issuing body (cơ quan ban hành).',
      resolve: ({ issuerId }, _args, { directory }) => partyOf(issuerId, directory),
    }),
    state: t.expose('state', { type: PlanStateRef, description: 'Where it stands on its road.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'The state in words.',
      resolve: ({ state }) => labelOf('planStates', state),
    }),
    version: t.exposeInt('version', { description: 'Rises with every move; planChanged tells of it.' }),
    title: t.exposeString('title', { description: 'Subject (trích yếu).' }),
    planYear: t.exposeInt('planYear', { nullable: true, description: 'Year the plan is for.' }),
    urgency: t.exposeString('urgency', { nullable: true, description: 'KHẨN, THƯỢNG KHẨN, HỎA TỐC (mức độ khẩn).' }),
    text: t.string({
      description: 'The text of the current revision; after the signature, what was signed (toàn văn).',
      resolve: async (plan, _args, ctx) => (await currentRevision(plan, ctx)).text,
    }),
    number: t.string({
      nullable: true,
      description: 'Number and symbol, given after the signature: "05/KH-UBND" (số, ký hiệu; Điều 15.2).',
      resolve: ({ number }) => number?.text ?? null,
    }),
    numberedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the number was given.',
      resolve: ({ number }) => number?.at ?? null,
    }),
    revision: t.exposeInt('revision', { description: 'The revision its road runs on, from 1 (phiên bản).' }),
    signature: t.expose('signature', { type: SignatureRef, nullable: true, description: 'Who signed (Điều 13).' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the draft was begun.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'Last move.' }),
    issuedAt: t.expose('issuedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was issued (phát hành; Điều 18.1).',
    }),
    inForceAt: t.expose('inForceAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its obligations began to run.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed (Điều 29.4).',
    }),
  }),
});

builder.objectFields(PlanRef, (t) => ({
  deliveries: t.field({
    type: [DeliveryRef],
    description: 'Who was sent the plan and what they answered (nơi nhận); for a recipient, their own copy.',
    args: {
      ...pageArgs,
      states: t.arg({ type: [DeliveryStateRef], required: false, description: 'In these states only.' }),
    },
    complexity: pageCost,
    resolve: async (plan, args, ctx) => {
      const addresseeIds = await ownOnly(plan, ctx);
      return listDeliveries(
        ctx.office,
        {
          planId: plan._id,
          ...(addresseeIds ? { addresseeIds } : {}),
          ...(args.states ? { states: args.states } : {}),
        },
        pageOf(args),
      );
    },
  }),
  tasks: t.field({
    type: [TaskRef],
    description: 'Tasks (nhiệm vụ); for a recipient, their own.',
    args: {
      ...pageArgs,
      open: t.arg.boolean({ required: false, description: 'True: not ended yet; false: accepted or waived.' }),
    },
    complexity: pageCost,
    resolve: async (plan, args, ctx) => {
      const ownerIds = await ownOnly(plan, ctx);
      const open = args.open ?? null;
      return listTasks(
        ctx.office,
        { planId: plan._id, ...(ownerIds ? { ownerIds } : {}), ...(open === null ? {} : { open }) },
        pageOf(args),
      );
    },
  }),
  reportPeriods: t.field({
    type: [ReportPeriodRef],
    description: 'Report periods with what was handed in (kỳ báo cáo); for a recipient, their own.',
    args: {
      ...pageArgs,
      open: t.arg.boolean({ required: false, description: 'True: not ended yet; false: accepted or waived.' }),
    },
    complexity: pageCost,
    resolve: async (plan, args, ctx) => {
      const ownerIds = await ownOnly(plan, ctx);
      const open = args.open ?? null;
      return listPeriods(
        ctx.office,
        { planId: plan._id, ...(ownerIds ? { ownerIds } : {}), ...(open === null ? {} : { open }) },
        pageOf(args),
      );
    },
  }),
}));

/** What only the issuer's staff see. Nullable, so that a recipient's query loses the field and not the plan. */
builder.objectFields(PlanRef, (t) => ({
  drafter: t.field({
    type: PartyRef,
    nullable: true,
    description: 'Who writes it and answers for the draft (staff; Điều 10).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: ({ drafterId }, _args, { directory }) => partyOf(drafterId, directory),
  }),
  route: t.expose('route', {
    type: RouteRef,
    nullable: true,
    description: 'Who checks, signs, numbers and follows up (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
  }),
  waitsFor: t.field({
    type: PartyRef,
    nullable: true,
    description: 'Whose decision it waits for; null where it waits for none (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: ({ state, route }, _args, { directory }) => {
      const decider = DECIDERS[state];
      return decider ? partyOf(route[decider], directory) : null;
    },
  }),
  returnReason: t.exposeString('returnReason', {
    nullable: true,
    description: 'Why it was returned, while it is (staff; Điều 10.3, 11.2).',
    authScopes: ({ _id }) => ({ staff: _id }),
  }),
  currentRevision: t.field({
    type: RevisionRef,
    nullable: true,
    description: 'The revision its road runs on (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: (plan, _args, ctx) => currentRevision(plan, ctx),
  }),
  revisions: t.field({
    type: [RevisionRef],
    nullable: true,
    description: 'All revisions, the newest first (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 5, multiplier: 5 },
    resolve: ({ _id }, _args, { office }) => listRevisions(office, _id),
  }),
  obligations: t.field({
    type: ObligationsRef,
    nullable: true,
    description: 'What the current revision sets in motion (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: async (plan, _args, ctx) => (await currentRevision(plan, ctx)).obligations,
  }),
  open: t.field({
    type: OpenCountsRef,
    nullable: true,
    description: 'How much still waits for somebody (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 5, multiplier: 1 },
    resolve: ({ _id }, _args, { office }) => countOpen(office.documents, _id),
  }),
}));

builder.objectFields(PlanRef, (t) => ({
  agenda: t.field({
    type: [AgendaEntryRef],
    nullable: true,
    description: 'What the service will do next about the plan in force (staff).',
    args: entriesArg,
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: entriesCost,
    resolve: async (plan, args, { office }) => firstEntries(await upcomingAgenda(office, plan), args),
  }),
  history: t.field({
    type: [HistoryEntryRef],
    nullable: true,
    description: 'The record of the plan in its order (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 5, multiplier: 30 },
    resolve: ({ _id }, _args, { office }) => listHistory(office, _id),
  }),
  auditChain: t.field({
    type: AuditChainRef,
    nullable: true,
    description: 'Checks the whole record, now (staff).',
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: { field: 20, multiplier: 1 },
    resolve: ({ _id }, _args, { office }) => verifyChain(office.documents, _id),
  }),
  mails: t.field({
    type: [MailRef],
    nullable: true,
    description: 'Mails about the plan, without addresses (staff).',
    args: pageArgs,
    authScopes: ({ _id }) => ({ staff: _id }),
    complexity: pageCost,
    resolve: ({ _id }, args, { office }) => listMails(office, _id, pageOf(args)),
  }),
  registerEntry: t.field({
    type: RegisterEntryRef,
    nullable: true,
    description: 'Its row of the register of outgoing documents (staff; Phụ lục IV).',
    authScopes: ({ _id }) => ({ staff: _id }),
    resolve: ({ _id }, _args, { office }) => findRegisterEntry(office, _id),
  }),
}));
