import { anyOf, phrasePattern } from './phrase-pattern';
import { textKey } from './text-key';
import { DOUBTFUL_TASK_VERBS, TASK_VERBS } from './vocabulary/task-verbs';
import { PLURAL_WORDS, UNIT_HEADS } from './vocabulary/unit-heads';

/** Who a paragraph begins with, and where the task of that unit starts. */
export interface UnitPhrase {
  unit: string;
  /** Position of the task in the text; the text's length when only the unit stands there. */
  taskAt: number;
  mode: 'order' | 'request';
  /** "Giao", "Đề nghị" … stood before the unit. */
  led: boolean;
  /** A colon ended the name. */
  colon: boolean;
}

const LEAD = phrasePattern(
  '^(?:(?<request>(?:kính )?đề nghị(?: với)?|kiến nghị|mời|trân trọng đề nghị)|(?<order>giao(?: trách nhiệm| nhiệm vụ)?(?: cho)?|yêu cầu|phân công(?: nhiệm vụ)?(?: cho)?|(?:trách nhiệm|nhiệm vụ) của|đối với|về phía))(?: |$)',
  'u',
);
const UNIT_START = phrasePattern(
  `^(?:(?:${PLURAL_WORDS.join('|')}) ){0,2}(?:${UNIT_HEADS.join('|')})(?![\\p{L}])`,
  'u',
);
const VERB = phrasePattern(`^(?:${anyOf(TASK_VERBS)})\\b`, 'u');
const DOUBTFUL = phrasePattern(`^(?:${anyOf(DOUBTFUL_TASK_VERBS)})\\b`, 'u');
/** After these a doubtful word is a noun ("các tổ chức", "cơ quan quản lý"). */
const NOUN_BEFORE = phrasePattern(
  '(?:[,/–-]|\\b(?:và|các|của|quan|vị|bộ phận|cán bộ|công chức|người|ban|phòng|nhân viên|chuyên viên|giáo viên|ngành|tổ|đội|đoàn|cấp|trung tâm|(?<!xã )hội|lực lượng|bộ|cục|vụ|những|mọi|trách|với|về|công tác|phụ trách|được|bị))$',
  'u',
);
/** Before these it is one as well ("tổ chức chính trị - xã hội"). */
const NOUN_AFTER = phrasePattern(
  '^(?:tổ chức) (?:chính trị|đảng|đoàn(?! (?:kiểm tra|công tác|thăm|giám sát|đi|khảo sát|liên ngành))|hội(?! (?:nghị|thảo|thi|họp|trại|chợ|đàm|ý|diễn|khỏe))|xã hội|thành viên|cá nhân|có liên quan|liên quan|công đoàn|cơ sở|quần chúng|hành chính|kinh tế|tôn giáo|và cá nhân)\\b|^(?:thanh tra|kiểm tra|giám sát) (?:tỉnh|huyện|thành phố|sở|nhà nước|đảng)\\b|^(?:quản lý|hướng dẫn|giáo dục|đào tạo|sử dụng) (?:nhà nước|thị trường|dự án|đất đai|viên|nghề|thuộc)\\b',
  'u',
);
/** "Ban Chỉ đạo thực hiện Quy chế …": the verb belongs to the name. */
const NAMED_BY_TASK = phrasePattern(
  '\\b(?:ban chỉ đạo|ban tổ chức|tổ công tác|tổ giúp việc|hội đồng|tiểu ban|đoàn công tác|đoàn kiểm tra|đơn vị|cơ quan|bộ phận|(?<!- )cán bộ|công chức|người|tổ|đội|ban)$',
  'u',
);
const PART_OF_NAME = phrasePattern(
  '^(?:thực hiện|triển khai|phối hợp|xây dựng|tham mưu|chủ trì|tổng hợp|theo dõi|xử lý|tiếp nhận|cung cấp|hỗ trợ|vận hành|thẩm định|đầu tư|tư vấn|được giao|chủ quản|sơ kết|tổng kết|khắc phục|điều hành|điều phối|vận động|phục vụ|giải quyết|sản xuất|ứng cứu|thi công)\\b',
  'u',
);
/** "Phòng Kế hoạch tổng hợp", "Trung tâm Dịch vụ tổng hợp": here the word belongs to the name. */
const GENERAL_OFFICE = phrasePattern('\\b(?:kế hoạch|dịch vụ|thông tin|văn phòng|phòng|trung tâm|khoa|đa khoa)$', 'u');
const WHAT_IS_SUMMED_UP = phrasePattern(
  '^tổng hợp,? (?:và |báo cáo|kết quả|số liệu|tình hình|danh sách|nhu cầu|ý kiến|đề xuất|dự toán|kinh phí|các|hồ sơ|tham mưu|thông tin|gửi|trình)',
  'u',
);
/** These may open a task behind a comma ("Các xã, căn cứ Kế hoạch này, …"). */
const AFTER_COMMA = phrasePattern(
  '^(?:căn cứ|trên cơ sở|theo|trong|tùy|hằng|hàng|định kỳ|trước|khi|chậm nhất)\\b',
  'u',
);
/** A verb that is here the end of a longer word: "chương trình", "chủ đầu tư". */
const COMPOUND_ENDS: readonly (readonly [RegExp, string])[] = [
  [phrasePattern('\\b(?:chương|công|quy|giáo|tiến|lịch|quá|lộ|hành|giải|tờ|tường) $', 'u'), 'trình'],
  [phrasePattern('\\b(?:chủ|dự án) $', 'u'), 'đầu tư'],
  [phrasePattern('\\b(?<!chủ )đầu tư $', 'u'), 'xây dựng'],
  [phrasePattern('\\bphối hợp $', 'u'), 'phổ biến'],
  [phrasePattern('\\bthường $', 'u'), 'trực'],
  [phrasePattern('\\bviện $', 'u'), 'kiểm sát'],
  [phrasePattern('\\b(?:độc|thành|thiết|xác) $', 'u'), 'lập'],
  [phrasePattern('\\b(?:đại|hội|tham) $', 'u'), 'dự'],
];
/** They say when and how; what is to be done comes after. */
const ADVERBIAL = phrasePattern(
  '^(?:hằng|hàng|định kỳ|trước|chậm nhất|khi|theo|trong phạm vi|căn cứ|trên cơ sở|thường xuyên|kịp thời|tùy)\\b',
  'u',
);
/** "Phòng Hậu cần - Kỹ thuật": behind these words the name goes on with a capital. */
const BEFORE_DASH = /^\p{Ll}+(?: \p{Ll}+)? [-–] \p{Lu}/u;
const LEAST_TASK_WORDS = 4;
/** No task begins behind these: "các đồng chí được phân công phụ trách". */
const ENDS_IN_NAME = phrasePattern('\\b(?:của|các|và|được|bị|do)$', 'u');
const MOST_WORDS = 70;

