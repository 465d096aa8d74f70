import type { FactDocument, ReportPart, ReportValue } from '../../services/obligations/fact';
import { findPeriod } from '../../services/obligations/find-obligation';
import type { PeriodDocument } from '../../services/obligations/obligation';
import type { Comparison, Target } from '../../services/reports/indicator-target';
import { type FormIndicator, type FormSection, type ReportForm, reportForm } from '../../services/reports/report-form';
import { builder } from '../builder';
import { type Ctx, seePlan } from '../context';
import { currentRevision } from './current-revision';

const ComparisonRef = builder.enumType('TargetComparison', {
  description: 'How a target is compared with what was reached (so sánh với mục tiêu).',
  values: {
    AT_LEAST: { description: 'Từ … trở lên.' },
    AT_MOST: { description: 'Không quá.' },
    EXACTLY: { description: 'Bằng.' },
    ABOVE: { description: 'Trên.' },
    BELOW: { description: 'Dưới.' },
  } satisfies Record<Comparison, { description: string }>,
});

const IndicatorKindRef = builder.enumType('IndicatorKind', {
  description: 'How the values of several units come together (cách tổng hợp chỉ tiêu).',
  values: {
    SUM: { description: 'Added (cộng dồn).' },
    AVERAGE: { description: 'Averaged (bình quân).' },
    LATEST: { description: 'The last one known (số liệu mới nhất).' },
    TEXT: { description: 'Told in words only (nêu bằng lời).' },
  } satisfies Record<FormIndicator['kind'], { description: string }>,
});

const TargetRef = builder.objectRef<Target>('IndicatorTarget').implement({
  description: 'What the plan aims at (mục tiêu).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    comparison: t.expose('comparison', { type: ComparisonRef, description: 'How it is compared.' }),
    value: t.exposeFloat('value', { description: 'The number printed, in the unit of the indicator.' }),
  }),
});

const SectionRef = builder.objectRef<FormSection>('ReportFormSection').implement({
  description: 'A heading of the outline (phần của đề cương báo cáo).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Names it in submitReport; stable within a revision.' }),
    ref: t.exposeString('ref', { nullable: true, description: 'Its number in the plan; null: every report has it.' }),
    heading: t.exposeString('heading', { description: 'The heading, as the plan prints it.' }),
  }),
});

export const FormIndicatorRef = builder.objectRef<FormIndicator>('ReportFormIndicator').implement({
  description: 'An aim of the plan that reports answer (chỉ tiêu của kế hoạch).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Names it in submitReport; stable within a revision.' }),
    ref: t.exposeString('ref', { description: 'Where it stands in the plan.' }),
    text: t.exposeString('text', { description: 'The aim as printed.' }),
    unit: t.exposeString('unit', { nullable: true, description: '"%", "cuộc" …; null: told in words only.' }),
    kind: t.expose('kind', { type: IndicatorKindRef, description: 'How values of several units come together.' }),
    target: t.expose('target', {
      type: TargetRef,
      nullable: true,
      description: 'The target; null where none is printed.',
    }),
    least: t.exposeFloat('least', { nullable: true, description: 'The least value there can be; null: no bound.' }),
    most: t.exposeFloat('most', { nullable: true, description: 'The greatest value there can be; null: no bound.' }),
  }),
});

/** In memory with the form; few of them. */
const OF_FORM = { field: 1, multiplier: 2 };

export const ReportFormRef = builder.objectRef<ReportForm>('ReportForm').implement({
  description:
    'What a report is to tell: sections and indicators of the plan, and the days of its figures (đề cương báo cáo; Nghị định 09/2019/NĐ-CP).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    sections: t.expose('sections', {
      type: [SectionRef],
      complexity: OF_FORM,
      description: 'Headings, in their order.',
    }),
    indicators: t.expose('indicators', {
      type: [FormIndicatorRef],
      complexity: OF_FORM,
      description: 'Indicators, in their order.',
    }),
    dataFrom: t.expose('dataFrom', { type: 'Day', description: 'First day of the figures.' }),
    dataCutOff: t.expose('dataCutOff', { type: 'Day', description: 'Day the figures are closed (ngày chốt số liệu).' }),
    dataUntil: t.expose('dataUntil', {
      type: 'Day',
      description: 'Last day the figures can be actual on (số liệu tính đến ngày); after it they are an estimate.',
    }),
    dueBeforeCutOff: t.exposeBoolean('dueBeforeCutOff', {
      description: 'The report is due before its figures close: they are estimated to that day (ước thực hiện).',
    }),
  }),
});

type AnsweredPart = ReportPart & { heading: string };
type AnsweredValue = ReportValue & { indicator: FormIndicator | null };

export const AnsweredPartRef = builder.objectRef<AnsweredPart>('ReportPart').implement({
  description: 'What a report says under one heading (nội dung theo đề cương).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the section in the form.' }),
    heading: t.exposeString('heading', { description: 'Its heading; empty where the form has it no more.' }),
    text: t.exposeString('text', { description: 'The words.' }),
  }),
});

export const AnsweredValueRef = builder.objectRef<AnsweredValue>('ReportValue').implement({
  description: 'What a report says about one indicator (kết quả thực hiện chỉ tiêu).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the indicator in the form.' }),
    indicator: t.expose('indicator', {
      type: FormIndicatorRef,
      nullable: true,
      description: 'The indicator; null where the form has it no more.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'In the unit of the indicator; null: not known yet.',
    }),
    note: t.exposeString('note', { description: 'The remark; empty: none.' }),
  }),
});

/** The form of a report; those of one plan are made from one look at it. */
export async function formOf(period: PeriodDocument, ctx: Ctx): Promise<ReportForm> {
  const { plan } = await seePlan(ctx, period.planId);
  return reportForm((await currentRevision(plan, ctx)).reading, period);
}

/** Parts of a report with the headings they stand under. */
export async function partsOf({ act, subjectId }: FactDocument, ctx: Ctx): Promise<AnsweredPart[]> {
  if (act.kind !== 'REPORT_SUBMITTED' || !act.parts) return [];
  const { sections } = await formOf(await findPeriod(ctx.office, subjectId), ctx);
  const headings = new Map(sections.map(({ key, heading }) => [key, heading]));
  return act.parts.map((part) => ({ ...part, heading: headings.get(part.key) ?? '' }));
}

/** Values of a report with the indicators they answer. */
export async function valuesOf({ act, subjectId }: FactDocument, ctx: Ctx): Promise<AnsweredValue[]> {
  if (act.kind !== 'REPORT_SUBMITTED' || !act.values) return [];
  const { indicators } = await formOf(await findPeriod(ctx.office, subjectId), ctx);
  const known = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  return act.values.map((value) => ({ ...value, indicator: known.get(value.key) ?? null }));
}
