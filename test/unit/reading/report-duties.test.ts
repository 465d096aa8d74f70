import type { PlanTime } from '../../../services/reading/deadlines/plan-time';
import { readReportDuties, readReportLead } from '../../../services/reading/report-duties';
import { withoutReportLabel } from '../../../services/reading/report-label';

const PLAN_2026: PlanTime = { planYear: 2026, schoolYear: false, issued: '2026-03-02' };

/** "who>to~via:periodicity@lastDay" of each duty; U is the unit the paragraph stands under. */
function duties(text: string, lead: ReturnType<typeof readReportLead> = null, who: string | null = 'U'): string[] {
  const found = readReportDuties({ text, ref: 'III.1', who, line: 1, closing: false, lead }, PLAN_2026);
  return found.map(
    (duty) =>
      `${duty.who}>${(duty.to ?? []).join(',')}~${(duty.via ?? []).join(',')}:${duty.periodicity}@${duty.deadline?.lastDay ?? ''}`,
  );
}

describe('who reports to whom, through whom, how often and by when', () => {
  test.each<[string, string[]]>([
    ['Báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/12/2026.', ['U>UBND tỉnh~Sở Nội vụ:once@2026-12-14']],
    [
      'gửi báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 15/12/2026 để tổng hợp, báo cáo UBND tỉnh.',
      ['U>Sở Nội vụ~:once@2026-12-14'],
    ],
    [
      'tổng hợp, báo cáo Chủ tịch UBND xã định kỳ hằng tháng, quý, 6 tháng, năm.',
      [
        'U>Chủ tịch UBND xã~:monthly@',
        'U>Chủ tịch UBND xã~:quarterly@',
        'U>Chủ tịch UBND xã~:semiannual@',
        'U>Chủ tịch UBND xã~:annual@',
      ],
    ],
    [
      'Định kỳ hằng quý (trước ngày 20 của tháng cuối quý), 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12) báo cáo UBND tỉnh.',
      ['U>UBND tỉnh~:quarterly@', 'U>UBND tỉnh~:semiannual@2026-06-14', 'U>UBND tỉnh~:annual@2026-12-14'],
    ],
    [
      'Báo cáo về Hội Nông dân tỉnh trước ngày 15/6 (6 tháng) và trước ngày 15/11 (năm).',
      ['U>Hội Nông dân tỉnh~:semiannual@2026-06-14', 'U>Hội Nông dân tỉnh~:annual@2026-11-14'],
    ],
    [
      'báo cáo Đảng ủy trước ngày 10/6 (báo cáo 6 tháng) và ngày 10/12 (báo cáo năm).',
      ['U>Đảng ủy~:semiannual@2026-06-09', 'U>Đảng ủy~:annual@2026-12-09'],
    ],
    [
      'báo cáo UBND thành phố (qua Sở Xây dựng) định kỳ 6 tháng trước ngày 10/6, năm trước ngày 10/12.',
      ['U>UBND thành phố~Sở Xây dựng:semiannual@2026-06-09', 'U>UBND thành phố~Sở Xây dựng:annual@2026-12-09'],
    ],
    [
      'Hằng ngày, các đồn Biên phòng báo cáo về Bộ Chỉ huy (qua Trực ban Tham mưu) trước 16 giờ 00.',
      ['các đồn Biên phòng>Bộ Chỉ huy~Trực ban Tham mưu:daily@'],
    ],
    [
      'Các Hạt báo cáo tuần vào 15 giờ thứ Tư hằng tuần, báo cáo tháng trước ngày 18 hằng tháng về Chi cục (qua Phòng Pháp chế).',
      ['Các Hạt>Chi cục~Phòng Pháp chế:weekly@', 'Các Hạt>Chi cục~Phòng Pháp chế:monthly@'],
    ],
    [
      'báo cáo UBND tỉnh: kết quả sơ bộ trước ngày 15/11/2026, kết quả chính thức trước ngày 14/12/2026.',
      ['U>UBND tỉnh~:once@2026-11-14', 'U>UBND tỉnh~:once@2026-12-13'],
    ],
    [
      'Định kỳ hằng quý, các sở chủ trì Chương trình và UBND các xã báo cáo kết quả về Sở Tài chính.',
      ['các sở chủ trì Chương trình và UBND các xã>Sở Tài chính~:quarterly@'],
    ],
    ['Chuẩn bị báo cáo theo đề cương, hồ sơ, tài liệu liên quan.', []],
    ['báo cáo UBND tỉnh và Bộ Nội vụ theo quy định.', ['U>UBND tỉnh,Bộ Nội vụ~:unspecified@']],
    [
      'báo cáo Thường trực Đảng ủy, UBND xã kết quả thực hiện trước ngày 30/6/2026.',
      ['U>Thường trực Đảng ủy,UBND xã~:once@2026-06-29'],
    ],
    [
      'Các trường nộp báo cáo sơ kết học kỳ I về Phòng Văn hóa - Xã hội trước ngày 15/01/2026.',
      ['Các trường>Phòng Văn hóa - Xã hội~:semiannual@2026-01-14'],
    ],
    ['Thực hiện chế độ báo cáo định kỳ theo quy định.', []],
    ['thực hiện nghiêm chế độ thông tin, báo cáo về Sở Y tế hằng tuần.', ['U>Sở Y tế~:weekly@']],
    ['Báo cáo bằng văn bản về Văn phòng UBND xã trước 16 giờ 00 thứ Năm hằng tuần.', ['U>Văn phòng UBND xã~:weekly@']],
    [
      'báo cáo nhanh về Ban Chỉ huy Phòng thủ dân sự xã trước 17 giờ hằng ngày.',
      ['U>Ban Chỉ huy Phòng thủ dân sự xã~:daily@'],
    ],
    ['kịp thời báo cáo UBND tỉnh xem xét, giải quyết những khó khăn, vướng mắc.', ['U>UBND tỉnh~:adhoc@']],
    ['báo cáo đột xuất khi có yêu cầu.', ['U>~:adhoc@']],
    ['xây dựng báo cáo trình Giám đốc Sở ký ban hành trước ngày 10/12/2026.', ['U>Giám đốc Sở~:once@2026-12-09']],
    ['chuẩn bị báo cáo tham luận tại hội nghị.', []],
    [
      'theo dõi, kiểm tra, đôn đốc việc thực hiện; định kỳ 6 tháng và hằng năm tổng hợp, báo cáo Hội đồng nhân dân tỉnh.',
      ['U>Hội đồng nhân dân tỉnh~:semiannual@', 'U>Hội đồng nhân dân tỉnh~:annual@'],
    ],
    [
      'gửi kết quả về Phòng Nội vụ qua hệ thống quản lý văn bản và điều hành trước ngày 20/11/2026.',
      ['U>Phòng Nội vụ~:once@2026-11-19'],
    ],
    ['Gửi kế hoạch về Sở Tư pháp trước ngày 15/3/2026.', []],
    [
      'báo cáo về Sở Tài chính (đồng thời gửi Sở Nội vụ) trước ngày 05/7/2026.',
      ['U>Sở Tài chính,Sở Nội vụ~:once@2026-07-04'],
    ],
    ['Trên cơ sở báo cáo của các đơn vị, tham mưu UBND tỉnh tổng kết.', []],
    ['Định kỳ ngày 15 và ngày 30 hằng tháng báo cáo tiến độ về Ban Quản lý dự án.', ['U>Ban Quản lý dự án~:monthly@']],
    [
      'Chậm nhất 05 ngày sau khi kết thúc đợt kiểm tra, Trưởng đoàn báo cáo Giám đốc Sở.',
      ['Trưởng đoàn>Giám đốc Sở~:once@'],
    ],
    [
      'Báo cáo quý trước ngày 25 tháng cuối quý, báo cáo năm trước ngày 10/12 về Sở Công Thương.',
      ['U>Sở Công Thương~:quarterly@', 'U>Sở Công Thương~:annual@2026-12-09'],
    ],
    ['Hằng năm, trước ngày 30/11, UBND các xã gửi báo cáo về Sở Nội vụ.', ['UBND các xã>Sở Nội vụ~:annual@2026-11-29']],
    [
      'Các chi đoàn báo cáo kết quả về Ban Thường vụ Đoàn xã (qua đ/c Nguyễn Thị Mai) trước ngày 30/8/2026.',
      ['Các chi đoàn>Ban Thường vụ Đoàn xã~đ/c Nguyễn Thị Mai:once@2026-08-29'],
    ],
    ['báo cáo Hiệu trưởng vào thứ Sáu hằng tuần.', ['U>Hiệu trưởng~:weekly@']],
    [
      'báo cáo tuần vào chiều thứ Năm, báo cáo tháng vào ngày 20 về Văn phòng Sở.',
      ['U>Văn phòng Sở~:weekly@', 'U>Văn phòng Sở~:monthly@'],
    ],
    [
      'Giao Văn phòng theo dõi, tổng hợp kết quả báo cáo Thường trực Huyện ủy tại cuộc họp giao ban hằng tháng.',
      ['Văn phòng>Thường trực Huyện ủy~:monthly@'],
    ],
  ])('%s', (text, expected) => {
    expect(duties(text)).toEqual(expected);
  });
});

