import type { FormRule } from '../reading/findings/form-rules';

const RECIPIENTS = 'Nghị định 30/2020/NĐ-CP, Phụ lục I Mục II.9.a';
const CITATION = 'Nghị định 30/2020/NĐ-CP, Phụ lục I Mục II.6.b';
const VALIDITY = 'Luật Ban hành văn bản quy phạm pháp luật: căn cứ là văn bản đang có hiệu lực';
const FOLLOW_UP = 'Nghị định 30/2020/NĐ-CP, Điều 24.1';

/**
 * What one text cannot show by itself: the text against the directory, against other plans and against the calendar.
 * None of them stops a submission; `warning` asks a person to confirm.
 */
export const ACROSS_RULES = {
  // Coverage: who has a part against who gets a copy
  'assignee-not-in-recipients': {
    severity: 'warning',
    mild: 'for staff of the issuing body, who can be handed the plan in the house',
    rule: RECIPIENTS,
    checks: 'A unit with a task or a report to make is on no line of “Nơi nhận”.',
    sentence: '“{phrase}” có việc phải làm nhưng Nơi nhận chưa gửi tới {names}.{advice}',
  },
  'report-receiver-not-in-recipients': {
    severity: 'warning',
    mild: 'for staff of the issuing body',
    rule: RECIPIENTS,
    checks: 'A body that receives the report, or collects it, is on no line of “Nơi nhận”.',
    sentence: 'Báo cáo gửi “{phrase}” nhưng Nơi nhận chưa gửi tới {names}.{advice}',
  },
  'recipient-without-part': {
    severity: 'info',
    rule: RECIPIENTS,
    checks:
      'An addressee has neither task nor report nor coordination, and no purpose says why it gets a copy. Superior, Party and People’s Council bodies, persons and publication are left out.',
    sentence: 'Kế hoạch không nêu việc nào cho “{name}”; nếu chỉ gửi để biết thì ghi rõ mục đích.',
  },
  // Citation memory: the text against plans that were issued
  'citation-contradicts': {
    severity: 'warning',
    mild: 'unless at least two more issued plans have it otherwise than have it so',
    rule: CITATION,
    checks: 'Issued plans cite the document with another body, date or symbol.',
    sentence: '{ref}: dự thảo ghi {what} “{here}”, {sources} ghi “{there}”.',
  },
  'citation-replaced': {
    severity: 'warning',
    rule: VALIDITY,
    checks: 'The document cited is known as replaced on the day of the check; the successor is not cited too.',
    sentence: '{ref} đã được thay thế bằng {successor}.{doubt}',
  },
  // Feasibility: the deadlines against the calendar and other plans
  'unit-overloaded': {
    severity: 'warning',
    rule: FOLLOW_UP,
    checks: 'A unit has more deadlines in one week than the policy has for good, over all open plans of the body.',
    sentence: 'Tuần từ {from} đến {to}: {units} có {count} việc đến hạn (mức khuyến nghị: {most}).',
  },
  'deadline-after-parent': {
    severity: 'warning',
    mild: 'where the end is that of the plan’s own year or of its last report',
    rule: FOLLOW_UP,
    checks:
      'A deadline lies after the one the body itself has by the plan it carries out, after the end of the plan, or after the report the result belongs in.',
    sentence: 'Thời hạn {day} của “{what}” sau {parent}.',
  },
  'report-before-its-parts': {
    severity: 'warning',
    rule: FOLLOW_UP,
    checks: 'A consolidated report is due before the reports it is made of.',
    sentence: 'Báo cáo tổng hợp {whole} đến hạn {wholeDay}, trước hạn {partDay} của báo cáo thành phần ({part}).',
  },
  'report-close-to-its-parts': {
    severity: 'warning',
    rule: FOLLOW_UP,
    checks:
      'Fewer working days than the policy asks for lie between the last day of reports and the day on which what is made of them is due.',
    sentence:
      'Hạn báo cáo của đơn vị cấp dưới ({part}, {partDay}) sát hạn báo cáo tổng hợp {whole} ({wholeDay}): còn {days} ngày làm việc; cần ít nhất {least} ngày để tổng hợp.',
  },
  'deadline-too-soon': {
    severity: 'warning',
    mild: 'for reports that recur',
    rule: FOLLOW_UP,
    checks: 'Fewer working days than the policy asks for lie between today and a deadline; urgent plans excepted.',
    sentence: 'Thời hạn {day} của “{what}” còn {days} ngày làm việc; cần ít nhất {least} ngày để đơn vị triển khai.',
  },
} as const satisfies Record<string, FormRule>;

export type AcrossCode = keyof typeof ACROSS_RULES;
