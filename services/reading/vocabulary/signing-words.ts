/** Posts that may stand in a signature block, bare key; the first words decide. */
export const POSITIONS: readonly string[] = [
  'chu tich', 'pho chu tich', 'quyen chu tich', 'bi thu', 'pho bi thu', 'giam doc', 'pho giam doc', 'tong giam doc', 'pho tong giam doc',
  'truong phong', 'pho truong phong', 'pho phong', 'truong ban', 'pho truong ban', 'pho ban', 'truong', 'pho truong', 'hieu truong',
  'pho hieu truong', 'quyen hieu truong', 'bo truong', 'thu truong', 'cuc truong', 'pho cuc truong', 'vu truong', 'pho vu truong',
  'chi cuc truong', 'pho chi cuc truong', 'vien truong', 'pho vien truong', 'chanh van phong', 'pho chanh van phong', 'chanh thanh tra',
  'pho chanh thanh tra', 'chanh an', 'pho chanh an', 'chi huy truong', 'pho chi huy truong', 'chinh uy', 'pho chinh uy',
  'chinh tri vien', 'tu lenh', 'pho tu lenh', 'thu tuong', 'pho thu tuong', 'tong cuc truong', 'pho tong cuc truong', 'tong bien tap',
  'pho tong bien tap', 'tong thanh tra', 'pho tong thanh tra', 'to truong', 'pho to truong', 'doi truong', 'pho doi truong', 'tram truong',
  'pho tram truong', 'khoa truong', 'truong khoa', 'hat truong', 'uy vien thuong truc', 'uy vien', 'thuong truc', 'tong phu trach', 'thong doc', 'pho thong doc',
  'kiem toan truong', 'chu nhiem', 'pho chu nhiem', 'tong thu ky', 'thu ky', 'bi thu thu nhat', 'don truong', 'cong an truong', 'ke toan truong', 'quyen giam doc',
  'thu truong co quan', 'nguoi lap', 'nguoi lap ke hoach', 'pho chu nhiem thuong truc', 'truong cong an', 'pho truong cong an', 'truong doan', 'truong thon',
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
