import { archiveDue } from '../../../services/mail/letters/archive-due';
import type { CheckRequest } from '../../../services/mail/letters/ask-check';
import { askContentCheck } from '../../../services/mail/letters/ask-content-check';
import { askFormCheck } from '../../../services/mail/letters/ask-form-check';
import { askSignature } from '../../../services/mail/letters/ask-signature';
import { deliverPlan } from '../../../services/mail/letters/deliver-plan';
import { escalateAcknowledgement } from '../../../services/mail/letters/escalate-acknowledgement';
import type { Letter } from '../../../services/mail/letters/letter';
import type { LetterReport, LetterTask } from '../../../services/mail/letters/letter-obligation';
import { linkRenewed } from '../../../services/mail/letters/link-renewed';
import { notifyDeliveryReturned } from '../../../services/mail/letters/notify-delivery-returned';
import { notifyHandedOver } from '../../../services/mail/letters/notify-handed-over';
import { notifyLinkLocked } from '../../../services/mail/letters/notify-link-locked';
import { notifyReturned } from '../../../services/mail/letters/notify-returned';
import { obligationTransferred } from '../../../services/mail/letters/obligation-transferred';
import { oversightLink } from '../../../services/mail/letters/oversight-link';
import { planCorrected } from '../../../services/mail/letters/plan-corrected';
import { planRecalled } from '../../../services/mail/letters/plan-recalled';
import { planSuperseded } from '../../../services/mail/letters/plan-superseded';
import { recallRefused } from '../../../services/mail/letters/recall-refused';
import { remindAcknowledgement } from '../../../services/mail/letters/remind-acknowledgement';
import { reportRequested } from '../../../services/mail/letters/report-requested';
import { reportReturned } from '../../../services/mail/letters/report-returned';
import { sendCode } from '../../../services/mail/letters/send-code';
import { taskReturnedForRework } from '../../../services/mail/letters/task-returned-for-rework';
import type { Language } from '../../../services/wording/wording';
import { sampleTaskLetters } from './sample-task-letters';

export const link =
  'https://noinhan.haiduong.example/l/abcdefghjkmnpqrstuvw.0123456789012345678901234567890123456789abc';

export interface SampleChoice {
  /** Stands for every word that people write. */
  words?: string;
  mode?: 'order' | 'request';
  /** Tasks and reports of the delivery, warnings and dates of the signature letter. */
  listed?: number;
  round?: number;
}

const at = new Date('2025-02-05T01:05:00Z');

