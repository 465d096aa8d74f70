import { readPlan } from '../../../services/reading/read-plan';

const HEAD = `ỦY BAN NHÂN DÂN XÃ EA KAR
Số: 45/KH-UBND
Ea Kar, ngày 20 tháng 3 năm 2026
KẾ HOẠCH
Thực hiện công tác dân số năm 2026
UBND xã xây dựng Kế hoạch như sau:
`;
const TAIL = `
Nơi nhận:
- Trạm Y tế;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Y Bhem Niê
`;

function read(body: string): ReturnType<typeof readPlan> {
  return readPlan({ text: HEAD + body + TAIL, asOf: '2026-03-21' });
}

/** "ref unit: first words → last days" of each task. */
function tasks(body: string): string[] {
  return read(body).assignments.map(({ ref, unit, textStart, deadline, moreDeadlines }) => {
    const days = [deadline, ...(moreDeadlines ?? [])].flatMap((each) => (each ? [each.lastDay ?? each.type] : []));
    return `${ref} ${unit}: ${textStart.split(' ').slice(0, 4).join(' ')}${days.length > 0 ? ` → ${days.join(', ')}` : ''}`;
  });
}

describe('habits of "Tổ chức thực hiện"', () => {
  test('a heading with dashes below gives each dash to the unit', () => {
    expect(
      tasks('I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã:\n- Quản lý đối tượng.\n- Cập nhật dữ liệu trước ngày 15/4/2026.'),
    ).toEqual(['I.1 Trạm Y tế xã: Quản lý đối tượng.', 'I.1 Trạm Y tế xã: Cập nhật dữ liệu → 2026-04-14']);
  });

  test('sections numbered 1, 2, 3 hold items 3.1 with letters below', () => {
    expect(
      tasks(
        '1. Mục đích\na) Nâng cao chất lượng dân số.\n2. Nội dung\na) Truyền thông\n3. Tổ chức thực hiện\n3.1. Trạm Y tế xã\na) Là cơ quan thường trực.\nb) Quản lý, theo dõi đối tượng.\n3.2. Phòng Kinh tế: cân đối kinh phí theo quy định.\n4. Kinh phí: Ngân sách xã.',
      ),
    ).toEqual([
      '3.1.a Trạm Y tế xã: Là cơ quan thường',
      '3.1.b Trạm Y tế xã: Quản lý, theo dõi',
      '3.2 Phòng Kinh tế: cân đối kinh phí',
    ]);
  });

  test('plain paragraphs without numbers name their units themselves', () => {
    expect(
      tasks(
        'I. TỔ CHỨC THỰC HIỆN\nGiao Phòng Kinh tế hướng dẫn các hộ, hoàn thành trong tháng 4/2026.\nTrạm Y tế có trách nhiệm khám sức khỏe.\nĐề nghị Hội Nông dân xã vận động hội viên tham gia.\nTrên đây là Kế hoạch của xã./.',
      ),
    ).toEqual([
      'I Phòng Kinh tế: hướng dẫn các hộ, → 2026-04-30',
      'I Trạm Y tế: có trách nhiệm khám',
      'I Hội Nông dân xã: vận động hội viên',
    ]);
  });

  test('a heading whose name holds a comma and a verb stays one unit', () => {
    expect(
      tasks(
        'I. PHÂN CÔNG NHIỆM VỤ\n1. Phòng Quản lý, hỗ trợ doanh nghiệp số 1, số 2\nRà soát danh sách hộ kinh doanh.',
      ),
    ).toEqual(['I.1 Phòng Quản lý, hỗ trợ doanh nghiệp số 1, số 2: Rà soát danh sách']);
  });

  test('"Phân công cán bộ …" below a unit is its task and names no other unit', () => {
    expect(
      tasks('I. TRÁCH NHIỆM THI HÀNH\n1. Các trường THPT\n+ Rà soát phòng thi;\n+ Phân công cán bộ trực thi.'),
    ).toEqual(['I.1 Các trường THPT: Rà soát phòng thi;', 'I.1 Các trường THPT: Phân công cán bộ']);
  });

  test('whom to call is no task', () => {
    expect(
      tasks(
        'I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế chủ trì thực hiện.\nĐầu mối liên hệ: đồng chí An, điện thoại 0262.000.000.',
      ),
    ).toEqual(['I.1 Trạm Y tế: chủ trì thực hiện.']);
  });

  test('an impossible day is kept open and is a finding', () => {
    const reading = read('I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế hoàn thành hồ sơ trước ngày 31/11/2026.');
    expect(reading.assignments[0]?.deadline).toMatchObject({ lastDay: null, needsHuman: true });
    expect(reading.findings.map((finding) => finding.code)).toContain('deadline-impossible');
  });
});

