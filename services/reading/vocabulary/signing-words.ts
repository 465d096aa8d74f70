/** Posts that may stand in a signature block, lower case; the first words decide, longer ones before shorter ones. */
export const POSITIONS: readonly string[] = [
  'chủ tịch', 'phó chủ tịch', 'quyền chủ tịch', 'bí thư', 'phó bí thư', 'giám đốc', 'phó giám đốc', 'quyền giám đốc', 'tổng giám đốc',
  'phó tổng giám đốc', 'trưởng phòng', 'phó trưởng phòng', 'phó phòng', 'trưởng ban', 'phó trưởng ban', 'phó ban', 'trưởng khoa', 'phó trưởng khoa',
  'trưởng trạm', 'phó trưởng trạm', 'trưởng công an', 'phó trưởng công an', 'trưởng đoàn', 'trưởng thôn', 'trưởng tiểu ban', 'trưởng', 'phó trưởng',
  'hiệu trưởng', 'phó hiệu trưởng', 'quyền hiệu trưởng', 'bộ trưởng', 'thứ trưởng', 'cục trưởng', 'phó cục trưởng', 'vụ trưởng', 'phó vụ trưởng',
  'chi cục trưởng', 'phó chi cục trưởng', 'viện trưởng', 'phó viện trưởng', 'chánh văn phòng', 'phó chánh văn phòng', 'chánh thanh tra',
  'phó chánh thanh tra', 'chánh án', 'phó chánh án', 'chỉ huy trưởng', 'phó chỉ huy trưởng', 'chính ủy', 'phó chính ủy', 'chính trị viên',
  'tư lệnh', 'phó tư lệnh', 'thủ tướng', 'phó thủ tướng', 'tổng cục trưởng', 'phó tổng cục trưởng', 'tổng biên tập', 'phó tổng biên tập',
  'tổng thanh tra', 'phó tổng thanh tra', 'tổ trưởng', 'phó tổ trưởng', 'tổ phó', 'đội trưởng', 'phó đội trưởng', 'trạm trưởng', 'phó trạm trưởng',
  'khoa trưởng', 'hạt trưởng', 'ủy viên', 'thường trực', 'tổng phụ trách', 'thống đốc', 'phó thống đốc', 'kiểm toán trưởng', 'chủ nhiệm',
  'phó chủ nhiệm', 'tổng thư ký', 'phó tổng thư ký', 'thư ký', 'đồn trưởng', 'kế toán trưởng', 'thủ trưởng', 'người lập', 'chánh', 'phó',
];

/** Ranks and titles before the name of a signer (Điều 13 Nghị định 30/2020/NĐ-CP allows them to the armed forces, schools, hospitals). */
export const RANKS: readonly string[] = [
  'đại tướng', 'thượng tướng', 'trung tướng', 'thiếu tướng', 'đại tá', 'thượng tá', 'trung tá', 'thiếu tá', 'đại úy', 'thượng úy', 'trung úy',
  'thiếu úy', 'thượng sĩ', 'trung sĩ', 'chuẩn đô đốc', 'đô đốc', 'giáo sư', 'phó giáo sư', 'tiến sĩ', 'thạc sĩ', 'bác sĩ', 'dược sĩ',
  'luật sư', 'kỹ sư', 'cử nhân', 'nhà giáo ưu tú', 'nhà giáo nhân dân', 'thầy thuốc ưu tú', 'thầy thuốc nhân dân', 'bác sỹ', 'tiến sỹ', 'thạc sỹ', 'dược sỹ',
];

/** The same titles cut short; dots and blanks may join several ("PGS.TS. BS"). */
export const SHORT_RANKS: readonly string[] = ['GS', 'PGS', 'TSKH', 'TS', 'ThS', 'Th\\.S', 'BS', 'Bs', 'BSCKI', 'BSCKII', 'BSCK1', 'BSCK2', 'CKI', 'CKII', 'CK1', 'CK2', 'DS', 'DSCKI', 'DSCKII', 'KS', 'LS', 'CN', 'NGƯT', 'NGND', 'TTƯT', 'TTND', 'NSƯT', 'NSND'];

/** Family names that open a Vietnamese name (bare key): where a name is glued to other words they show its first word. */
export const FAMILY_NAMES: readonly string[] = [
  'nguyen', 'tran', 'le', 'pham', 'hoang', 'huynh', 'phan', 'vu', 'vo', 'dang', 'bui', 'do', 'ho', 'ngo', 'duong', 'ly', 'dinh', 'trinh', 'truong',
  'doan', 'mai', 'dao', 'cao', 'lam', 'luong', 'luu', 'ta', 'tong', 'chu', 'chau', 'thai', 'ha', 'to', 'kieu', 'quach', 'nong', 'be', 'ma', 'vi',
  'giang', 'la', 'hua', 'thach', 'son', 'kim', 'danh', 'rmah', 'ksor', 'y', 'lo', 'ca', 'giap', 'tieu', 'van', 'ung', 'tang', 'trieu', 'vuong',
  'nghiem', 'khuat', 'phung', 'hoac', 'dam', 'bach', 'an', 'au', 'banh', 'cam', 'dieu', 'khong', 'khuc', 'lai', 'lu', 'luc',
  'mac', 'man', 'ngac', 'ninh', 'ong', 'sam', 'than', 'tu', 'ton', 'tra', 'uong', 'vang', 'sung', 'giang', 'thao', 'dong', 'huu', 'phi', 'thieu', 'tan', 'cu', 'mong', 
];
