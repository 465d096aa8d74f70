import { acknowledgePage } from '../../../pages/views/acknowledge-page';
import { checkPage } from '../../../pages/views/check-page';
import { gonePage } from '../../../pages/views/gone-page';
import { messagePage } from '../../../pages/views/message-page';
import type { PagePlan } from '../../../pages/views/page-model';
import { receiptPage } from '../../../pages/views/receipt-page';
import { reportPage } from '../../../pages/views/report-page';
import { signPage } from '../../../pages/views/sign-page';
import type { LetterReport, LetterTask } from '../../../services/mail/letters/letter-obligation';
import type { Finding } from '../../../services/reading/plan-reading';
import type { ReportForm } from '../../../services/reports/report-form';
import type { Language } from '../../../services/wording/wording';
import { sampleDocument } from '../rendering/sample-document';
import { sampleTaskPages } from './sample-task-pages';

export const task: LetterTask = {
  ref: 'III.3',
  text: 'Căn cứ mục đích, yêu cầu, nội dung của Kế hoạch này và trên cơ sở chức năng, nhiệm vụ, thẩm quyền theo quy định xây dựng và ban hành kế hoạch triển khai thực hiện đảm bảo thiết thực, hiệu quả.',
  due: { phrase: 'trước ngày 01/12/2024', lastDay: '2024-11-30', actionDay: '2024-11-29', time: null },
  mode: 'order',
};

export const report: LetterReport = {
  label: 'Năm 2025',
  due: { phrase: 'trước ngày 10/12/2025', lastDay: '2025-12-09', actionDay: '2025-12-09', time: null },
  dataCutOff: '2025-12-14',
  to: ['UBND tỉnh'],
  via: ['Sở Nội vụ'],
  mode: 'order',
};

function sampleForm(hostile: string | undefined): ReportForm {
  return {
    sections: [
      { key: 's2', ref: 'II', heading: hostile ?? 'NỘI DUNG THỰC HIỆN' },
      { key: 'proposals', ref: null, heading: 'Đề xuất, kiến nghị' },
    ],
    indicators: [
      {
        ...{
          key: 'i1',
          ref: 'III.1',
          text: hostile ?? 'Trên 95% cán bộ, công chức được học tập, quán triệt',
          unit: '%',
        },
        ...{ kind: 'AVERAGE', target: { comparison: 'ABOVE', value: 95 }, least: 0, most: 100 },
      },
      {
        ...{ key: 'i2', ref: 'III.2', text: hostile ?? 'Thực hiện tốt dân chủ trong cơ quan', unit: null },
        ...{ kind: 'TEXT', target: null, least: null, most: null },
      },
    ],
    dataFrom: '2024-12-15',
    dataCutOff: '2025-12-14',
    dataUntil: '2025-12-09',
    dueBeforeCutOff: true,
  };
}

const findings: Finding[] = [
  {
    code: 'archive-line-form',
    severity: 'warning',
    message: 'Dòng “Lưu” dùng dấu chấm thay dấu phẩy.',
    quote: 'Lưu: VT. KGVX. Lai (9)',
    line: 98,
    rule: 'Phụ lục I, Mục II.9 Nghị định số 30/2020/NĐ-CP',
    correction: { from: 'VT. KGVX', to: 'VT, KGVX' },
  },
  {
    code: 'signature-collective',
    severity: 'error',
    message: 'Khối ký thiếu dòng “TM. ỦY BAN NHÂN DÂN” trước “KT. CHỦ TỊCH”.',
    quote: 'KT. CHỦ TỊCH',
    line: 100,
    rule: 'Khoản 2 Điều 13 Nghị định số 30/2020/NĐ-CP',
    correction: null,
  },
  {
    code: 'date-blank',
    severity: 'info',
    message: 'Ngày trong dòng địa danh còn để trống.',
    quote: null,
    line: null,
    rule: null,
    correction: null,
  },
];

const at = new Date('2025-02-05T01:05:00Z');
const docHash = 'a3f1'.repeat(16);
const guard = { csrf: 'csrf-1', docHash };