describe('tasks whose unit and time stand behind labels', () => {
  test('label lines below an item belong to it; what stands between explains it', () => {
    expect(
      tasks(
        'I. NỘI DUNG\n1. Lựa chọn đơn vị cung cấp\nKý hợp đồng với đơn vị đủ điều kiện.\nNgười thực hiện: Hiệu trưởng\nThời gian: trước ngày 10/9/2026\n2. Lấy mẫu lưu\nLưu đủ 24 giờ.\nNgười thực hiện: Nhân viên y tế, tổ nấu ăn\nThời gian: hằng ngày',
      ),
    ).toEqual([
      'I.1 Hiệu trưởng: Lựa chọn đơn vị → 2026-09-09',
      'I.2 Nhân viên y tế, tổ nấu ăn: Lấy mẫu lưu. Lưu → recurring',
    ]);
  });

  test('several leading units behind one label stay together', () => {
    expect(
      read('I. NHIỆM VỤ\n1. Theo dõi thi hành\nĐơn vị thực hiện: Thanh tra Bộ; Vụ Pháp chế.\nThời gian: Thường xuyên.')
        .assignments[0],
    ).toMatchObject({ unit: 'Thanh tra Bộ; Vụ Pháp chế', unitParts: ['Thanh tra Bộ', 'Vụ Pháp chế'] });
  });

  test('bullets with labels of their own are tasks of their own', () => {
    expect(
      tasks(
        'I. NHIỆM VỤ\n1. Truyền thông\n- Biên soạn tài liệu tuyên truyền\nĐơn vị chủ trì: Phòng Kinh tế\n- Tổ chức hội nghị phổ biến\nĐơn vị chủ trì: Trạm Y tế',
      ),
    ).toEqual(['I.1 Phòng Kinh tế: Biên soạn tài liệu', 'I.1 Trạm Y tế: Tổ chức hội nghị']);
  });

  test('a leading unit in brackets behind the task', () => {
    expect(
      tasks(
        'I. NHIỆM VỤ\n1. Nâng cấp mạng nội bộ của cơ quan (Văn phòng Sở chủ trì, hoàn thành trước ngày 30/6/2026).',
      ),
    ).toEqual(['I.1 Văn phòng Sở: Nâng cấp mạng nội → 2026-06-29']);
  });
});

