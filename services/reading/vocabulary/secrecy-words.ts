/** The three degrees of Điều 8 Luật Bảo vệ bí mật nhà nước; the longer ones first. */
export const SECRECY_STAMPS: readonly string[] = ['tuyệt mật', 'tối mật', 'mật'];

/** What may stand before the degree in a stamp ("Độ mật: Tối mật"). */
export const STAMP_LABELS: readonly string[] = [
  'dấu chỉ mức độ mật',
  'dấu chỉ độ mật',
  'chỉ mức độ mật',
  'mức độ mật',
  'cấp độ mật',
  'độ mật',
  'mức độ',
  'dấu mật',
  'dấu',
  'đóng dấu',
  'tài liệu',
  'văn bản',
  'loại',
  'chế độ',
];

/** Urgency stamps that may share a line with the degree ("MẬT - KHẨN"). */
export const BESIDE_STAMPS: readonly string[] = ['hỏa tốc hẹn giờ', 'hỏa tốc', 'thượng khẩn', 'khẩn'];

/** Words whose last syllable is "mật": protecting secrets is a task, not a stamp. */
export const BEFORE_MAT: readonly string[] =
  'bảo bí cơ thân trù hệ giữ lộ dịch nước đường túi ong hoa rỉ gia chất liệu tin văn bản độ thuật'.split(' ');

/** Words that begin with "mật": honey, density, cipher, cell. */
export const AFTER_MAT: readonly string[] =
  'mã ong độ khẩu thiết vụ thư phục nghị gửi báo lệnh danh chỉ hoa mía khu đàm ước thất ngữ trình'.split(' ');
