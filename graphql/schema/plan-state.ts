import type { PlanState } from '../../services/plans/plan-states';
import { builder } from '../builder';

export const PlanStateRef = builder.enumType('PlanState', {
  description: 'The life of a plan in the order of Nghị định 30/2020/NĐ-CP.',
  values: {
    DRAFT: { description: 'Dự thảo: the drafter writes (Điều 10).' },
    CONTENT_CHECK: {
      description: 'Kiểm tra nội dung: the head of the drafting unit answers for the content (Điều 12.1).',
    },
    FORM_CHECK: { description: 'Kiểm tra thể thức: form and technique are checked (Điều 12.2).' },
    PENDING_SIGNATURE: { description: 'Trình ký: the competent person approves and signs (Điều 11, 13).' },
    RETURNED: { description: 'Trả lại: back to the drafter with a reason (Điều 10.3, 11.2).' },
    SIGNED: { description: 'Đã ký: the content is frozen (Điều 13).' },
    NUMBERED: { description: 'Đã cấp số: number and date after the signature (Điều 15).' },
    ISSUED: { description: 'Đã phát hành: the list of recipients is frozen, dispatch begins (Điều 18.1).' },
    IN_FORCE: { description: 'Đang thực hiện: tasks and reports run (Điều 24).' },
    CLOSED: { description: 'Kết thúc: every obligation is accepted or waived (Điều 29.4).' },
    ARCHIVED: { description: 'Đã nộp lưu: handed to the archive (Điều 30.2.b).' },
    CANCELLED: { description: 'Hủy dự thảo: given up before the signature; no number is used up.' },
    RECALLED: { description: 'Thu hồi: withdrawn after issue (Điều 18.4).' },
    SUPERSEDED: { description: 'Bị thay thế: by a document of equal form (Điều 18.3).' },
    QUARANTINED: {
      description: 'Rút khỏi hệ thống: reported to hold a state secret; nothing of it is shown any more.',
    },
  } satisfies Record<PlanState, { description: string }>,
});