/** Every letter of the service, about the plan of seed 003. */
export function sampleLetters(language: Language, choice: SampleChoice = {}): Record<string, Letter> {
  const { words, mode = 'order', listed = 2, round = 2 } = choice;
  const said = (usual: string) => words ?? usual;
  const draft = {
    number: null,
    title: said('Triển khai thực hiện công tác dân vận chính quyền năm 2025 trên địa bàn tỉnh Hải Dương'),
    issuer: said('Ủy ban nhân dân tỉnh Hải Dương'),
    urgency: null,
  };
  const plan = { ...draft, number: '05/KH-UBND' };
  const owed = { plan, addressee: said('Sở Nội vụ') };
  const inside = { plan: draft, addressee: said('Trần Thị Lai') };
  const task: LetterTask = {
    ref: 'III.3',
    text: said('Xây dựng và ban hành kế hoạch triển khai thực hiện đảm bảo thiết thực, hiệu quả.'),
    due: { phrase: said('trước ngày 01/12/2024'), lastDay: '2024-11-30', actionDay: '2024-11-29', time: null },
    mode,
  };
  const report: LetterReport = {
    label: said('Năm 2025'),
    due: { phrase: said('trước ngày 10/12/2025'), lastDay: '2025-12-09', actionDay: '2025-12-09', time: null },
    dataCutOff: '2025-12-14',
    to: [said('UBND tỉnh')],
    via: [said('Sở Nội vụ')],
    mode,
  };
  const check: CheckRequest = {
    ...inside,
    revision: 2,
    drafter: said('Trần Thị Lai'),
    findings: { errors: 0, warnings: 3 },
    changes: said('Đã bổ sung đơn vị phối hợp tại mục III.2.'),
    link,
    round,
  };
  const repeat = <T>(one: T): T[] => Array.from({ length: listed }, () => one);
  const signatureBlock = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
  const returned = {
    returnedBy: said('Phạm Văn Nam'),
    returnedAt: at,
    reason: said('Đề nghị làm rõ mục III.2.\nBổ sung thời hạn.'),
  };
  const transfer = {
    ...owed,
    from: said('Ủy ban nhân dân xã Mẫu 2'),
    on: '2025-07-01',
    successors: repeat(said('Ủy ban nhân dân xã Mẫu 1')),
    tasks: repeat(task),
    reports: repeat(report),
  };
  return {
    askContentCheck: askContentCheck(check, language),
    askFormCheck: askFormCheck(check, language),
    askSignature: askSignature(
      {
        ...inside,
        revision: 2,
        docHash: 'a3f1'.repeat(16),
        contentCheck: { name: said('Phạm Văn Nam'), at },
        formCheck: { name: said('Lê Thị Hoa'), at },
        signatureBlock,
        starts: { recipients: 64, tasks: 41, reports: 58 },
        agenda: repeat({ day: '2025-11-25', text: said('Mở kỳ báo cáo năm 2025') }),
        warnings: repeat(said('Hạn báo cáo sớm hơn ngày chốt số liệu.')),
        link,
        round,
      },
      language,
    ),
    sendCode: sendCode({ ...inside, code: '493027' }, language),
    notifyReturned: notifyReturned(
      { ...inside, revision: 2, stage: 'FORM_CHECK', ...returned, reader: 'drafter' },
      language,
    ),
    notifyReturnedToApprover: notifyReturned(
      { ...inside, revision: 2, stage: 'PENDING_SIGNATURE', ...returned, reader: 'approver' },
      language,
    ),
    notifyHandedOver: notifyHandedOver(
      { ...inside, revision: 2, from: said('Trần Đức Thắng'), to: said('Nguyễn Minh Hùng'), signatureBlock, at },
      language,
    ),
    notifyLinkLocked: notifyLinkLocked({ ...inside, revision: 2, holder: said('Nguyễn Minh Hùng'), at }, language),
    linkRenewed: linkRenewed({ ...owed, purpose: 'REPORT', expiresAt: at, link }, language),
    oversightLink: oversightLink({ ...owed, expiresAt: at, link }, language),
    deliverPlan: deliverPlan(
      {
        ...owed,
        signer: said('Nguyễn Minh Hùng'),
        issuedOn: '2025-02-05',
        replaces: '02/KH-UBND',
        purpose: said('để thực hiện'),
        mode,
        tasks: repeat(task),
        helps: repeat(task),
        reports: repeat(report),
        acknowledgeBy: new Date('2025-02-05T10:00:00Z'),
        link,
      },
      language,
    ),
    remindAcknowledgement: remindAcknowledgement({ ...owed, sentAt: at, mode, link, round }, language),
    escalateAcknowledgement: escalateAcknowledgement(
      { ...owed, silent: repeat({ name: said('Công an tỉnh'), sentAt: at }), reader: 'clerk' },
      language,
    ),
    notifyDeliveryReturned: notifyDeliveryReturned({ ...owed, recipient: said('Công an tỉnh'), ...returned }, language),
    taskReturnedForRework: taskReturnedForRework({ ...owed, task, ...returned, link }, language),
    reportReturned: reportReturned({ ...owed, report, ...returned, link }, language),
    reportRequested: reportRequested(
      {
        ...owed,
        report,
        subject: said('Tình hình tiếp công dân tháng 5'),
        requestedBy: said('Phòng Nội vụ'),
        requestedAt: at,
        link,
      },
      language,
    ),
    ...sampleTaskLetters({ owed, task, report, reason: returned.reason, owner: said('Sở Nội vụ'), link }, language),
    obligationTransferred: obligationTransferred({ ...transfer, mode, link }, language),
    notifyTransferred: obligationTransferred({ ...transfer, mode, link: null }, language),
    notifyOwnerless: obligationTransferred({ ...transfer, successors: [], mode, link: null }, language),
    planRecalled: planRecalled({ ...owed, recalledAt: at, reason: returned.reason, link }, language),
    recallRefused: recallRefused(
      {
        ...owed,
        recipient: said('Sở Nội vụ'),
        answeredBy: said('Trần Thị Hà'),
        answeredAt: at,
        reason: returned.reason,
      },
      language,
    ),
    planCorrected: planCorrected(
      {
        ...owed,
        reference: '123/UBND-VX',
        date: '2026-03-02',
        what: returned.reason,
        from: said('nghị'),
        to: said('Nghị'),
        link,
      },
      language,
    ),
    planSuperseded: planSuperseded({ ...owed, newNumber: '07/KH-UBND', replacedOn: '2026-03-02' }, language),
    archiveDue: archiveDue({ ...owed, closedOn: '2025-12-31', archiveBy: '2026-12-31' }, language),
  };
}
