/** Kinds of administrative document (Điều 7 Nghị định 30/2020/NĐ-CP) and their kin, as printed above a title; no plan. */
export const OTHER_DOCUMENT_KINDS: readonly string[] = [
  'QUYẾT ĐỊNH',
  'NGHỊ QUYẾT',
  'CHỈ THỊ',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'THÔNG CÁO',
  'THÔNG BÁO',
  'HƯỚNG DẪN',
  'CHƯƠNG TRÌNH',
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'PHƯƠNG ÁN',
  'ĐỀ ÁN',
  'DỰ ÁN',
  'BÁO CÁO',
  'BIÊN BẢN',
  'TỜ TRÌNH',
  'HỢP ĐỒNG',
  'CÔNG VĂN',
  'CÔNG ĐIỆN',
  'BẢN GHI NHỚ',
  'BẢN THỎA THUẬN',
  'GIẤY ỦY QUYỀN',
  'GIẤY MỜI',
  'GIẤY GIỚI THIỆU',
  'GIẤY NGHỈ PHÉP',
  'PHIẾU GỬI',
  'PHIẾU CHUYỂN',
  'PHIẾU BÁO',
  'PHIẾU TRÌNH',
  'THƯ CÔNG',
  'THƯ MỜI',
  'THƯ NGỎ',
  'THÔNG TƯ',
  'NGHỊ ĐỊNH',
  'LUẬT',
  'PHÁP LỆNH',
  'KẾT LUẬN',
  'ĐƠN',
  'LỊCH CÔNG TÁC',
  'ĐỀ CƯƠNG',
  'TÓM TẮT',
  'BẢN CAM KẾT',
  'BẢN KIỂM ĐIỂM',
];

/** Short forms in the symbol of a document ("Số: 12/QĐ-UBND") that name another kind (Phụ lục III Nghị định 30/2020/NĐ-CP). */
export const OTHER_KIND_SYMBOLS: readonly string[] = [
  'QĐ', 'NQ', 'CT', 'QC', 'QyĐ', 'TC', 'TB', 'HD', 'PA', 'ĐA', 'DA', 'BC', 'BB', 'TTr', 'HĐ', 'CĐ', 'GM', 'GGT', 'CV', 'TT', 'NĐ', 'KL',
];

/** Words that may follow "KẾ HOẠCH" on its line and still belong to the kind, not to the title. */
export const PLAN_KIND_SUFFIXES: readonly string[] = ['LIÊN TỊCH', 'PHỐI HỢP', 'LIÊN NGÀNH', 'HÀNH ĐỘNG', 'CÔNG TÁC', 'TỔNG THỂ', 'CHI TIẾT', 'HOẠT ĐỘNG'];
