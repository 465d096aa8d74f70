import { readUnitPhrase, startsWithTask } from '../../../services/reading/unit-phrase';

describe('the name of a unit ends where its task begins', () => {
  test.each([
    ['Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh', 'Sở Nội vụ'],
    ['Phòng Giáo dục Mầm non tham mưu Giám đốc Sở ban hành hướng dẫn', 'Phòng Giáo dục Mầm non'],
    ['Các cơ quan, tổ chức, đơn vị căn cứ chức năng, nhiệm vụ được giao', 'Các cơ quan, tổ chức, đơn vị'],
    [
      'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường xây dựng kế hoạch',
      'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường',
    ],
    ['Trung tâm Y tế khu vực Thanh Miện duy trì đội cấp cứu ngoại viện', 'Trung tâm Y tế khu vực Thanh Miện'],
    ['Ban Quản lý Khu kinh tế tỉnh rà soát, đề xuất danh mục dự án', 'Ban Quản lý Khu kinh tế tỉnh'],
    ['Giao Phòng Kinh tế hướng dẫn các hộ dân', 'Phòng Kinh tế'],
    ['Giao cho Công an xã tuần tra ban đêm', 'Công an xã'],
    [
      'Giao đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội chỉ đạo thực hiện',
      'đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội',
    ],
    ['Giao Trưởng phòng Văn hóa - Xã hội theo dõi, đôn đốc', 'Trưởng phòng Văn hóa - Xã hội'],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã giám sát việc thực hiện', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    [
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã tuyên truyền, vận động',
      'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã',
    ],
    ['Đề nghị các đồng chí Ủy viên Ban Chấp hành quan tâm chỉ đạo', 'các đồng chí Ủy viên Ban Chấp hành'],
    ['Kính đề nghị Thường trực Tỉnh ủy cho ý kiến chỉ đạo', 'Thường trực Tỉnh ủy'],
    [
      'Yêu cầu Giám đốc các sở, Thủ trưởng các ban, ngành nghiêm túc thực hiện',
      'Giám đốc các sở, Thủ trưởng các ban, ngành',
    ],
    [
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh chỉ đạo triển khai',
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh',
    ],
    [
      'Ban Quản lý dự án đầu tư xây dựng công trình giao thông hoàn thành thủ tục',
      'Ban Quản lý dự án đầu tư xây dựng công trình giao thông',
    ],
    ['Phòng Tổ chức - Cán bộ theo dõi việc thực hiện', 'Phòng Tổ chức - Cán bộ'],
    ['Phòng Hậu cần - Kỹ thuật: Bảo đảm xăng dầu', 'Phòng Hậu cần - Kỹ thuật'],
    ['Phòng Phòng chống ma túy và tội phạm phối hợp tuần tra', 'Phòng Phòng chống ma túy và tội phạm'],
    ['Cơ quan Thường trực Ban Chỉ đạo tỉnh (Sở Y tế) tổng hợp', 'Cơ quan Thường trực Ban Chỉ đạo tỉnh (Sở Y tế)'],
    ['các đơn vị đào tạo thuộc Đại học Huế gửi danh sách', 'các đơn vị đào tạo thuộc Đại học Huế'],
    ['Kho bạc Nhà nước khu vực XII kiểm soát chi đúng quy định', 'Kho bạc Nhà nước khu vực XII'],
    ['Bảo hiểm xã hội tỉnh đối chiếu dữ liệu thẻ bảo hiểm y tế', 'Bảo hiểm xã hội tỉnh'],
    ['Viện kiểm sát nhân dân khu vực 3 kiểm sát việc tiếp nhận tin báo', 'Viện kiểm sát nhân dân khu vực 3'],
    ['Tòa án nhân dân khu vực 2 bố trí Thẩm phán, Thư ký', 'Tòa án nhân dân khu vực 2'],
    ['Thi hành án dân sự tỉnh tổ chức thi hành án', 'Thi hành án dân sự tỉnh'],
    ['Điện lực Thanh Miện bảo đảm cung cấp điện ổn định', 'Điện lực Thanh Miện'],
    ['Bưu điện tỉnh phối hợp chi trả lương hưu', 'Bưu điện tỉnh'],
    ['Báo và Đài Phát thanh, Truyền hình tỉnh tăng thời lượng phát sóng', 'Báo và Đài Phát thanh, Truyền hình tỉnh'],
    ['Trường Chính trị tỉnh biên soạn tài liệu bồi dưỡng', 'Trường Chính trị tỉnh'],
    ['Hiệu trưởng các trường trung học phổ thông chịu trách nhiệm', 'Hiệu trưởng các trường trung học phổ thông'],
    ['Tổng phụ trách Đội xây dựng kịch bản chương trình', 'Tổng phụ trách Đội'],
    ['Giáo viên chủ nhiệm nhắc nhở học sinh đội mũ bảo hiểm', 'Giáo viên chủ nhiệm'],
    ['Giáo viên bộ môn Tin học cài đặt phần mềm', 'Giáo viên bộ môn Tin học'],
    ['Tổ Văn phòng in ấn tài liệu, chuẩn bị hội trường', 'Tổ Văn phòng'],
    ['Bộ phận Một cửa niêm yết công khai thủ tục', 'Bộ phận Một cửa'],
    ['Công chức Tư pháp - Hộ tịch rà soát văn bản', 'Công chức Tư pháp - Hộ tịch'],
    [
      'Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường kiểm tra thực địa',
      'Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường',
    ],
    ['Trưởng thôn, Tổ trưởng tổ dân phố thông báo đến từng hộ dân', 'Trưởng thôn, Tổ trưởng tổ dân phố'],
    ['Ban Giám hiệu phân công giáo viên trực', 'Ban Giám hiệu'],
    ['Ban Chấp hành Đoàn trường phát động phong trào', 'Ban Chấp hành Đoàn trường'],
    ['Công đoàn cơ sở vận động đoàn viên tham gia', 'Công đoàn cơ sở'],
    ['Hội Nông dân xã triển khai mô hình', 'Hội Nông dân xã'],
    ['Hội Cựu chiến binh, Đoàn Thanh niên xã ra quân dọn vệ sinh', 'Hội Cựu chiến binh, Đoàn Thanh niên xã'],
    ['Ban Chỉ huy Quân sự xã huấn luyện dân quân', 'Ban Chỉ huy Quân sự xã'],
    ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh tăng cường tuần tra, kiểm soát', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
    ['Hạt Kiểm lâm khu vực Con Cuông trực phòng cháy 24/24 giờ', 'Hạt Kiểm lâm khu vực Con Cuông'],
    ['Chi cục Thủy lợi vận hành liên hồ chứa', 'Chi cục Thủy lợi'],
    [
      'Công ty TNHH MTV Khai thác công trình thủy lợi nạo vét kênh mương',
      'Công ty TNHH MTV Khai thác công trình thủy lợi',
    ],
    ['Các doanh nghiệp kinh doanh vận tải niêm yết giá cước', 'Các doanh nghiệp kinh doanh vận tải'],
    ['Chủ đầu tư các dự án đẩy nhanh tiến độ giải phóng mặt bằng', 'Chủ đầu tư các dự án'],
    ['Quỹ Bảo vệ môi trường cho vay ưu đãi', 'Quỹ Bảo vệ môi trường'],
    [
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh bố trí hội trường',
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    ],
    ['Văn phòng HĐND và UBND xã là cơ quan thường trực', 'Văn phòng HĐND và UBND xã'],
    ['Thanh tra tỉnh có kế hoạch thanh tra', 'Thanh tra tỉnh'],
    ['Cục Thống kê tỉnh cung cấp số liệu', 'Cục Thống kê tỉnh'],
    ['Thuế cơ sở 5 đôn đốc thu nợ', 'Thuế cơ sở 5'],
    ['Đảng ủy các cơ quan Đảng tỉnh lãnh đạo các chi bộ', 'Đảng ủy các cơ quan Đảng tỉnh'],
    ['Ban Tổ chức Đảng ủy thẩm định hồ sơ', 'Ban Tổ chức Đảng ủy'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn công tác tuyên truyền', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    ['Ủy ban Kiểm tra Đảng ủy phường giám sát chuyên đề', 'Ủy ban Kiểm tra Đảng ủy phường'],
    ['Các chi bộ trực thuộc sinh hoạt chuyên đề', 'Các chi bộ trực thuộc'],
    ['Bí thư các chi bộ quán triệt tới đảng viên', 'Bí thư các chi bộ'],
    ['Tiểu ban Nội dung hoàn thiện dự thảo báo cáo', 'Tiểu ban Nội dung'],
    ['Tổ giúp việc Ban Chỉ đạo tổng hợp tiến độ hằng tuần', 'Tổ giúp việc Ban Chỉ đạo'],
    ['Ban Đại diện cha mẹ học sinh ủng hộ kinh phí', 'Ban Đại diện cha mẹ học sinh'],
    ['Nhân viên y tế trường học kiểm tra vệ sinh', 'Nhân viên y tế trường học'],
    [
      'Các khoa, phòng, trung tâm thuộc Bệnh viện thực hiện nghiêm quy trình',
      'Các khoa, phòng, trung tâm thuộc Bệnh viện',
    ],
    ['Khoa Dinh dưỡng xây dựng thực đơn', 'Khoa Dinh dưỡng'],
    ['Phòng Điều dưỡng giám sát tuân thủ vệ sinh tay', 'Phòng Điều dưỡng'],
    ['Phòng Công tác sinh viên tiếp nhận hồ sơ', 'Phòng Công tác sinh viên'],
    ['Viện Khoa học Lao động nghiên cứu, đề xuất giải pháp', 'Viện Khoa học Lao động'],
    ['Cục Chuyển đổi số quốc gia vận hành nền tảng', 'Cục Chuyển đổi số quốc gia'],
    ['Tổng cục, các Cục, Vụ thuộc Bộ rà soát thủ tục', 'Tổng cục, các Cục, Vụ thuộc Bộ'],
    ['Thủ trưởng các đơn vị bố trí nhân lực', 'Thủ trưởng các đơn vị'],
    ['Mỗi chi đoàn đăng ký ít nhất 01 công trình', 'Mỗi chi đoàn'],
    ['Từng cán bộ, công chức, viên chức ký cam kết thực hiện', 'Từng cán bộ, công chức, viên chức'],
    ['Tất cả các đơn vị sự nghiệp công khai tài chính', 'Tất cả các đơn vị sự nghiệp'],
    ['Nhà trường tổ chức lễ khai giảng', 'Nhà trường'],
    ['Trạm Y tế phường tiêm vét vắc xin', 'Trạm Y tế phường'],
    ['Ngân hàng Chính sách xã hội tỉnh giải ngân nguồn vốn', 'Ngân hàng Chính sách xã hội tỉnh'],
    ['Liên minh Hợp tác xã tỉnh tư vấn thành lập hợp tác xã', 'Liên minh Hợp tác xã tỉnh'],
    ['Lực lượng Công an chính quy nắm tình hình địa bàn', 'Lực lượng Công an chính quy'],
    ['Ban Nhân dân các ấp mời hộ dân dự họp', 'Ban Nhân dân các ấp'],
    ['Trung tâm Dịch vụ nông nghiệp hướng dẫn kỹ thuật', 'Trung tâm Dịch vụ nông nghiệp'],
    ['Trung tâm Cung ứng dịch vụ công tuyên truyền trên loa truyền thanh', 'Trung tâm Cung ứng dịch vụ công'],
    ['Sở Khoa học và Công nghệ có trách nhiệm', 'Sở Khoa học và Công nghệ'],
    ['Các cơ quan báo chí thường xuyên đưa tin', 'Các cơ quan báo chí'],
    ['Người đứng đầu cơ quan, đơn vị chịu trách nhiệm trước Chủ tịch UBND tỉnh', 'Người đứng đầu cơ quan, đơn vị'],
    ['Cán bộ phụ trách công nghệ thông tin sao lưu dữ liệu', 'Cán bộ phụ trách công nghệ thông tin'],
    ['Ông Nguyễn Văn An, Phó Hiệu trưởng phụ trách chung', 'Ông Nguyễn Văn An, Phó Hiệu trưởng'],
    ['Bà Lê Thị Hoa - Kế toán quyết toán kinh phí', 'Bà Lê Thị Hoa - Kế toán'],
    ['Đồng chí Trần Văn Nam thu thập minh chứng', 'Đồng chí Trần Văn Nam'],
  ])('%s', (text, unit) => {
    expect(readUnitPhrase(text)?.unit).toBe(unit);
  });
});

