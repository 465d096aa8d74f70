import { dayOf } from '../../../services/calendar/vietnam-time';
import type { Directory } from '../../../services/directory/create-directory';
import type { DeliveryDocument } from '../../../services/distribution/delivery';
import type { TaskDocument } from '../../../services/obligations/obligation';
import { composeText } from '../../../services/plans/compose-text';
import { frameDraft } from '../../../services/plans/frame-draft';
import type { PlanDocument, RevisionDocument } from '../../../services/plans/plan';
import { prepareRevision } from '../../../services/plans/prepare-revision';
import { bareKey } from '../../../services/reading/bare-key';
import { memoryOffice } from './memory-office';

export const NOW = new Date('2026-02-05T01:05:00.000Z');
export const ISSUER = 'ht.hong-linh.ubnd';
export const PEOPLE = {
  drafter: 'ht.hong-linh.phan-thi-hong-nhung',
  unitHead: 'ht.hong-linh.bui-thanh-son',
  formChecker: 'ht.hong-linh.ho-viet-lam',
  signer: 'ht.hong-linh.nguyen-huy-hung',
  deputy: 'ht.hong-linh.tran-quoc-viet',
  clerk: 'ht.hong-linh.le-thi-quynh-trang',
} as const;
/** A receiving unit with a task, one with a copy only, and one the plan never went to. */
export const UNITS = {
  tasked: 'ht.hong-linh.phuong-bac-hong.ubnd',
  copied: 'ht.hong-linh.cong-an',
  stranger: 'ht.hong-linh.chi-cuc-thue',
} as const;

/** A sound plan of the sample office, as its text. */
export function sampleText(directory: Directory): string {
  return composeText(
    {
      title: 'Thực hiện công tác dân vận chính quyền năm 2026',
      legalBases: [{ lead: 'Thực hiện', text: 'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ' }],
      sections: [{ heading: 'Mục đích, yêu cầu', items: ['Nâng cao nhận thức của cán bộ, công chức'] }],
      assignments: [
        {
          unit: 'Phòng Nội vụ',
          mode: 'order',
          tasks: ['Chủ trì, tham mưu triển khai Kế hoạch này trước ngày 10/3/2026'],
        },
        {
          unit: 'UBND phường Bắc Hồng',
          mode: 'order',
          tasks: ['Báo cáo kết quả thực hiện về UBND thị xã trước ngày 10/12/2026'],
        },
      ],
      recipients: [
        { name: 'Công an thị xã', purpose: null },
        { name: 'Phòng Nội vụ', purpose: 'để thực hiện' },
        { name: 'UBND phường Bắc Hồng', purpose: 'để thực hiện' },
      ],
      drafterMark: null,
      copies: null,
    },
    frameDraft(directory, { issuerId: ISSUER, mandateId: null, today: dayOf(NOW) }),
  );
}

/** The sample plan in one state with its first revision; what only an issued plan has is left to the test. */
export async function samplePlan(
  directory: Directory,
  change: Partial<PlanDocument> = {},
): Promise<{ plan: PlanDocument; revision: RevisionDocument }> {
  const prepared = await prepareRevision(
    { ...memoryOffice(), directory: async () => directory },
    { text: sampleText(directory), corrections: [], issuerId: ISSUER },
  );
  const plan: PlanDocument = {
    _id: 'samplep2an345678',
    schemaVersion: 1,
    issuerId: ISSUER,
    drafterId: PEOPLE.drafter,
    state: 'DRAFT',
    version: 0,
    revision: 1,
    title: prepared.reading.title ?? '',
    searchKey: bareKey(prepared.reading.title ?? ''),
    planYear: prepared.reading.planYear,
    urgency: null,
    route: {
      unitHeadId: PEOPLE.unitHead,
      formCheckerId: PEOPLE.formChecker,
      signerId: PEOPLE.signer,
      mandateId: 'ht.hong-linh.tm-chu-tich',
      clerkId: PEOPLE.clerk,
      followUpUnitId: 'ht.hong-linh.phong-noi-vu',
    },
    policyId: 'standard',
    number: null,
    signature: null,
    returnReason: null,
    issuedAt: null,
    inForceAt: null,
    closedAt: null,
    workflowStartedAt: NOW,
    createdAt: NOW,
    updatedAt: NOW,
    ...change,
  };
  const { text, reading, corrections, obligations, contentHash } = prepared;
  const revision: RevisionDocument = {
    _id: `${plan._id}/1`,
    schemaVersion: 1,
    planId: plan._id,
    revision: 1,
    text,
    reading,
    corrections,
    obligations,
    contentHash,
    note: null,
    createdBy: PEOPLE.drafter,
    createdAt: NOW,
  };
  return { plan, revision };
}

export function sampleDelivery(planId: string, addresseeId: string): DeliveryDocument {
  return {
    _id: `${planId}/${addresseeId}`,
    schemaVersion: 1,
    planId,
    addresseeId,
    addresseeKind: 'unit',
    channel: 'MAIL',
    line: 0,
    via: 'Công an thị xã',
    purpose: null,
    state: 'SENT',
    dispatchedAt: NOW,
    sentAt: NOW,
    answeredAt: null,
    answeredBy: null,
    reason: null,
    ran: {},
  };
}

export function sampleTask(planId: string, ownerId: string): TaskDocument {
  return {
    _id: `${planId}/t1/${ownerId}`,
    schemaVersion: 1,
    planId,
    key: 't1',
    ref: 'II.2',
    ownerId,
    ownerKind: 'unit',
    due: null,
    mode: 'order',
    text: 'Triển khai Kế hoạch này',
    state: 'IN_FORCE',
    percent: 0,
    lastNote: null,
    coordinatorIds: [],
    overdueSince: null,
    closedAt: null,
    waiver: null,
    applied: 0,
    ran: {},
  };
}