/** True where a body, an office or a post begins at the start of `text`. */
export function startsWithUnit(text: string): boolean {
  return UNIT_START.test(textKey(text.slice(0, 120)));
}

/** True where a task begins at the start of `text` ("Chủ trì, phối hợp …"). */
export function startsWithTask(text: string): boolean {
  const key = textKey(text.slice(0, 60));
  return (VERB.test(key) || DOUBTFUL.test(key)) && !NOUN_AFTER.test(key);
}

/**
 * Reads the unit a paragraph begins with; null when it begins with something else.
 * `anyName` accepts a name the vocabulary does not know, where the place makes clear that it is one.
 */
export function readUnitPhrase(text: string, anyName = false): UnitPhrase | null {
  const window = text.slice(0, 1_500);
  const key = textKey(window);
  const lead = LEAD.exec(key);
  const from = lead ? lead[0].length : 0;
  const led = lead !== null;
  if (!UNIT_START.test(key.slice(from, from + 120)) && !anyName && !(led && /^\p{Lu}/u.test(window.slice(from))))
    return null;

  const end = findTaskStart(window, key, from);
  const whole = window.length === text.length ? window.length : -1;
  const unitEnd = end?.unitEnd ?? whole;
  if (unitEnd === -1) return null;
  const unit = window
    .slice(from, unitEnd)
    .trim()
    .replace(/[\s,;:.–-]+$/, '');
  if (unit === '' || unit.split(' ').length > MOST_WORDS) return null;
  const taskAt = end?.taskAt ?? text.length;
  const isRequest = lead?.groups?.['request'] !== undefined || key.startsWith('đề nghị', taskAt);
  return { unit, taskAt, mode: isRequest ? 'request' : 'order', led, colon: end?.colon ?? false };
}

