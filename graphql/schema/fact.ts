import { listUploads } from '../../services/files/find-upload';
import type { UploadDocument } from '../../services/files/uploaded-file';
import type { FactDocument } from '../../services/obligations/fact';
import { listFacts } from '../../services/obligations/list-facts';
import type { Office } from '../../services/office';
import { builder } from '../builder';
import { ExecutorRef } from './executor';
import { connectionOf, type ListPage, type PageArgs, pageOf, sequenceIn } from './page-args';
import { PartyRef, partyOf } from './party';
import { AnsweredPartRef, AnsweredValueRef, partsOf, valuesOf } from './report-form';

const FactKind = builder.enumType('FactKind', {
  description: 'What was done to a task, a report period or a copy (việc đã ghi nhận).',
  values: {
    TASK_ACKNOWLEDGED: { description: 'The unit took the task and may have named an officer (nhận việc).' },
    TASK_CONTRIBUTED: { description: 'A coordinating unit added its part (đơn vị phối hợp tham gia).' },
    TASK_EXTENSION_ASKED: { description: 'The unit asked for more time (đề nghị gia hạn).' },
    TASK_EXTENSION_GRANTED: { description: 'The officer gave more time (đồng ý gia hạn).' },
    TASK_EXTENSION_REFUSED: { description: 'The officer gave no more time (không đồng ý gia hạn).' },
    TASK_OBJECTED: { description: 'The unit says that it is not its work (ý kiến không thuộc nhiệm vụ).' },
    TASK_OBJECTION_REFUSED: { description: 'The task stays with the unit (giữ nguyên phân công).' },
    TASK_REASSIGNED: { description: 'The officer gave the task to another unit (chuyển đơn vị thực hiện).' },
    TASK_CHILD_ISSUED: { description: 'The plan the unit had to make was issued (đã ban hành kế hoạch thực hiện).' },
    DELIVERY_ARRIVED: { description: 'The copy reached the system of the recipient (đã đến, 01).' },
    DELIVERY_ASSIGNED: { description: 'The recipient named the officer who will act (phân công, 04).' },
    DELIVERY_IN_PROGRESS: { description: 'The recipient is at work (đang xử lý, 05).' },
    DELIVERY_DONE: { description: 'The recipient has finished (hoàn thành, 06).' },
    DELIVERY_RESENT: { description: 'The clerk sent the copy again (gửi lại).' },
    DELIVERY_REDIRECTED: { description: 'The clerk sent it to another unit (gửi đúng nơi nhận).' },
    DELIVERY_SETTLED: { description: 'The clerk dealt with it in another way (đã xử lý).' },
    RECALL_ANSWERED: { description: 'The recipient answered the recall (trả lời thu hồi, 15 or 16).' },
    TASK_PROGRESS: { description: 'The unit told how far it is (báo cáo tiến độ).' },
    TASK_ACCEPTED: { description: 'The officer accepted the result (nghiệm thu).' },
    TASK_REWORK: { description: 'The officer sent it back (yêu cầu thực hiện lại).' },
    TASK_WAIVED: { description: 'The task was waived (miễn thực hiện).' },
    REPORT_SUBMITTED: { description: 'The unit reported (gửi báo cáo).' },
    REPORT_ACCEPTED: { description: 'The officer accepted the report (tiếp nhận báo cáo).' },
    REPORT_RETURNED: { description: 'The officer sent the report back (trả lại báo cáo).' },
    REPORT_REQUESTED: { description: 'The officer asked for a report out of turn (yêu cầu báo cáo đột xuất).' },
    PERIOD_WAIVED: { description: 'The report was waived (miễn báo cáo).' },
  } satisfies Record<FactDocument['act']['kind'], { description: string }>,
});

const UploadedFileRef = builder.objectRef<UploadDocument>('UploadedFile').implement({
  description: 'A file somebody handed in (tệp đã gửi).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('fileId', { description: 'SHA-256 (hex) of its content.' }),
    name: t.exposeString('name', { description: 'Its name (tên tệp).' }),
    bytes: t.exposeInt('bytes', { description: 'Its length.' }),
    mediaType: t.exposeString('mediaType', { description: 'What it is, by its content.' }),
  }),
});