describe('several reports in one sentence', () => {
  test('a second report has a day of its own and goes to the same addressee', () => {
    expect(
      duties('dự thảo báo cáo gửi Cục Thuế trước ngày 28 hằng tháng và báo cáo tổng kết chậm nhất là ngày 15/3/2027'),
    ).toEqual(['U>Cục Thuế~:monthly@', 'U>Cục Thuế~:once@2027-03-15']);
  });

  test('a unit that passes the reports on has the day of the same months', () => {
    expect(
      duties(
        'Các đơn vị gửi báo cáo tháng về Sở Y tế trước ngày 05 của tháng sau; Sở Y tế tổng hợp, báo cáo UBND tỉnh trước ngày 10.',
        null,
        null,
      ),
    ).toEqual(['Các đơn vị>Sở Y tế~:monthly@', 'Sở Y tế>UBND tỉnh~:monthly@']);
  });

  test('a time of the work before the report is not the day of the report', () => {
    expect(duties('sơ kết trong tháng 01/2027, báo cáo Ban Thường vụ Tỉnh đoàn trước ngày 31/5/2027')).toEqual([
      'U>Ban Thường vụ Tỉnh đoàn~:once@2027-05-30',
    ]);
  });

  test('two reports of one periodicity with two days stay two', () => {
    expect(duties('Báo cáo quý I: trước ngày 10/3/2026; báo cáo quý III: trước ngày 10/9/2026', null)).toEqual([
      'U>~:quarterly@2026-03-09',
      'U>~:quarterly@2026-09-09',
    ]);
  });
});