function findTaskStart(
  text: string,
  key: string,
  from: number,
): { unitEnd: number; taskAt: number; colon: boolean } | null {
  let depth = 0;
  let words = 0;
  // A doubtful verb behind a plain noun ("các ngành tổ chức …") counts when no clear one follows.
  let doubtful: { unitEnd: number; taskAt: number; colon: boolean } | null = null;
  for (const word of text.slice(from).matchAll(/\S+/g)) {
    const at = from + word.index;
    const token = word[0];
    const mayBeTask = depth === 0 && /^\p{Ll}/u.test(token) && !BEFORE_DASH.test(text.slice(at, at + 40));
    if (mayBeTask && words > 0 && isTask(key, from, at)) return { unitEnd: at, taskAt: at, colon: false };
    if (mayBeTask && words > 1 && doubtful === null && isDoubtfulTask(key, from, at))
      doubtful = { unitEnd: at, taskAt: at, colon: false };
    depth = Math.max(0, depth + count(token, '(') - count(token, ')'));
    words += 1;
    if (words > MOST_WORDS) return doubtful;
    const end = at + token.length;
    if (depth === 0 && token.endsWith(':') && !/^\d/.test(text.slice(end).trim()))
      return { unitEnd: end - 1, taskAt: skipBlanks(text, end), colon: true };
    if (
      depth === 0 &&
      /[.!?]$/.test(token) &&
      words > 1 &&
      !/^(?:tp|tx|tt|gs|ts|đ\/c|pgs|ths|q|p|vp|nxb|v\.v)\.$/i.test(token) &&
      end < text.length
    ) {
      // A sentence that ends before any task was a name only when little stands before it.
      return doubtful ?? (words <= 14 ? { unitEnd: end - 1, taskAt: skipBlanks(text, end), colon: false } : null);
    }
  }
  return doubtful !== null && text.slice(doubtful.taskAt).split(' ').length > LEAST_TASK_WORDS ? doubtful : null;
}

function isDoubtfulTask(key: string, from: number, at: number): boolean {
  const rest = key.slice(at, at + 60);
  const before = key.slice(Math.max(from, at - 40), at).trimEnd();
  return /\p{L}$/u.test(before) && !/\b(?:và|các)$/.test(before) && DOUBTFUL.test(rest) && !NOUN_AFTER.test(rest);
}

function isTask(key: string, from: number, at: number): boolean {
  const rest = key.slice(at, at + 60);
  const before = key.slice(Math.max(from, at - 40), at).trimEnd();
  if (/\btrợ$/.test(before) && rest.startsWith('giúp')) return false;
  if (isCompound(key, at)) return false;
  if (rest.startsWith('tổng hợp') && GENERAL_OFFICE.test(before) && !WHAT_IS_SUMMED_UP.test(rest)) return false;
  if (before.endsWith(',') && !AFTER_COMMA.test(rest) && hasLaterTask(key, at)) return false;
  if (VERB.test(rest))
    return (
      !(NAMED_BY_TASK.test(before) && PART_OF_NAME.test(rest) && hasLaterTask(key, at)) && !ENDS_IN_NAME.test(before)
    );
  return DOUBTFUL.test(rest) && !NOUN_AFTER.test(rest) && !NOUN_BEFORE.test(before);
}

function isCompound(key: string, at: number): boolean {
  const from = Math.max(0, at - 12);
  return COMPOUND_ENDS.some(([first, second]) => key.startsWith(second, at) && first.test(key.slice(from, at)));
}

/** Is there another task after the doubtful one? Then the first was part of the name. */
function hasLaterTask(key: string, at: number): boolean {
  let words = 0;
  for (const word of key.slice(at, at + 160).matchAll(/\S+/g)) {
    words += 1;
    if (words < 3) continue;
    const rest = key.slice(at + word.index, at + word.index + 60);
    const previous = key[at + word.index - 2] ?? '';
    if (previous !== ',' && VERB.test(rest) && !ADVERBIAL.test(rest) && !isCompound(key, at + word.index)) return true;
    // "Trưởng ban điều hành khu phố:" is all name.
    if (word[0].endsWith(':')) return !/^(?:sau|nhiệm vụ|trách nhiệm|việc)/.test(word[0]);
    if (/[.;]$/.test(word[0])) return false;
  }
  return false;
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ') i += 1;
  return i;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
