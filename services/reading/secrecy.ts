import { bareKey } from './bare-key';
import type { SourceLine } from './source-line';

/** Stamps of Luật Bảo vệ bí mật nhà nước; longest first. */
const STAMPS = ['tuyet mat', 'toi mat', 'mat'];
const LABEL = /^(?:do mat|muc do mat|muc do|dau mat|dong dau|chi muc do mat|van ban|tai lieu|che do)? ?:? ?/;
/** In capitals inside a letterhead: "TUYỆT MẬT CỘNG HÒA XÃ HỘI …". */
const IN_CAPITALS = /(?:^|[\s([])(TUYỆT MẬT|TỐI MẬT|MẬT)(?=$|[\s)\].,;:])/;
const PART_OF_A_WORD = /(?:BẢO|BÍ|CƠ|THÂN|MẬT|TRÙ|HỆ) ?$/;

/** The secrecy stamp as printed, or null. "bảo mật", "bí mật" in a sentence are none. */
export function readSecrecy(lines: readonly SourceLine[], headLength: number): { stamp: string; line: number } | null {
  for (const [index, line] of lines.entries()) {
    const inHead = index < headLength;
    for (const cell of line.cells) {
      const stamp = cell.length <= 60 ? stampAlone(cell, inHead, lines[index - 1]) : null;
      if (stamp) return { stamp, line: line.no };
      const capitals = inHead ? IN_CAPITALS.exec(cell.slice(0, 2_000)) : null;
      if (capitals && !PART_OF_A_WORD.test(cell.slice(0, capitals.index + 1).trimEnd()))
        return { stamp: capitals[1] ?? '', line: line.no };
    }
  }
  return null;
}

function stampAlone(cell: string, inHead: boolean, above: SourceLine | undefined): string | null {
  const words = cell.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const key = bareKey(words)
    .replace(/[^a-z: ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const tight = key.replace(/ /g, '');
  for (const stamp of STAMPS) {
    const spaced =
      tight === stamp.replace(' ', '') && (key === stamp || /^(?:[a-z] ){2,}[a-z]$|^(?:[a-z]+ ?){1,3}$/.test(key));
    const labelled = LABEL.exec(key)?.[0] ?? '';
    if (!spaced && !(labelled !== '' && key.slice(labelled.length) === stamp)) continue;
    // "mật" or "mặt" may be the last word of a wrapped sentence: a single small word needs the head of the page.
    if (stamp === 'mat' && !isStampSpelling(words, inHead, above)) continue;
    return words;
  }
  return null;
}

/** "MAT" without marks could be "mặt", "mắt": accepted in capitals at the top only. */
function isStampSpelling(words: string, inHead: boolean, above: SourceLine | undefined): boolean {
  const last = words.split(/[\s:]+/).at(-1) ?? '';
  const letters = words.replace(/[^\p{L}]/gu, '');
  if (/mật$/.test(last) && last === last.toLowerCase()) return inHead && !/(?:bảo|bí|cơ|hệ)$/i.test(above?.text ?? '');
  if (/[ắặạáàảãằẳẵấầẩẫ]/i.test(letters)) return false;
  return inHead || /MẬT$/.test(letters);
}
