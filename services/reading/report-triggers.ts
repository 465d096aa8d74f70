import { phrasePattern } from './phrase-pattern';

/** The place in a clause where it says that something is reported. */
export interface ReportTrigger {
  from: number;
  to: number;
  /** "chế độ báo cáo", "thông tin, báo cáo": a duty only where it also says how often or to whom. */
  weak: boolean;
}

const TRIGGER = phrasePattern(
  '(?:\\b(?:tổng hợp|xây dựng|lập|hoàn thiện|gửi|nộp|có|làm)(?: kết quả)?,?(?: và)? (?:báo cáo)\\b|\\bbáo cáo\\b|\\bgửi (?:kết quả|số liệu)\\b|\\bgửi (?:về )?(?=\\p{L})(?<=(?:kết quả|tình hình|(?<!mẫu )số liệu)[^;.]{0,90})|\\b(?:phản ánh|thông tin|thông báo|kiến nghị|trao đổi)(?:,? [^ ,]+){0,3} (?:kịp thời )?về(?= ))',
);
const NOUN_BEFORE = phrasePattern(
  '\\b(?:trên cơ sở(?: các| tổng hợp)?|cơ sở|từ|các|bằng|theo|mẫu|biểu mẫu|số liệu|nội dung|hội nghị|đề cương|kỳ|nghe|qua|những|một|bản|trong|của|đối với|(?<!sở )tại|chuẩn bị|và các|ngày|loại|việc|hạn|phụ lục|thời điểm|thời gian) $',
  'u',
);
const REGIME_BEFORE = phrasePattern(
  '\\b(?:chế độ(?: thông tin,?| thông tin và)?|thông tin,?|công tác(?: thông tin,?)?|thông tin và) $',
  'u',
);
const NOUN_AFTER = phrasePattern(
  '^ (?:viên|chính trị|tài chính|của|này|nêu trên|trên|thẩm định|thẩm tra|quyết toán|kiểm toán|đánh giá tác động|tham luận|chuyên đề của|định kỳ của)\\b',
  'u',
);
const ONWARD = phrasePattern('\\b(?:để|nhằm|làm cơ sở)\\b[^;.]*$', 'u');

/** The first report trigger of a clause; null when it only mentions reports. `key` is the clause's text key. */
export function findReportTrigger(key: string): ReportTrigger | null {
  let weak: ReportTrigger | null = null;
  for (const match of key.matchAll(TRIGGER)) {
    const before = key.slice(Math.max(0, match.index - 40), match.index);
    const to = match.index + match[0].length;
    if (NOUN_AFTER.test(key.slice(to, to + 30))) continue;
    if (NOUN_BEFORE.test(before) && !/^(?:tổng hợp|gửi|nộp|lập)/.test(match[0])) continue;
    if (REGIME_BEFORE.test(before)) {
      weak ??= { from: match.index, to, weak: true };
      continue;
    }
    // "gửi về Phòng Nội vụ để tổng hợp, báo cáo UBND": the onward report is the receiver's.
    if (weak && ONWARD.test(key.slice(weak.to, match.index))) continue;
    return { from: match.index, to, weak: /^(?:phản ánh|thông tin|thông báo|kiến nghị|trao đổi)/.test(match[0]) };
  }
  return weak;
}
