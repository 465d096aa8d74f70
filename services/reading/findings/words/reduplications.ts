/**
 * Function words that no sound sentence says twice in a row. Other syllables are left alone: they often meet where one
 * word ends and the next begins ("đầu tư tư nhân", "hành chính chính quyền"), or double by nature ("luôn luôn").
 */
export const NEVER_DOUBLED: readonly string[] = [
  'về',
  'của',
  'và',
  'các',
  'những',
  'với',
  'cho',
  'được',
  'theo',
  'để',
  'trong',
  'là',
  'khi',
  'sẽ',
  'đã',
  'này',
  'nhằm',
  'hoặc',
  'vào',
];

/** Words of two syllables that may follow themselves: a noun and the verb of the same sound, or doubled by nature. */
export const MAY_FOLLOW_ITSELF: readonly string[] = [
  'tổ chức',
  'báo cáo',
  'quy định',
  'hướng dẫn',
  'đề nghị',
  'yêu cầu',
  'kiểm tra',
  'thông báo',
  'đề xuất',
  'phối hợp',
  'kiến nghị',
  'đánh giá',
  'quyết định',
  'xã hội',
  'từng bước',
  'ngày càng',
  'một lần',
  'dần từng',
  'lớp lớp',
];
