import { readNumber } from './vietnamese-number';

/** How the printed target is compared with what was reached. */
export type Comparison = 'AT_LEAST' | 'AT_MOST' | 'EXACTLY' | 'ABOVE' | 'BELOW';

export interface Target {
  comparison: Comparison;
  value: number;
}

/** One number with its unit that an aim of the plan sets. */
export interface Measure {
  unit: string;
  target: Target;
  /** "giảm 10%", "tăng 8%": a change, which has no bounds of a share. */
  isChange: boolean;
  /** "mỗi xã có ít nhất 02": a number a unit, which does not add up. */
  isEach: boolean;
  /** "duy trì", "lũy kế": a standing number, of which the last one counts. */
  isStock: boolean;
}

/** What plans count; a number before any other word is no target that can be added up. The longest name wins. */
const COUNTED = [
  'lượt người|lượt|người|hộ gia đình|hộ dân|hộ|đoàn viên|hội viên|đảng viên|học sinh|sinh viên|lao động|cán bộ|công chức',
  'hội nghị|hội thảo|lớp|buổi|cuộc thi|cuộc|đợt|lần|chuyên đề|chương trình|phong trào|hoạt động|chuyến|đoàn kiểm tra|đoàn',
  'mô hình|công trình|dự án|đề án|ý tưởng|sáng kiến|sản phẩm|phần quà|suất quà|suất học bổng|suất|giải pháp|nhiệm vụ',
  'tin bài|tin, bài|tin|bài|phóng sự|văn bản|tờ rơi|pa nô|băng rôn|cuốn|ấn phẩm',
  'nhà nhân ái|nhà|sân chơi|điểm|tuyến đường|tuyến|địa chỉ|cây xanh|cây|trường|cơ sở|doanh nghiệp|hợp tác xã|HTX',
  'tổ hợp tác|chi hội|chi bộ|chi đoàn|tổ chức|câu lạc bộ|xã|phường|thôn|tổ dân phố|khu dân cư|vụ|hồ sơ|thủ tục',
  'tỷ đồng|triệu đồng|nghìn đồng|đồng|km|ha|héc ta|tấn|m2|mét',
]
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|');

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const RANGE = `(?:(?<from>${NUMBER}) ?%?(?:[-–]| [-–] ))?`;
const SHARES = new RegExp(`${RANGE}(?<value>${NUMBER}) ?%`, 'gu');
const COUNTS = new RegExp(
  String.raw`(?<![\d/.,])${RANGE}(?<value>${NUMBER}) (?<unit>${COUNTED})(?![\p{L}\p{M}\d])`,
  'giu',
);

const BEFORE: readonly [RegExp, Comparison][] = [
  [/(?:không quá|không vượt quá|không cao hơn|tối đa|nhiều nhất|≤|<=)$/u, 'AT_MOST'],
  [/(?:không dưới|không thấp hơn|không ít hơn|ít nhất|tối thiểu|≥|>=)$/u, 'AT_LEAST'],
  [/(?:còn|xuống)$/u, 'AT_MOST'],
  [/(?:dưới|thấp hơn|chưa đến|<)$/u, 'BELOW'],
  [/(?:trên|hơn|vượt|cao hơn|>)$/u, 'ABOVE'],
  [/(?:đúng|bằng|=)$/u, 'EXACTLY'],
];

/** The numbers an aim sets: its percentages, or where it has none what it counts; none where it only describes. */
export function readMeasures(text: string): Measure[] {
  const clean = text.normalize('NFC').slice(0, 4_000);
  const shares = [...clean.matchAll(SHARES)];
  return (shares.length > 0 ? shares : [...clean.matchAll(COUNTS)]).flatMap((match) => measureAt(clean, match));
}

function measureAt(text: string, match: RegExpMatchArray): Measure[] {
  const { from, value, unit } = match.groups ?? {};
  const number = readNumber(from ?? value ?? '');
  if (number === null) return [];
  const before = text.slice(0, match.index).toLowerCase().trimEnd();
  const after = text
    .slice((match.index ?? 0) + match[0].length)
    .toLowerCase()
    .trimStart();
  const comparison = comparisonOf(before, after, { isRange: from !== undefined, isWhole: !unit && number === 100 });
  return [
    {
      unit: unit ?? '%',
      target: { comparison, value: number },
      isChange:
        unit === undefined &&
        /(?:tăng(?! cường)|giảm)[^.;,]{0,80}$/u.test(before) &&
        !/(?:còn|xuống)[^\d]*$/u.test(before),
      isStock: /(?:duy trì|lũy kế|luỹ kế)/u.test(before),
      isEach: /(?:^|[\s,(])mỗi\s[^.;]*$/u.test(before),
    },
  ];
}

/** Where nothing is said an aim may be surpassed, but for the whole of something. */
function comparisonOf(before: string, after: string, how: { isRange: boolean; isWhole: boolean }): Comparison {
  if (/^trở xuống/u.test(after)) return 'AT_MOST';
  if (/^(?:trở lên|trở đi)/u.test(after)) return 'AT_LEAST';
  const stated = BEFORE.find(([words]) => words.test(before));
  if (stated) return stated[1];
  return how.isWhole && !how.isRange ? 'EXACTLY' : 'AT_LEAST';
}