describe('verbs that belong to a name', () => {
  test.each([
    ['Phòng Kế hoạch tổng hợp điều phối giường bệnh', 'Phòng Kế hoạch tổng hợp'],
    ['Trung tâm Dịch vụ tổng hợp đặc khu xây dựng phóng sự', 'Trung tâm Dịch vụ tổng hợp đặc khu'],
    [
      'Các đồng chí Ủy viên được phân công phụ trách chi bộ có trách nhiệm dự họp',
      'Các đồng chí Ủy viên được phân công phụ trách chi bộ',
    ],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam xã chủ trì giám sát', 'Ban Thường trực Ủy ban MTTQ Việt Nam xã'],
    ['Các tổ chức thành viên vận động hội viên', 'Các tổ chức thành viên'],
  ])('%s', (text, unit) => {
    expect(readUnitPhrase(text)?.unit).toBe(unit);
  });
});

describe('how a unit is addressed', () => {
  test('Đề nghị makes a request, Giao an order', () => {
    expect(readUnitPhrase('Đề nghị Hội Nông dân xã vận động hội viên')).toMatchObject({ mode: 'request', led: true });
    expect(readUnitPhrase('Giao Phòng Kinh tế hướng dẫn các hộ')).toMatchObject({ mode: 'order', led: true });
  });

  test('Đối với a body that is asked is a request too', () => {
    expect(readUnitPhrase('Đối với UBND các xã: đề nghị bố trí kinh phí')).toMatchObject({
      unit: 'UBND các xã',
      mode: 'request',
    });
  });

  test('Tổ chức hội nghị is a task and no body', () => {
    expect(readUnitPhrase('Tổ chức hội nghị sơ kết vào tháng 7/2026')).toBeNull();
    expect(startsWithTask('Tổ chức hội nghị sơ kết')).toBe(true);
  });
});
