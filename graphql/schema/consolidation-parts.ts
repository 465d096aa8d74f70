import { Failure } from '../../services/failures';
import type { IndicatorResult, UnitValue } from '../../services/reports/consolidate-indicator';
import type { ConsolidatedSection, UnitPart, UnitReport } from '../../services/reports/consolidate-reports';
import { printMet, printTarget, printTotal } from '../../services/reports/consolidate-words';
import { builder } from '../builder';
import { DueDateRef } from './due-date';
import { LabelRef, labelOf } from './label';
import { connectionOf, type ListPage, type PageArgs, pageArgsWithin, pageCost, pageOf } from './page-args';
import { PartyRef, partyOf } from './party';

/** A page of a list that is there already; each owner stands in it once. */
export function pageByOwner<Entry extends { ownerId: string }>(
  entries: readonly Entry[],
  args: PageArgs,
): Promise<ListPage<Entry>> {
  return pageOf(
    args,
    ({ after, limit }) => {
      const at = after === null ? -1 : entries.findIndex(({ ownerId }) => ownerId === after);
      if (after !== null && at < 0) throw new Failure('BAD_USER_INPUT', { field: 'after' });
      return entries.slice(at + 1, at + 1 + limit);
    },
    ({ ownerId }) => ownerId,
  );
}

const UnitReportRef = builder.objectRef<UnitReport>('UnitReport').implement({
  description: 'How the report of one unit stands (tình hình báo cáo của một đơn vị).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.field({
      type: PartyRef,
      description: 'Who owes the report.',
      resolve: ({ ownerId }, _args, { directory }) => partyOf(ownerId, directory),
    }),
    periodId: t.exposeID('periodId', { description: 'Id of the report period.' }),
    stateLabel: t.field({
      type: LabelRef,
      description: 'Where it stands, in words.',
      resolve: ({ state }) => labelOf('periodStates', state),
    }),
    due: t.expose('due', { type: DueDateRef, nullable: true, description: 'Its deadline now.' }),
    overdue: t.exposeBoolean('overdue', { description: 'Past it and still owed.' }),
    late: t.exposeBoolean('late', { description: 'Handed in after it.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: 'Last handed in.' }),
    remindedAt: t.expose('remindedAt', { type: 'DateTime', nullable: true, description: 'Last reminded.' }),
    reminders: t.exposeInt('reminders', { description: 'How often it was reminded.' }),
    returnedReason: t.exposeString('returnedReason', {
      nullable: true,
      description: 'Why it was sent back, while it is.',
    }),
    waivedReason: t.exposeString('waivedReason', { nullable: true, description: 'Why it was waived.' }),
    fileIds: t.stringList({
      description: 'Ids of the files that came with it, for GET /files/<id>.',
      resolve: ({ files }) => files.map(({ fileId }) => fileId),
    }),
  }),
});
export const UnitReportConnection = connectionOf(
  UnitReportRef,
  'UnitReport',
  'Reports of units, in the order of Nơi nhận.',
);

const UnitPartRef = builder.objectRef<UnitPart>('UnitPart').implement({
  description: 'What one unit wrote under one heading (nội dung của một đơn vị).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.field({
      type: PartyRef,
      description: 'Who wrote it.',
      resolve: ({ ownerId }, _args, { directory }) => partyOf(ownerId, directory),
    }),
    late: t.exposeBoolean('late', { description: 'Handed in late.' }),
    text: t.exposeString('text', { description: 'The words.' }),
  }),
});
const UnitPartConnection = connectionOf(UnitPartRef, 'UnitPart', 'Words of units, in the order of Nơi nhận.');

export const ConsolidatedSectionRef = builder.objectRef<ConsolidatedSection>('ConsolidatedSection').implement({
  description: 'One heading with the part of each unit (mục của báo cáo tổng hợp).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Key of the section in ReportPeriod.form; "general": written without headings.',
    }),
    ref: t.exposeString('ref', { nullable: true, description: 'Number in the plan.' }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'As in the plan; null: written without headings.',
    }),
    parts: t.field({
      type: UnitPartConnection,
      description: 'What the units wrote.',
      args: pageArgsWithin,
      complexity: pageCost,
      resolve: ({ parts }, args) => pageByOwner(parts, args),
    }),
  }),
});

const UnitValueRef = builder.objectRef<UnitValue>('UnitValue').implement({
  description: 'What one unit reported for one indicator (số liệu của một đơn vị).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.field({
      type: PartyRef,
      description: 'Who reported it.',
      resolve: ({ ownerId }, _args, { directory }) => partyOf(ownerId, directory),
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'In the unit of the indicator; null: told in words.',
    }),
    note: t.exposeString('note', { description: 'Remark; may be empty.' }),
    met: t.exposeBoolean('met', { nullable: true, description: 'Against a target that each unit is to reach.' }),
  }),
});
const UnitValueConnection = connectionOf(UnitValueRef, 'UnitValue', 'Values of units, in the order of Nơi nhận.');

export const IndicatorResultRef = builder.objectRef<IndicatorResult>('IndicatorResult').implement({
  description: 'One indicator over all units (kết quả thực hiện chỉ tiêu).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.string({
      description: 'Key of the indicator in ReportPeriod.form.',
      resolve: ({ indicator }) => indicator.key,
    }),
    text: t.string({ description: 'As in the plan.', resolve: ({ indicator }) => indicator.text }),
    kind: t.string({
      description:
        'SUM: added up; AVERAGE: mean of the units that gave a number; LATEST: the one handed in last; TEXT: in words.',
      resolve: ({ indicator }) => indicator.kind,
    }),
    target: t.string({
      description: 'The target in words; empty where the plan sets none (mục tiêu).',
      resolve: ({ indicator }, _args, { language }) => printTarget(indicator, language),
    }),
    total: t.exposeFloat('total', { nullable: true, description: 'Sum, mean or latest; null: no number.' }),
    totalInWords: t.string({
      description: 'The same as an office writes it: "bình quân 92,5%".',
      resolve: (result, _args, { language }) => printTotal(result, language),
    }),
    given: t.exposeInt('given', { description: 'Units that gave a number.' }),
    met: t.exposeBoolean('met', { nullable: true, description: 'The total against the target; null: cannot be said.' }),
    metInWords: t.string({
      description: '"Đạt", "Chưa đạt"; may be empty.',
      resolve: ({ met }, _args, { language }) => printMet(met, language),
    }),
    notMetBy: t.field({
      type: UnitValueConnection,
      description: 'Units below a target that each is to reach (đơn vị chưa đạt).',
      args: pageArgsWithin,
      complexity: pageCost,
      resolve: ({ values }, args) =>
        pageByOwner(
          values.filter(({ met }) => met === false),
          args,
        ),
    }),
    values: t.field({
      type: UnitValueConnection,
      description: 'What the units reported.',
      args: pageArgsWithin,
      complexity: pageCost,
      resolve: ({ values }, args) => pageByOwner(values, args),
    }),
  }),
});