describe('a line that opens a list of reports', () => {
  const lead = readReportLead(
    'Các phòng báo cáo kết quả về UBND phường (qua Văn phòng HĐND và UBND phường) theo thời hạn sau:',
    null,
  );

  test('says for all of them who reports, to whom and through whom', () => {
    expect(lead).toEqual({ who: 'Các phòng', to: ['UBND phường'], via: ['Văn phòng HĐND và UBND phường'] });
    expect(duties('Báo cáo năm: trước ngày 20/11/2026;', lead, null)).toEqual([
      'Các phòng>UBND phường~Văn phòng HĐND và UBND phường:annual@2026-11-19',
    ]);
  });

  test('ends with a colon; any other sentence opens nothing', () => {
    expect(readReportLead('Các phòng báo cáo kết quả về UBND phường.', null)).toBeNull();
  });
});

describe('the label of the reporting regime', () => {
  test.each([
    ['Chế độ báo cáo: Các đơn vị báo cáo về Sở Nội vụ', 'Các đơn vị báo cáo về Sở Nội vụ'],
    ['Báo cáo tháng: trước ngày 18 hằng tháng', 'Báo cáo tháng: trước ngày 18 hằng tháng'],
    ['Báo cáo định kỳ: Các đơn vị gửi báo cáo về Sở', 'Các đơn vị gửi báo cáo về Sở'],
    ['Sở Nội vụ: báo cáo UBND tỉnh', 'Sở Nội vụ: báo cáo UBND tỉnh'],
  ])('%s', (text, rest) => {
    expect(withoutReportLabel(text)).toBe(rest);
  });
});
