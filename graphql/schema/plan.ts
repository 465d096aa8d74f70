import { refuseQuarantined } from '../../services/plans/refuse-quarantined';
import { currentRevision } from './current-revision';
import { LabelRef, labelOf } from './label';
import { PartyRef, partyOf } from './party';
import { PlanRef } from './plan-ref';
import { PlanStateRef } from './plan-state';
import { SignatureRef } from './signature';

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
    title: t.string({
      nullable: true,
      description: 'Subject (trích yếu); PLAN_QUARANTINED and null once the plan is shut away.',
      resolve: (plan) => {
        refuseQuarantined(plan);
        return plan.title;
      },
    }),
    planYear: t.exposeInt('planYear', { nullable: true, description: 'Year the plan is for.' }),
    urgency: t.exposeString('urgency', { nullable: true, description: 'KHẨN, THƯỢNG KHẨN, HỎA TỐC (mức độ khẩn).' }),
    text: t.string({
      nullable: true,
      description:
        'The text of the current revision; after the signature, what was signed (toàn văn). PLAN_QUARANTINED and null once the plan is shut away.',
      resolve: async (plan, _args, ctx) => {
        refuseQuarantined(plan);
        return (await currentRevision(plan, ctx)).text;
      },
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
