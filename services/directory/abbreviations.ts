/**
 * Abbreviations of administrative Vietnamese, lower case, as one or more words.
 * `before`: expanded only where one of these expanded words follows. No expansion
 * may contain an abbreviation, or folding would no longer be idempotent.
 */
export interface Abbreviation {
  short: string;
  long: string;
  before?: readonly string[];
}

/** Bodies that have a "Thường trực", which tells "TT" from "Trung tâm" and "Thông tin". */
const bodiesWithStandingMembers = [
  'đảng ủy',
  'huyện ủy',
  'thị ủy',
  'thành ủy',
  'tỉnh ủy',
  'quận ủy',
  'hội đồng nhân dân',
  'ủy ban',
] as const;

export const abbreviations: readonly Abbreviation[] = [
  { short: 'tp', long: 'thành phố' },
  { short: 'tx', long: 'thị xã' },
  { short: 'ubnd', long: 'ủy ban nhân dân' },
  { short: 'hđnd', long: 'hội đồng nhân dân' },
  { short: 'ubmttq', long: 'ủy ban mặt trận tổ quốc' },
  { short: 'ubmttqvn', long: 'ủy ban mặt trận tổ quốc' },
  { short: 'ubmttq vn', long: 'ủy ban mặt trận tổ quốc' },
  { short: 'mttq', long: 'mặt trận tổ quốc' },
  { short: 'mttqvn', long: 'mặt trận tổ quốc' },
  { short: 'mttq vn', long: 'mặt trận tổ quốc' },
  { short: 'ct xh', long: 'chính trị xã hội' },
  { short: 'ctxh', long: 'chính trị xã hội' },
  { short: 'pct', long: 'phó chủ tịch' },
  { short: 'ct', long: 'chủ tịch', before: ['ủy ban nhân dân', 'hội đồng nhân dân', 'phó chủ tịch'] },
  { short: 'tt', long: 'thường trực', before: bodiesWithStandingMembers },
  { short: 'tt và tt', long: 'thông tin và truyền thông' },
  { short: 'tt tt', long: 'thông tin và truyền thông' },
  { short: 'tttt', long: 'thông tin và truyền thông' },
  { short: 'vp', long: 'văn phòng' },
  { short: 'chqs', long: 'chỉ huy quân sự' },
  { short: 'bchqs', long: 'ban chỉ huy quân sự' },
  { short: 'bch qs', long: 'ban chỉ huy quân sự' },
  { short: 'bch quân sự', long: 'ban chỉ huy quân sự' },
  { short: 'đvsn', long: 'đơn vị sự nghiệp' },
  { short: 'tdtt', long: 'thể dục thể thao' },
  { short: 'vhtt', long: 'văn hóa thông tin' },
  { short: 'vh tt', long: 'văn hóa thông tin' },
  { short: 'vh xh', long: 'văn hóa xã hội' },
  { short: 'vhxh', long: 'văn hóa xã hội' },
  { short: 'vhttdl', long: 'văn hóa thể thao và du lịch' },
  { short: 'lđtbxh', long: 'lao động thương binh và xã hội' },
  { short: 'lđ tbxh', long: 'lao động thương binh và xã hội' },
  { short: 'lđ tb và xh', long: 'lao động thương binh và xã hội' },
  { short: 'gdđt', long: 'giáo dục và đào tạo' },
  { short: 'gd đt', long: 'giáo dục và đào tạo' },
  { short: 'gd và đt', long: 'giáo dục và đào tạo' },
  { short: 'tnmt', long: 'tài nguyên và môi trường' },
  { short: 'tn mt', long: 'tài nguyên và môi trường' },
  { short: 'tn và mt', long: 'tài nguyên và môi trường' },
  { short: 'khđt', long: 'kế hoạch và đầu tư' },
  { short: 'kh đt', long: 'kế hoạch và đầu tư' },
  { short: 'kh và đt', long: 'kế hoạch và đầu tư' },
  { short: 'tc kh', long: 'tài chính kế hoạch' },
  { short: 'nn ptnt', long: 'nông nghiệp và phát triển nông thôn' },
  { short: 'nn và ptnt', long: 'nông nghiệp và phát triển nông thôn' },
  { short: 'kgvx', long: 'khoa giáo văn xã' },
  { short: 'bqlda', long: 'ban quản lý dự án' },
  { short: 'bhxh', long: 'bảo hiểm xã hội' },
  { short: 'đtn', long: 'đoàn thanh niên' },
  { short: 'lhpn', long: 'liên hiệp phụ nữ' },
  { short: 'ccb', long: 'cựu chiến binh' },
  { short: 'lđlđ', long: 'liên đoàn lao động' },
];

/** Abbreviations that are told apart by the dot after them: "P. Nội vụ", "TP. Hải Dương". */
export const dottedAbbreviations: readonly Abbreviation[] = [
  { short: 'p', long: 'phòng' },
  { short: 'h', long: 'huyện' },
  { short: 'x', long: 'xã' },
  { short: 'tt', long: 'thị trấn' },
];