/** One act as recorded; the words of its kind stand in one field each. */
export const FactRef = builder.objectRef<FactDocument>('Fact').implement({
  description: 'One act about a task, a report period or a copy, in the order it was recorded (sự kiện).',
  authScopes: ({ planId }) => ({ reader: planId }),
  fields: (t) => ({
    id: t.exposeID('_id', { description: '"subjectId/sequence".' }),
    kind: t.field({ type: FactKind, description: 'What was done.', resolve: ({ act }) => act.kind }),
    text: t.string({
      nullable: true,
      description:
        'Words of the report, or the note on progress, on a part or on how a copy was dealt with (nội dung).',
      resolve: ({ act }) => textOf(act),
    }),
    percent: t.int({
      nullable: true,
      description: 'How far the task is, 0 to 100.',
      resolve: ({ act }) => (act.kind === 'TASK_PROGRESS' ? act.percent : null),
    }),
    done: t.boolean({
      nullable: true,
      description: 'The unit considers the task done.',
      resolve: ({ act }) => (act.kind === 'TASK_PROGRESS' ? act.done : null),
    }),
    nil: t.boolean({
      nullable: true,
      description: 'Nothing to report (không phát sinh).',
      resolve: ({ act }) => (act.kind === 'REPORT_SUBMITTED' ? act.nil : null),
    }),
    fileIds: t.stringList({
      description: 'Ids of the files handed in (tệp kèm theo): SHA-256 of their content.',
      resolve: ({ act }) => ('fileIds' in act ? (act.fileIds ?? []) : []),
    }),
    files: t.field({
      type: [UploadedFileRef],
      description: 'The files handed in, to be fetched by GET /files/<id> (tệp kèm theo).',
      complexity: { field: 5, multiplier: 3 },
      resolve: async ({ act, actorId }, _args, { office }) =>
        'fileIds' in act ? listUploads(office, act.fileIds ?? [], actorId) : [],
    }),
    parts: t.field({
      type: [AnsweredPartRef],
      description: 'What the report says under the headings of its outline (nội dung theo đề cương).',
      complexity: { field: 5, multiplier: 3 },
      resolve: (fact, _args, ctx) => partsOf(fact, ctx),
    }),
    values: t.field({
      type: [AnsweredValueRef],
      description: 'What the report says about the indicators of the plan (kết quả thực hiện chỉ tiêu).',
      complexity: { field: 5, multiplier: 3 },
      resolve: (fact, _args, ctx) => valuesOf(fact, ctx),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was sent back, waived, asked for, objected to or refused (lý do).',
      resolve: ({ act }) => ('reason' in act ? act.reason : null),
    }),
    until: t.field({
      type: 'Day',
      nullable: true,
      description: 'The last day asked for or given (thời hạn đề nghị, thời hạn mới).',
      resolve: ({ act }) => ('until' in act ? act.until : null),
    }),
    toUnit: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The unit that a task or a copy was given to.',
      resolve: ({ act }, _args, { directory }) => ('toId' in act ? partyOf(act.toId, directory) : null),
    }),
    executor: t.field({
      type: ExecutorRef,
      nullable: true,
      description: 'Who will act for the unit, as it named them.',
      resolve: ({ act }) => ('executor' in act ? act.executor : null),
    }),
    actor: t.field({
      type: PartyRef,
      description: 'Who did it.',
      resolve: ({ actorId }, _args, { directory }) => partyOf(actorId, directory),
    }),
    signedAs: t.exposeString('signedAs', { nullable: true, description: 'The officer’s name where a unit acted.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

export const FactConnection = connectionOf(FactRef, 'Fact', 'Acts about a task or a report period, page by page.');

/** Facts of one task or report period. */
export function pageOfFacts(
  office: Pick<Office, 'documents'>,
  subjectId: string,
  args: PageArgs,
): Promise<ListPage<FactDocument>> {
  return pageOf(
    args,
    ({ after, limit }) => listFacts(office, subjectId, { after: sequenceIn(after) ?? 0, limit }),
    ({ sequence }) => String(sequence),
  );
}

function textOf(act: FactDocument['act']): string | null {
  if (act.kind === 'REPORT_SUBMITTED') return act.text;
  return 'note' in act ? act.note : null;
}
