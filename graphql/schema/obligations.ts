import type { Correction, Obligations, PlannedDuty, PlannedTask } from '../../services/plans/plan';
import { builder } from '../builder';
import { AssignmentModeRef } from './assignment';
import { DeadlineRef } from './due-date';
import { PartyRef, partyOf } from './party';

const PlannedTaskRef = builder.objectRef<PlannedTask>('PlannedTask').implement({
  description: 'What an assignment will become once the plan is in force (nhiệm vụ dự kiến).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 't1, t2 … in printed order; corrections name it.' }),
    ref: t.exposeString('ref', { nullable: true, description: 'Place in the plan: "III.2.b".' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Who is to do it, as printed or corrected.' }),
    owners: t.field({
      type: [PartyRef],
      description: 'Whom the directory finds for these words; each gets a task of its own.',
      resolve: ({ ownerIds }, _args, { directory }) => ownerIds.map((id) => partyOf(id, directory)),
    }),
    mode: t.expose('mode', { type: AssignmentModeRef, description: 'Order or request.' }),
    text: t.exposeString('text', { description: 'The task.' }),
    deadline: t.expose('deadline', { type: DeadlineRef, nullable: true, description: 'Its deadline.' }),
    optional: t.exposeBoolean('optional', { description: 'A general exhortation that the drafter may drop.' }),
    childPlan: t.exposeBoolean('childPlan', {
      description: 'Orders its owners to make a plan of their own (phải ban hành kế hoạch thực hiện).',
    }),
    line: t.exposeInt('line', { nullable: true, description: 'Line of the text, from 1.' }),
  }),
});

const PlannedReportRef = builder.objectRef<PlannedDuty>('PlannedReport').implement({
  description: 'What a duty to report will become once the plan is in force (báo cáo dự kiến).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'd1, d2 … in printed order; corrections name it.' }),
    ref: t.exposeString('ref', { nullable: true, description: 'Place in the plan.' }),
    who: t.exposeString('who', { nullable: true, description: 'Who reports, as printed or corrected.' }),
    owners: t.field({
      type: [PartyRef],
      description: 'Whom the directory finds for these words; each gets report periods of its own.',
      resolve: ({ ownerIds }, _args, { directory }) => ownerIds.map((id) => partyOf(id, directory)),
    }),
    to: t.exposeStringList('to', { description: 'To whom.' }),
    via: t.exposeStringList('via', { description: 'Through whom.' }),
    periodicity: t.exposeString('periodicity', { description: 'As in ReportDuty (kỳ báo cáo).' }),
    deadline: t.expose('deadline', { type: DeadlineRef, nullable: true, description: 'Its deadline.' }),
    onDemand: t.exposeBoolean('onDemand', { description: 'No date: reports are asked for when needed (đột xuất).' }),
    optional: t.exposeBoolean('optional', { description: 'The drafter may drop it.' }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words that say so.' }),
    line: t.exposeInt('line', { nullable: true, description: 'Line of the text, from 1.' }),
  }),
});

export const ObligationsRef = builder.objectRef<Obligations>('Obligations').implement({
  description: 'What the plan sets in motion; the leader approves it together with the text (Điều 11).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    planYear: t.exposeInt('planYear', { nullable: true, description: 'Year that dates without a year belong to.' }),
    lastPlanYear: t.exposeInt('lastPlanYear', {
      nullable: true,
      description: 'Last year whose reports are owed, of a plan for several years (giai đoạn); null: one year.',
    }),
    tasks: t.expose('tasks', { type: [PlannedTaskRef], description: 'Tasks (nhiệm vụ).' }),
    reports: t.expose('duties', { type: [PlannedReportRef], description: 'Reports (báo cáo).' }),
  }),
});

export const CorrectionRef = builder.objectRef<Correction>('Correction').implement({
  description: 'What the drafter put right in the reading (nội dung chỉnh sửa); null fields were left as read.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the task or report.' }),
    unit: t.string({
      nullable: true,
      description: 'Another unit than the one read.',
      resolve: (one) => one.unit ?? null,
    }),
    to: t.stringList({
      nullable: true,
      description: 'Other addressees of the report.',
      resolve: (one) => one.to ?? null,
    }),
    deadline: t.string({
      nullable: true,
      description: 'Another deadline, in the words of a plan.',
      resolve: (one) => one.deadline ?? null,
    }),
    periodicity: t.string({
      nullable: true,
      description: 'Another periodicity.',
      resolve: (one) => one.periodicity ?? null,
    }),
    drop: t.boolean({ description: 'Not an obligation after all.', resolve: (one) => one.drop === true }),
    onDemand: t.boolean({
      nullable: true,
      description: 'No date: asked for when needed.',
      resolve: (one) => one.onDemand ?? null,
    }),
    childPlan: t.boolean({
      nullable: true,
      description: 'Whether the owners are to make a plan of their own.',
      resolve: (one) => one.childPlan ?? null,
    }),
  }),
});
