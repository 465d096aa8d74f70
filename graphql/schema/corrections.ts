import { z } from 'zod';
import { correctPlan } from '../../services/corrections/correct-plan';
import type { CorrectionDocument } from '../../services/corrections/correction';
import {
  type Defect,
  type FittingInstrument,
  type Instrument,
  instrumentFor,
} from '../../services/corrections/instrument';
import { listCorrections } from '../../services/corrections/list-corrections';
import { type BannerKind, bannersOf } from '../../services/plans/plan-banner';
import { refuseQuarantined } from '../../services/plans/refuse-quarantined';
import { wording } from '../../services/wording/wording';
import { builder } from '../builder';
import { seePlan, seePlanAgain, viewerIn } from '../context';
import { checkInput, idempotencyKey, KEY_DESCRIPTION } from './check-input';
import { type Label, LabelRef } from './label';
import { connectionOf, pageArgs, pageCost, pageOf, sequenceIn } from './page-args';
import { PlanRef } from './plan-ref';

const DefectRef = builder.enumType('Defect', {
  description: 'What is wrong with an issued plan (loại sai sót).',
  values: {
    CONTENT: { description: 'Sai sót về nội dung: tasks, dates, units, figures, recipients.' },
    FORM: { description: 'Sai sót về thể thức, kỹ thuật trình bày, thủ tục ban hành.' },
    WRONG_ISSUE: { description: 'Không được ban hành: without authority, twice, too early.' },
    STATE_SECRET: { description: 'Chứa bí mật nhà nước.' },
  } satisfies Record<Defect, { description: string }>,
});

const InstrumentRef = builder.enumType('Instrument', {
  description: 'What the law gives for a defect of an issued document (hình thức xử lý).',
  values: {
    REPLACE: { description: 'Sửa đổi, thay thế: a plan by a plan (Điều 18.3).' },
    CORRECT: { description: 'Đính chính: a letter of correction (Điều 18.3).' },
    RECALL: { description: 'Thu hồi (Điều 18.4).' },
    SHUT_AWAY: { description: 'Rút khỏi hệ thống.' },
  } satisfies Record<Instrument, { description: string }>,
});

const FittingInstrumentRef = builder.objectRef<FittingInstrument>('FittingInstrument').implement({
  description: 'The instrument for a defect, and how it is used (cách xử lý văn bản sai sót).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    instrument: t.expose('instrument', { type: InstrumentRef, description: 'What to use.' }),
    mutation: t.exposeString('mutation', {
      description: 'The mutation that begins it; createPlan with `supersedesPlanId` for a replacement.',
    }),
    article: t.exposeString('article', {
      nullable: true,
      description: 'Of Nghị định 30/2020/NĐ-CP; null: another law.',
    }),
    explanation: t.field({
      type: LabelRef,
      description: 'What it means, in words.',
      resolve: ({ instrument }): Label => ({
        vi: wording('vi').banners.instruments[instrument],
        en: wording('en').banners.instruments[instrument],
      }),
    }),
    possible: t.exposeBoolean('possible', { description: 'Whether the plan is in a state for it.' }),
  }),
});

builder.queryField('instrumentFor', (t) =>
  t.field({
    type: FittingInstrumentRef,
    description: 'Which instrument the law gives for a defect of an issued plan (Điều 18.3, 18.4; staff).',
    args: {
      planId: t.arg.id({ required: true, description: 'The plan.' }),
      defect: t.arg({ type: DefectRef, required: true, description: 'What is wrong with it.' }),
    },
    authScopes: (_root, { planId }) => ({ staff: planId }),
    resolve: async (_root, { planId, defect }, ctx) => instrumentFor((await seePlan(ctx, planId)).plan, defect),
  }),
);

const BannerKindRef = builder.enumType('BannerKind', {
  description: 'What became of an issued plan (tình trạng văn bản).',
  values: {
    RECALLED: { description: 'Đã thu hồi (Điều 18.4).' },
    SUPERSEDED: { description: 'Đã bị thay thế (Điều 18.3).' },
    CLOSED: { description: 'Đã kết thúc thực hiện.' },
    CORRECTED: { description: 'Đã đính chính (Điều 18.3).' },
  } satisfies Record<BannerKind, { description: string }>,
});

const BannerRef = builder.objectRef<{ kind: BannerKind; label: Label }>('PlanBanner').implement({
  description: 'A line that stands wherever the plan is shown: pages, prints, the public page (dòng cảnh báo).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: BannerKindRef, description: 'The gravest of what became of it.' }),
    label: t.expose('label', { type: LabelRef, description: 'All of it in words.' }),
  }),
});

