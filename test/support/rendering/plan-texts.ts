import fc from 'fast-check';
import { composeText } from '../../../services/plans/compose-text';
import type { DraftFrame, PlanDraft } from '../../../services/plans/plan-draft';

const SUBJECTS = [
  'Phòng, chống dịch bệnh trên đàn gia súc năm 2027',
  'Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2027',
  'Cải cách hành chính trên địa bàn xã năm 2027',
  'Trồng cây phân tán và chăm sóc rừng năm 2027',
];
const BASES = [
  { lead: 'Căn cứ', text: 'Luật Tổ chức chính quyền địa phương ngày 16/6/2025' },
  {
    lead: 'Căn cứ',
    text: 'Nghị định số 13/2020/NĐ-CP ngày 21/01/2020 của Chính phủ hướng dẫn chi tiết Luật Chăn nuôi',
  },
  {
    lead: 'Thực hiện',
    text: 'Kế hoạch số 118/KH-UBND ngày 04/01/2027 của UBND tỉnh về phát triển lâm nghiệp bền vững năm 2027',
  },
];
const HEADINGS = ['Mục đích, yêu cầu', 'Nội dung', 'Giải pháp chủ yếu', 'Kinh phí'];
const ITEMS = [
  'Nâng cao nhận thức của cán bộ, công chức và Nhân dân về ý nghĩa của phong trào; phấn đấu 95% hộ gia đình ký cam kết',
  'Các hoạt động thiết thực, tiết kiệm, tránh hình thức',
  'Rà soát, cập nhật số liệu của từng thôn, tổ dân phố vào sổ theo dõi chung của xã và niêm yết công khai tại nhà văn hóa thôn để Nhân dân biết, giám sát trong suốt thời gian triển khai',
  'Lồng ghép với các chương trình, dự án đang thực hiện trên địa bàn',
];
const UNITS = [
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Trạm Y tế xã',
  'Công an xã',
  'Các trường học trên địa bàn xã',
  'Trung tâm Phục vụ hành chính công xã',
];
const TASKS = [
  'Tham mưu UBND xã xây dựng lịch ra quân, hoàn thành trước ngày 15/3/2027',
  'Báo cáo kết quả về UBND xã trước ngày 20/11/2027',
  'Tuyên truyền trên hệ thống loa truyền thanh, mỗi tuần hai buổi',
  'Kiểm tra, đôn đốc các thôn thực hiện; kịp thời đề xuất khen thưởng những cách làm hay, mô hình sáng tạo',
  'Bố trí lực lượng thường trực trong các đợt cao điểm, giữ gìn an ninh trật tự và hướng dẫn Nhân dân chấp hành',
];
const RECIPIENTS = [
  { name: 'UBND tỉnh', purpose: 'để báo cáo' },
  { name: 'Thường trực Đảng ủy, HĐND xã', purpose: null },
  { name: 'Chủ tịch, các PCT UBND xã', purpose: null },
  { name: 'Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội xã', purpose: 'phối hợp' },
  { name: 'Trưởng các thôn, tổ dân phố', purpose: null },
];
const SIGNATURES = [
  ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Đinh Thị Hồng Nhung'],
  ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lò Văn Muôn'],
];
const ANNEX_ROWS = [
  ['Phát động ra quân', 'Phòng Kinh tế', 'Các thôn', 'Trước ngày 12/3/2027'],
  ['Tổng vệ sinh đường làng, ngõ xóm và khơi thông cống rãnh', 'Trạm Y tế xã', 'Công an xã', 'Trong tháng 4/2027'],
  ['Tổng kết, trao giải', 'Phòng Văn hóa - Xã hội', '', '25/11/2027'],
];

const some = <T>(from: readonly T[], minLength = 1): fc.Arbitrary<T[]> => fc.shuffledSubarray([...from], { minLength });

const draft: fc.Arbitrary<PlanDraft> = fc.record({
  title: fc.constantFrom(...SUBJECTS),
  legalBases: fc.subarray(BASES, { minLength: 1 }),
  sections: fc
    .tuple(fc.subarray(HEADINGS, { minLength: 1 }), fc.array(some(ITEMS), { minLength: 4, maxLength: 4 }))
    .map(([headings, items]) => headings.map((heading, i) => ({ heading, items: items[i] ?? [] }))),
  assignments: fc
    .tuple(
      some(UNITS, 2),
      fc.array(some(TASKS), { minLength: 6, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    )
    .map(([units, tasks, requests]) =>
      units.map((unit, i) => ({
        unit,
        mode: requests[i] ? ('request' as const) : ('order' as const),
        tasks: tasks[i] ?? [],
      })),
    ),
  recipients: some(RECIPIENTS, 2),
  drafterMark: fc.constantFrom(null, 'Hương'),
  copies: fc.constantFrom(null, 15),
});

const frame: fc.Arbitrary<DraftFrame> = fc.record({
  issuerName: fc.constantFrom('Ủy ban nhân dân xã Mường Bú', 'Ủy ban nhân dân xã Tân Hiệp Phước'),
  issuerShortName: fc.constant('UBND xã'),
  symbol: fc.constant('KH-UBND'),
  place: fc.constantFrom('Mường Bú', 'Tân Hiệp Phước'),
  today: fc.constantFrom('2027-01-18', '2027-02-02'),
  archiveUnits: fc.constant(['VT', 'KT']),
  signatureBlock: fc.constantFrom(...SIGNATURES),
});

const annex: fc.Arbitrary<string> = fc
  .option(some(ANNEX_ROWS), { nil: [] })
  .map((rows) =>
    rows.length === 0
      ? ''
      : [
          '\nPhụ lục',
          'DANH MỤC NHIỆM VỤ',
          '(Kèm theo Kế hoạch của UBND xã)',
          '| TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |',
          '|---|---|---|---|---|',
          ...rows.map((row, i) => `| ${[i + 1, ...row].join(' | ')} |`),
          '',
        ].join('\n'),
  );

/** Texts of plans as the form writes them, varied in body, recipients, signer and annex. */
export const planTexts: fc.Arbitrary<string> = fc
  .tuple(draft, frame, annex)
  .map(([content, around, after]) => composeText(content, around) + after);
