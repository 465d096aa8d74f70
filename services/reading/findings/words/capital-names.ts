/** Names whose capitals are fixed (Phụ lục II Mục III, V Nghị định 30/2020/NĐ-CP); the right form is how they must read. */
export const CAPITAL_NAMES: readonly string[] = [
  'Ban Bí thư',
  'Ban Thường vụ Tỉnh ủy',
  'Ban Thường vụ Thành ủy',
  'Ban Thường vụ Huyện ủy',
  'Ban Thường vụ Thị ủy',
  'Ban Thường vụ Đảng ủy',
  'Ban Chấp hành Trung ương',
  'Ban Chấp hành Đảng bộ',
  'Bộ Chính trị',
  'Thủ tướng Chính phủ',
  'Văn phòng - Thống kê',
  'Văn phòng Chính phủ',
  'Mặt trận Tổ quốc',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Thường trực Tỉnh ủy',
  'Thường trực Thành ủy',
  'Thường trực Huyện ủy',
  'Thường trực Thị ủy',
  'Thường trực Đảng ủy',
  'Đảng Cộng sản Việt Nam',
  'Quốc hội',
];

/** Where "nhân dân" is part of a name or of a fixed phrase and small letters are right. */
export const BEFORE_SMALL_PEOPLE =
  '(?:ủy ban|hội đồng|tòa án|viện kiểm sát|kiểm sát|công an|quân đội|nghệ sĩ|nghệ nhân|nhà giáo|thầy thuốc|hội thẩm|an ninh|cảnh sát|vũ trang|quỹ tín dụng|dân quân|báo|học viện cảnh sát|chiến tranh|giáo viên|tự vệ|quốc phòng toàn dân|thế trận|trận địa|thế trận an ninh)';
