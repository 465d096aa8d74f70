import { phrasePattern } from './phrase-pattern';
import { splitUnits } from './split-units';
import { textKey } from './text-key';
import { PLURAL_LISTS, PLURAL_WORDS } from './vocabulary/unit-heads';

const PLURAL = phrasePattern(`\\b(?:${PLURAL_WORDS.join('|')})\\b`, 'u');
const MANY = phrasePattern(
  `^(?:lãnh đạo|lđ\\b|lđvp|thành viên|ủy viên|cán bộ|toàn thể|như|trưởng phó|tập thể)\\b|\\b(?:${PLURAL_LISTS.join('|')})\\b|^(?:0?[2-9]|[1-9]\\d+) \\p{L}`,
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
  if (PERSON.test(key)) return false;
  if (PLURAL.test(key)) return true;
  if (ONE_BODY.test(key)) return false;
  if (MANY.test(key)) return true;
  if (
    /^(?:văn phòng|vp) ?(?:đoàn đbqh(?:,| và) ?)?(?:hđnd|hội đồng nhân dân)(?:,| và| -) ?(?:ubnd|ủy ban nhân dân)[^,;]*$/.test(
      key,
    )
  )
    return false;
  return splitUnits(name).length > 1 || TITLES.test(key) || /^(?:thường trực|tt\.?) ?:/.test(key);
}