const CorrectionRef = builder.objectRef<CorrectionDocument>('PlanCorrection').implement({
  description: 'A letter of correction that was made known (công văn đính chính; Điều 18.3).',
  authScopes: ({ planId }) => ({ reader: planId }),
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'Counts from 1 within the plan.' }),
    reference: t.exposeString('reference', { description: 'Number and symbol of the letter: "123/UBND-VX".' }),
    date: t.expose('date', { type: 'Day', description: 'Its date.' }),
    what: t.exposeString('what', { description: 'What it corrects (nội dung đính chính).' }),
    line: t.exposeInt('line', {
      nullable: true,
      description: 'Line of the signed text, from 1; null: none in particular.',
    }),
    from: t.exposeString('from', { nullable: true, description: 'The words as printed.' }),
    to: t.exposeString('to', { nullable: true, description: 'The words as they are meant.' }),
    fileId: t.exposeID('fileId', { nullable: true, description: 'The letter, to be fetched by GET /files/<id>.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was made known.' }),
  }),
});

const CorrectionConnection = connectionOf(CorrectionRef, 'PlanCorrection', 'Letters of correction, page by page.');

builder.objectFields(PlanRef, (t) => ({
  banner: t.field({
    type: BannerRef,
    nullable: true,
    description:
      'What became of the plan since its issue; null: it is as it was issued. PLAN_QUARANTINED and null once the plan is shut away.',
    resolve: (plan) => {
      refuseQuarantined(plan);
      const [vi, en] = [bannersOf(plan, 'vi'), bannersOf(plan, 'en')];
      const words = (lines: typeof vi) => lines.map(({ text }) => text).join(' ');
      return vi[0] ? { kind: vi[0].kind, label: { vi: words(vi), en: words(en) } } : null;
    },
  }),
  corrections: t.field({
    type: CorrectionConnection,
    nullable: true,
    description:
      'Its letters of correction, the first one first. PLAN_QUARANTINED and null once the plan is shut away.',
    args: pageArgs,
    complexity: pageCost,
    resolve: (plan, args, { office }) => {
      refuseQuarantined(plan);
      return pageOf(
        args,
        ({ after, limit }) => listCorrections(office, plan._id, { after: sequenceIn(after) ?? 0, limit }),
        ({ n }) => String(n),
      );
    },
  }),
}));

const CorrectPlanInput = builder.inputType('CorrectPlanInput', {
  description: 'A letter of correction to be made known (đính chính).',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: KEY_DESCRIPTION }),
    planId: t.id({ required: true, description: 'The plan.' }),
    affectsContent: t.boolean({
      required: true,
      description:
        'Whether tasks, dates, units, recipients or figures are touched; true is refused with WRONG_INSTRUMENT, for then a plan replaces the plan.',
    }),
    reference: t.string({ required: true, description: 'Number and symbol of the letter: "123/UBND-VX".' }),
    date: t.field({
      type: 'Day',
      required: true,
      description: 'Date of the letter; not before the issue, not in the future.',
    }),
    what: t.string({ required: true, description: 'What is corrected, in words; at most 4,000 characters.' }),
    line: t.int({
      required: false,
      description: 'Line of the signed text, from 1; with `from` and `to`, or none of them.',
    }),
    from: t.string({ required: false, description: 'The words as they stand on that line.' }),
    to: t.string({
      required: false,
      description: 'The words as they are meant. The corrected text is read a second time.',
    }),
    fileId: t.id({ required: false, description: 'The letter as a file the viewer sent to POST /files before.' }),
  }),
});

const words = z.string().trim().min(1).max(1000);
const correction = z.object({
  idempotencyKey,
  reference: z.string().trim().max(100),
  date: z.string(),
  what: z.string().trim().max(4000),
  line: z.number().int().positive().nullish(),
  from: words.nullish(),
  to: words.nullish(),
});

builder.mutationField('correctPlan', (t) =>
  t.field({
    type: PlanRef,
    description:
      'The clerk makes a letter of correction known (đính chính; Điều 18.3): for wrong form, layout or procedure. Number and obligations stay, everybody who was sent the plan is told, nobody confirms again. WRONG_INSTRUMENT where the content is touched.',
    args: { input: t.arg({ type: CorrectPlanInput, required: true, description: 'The letter of correction.' }) },
    authScopes: (_root, { input }) => ({ clerk: input.planId }),
    resolve: async (_root, { input }, ctx) => {
      const { idempotencyKey: key, line, from, to, ...letter } = checkInput(correction, input);
      const { planId, affectsContent, fileId } = input;
      await correctPlan(ctx.office, {
        ...{ planId, affectsContent, actorId: viewerIn(ctx).actorId, idempotencyKey: key },
        correction: { ...letter, line: line ?? null, from: from ?? null, to: to ?? null, fileId: fileId ?? null },
      });
      return seePlanAgain(ctx, planId);
    },
  }),
);