describe('reports inside the organisation section', () => {
  test('a lettered report below a unit is a report of that unit', () => {
    const [duty] = read(
      'I. TỔ CHỨC THỰC HIỆN\n1. Các Thuế cơ sở\na) Bố trí công chức trực.\nb) Báo cáo kết quả hằng tuần (chậm nhất 16h00 thứ Sáu) về Thuế tỉnh.',
    ).reportDuties;
    expect(duty).toMatchObject({
      who: 'Các Thuế cơ sở',
      to: ['Thuế tỉnh'],
      periodicity: 'weekly',
      deadline: { weekday: 'FRI', time: '16:00' },
    });
  });

  test('a list of periods under one sentence takes reporter and addressee from it', () => {
    const { reportDuties } = read(
      'I. TỔ CHỨC THỰC HIỆN\n1. Chế độ báo cáo\nCác phòng báo cáo về UBND xã (qua Văn phòng HĐND và UBND xã) theo thời hạn sau:\na) Báo cáo tháng: trước ngày 18 hằng tháng;\nb) Báo cáo năm: trước ngày 20/11/2026;\nc) Báo cáo đột xuất: theo yêu cầu.',
    );
    expect(reportDuties.map((duty) => [duty.who, duty.to, duty.via, duty.periodicity])).toEqual(
      ['monthly', 'annual', 'adhoc'].map((periodicity) => [
        'Các phòng',
        ['UBND xã'],
        ['Văn phòng HĐND và UBND xã'],
        periodicity,
      ]),
    );
  });

  test('a word when difficulties are met is no report duty', () => {
    expect(
      read(
        'I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế chủ trì thực hiện.\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về UBND xã để giải quyết./.',
      ).reportDuties,
    ).toEqual([]);
  });
});

describe('lines that stand without numbers', () => {
  test('a time, a unit and its task in one line of the schedule', () => {
    expect(
      tasks(
        'I. TIẾN ĐỘ THỰC HIỆN\n- Tháng 01 - 3: Phòng Kinh tế rà soát, lập danh mục các tuyến đường.\nII. KINH PHÍ\nNgân sách xã.',
      ),
    ).toEqual(['I Phòng Kinh tế: rà soát, lập danh → 2026-03-31']);
  });

  test('a unit with a colon in a line of its own has the bullets below it', () => {
    expect(
      tasks(
        'I. PHÂN CÔNG TRÁCH NHIỆM\nCác Hạt Kiểm lâm có trách nhiệm:\n- Xây dựng phương án, xong trước 30/11/2026.\n- Tuần tra các vùng trọng điểm.\nĐội cơ động: Trực 24/24 giờ tại trụ sở.',
      ),
    ).toEqual([
      'I Các Hạt Kiểm lâm: Xây dựng phương án, → 2026-11-29',
      'I Các Hạt Kiểm lâm: Tuần tra các vùng',
      'I Đội cơ động: Trực 24/24 giờ tại',
    ]);
  });

  test('a table with three columns divided by tabs', () => {
    expect(
      tasks(
        'I. KẾ HOẠCH TỪNG THÁNG\nThời gian\tNội dung công việc\tNgười thực hiện\nTháng 9/2026\tKiện toàn Ban chỉ đạo\tTrạm Y tế\nTháng 12/2026\tSơ kết học kỳ I\tTrường Tiểu học',
      ),
    ).toEqual(['I.1 Trạm Y tế: Kiện toàn Ban chỉ → 2026-09-30', 'I.2 Trường Tiểu học: Sơ kết học kỳ → 2026-12-31']);
  });

  test('"Mỗi trường" and "Lãnh đạo UBND" go on with the unit of the heading', () => {
    expect(
      tasks(
        'I. TỔ CHỨC THỰC HIỆN\n1. Các trường:\na) Mỗi trường đăng ký 01 đề án.\n2. Đảng ủy UBND xã\nLãnh đạo UBND xã xây dựng kế hoạch cụ thể.',
      ),
    ).toEqual(['I.1.a Các trường: Mỗi trường đăng ký', 'I.2 Đảng ủy UBND xã: Lãnh đạo UBND xã']);
  });

  test('an addressee is called as the plan calls it elsewhere', () => {
    const { reportDuties } = read(
      'I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng tổng hợp làm đầu mối theo dõi.\n2. Ngày 25 hằng tháng, các đơn vị báo cáo tiến độ về Văn phòng tổng hợp; báo cáo đột xuất khi có yêu cầu.',
    );
    expect(reportDuties.map((duty) => [duty.periodicity, duty.to])).toEqual([
      ['monthly', ['Văn phòng tổng hợp']],
      ['adhoc', ['Văn phòng tổng hợp']],
    ]);
  });
});
