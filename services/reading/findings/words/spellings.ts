export interface Spelling {
  /** Wrong words in lower case; a word edge stands on both sides. */
  wrong: string;
  right: string;
}

/** Slips of typing and of text recognition that cannot be anything else. Whatever may be right is left out. */
export const SURE_SLIPS: readonly Spelling[] = [
  { wrong: 'trên địa xã', right: 'trên địa bàn xã' },
  { wrong: 'trên địa phường', right: 'trên địa bàn phường' },
  { wrong: 'trên địa huyện', right: 'trên địa bàn huyện' },
  { wrong: 'trên địa tỉnh', right: 'trên địa bàn tỉnh' },
  { wrong: 'trên địa thành phố', right: 'trên địa bàn thành phố' },
  { wrong: 'trên địa thị', right: 'trên địa bàn thị' },
  { wrong: 'ubnd tinh', right: 'UBND tỉnh' },
  { wrong: 'ủy ban nhân dân tinh', right: 'Ủy ban nhân dân tỉnh' },
  { wrong: 'hđnd tinh', right: 'HĐND tỉnh' },
  { wrong: 'uy ban nhân dân', right: 'Ủy ban nhân dân' },
  { wrong: 'ủy ban nhân dan', right: 'Ủy ban nhân dân' },
  { wrong: 'đề đội ngũ', right: 'để đội ngũ' },
  { wrong: 'par inded', right: 'PAR INDEX' },
  { wrong: 'nghiêm tức', right: 'nghiêm túc' },
  { wrong: 'trấn chỉnh', right: 'chấn chỉnh' },
  { wrong: 'tham mưa', right: 'tham mưu' },
  { wrong: 'kế hoach', right: 'kế hoạch' },
  { wrong: 'thực hiên', right: 'thực hiện' },
  { wrong: 'nhiệm vu', right: 'nhiệm vụ' },
  { wrong: 'tổ chúc', right: 'tổ chức' },
  { wrong: 'báo các kết quả', right: 'báo cáo kết quả' },
  { wrong: 'chỉ đao', right: 'chỉ đạo' },
  { wrong: 'triên khai', right: 'triển khai' },
  { wrong: 'đơn vi', right: 'đơn vị' },
];

/** Spellings a careful office avoids though they are met. */
export const VARIANTS: readonly Spelling[] = [
  { wrong: 'phản ảnh', right: 'phản ánh' },
  { wrong: 'chiến sỹ', right: 'chiến sĩ' },
  { wrong: 'bác sỹ', right: 'bác sĩ' },
  { wrong: 'xử lí', right: 'xử lý' },
  { wrong: 'quản lí', right: 'quản lý' },
];
