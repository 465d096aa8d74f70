import { phrasePattern } from './phrase-pattern';
import { splitUnits } from './split-units';
import { textKey } from './text-key';
import { ABBREVIATED_BODIES, COUNTED_BODIES, PLURAL_IN_NAME } from './vocabulary/recipient-words';
import { PLURAL_LISTS, PLURAL_WORDS } from './vocabulary/unit-heads';

const PLURAL = phrasePattern(`\\b(?:${PLURAL_WORDS.join('|')})\\b`, 'u');
const MANY = phrasePattern(
  `^(?:lãnh đạo|lđ\\b|lđvp|thành viên|ủy viên|cán bộ|toàn thể|như|trưởng phó|tập thể)\\b|\\b(?:${PLURAL_LISTS.join('|')})\\b|^(?:0?[2-9]|[1-9]\\d+) \\p{L}|\\bkhu vực \\d+ (?:đến|-) (?:khu vực )?\\d`,
  'u',
);
/** "05 xã ven biển", "Trưởng ban CTMT 11 thôn"; not "Trường THCS số 2 xã X", "Công an phường 12". */
const COUNTED = phrasePattern(
  `\\b(?<!\\b(?:số|khu vực|vùng|quận|phường|tổ|ấp|thôn|khu phố|khóa|đội|phòng|lớp|trạm|điều|tháng|năm|bcđ|ban chỉ đạo) )(?:0?[2-9]|[1-9]\\d+) (?:${COUNTED_BODIES.join('|')})\\b`,
  'u',
);
/** "Sở: NV, TC, YT", "CA, QS, YT xã", "Trường MN, TH, THCS". */
const ABBREVIATED_LIST = /^[^,;:]{2,30}: ?[^,;]+,|^\p{Lu}{2,4}(?:, \p{Lu}{2,4})+(?= |$)|\bMN, (?:MG, )?TH,? /u;
const NEXT_ABBREVIATED = phrasePattern(`[^,;]{2}(?:, ?| và )(?=(?:${ABBREVIATED_BODIES.join('|')})(?![\\p{L}]))`, 'u');
const NAMES_A_PLURAL = phrasePattern(`^(?:${PLURAL_IN_NAME.join('|')})$`, 'u');
/** "Vụ Tổ chức - Cán bộ": a dash inside the name of an office. */
const DASH_IN_NAME = phrasePattern(
  '^(?:vụ|phòng|ban|khoa|tổ|cục|bộ phận) [^,;]* - (?!(?:công an|ubnd|hđnd|sở|hội|đoàn|ban|phòng)\\b)[^,;]*$',
  'u',
);
/** A body whose own name is a plural word: "Ban Lãnh đạo", "Văn phòng đoàn thể". */
const ONE_BODY = phrasePattern(
  '^(?:ban (?:lãnh đạo|giám hiệu|giám đốc|cán sự)|hội (?:cha mẹ|phụ huynh)|đoàn thanh niên|hội đồng|liên đội|ban đại diện|chi đoàn|công đoàn|ban chỉ đạo|ban quản lý|trung tâm|văn phòng ban)\\b(?!.*(?:,|;| và ))',
  'u',
);
const TITLES = phrasePattern(
  '(?:, ?| và |; ?| - )(?=(?:pct|phó|pbt|ct|các|p\\.|pcvp|pgđ|quân sự|quân đội|dân quân|mttq|mặt trận|ubnd|hđnd)\\b)',
  'u',
);
const PERSON = phrasePattern(
  '^(?:đ/c|đồng chí|ông|bà) [^,;]+(?:,| -) ?(?:phó|pct|chủ tịch|bí thư|giám đốc|trưởng|ủy viên)[^,;]*$',
  'u',
);

/** True where a line of "Nơi nhận" stands for more than one addressee (domain A15). */
export function isRecipientGroup(name: string): boolean {
  const key = textKey(name);
  if (PERSON.test(key) || NAMES_A_PLURAL.test(key)) return false;
  if (PLURAL.test(key) || COUNTED.test(key) || ABBREVIATED_LIST.test(name)) return true;
  if (ONE_BODY.test(key)) return false;
  if (MANY.test(key) || NEXT_ABBREVIATED.test(key)) return true;
  if (DASH_IN_NAME.test(key)) return false;
  if (
    /^(?:văn phòng|vp\.?) ?(?:đoàn (?:đbqh|đại biểu quốc hội)(?:,| và) ?)?(?:hđnd|hội đồng nhân dân)(?:(?:,| và| -) ?(?:ubnd|ủy ban nhân dân))?[^,;]*$/.test(
      key,
    )
  )
    return false;
  return splitUnits(name).length > 1 || TITLES.test(key) || /^(?:thường trực|tt\.?) ?:/.test(key);
}
