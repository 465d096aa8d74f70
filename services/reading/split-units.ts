import { phrasePattern } from './phrase-pattern';
import { textKey } from './text-key';
import { PLURAL_WORDS, UNIT_HEADS } from './vocabulary/unit-heads';

const NEXT_UNIT = phrasePattern(
  `(?:[,;] ?|,? và |,? cùng | - )(?=(?:(?:${PLURAL_WORDS.join('|')}) )?(?:${UNIT_HEADS.join('|')})(?![\\p{L}]))`,
);
/** A quick look: most names are one unit. */
const PERHAPS_SEVERAL = /,| và | cùng | - /;
/** "các sở, ban, ngành" and "các phòng, ban" are one plural, not a list of names. */
const IN_PLURAL = phrasePattern(
  '(?:^|[;,] ?|và )(?:các|những|mọi|toàn thể|thủ trưởng các|lãnh đạo các|giám đốc các|trưởng các|ubnd các|ủy ban nhân dân các|chủ tịch ubnd các)(?: [^;]{1,60})?$',
  'u',
);
const SMALL_START = /^\p{Ll}/u;

/** The single units of a name that lists several ("Công an xã, Ban Chỉ huy Quân sự xã"); one entry when it is one. */
export function splitUnits(name: string): string[] {
  const pieces: string[] = [];
  for (const part of name.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const key = textKey(part);
    if (!PERHAPS_SEVERAL.test(key)) {
      pieces.push(part);
      continue;
    }
    let from = 0;
    for (const match of key.matchAll(NEXT_UNIT)) {
      const next = part.slice(match.index + match[0].length);
      const before = part.slice(from, match.index);
      if (insideBrackets(before) || isOneOffice(textKey(before), textKey(next))) continue;
      if (IN_PLURAL.test(textKey(before)) && SMALL_START.test(next) && !/^(?:ubnd|các )/.test(textKey(next))) continue;
      pieces.push(before.trim());
      from = match.index + match[0].length;
    }
    pieces.push(part.slice(from).trim());
  }
  return pieces.filter((piece) => piece !== '');
}

function insideBrackets(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** "Văn phòng HĐND và UBND" is one office; "Sở Văn hóa, Thể thao và Du lịch" one department. */
function isOneOffice(before: string, next: string): boolean {
  if (
    /^(?:văn phòng|vp) ?(?:đảng ủy,? ?)?(?:hđnd|hội đồng nhân dân)$/.test(before) &&
    /^(?:ubnd|ủy ban nhân dân)/.test(next)
  )
    return true;
  return (
    /^(?:sở|phòng|bộ|ban|trung tâm|văn phòng|cục|vụ|khoa|đoàn|trường|công chức)\b.*(?:văn hóa|giáo dục|y tế|dân tộc|hành chính|tổ chức|tài chính)$/.test(
      before,
    ) && !/^(?:sở|phòng|ubnd|công an|ban|hội|đoàn|trường|trạm|trung tâm|văn phòng|các)/.test(next)
  );
}
