import { readAppendix } from '../../../services/reading/appendix';
import { normalise } from '../../../services/reading/normalise';
import { readPlan } from '../../../services/reading/read-plan';

const PLAN_2026 = { planYear: 2026, schoolYear: false, issued: null };

function rows(text: string): (string | null | undefined)[][] {
  return readAppendix(normalise(text), PLAN_2026).assignments.map(({ ref, unit, text: task, deadline, coordinate }) => [
    ref,
    unit,
    task,
    deadline?.lastDay ?? deadline?.every ?? null,
    coordinate?.join(' + '),
  ]);
}

const EXPECTED = [
  ['PL.1', 'Phòng Kinh tế', 'Rà soát hồ đập', '2026-08-30', 'Các thôn'],
  ['PL.2', 'Trạm Y tế xã', 'Chuẩn bị cơ số thuốc', 'month', 'Phòng Văn hóa - Xã hội'],
];

describe('a task table reads the same however it was copied', () => {
  test('with bars', () => {
    expect(
      rows(`PHỤ LỤC
| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| I | Phòng ngừa | | | |
| 1 | Rà soát hồ đập | Phòng Kinh tế | Các thôn | Trước 31/8/2026 |
| 2 | Chuẩn bị cơ số thuốc | Trạm Y tế xã | Phòng Văn hóa - Xã hội | Hằng tháng |`),
    ).toEqual(EXPECTED);
  });

  test('in columns apart by wide gaps, with cells and header over two lines', () => {
    expect(
      rows(`PHỤ LỤC
TT    Nhiệm vụ                Cơ quan chủ trì      Cơ quan phối hợp       Thời gian
                                                                           hoàn thành
1     Rà soát hồ đập          Phòng Kinh tế        Các thôn               Trước 31/8/2026
2     Chuẩn bị cơ số          Trạm Y tế xã         Phòng Văn hóa -        Hằng tháng
      thuốc                                        Xã hội`),
    ).toEqual(EXPECTED);
  });

  test('with one cell on a line, the lone numbers taken for page numbers', () => {
    expect(
      rows(`PHỤ LỤC
STT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nCơ quan phối hợp\n\nThời gian
\n1\n\nRà soát hồ đập\n\nPhòng Kinh tế\n\nCác thôn\n\nTrước 31/8/2026
\n2\n\nChuẩn bị cơ số thuốc\n\nTrạm Y tế xã\n\nPhòng Văn hóa - Xã hội\n\nHằng tháng`),
    ).toEqual(EXPECTED);
  });

  test('with one cell on a line and a blank cell that left none', () => {
    expect(
      rows(
        'PHỤ LỤC\nTT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n1\nRà soát hồ đập\nPhòng Kinh tế\nTrước 31/8/2026',
      ),
    ).toEqual([['PL.1', 'Phòng Kinh tế', 'Rà soát hồ đập', '2026-08-30', undefined]]);
  });
});

test('the names of the columns and the groups are kept', () => {
  const { appendix } = readAppendix(
    normalise(
      'PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n| TT | Nhiệm vụ | Chủ trì |\n| I | Tuyên truyền | |\n| 1 | In tờ rơi | Đoàn xã |',
    ),
    PLAN_2026,
  );
  expect(appendix).toEqual({
    title: 'DANH MỤC NHIỆM VỤ',
    columns: ['TT', 'Nhiệm vụ', 'Chủ trì'],
    groups: ['Tuyên truyền'],
    rows: 1,
  });
});

test('a header of two rows is one header', () => {
  const { assignments } = readAppendix(
    normalise(
      'PHỤ LỤC\n| TT | Nhiệm vụ | Phân công | | Thời gian |\n| | | Chủ trì | Phối hợp | |\n| 1 | In tờ rơi | Đoàn xã | Trạm Y tế | 30/4/2026 |',
    ),
    PLAN_2026,
  );
  expect(assignments).toMatchObject([
    { unit: 'Đoàn xã', coordinate: ['Trạm Y tế'], deadline: { lastDay: '2026-04-30' } },
  ]);
});

test('a line that fills three columns below a row goes on with it', () => {
  expect(
    rows(`PHỤ LỤC
TT    Nội dung công việc                   Đơn vị chủ trì         Đơn vị phối hợp        Thời gian
1     Kiểm tra, sửa chữa hệ thống điện,    Phòng Hành chính -     Các tiểu đoàn          Trước ngày
      nước, phòng ở khu ký túc xá, nhà     Tổng hợp                                      15/02/2026
      ăn và sân thao trường
2     Biên soạn, in ấn giáo trình, đề      Phòng Đào tạo và       Khoa Quân sự, Khoa     20/02/2026
      cương bài giảng; cấp phát quân       Quản lý người học      Chính trị
      trang cho sinh viên các đợt`),
  ).toEqual([
    [
      'PL.1',
      'Phòng Hành chính - Tổng hợp',
      'Kiểm tra, sửa chữa hệ thống điện, nước, phòng ở khu ký túc xá, nhà ăn và sân thao trường',
      '2026-02-14',
      'Các tiểu đoàn',
    ],
    [
      'PL.2',
      'Phòng Đào tạo và Quản lý người học',
      'Biên soạn, in ấn giáo trình, đề cương bài giảng; cấp phát quân trang cho sinh viên các đợt',
      '2026-02-20',
      'Khoa Quân sự + Khoa Chính trị',
    ],
  ]);
});

test('a table of wide gaps inside the body gives tasks too, and the text goes on behind it', () => {
  const { assignments } = readPlan({
    asOf: '2026-05-06',
    text: `SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 1203/KH-SGDĐT
Nghệ An, ngày 05 tháng 5 năm 2026
KẾ HOẠCH
Tuyển sinh vào lớp 10 năm học 2026 - 2027
I. LỊCH CÔNG TÁC
STT        Nội dung công việc                      Đơn vị thực hiện           Thời gian
1          Thu nhận hồ sơ                          Các trường THPT            11/5 - 20/5/2026
2          Công bố kết quả                         Phòng QLCL                 Trước 20/6/2026
II. TỔ CHỨC THỰC HIỆN
1. Thanh tra Sở lập kế hoạch thanh tra, trình Giám đốc Sở chậm nhất ngày 15/5/2026.
Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Thái Văn Lĩnh`,
  });
  expect(assignments.map(({ ref, unit, deadline }) => [ref, unit, deadline?.lastDay])).toEqual([
    ['I.1', 'Các trường THPT', '2026-05-20'],
    ['I.2', 'Phòng QLCL', '2026-06-19'],
    ['II.1', 'Thanh tra Sở', '2026-05-15'],
  ]);
});
