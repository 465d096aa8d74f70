/**
 * The life of a plan as data. Nghị định 30/2020/NĐ-CP (Điều 10–18, 29–30) fixes the order;
 * the transition table is what every validator and every test walks.
 */
export const PLAN_STATES = {
  /** Dự thảo: the drafter writes (Điều 10). */
  DRAFT: { to: ['CONTENT_CHECK', 'CANCELLED'] },
  /** Kiểm tra nội dung: the head of the drafting unit answers for the content (Điều 12.1). */
  CONTENT_CHECK: { to: ['FORM_CHECK', 'RETURNED', 'CONTENT_CHECK', 'CANCELLED'] },
  /** Kiểm tra thể thức: the person charged with form answers for it (Điều 12.2). */
  FORM_CHECK: { to: ['PENDING_SIGNATURE', 'RETURNED', 'CONTENT_CHECK', 'CANCELLED'] },
  /** Trình ký: only the competent signer may approve (Điều 11, 13). */
  PENDING_SIGNATURE: { to: ['SIGNED', 'RETURNED', 'CONTENT_CHECK', 'PENDING_SIGNATURE', 'CANCELLED'] },
  /** Trả lại: back to the drafter with a reason (Điều 10.3, 11.2). */
  RETURNED: { to: ['CONTENT_CHECK', 'CANCELLED'] },
  /** Đã ký: the content hash is frozen. */
  SIGNED: { to: ['NUMBERED'] },
  /** Đã cấp số: number and date after the signature, gapless in the year (Điều 15). */
  NUMBERED: { to: ['ISSUED'] },
  /** Đã phát hành: recipients frozen, first dispatch (Điều 18.1). */
  ISSUED: { to: ['IN_FORCE', 'RECALLED'] },
  /** Đang thực hiện: tasks and reports run. */
  IN_FORCE: { to: ['CLOSED', 'RECALLED', 'SUPERSEDED'] },
  /** Kết thúc: all obligations closed or waived (Điều 29.4). */
  CLOSED: { to: ['ARCHIVED'] },
  /** Đã nộp lưu: handed to the archive within a year (Điều 30.2.b). */
  ARCHIVED: { to: [] },
  /** Hủy dự thảo: before a number was given; no number is burnt. */
  CANCELLED: { to: [] },
  /** Thu hồi (Điều 18.4). */
  RECALLED: { to: [] },
  /** Bị thay thế by a plan of equal form (Điều 18.3). */
  SUPERSEDED: { to: [] },
  /** Rút khỏi hệ thống: reported to hold a state secret; from every state, and the last one. */
  QUARANTINED: { to: [] },
} as const satisfies Record<string, { to: readonly string[] }>;

export type PlanState = keyof typeof PLAN_STATES;

export function canMove(from: PlanState, to: PlanState): boolean {
  if (to === 'QUARANTINED') return from !== 'QUARANTINED';
  return (PLAN_STATES[from].to as readonly PlanState[]).includes(to);
}

export function isFinal(state: PlanState): boolean {
  return PLAN_STATES[state].to.length === 0;
}

/** No reminder, mail or link of the plan has a use any more. */
export function hasEnded(state: PlanState): boolean {
  return state === 'CLOSED' || isFinal(state);
}

/** A new revision or a cancellation fits these, never what comes after the signature (Điều 11.2). */
export const BEFORE_SIGNATURE: readonly PlanState[] = [
  'DRAFT',
  'RETURNED',
  'CONTENT_CHECK',
  'FORM_CHECK',
  'PENDING_SIGNATURE',
];

export function isRevisable(state: PlanState): boolean {
  return BEFORE_SIGNATURE.includes(state);
}
