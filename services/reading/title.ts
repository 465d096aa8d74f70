import { isCapitalLine } from './is-capital-line';
import { joinWords } from './join-words';
import { readMarker } from './marker';
import { anyOf, phrasePattern } from './phrase-pattern';
import type { SourceLine } from './source-line';
import { textKey } from './text-key';
import { BASIS_LEADS } from './vocabulary/act-kinds';

const LEAD = phrasePattern(`^(?:[-–•] ?)?(?:${anyOf(BASIS_LEADS)})\\b`, 'u');
const CITES = phrasePattern(
  '\\b(?:số|ngày) ?:? ?\\d|\\b(?:luật|nghị định|nghị quyết|chỉ thị|công văn|quyết định|thông tư|kế hoạch số|hướng dẫn|chương trình|điều lệ|tình hình|nhu cầu|chức năng)\\b',
  'u',
);
const OPENS_BODY = phrasePattern(
  '\\b(?:như sau|sau đây|cụ thể|(?:xây dựng|ban hành|triển khai|đề ra)(?: và [^ ]+ [^ ]+)? kế hoạch)\\b',
  'u',
);
const OPEN_END = phrasePattern(
  '(?:[,(–-]|\\b(?:của|và|các|về|với|tại|cho|để|trong|theo|ngày|năm|tháng|trên|địa bàn|giữa|giai đoạn|từ|đến|số|thứ|lần|công tác|thực hiện|phòng|chống))$',
  'u',
);
/** "(Kèm theo Quyết định số …)" below the title says which document brings the plan. */
export const ATTACHED_TO = phrasePattern('^\\(? ?(?:ban hành |đính )?kèm theo\\b', 'u');
const NUMBERED = phrasePattern('\\bsố ?:? ?\\d', 'u');
const MAX_TITLE_LINES = 12;

export interface TitleReading {
  title: string | null;
  /** How many lines it takes, with the line that says what the plan is attached to. */
  used: number;
}

/** Reads the lines below the kind ("trích yếu"). */
export function readTitle(lines: readonly SourceLine[]): TitleReading {
  let title = '';
  let used = 0;
  while (used < Math.min(lines.length, MAX_TITLE_LINES)) {
    const line = lines[used];
    const previous = lines[used - 1];
    if (
      !line ||
      (title === ''
        ? !opensTitle(line, lines.slice(1, MAX_TITLE_LINES))
        : !continuesTitle(title, line, previous, lines[used + 1]))
    )
      break;
    used += 1;
    if (ATTACHED_TO.test(textKey(line.text))) {
      while (lines[used] && !/\)\W*$/.test(lines[used - 1]?.text ?? '') && used < MAX_TITLE_LINES) used += 1;
      break;
    }
    title = joinWords(title, line.text);
  }
  const clean = title.replace(/^[\s:“"]*(?=V\/v )/u, '').replace(/[\s.;:]+$/, '');
  return { title: clean === '' ? null : clean, used };
}

function opensTitle(line: SourceLine, below: readonly SourceLine[]): boolean {
  if (isSectionStart(line.text)) return false;
  // Titles of Party documents go on from the kind in small letters ("KẾ HOẠCH / thực hiện Nghị quyết số …").
  if (/^\p{Ll}/u.test(line.text)) return !/[;:]$/.test(line.text);
  const key = textKey(line.text);
  const next = below[0];
  if (!LEAD.test(key)) return !(OPENS_BODY.test(key) && /:$/.test(line.text));
  // "Thực hiện công tác dân vận năm 2024" is a title, "Thực hiện Chỉ thị số 33 …;" is a basis.
  const more = next && /^\p{Ll}/u.test(next.text) ? textKey(next.text) : '';
  if (/[;:]$/.test(line.text)) return false;
  if (isCapitalLine(line.text) || !NUMBERED.test(`${key} ${more}`)) return true;
  return isSetApart(line, below);
}

/** "Thực hiện Nghị quyết số 57-NQ/TW ngày …" is a title where a rule or the first basis follows it and no sentence ends it. */
function isSetApart(line: SourceLine, below: readonly SourceLine[]): boolean {
  let last = line;
  for (const next of below) {
    const key = textKey(next.text);
    const goesOn = /^\p{Ll}/u.test(next.text) || OPEN_END.test(textKey(last.text));
    if (next.ruleBefore || (!goesOn && LEAD.test(key) && CITES.test(key))) return !/[;:.,]$/.test(last.text);
    if (!goesOn) return false;
    last = next;
  }
  return false;
}

function continuesTitle(
  title: string,
  line: SourceLine,
  previous: SourceLine | undefined,
  next: SourceLine | undefined,
): boolean {
  const { text } = line;
  if (line.ruleBefore || isSectionStart(text) || title.length > 600) return false;
  if (/^[“"(]?\p{Ll}/u.test(text) || ATTACHED_TO.test(textKey(text))) return true;
  const key = textKey(text);
  if (isCapitalLine(title) && isCapitalLine(text)) return !LEAD.test(key) || !CITES.test(key);
  if (isCapitalLine(title) && title.length > 12) return OPEN_END.test(textKey(title)) && !LEAD.test(key);
  if (/^\(.*\)$/.test(text)) return true;
  if (/[;:.]$/.test(text) || OPENS_BODY.test(key)) return false;
  if (LEAD.test(key) && (CITES.test(key) || text.length > 70)) return false;
  if (OPEN_END.test(textKey(title))) return true;
  if (text.length > 110 || (next && /^\p{Ll}/u.test(next.text) && text.length > 60 && line.blankBefore)) return false;
  if (previous?.bold && line.bold) return true;
  if (LEAD.test(key)) return false;
  return !line.blankBefore && previous?.bold === line.bold && text.length < 90 && !/^\p{Lu}.*[,]$/u.test(text);
}

function isSectionStart(text: string): boolean {
  const marker = readMarker(text);
  return marker !== null && marker.type !== 'plus' && !(marker.type === 'dash' && /^\p{Ll}/u.test(marker.rest));
}