/** Every page of the service with the plan of seed 003; `hostile` replaces the title by words that attack. */
export function samplePages(language: Language, hostile?: string): Record<string, string> {
  const plan: PagePlan = {
    number: '05/KH-UBND',
    title: hostile ?? 'Triển khai thực hiện công tác dân vận chính quyền năm 2025 trên địa bàn tỉnh Hải Dương',
    issuer: hostile ?? 'Ủy ban nhân dân tỉnh Hải Dương',
    urgency: null,
    revision: 2,
  };
  const document = sampleDocument(hostile ? { title: hostile, place: hostile } : {});
  const draft = { ...document, number: null, draft: true, signature: { ...document.signature, evidence: null } };
  const context = { language, nonce: 'nonce-1', notice: null, ...guard, plan };
  const owner = hostile ?? 'Sở Nội vụ';
  const error = { kind: 'error' as const, text: hostile ?? 'Mã không đúng hoặc đã hết hiệu lực. Còn 3 lần nhập.' };
  return {
    check: checkPage({
      ...context,
      purpose: 'FORM_CHECK',
      plan: { ...plan, number: null },
      document: draft,
      findings,
      drafter: hostile ?? 'Trần Thị Lai',
      changes: hostile ?? 'Đã bổ sung đơn vị phối hợp tại mục III.2.',
      expiresAt: new Date('2025-03-07T10:00:00Z'),
      mailbox: 'ho•••@haiduong.gov.vn',
      codeSentAt: null,
      triesLeft: 5,
      codeUrl: '/l/abc.def/code',
      decideUrl: '/l/abc.def/decide',
    }),
    sign: signPage({
      ...context,
      plan: { ...plan, number: null, urgency: 'KHẨN' },
      document: { ...draft, urgency: 'KHẨN' },
      drafter: 'Trần Thị Lai',
      contentCheck: { name: 'Phạm Văn Nam', at },
      formCheck: { name: 'Lê Thị Hoa', at },
      starts: { recipients: 64, tasks: 41, reports: 58 },
      agenda: [
        { day: '2025-02-05', text: 'Gửi kế hoạch đến 64 nơi nhận, xác nhận đã nhận trong ngày' },
        { day: '2025-11-25', text: hostile ?? 'Mở kỳ báo cáo năm 2025 cho 58 đơn vị' },
        { day: '2025-12-05', text: 'Nhắc gửi báo cáo' },
      ],
      months: [
        { month: '2025-02', deadlines: 0, letters: 192 },
        { month: '2025-11', deadlines: 0, letters: 58 },
        { month: '2025-12', deadlines: 99, letters: 331 },
      ],
      provisional: [hostile ?? 'Chưa có thông báo lịch nghỉ năm 2026 trong hệ thống: 02 thời hạn chỉ là tạm tính.'],
      findings: findings.slice(0, 1),
      today: '2025-01-20',
      requiredLevel: 'L1',
      passkey: null,
      digitalSigning: 'NOT_OFFERED',
      pdfUrl: '/l/mau/plan.pdf',
      deputies: [{ mandateId: 'mandate-2', label: 'Nguyễn Minh Hùng – PHÓ CHỦ TỊCH (KT. CHỦ TỊCH)' }],
      mailbox: 'ch•••@haiduong.gov.vn',
      codeSentAt: at,
      triesLeft: 3,
      expiresAt: new Date('2025-03-07T10:00:00Z'),
      codeUrl: '/l/abc.def/code',
      decideUrl: '/l/abc.def/decide',
      notice: error,
      filled: { verdict: 'RETURNED', reason: hostile ?? 'Đề nghị làm rõ mục III.2.' },
    }),
    acknowledge: acknowledgePage({
      ...context,
      document,
      addressee: owner,
      mode: 'order',
      purpose: 'để thực hiện',
      tasks: [task],
      helps: [task],
      reports: [report],
      acknowledgeBy: new Date('2025-02-05T10:00:00Z'),
      decideUrl: '/l/abc.def/decide',
    }),
    ...sampleTaskPages({ context, task, report, form: sampleForm(hostile), owner, hostile }),
    report: reportPage({
      ...context,
      report,
      owner,
      state: 'RETURNED',
      overdueSince: null,
      returnedReason: hostile ?? 'Thiếu số liệu quý IV.',
      requested: null,
      form: sampleForm(hostile),
      sent: null,
      sentFiles: [hostile ?? 'bao-cao-nam-2024.pdf'],
      filled: { 'parts.s2': hostile ?? 'Đã tổ chức 12 hội nghị.', 'values.i1': '85,5', text: hostile ?? '' },
      maxFileMegabytes: 25,
      submitUrl: '/l/abc.def/report',
    }),
    reportSent: reportPage({
      ...context,
      report,
      owner,
      state: 'SUBMITTED_LATE',
      overdueSince: null,
      returnedReason: null,
      requested: hostile ?? 'Tình hình tiếp công dân tháng 5',
      form: sampleForm(hostile),
      sent: {
        text: hostile ?? 'Tóm tắt.',
        nil: false,
        fileIds: [],
        parts: [{ key: 's2', text: hostile ?? 'Đã tổ chức 12 hội nghị.\nPhát 3.000 tờ rơi.' }],
        values: [{ key: 'i1', value: 85.5, note: hostile ?? 'Còn hai xã.' }],
      },
      sentFiles: [hostile ?? 'bao-cao.pdf'],
      maxFileMegabytes: 25,
      submitUrl: null,
    }),
    receipt: receiptPage({
      ...context,
      purpose: 'SIGN',
      outcome: 'RETURNED',
      by: hostile ?? 'Nguyễn Minh Hùng, Phó Chủ tịch',
      at,
      level: 'L1',
      reason: hostile ?? 'Đề nghị làm rõ mục III.2.\nBổ sung đơn vị phối hợp.',
      handedTo: null,
    }),
    superseded: gonePage({ ...context, why: { kind: 'SUPERSEDED', newRevision: 3 }, planTitle: plan.title }),
    expired: gonePage({ ...context, why: { kind: 'EXPIRED', renewUrl: '/l/abc.def/renew' }, planTitle: plan.title }),
    renewed: gonePage({
      ...context,
      why: { kind: 'RENEWED', sentAt: at, renewUrl: '/l/abc.def/renew' },
      planTitle: plan.title,
    }),
    recalled: gonePage({ ...context, why: { kind: 'RECALLED' }, planTitle: plan.title }),
    locked: gonePage({ ...context, why: { kind: 'LOCKED' }, planTitle: plan.title }),
    notFound: messagePage({
      language,
      nonce: 'nonce-1',
      kind: 'notFound',
      message: hostile ?? 'Không tìm thấy nội dung yêu cầu.',
    }),
    error: messagePage({ language, nonce: 'nonce-1', kind: 'error', message: hostile ?? 'Vui lòng thử lại.' }),
    busy: messagePage({ language, nonce: 'nonce-1', kind: 'busy', message: hostile ?? 'Vui lòng thử lại.' }),
    done: messagePage({ language, nonce: 'nonce-1', kind: 'done', message: hostile ?? 'Đã gửi liên kết mới.' }),
  };
}
