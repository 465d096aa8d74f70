import { phrasePattern } from './phrase-pattern';
import { textKey } from './text-key';
import { ARCHIVE_KEEPER_WORDS } from './vocabulary/recipient-words';

export interface ArchiveLine {
  archiveUnits: string[];
  copies: number | null;
  drafter: string | null;
}

const ARCHIVE = /^l[ưu]u\s*(?:[:;,.]|(?=vt|văn (?:thư|phòng)|hồ sơ|vp|hs|tại|phòng|ban|tổ|trường)|$)/i;
const KEEPER = phrasePattern(`^(?:${ARCHIVE_KEEPER_WORDS.join('|')})(?![\\p{L}])`, 'u');
const COUNT = /^\(?\s*(\d{1,3})\s*(?:b|bản|bộ)?\s*\)?$/i;
/** "HVC55b", "Minh/15", "NTH.50b", "TH-NV 45b": but the digits of "PC04" and "KT5" belong to the office. */
const COUNT_BEHIND =
  /^(.*\p{L})(?:[\s./:–-]+(\d{1,3})\s*(?:[bB]|bản|bộ)?|(\d{1,3})\s*(?:[bB]|bản|bộ)|(?<=\p{Ll})(\d{1,3}))$/u;
const PERSON = /^(?:\p{Lu}\.\s?){0,2}\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}$/u;
const COMRADE = /^(?:đ\/c|đồng chí|đc)\.?\s+/i;
const SMALL_INITIALS = /^\p{Ll}{2,5}$/u;
const INITIALS = /^\p{Lu}(?:\.?\p{Lu}){0,3}\.?$/u;
const OFFICE = '[\\p{Lu}\\d&/-]{2,}';
const OFFICE_AND_PERSON = new RegExp(
  `^(${OFFICE})(?:[._]\\s?|\\s)((?:\\p{Lu}\\.\\s?)?\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)$`,
  'u',
);
const OFFICE_AND_SMALL = new RegExp(`^(${OFFICE}?)[._]?(\\p{Ll}{2,5})$`, 'u');
const TWO_OFFICES = new RegExp(`^(${OFFICE})[._](${OFFICE})$`, 'u');
const REGISTRY = /^(?:VT|VP|HS|HC|VTLT)$/;

/** True for "Lưu: VT …". */
export function isArchiveLine(text: string): boolean {
  return ARCHIVE.test(text) || /^L[ưu]u \p{Lu}{2}/u.test(text);
}

/** "Lưu: VT, <đơn vị soạn>, <người soạn> (<số bản>)" (Phụ lục I Mục II.9 Nghị định 30/2020/NĐ-CP). */
export function readArchiveLine(text: string): ArchiveLine {
  const line: ArchiveLine = { archiveUnits: [], copies: null, drafter: null };
  const rest = text.replace(ARCHIVE.test(text) ? ARCHIVE : /^l[ưu]u /i, '').trim();
  for (const { words, inBrackets } of divide(rest)) {
    const counted = COUNT.exec(words);
    if (counted) {
      line.copies ??= Number(counted[1]);
      continue;
    }
    const behind = COUNT_BEHIND.exec(words);
    const count = behind?.[2] ?? behind?.[3] ?? behind?.[4];
    if (count !== undefined) line.copies ??= Number(count);
    const token = (count === undefined ? words : (behind?.[1] ?? words)).replace(/[\s.:/–-]+$/, '');
    takeToken(token, inBrackets || count !== undefined, line);
  }
  return line;
}

/** Pieces between commas, and those inside brackets for themselves. */
function divide(text: string): { words: string; inBrackets: boolean }[] {
  return text
    .split(/(\([^()]*\)?)/)
    .flatMap((part) => {
      const inBrackets = part.startsWith('(');
      const words = inBrackets ? part.replace(/[()]/g, '') : part;
      const pieces = words.split(inBrackets ? /[,;:]\s*|\s+[-–]\s+|[-–](?=\d)/ : /[,;]\s*|\.\s+|\s+[-–]\s+/);
      return pieces.map((piece) => ({ words: piece.trim().replace(/^[-–.\s]+|[-–.\s]+$/g, ''), inBrackets }));
    })
    .filter(({ words }) => words !== '');
}

/** An office, a person, or both; `atEnd`: where the decree puts the drafter, in brackets or before the number of copies. */
function takeToken(token: string, atEnd: boolean, line: ArchiveLine): void {
  const parted = part(token, atEnd, line.archiveUnits);
  line.archiveUnits.push(...parted.units);
  line.drafter ??= parted.drafter;
}

/** "KGVX" is an office, "Lai" a person, "VX.Hương" and "VXhnv" are both. */
function part(token: string, atEnd: boolean, before: readonly string[]): { units: string[]; drafter: string | null } {
  const two = TWO_OFFICES.exec(token);
  if (two) {
    const [, first = '', second = ''] = two;
    if (before.length > 0 && !REGISTRY.test(first) && INITIALS.test(second)) return { units: [first], drafter: second };
    return { units: first.length === 1 ? [token] : [first, second], drafter: null };
  }
  const joined = token.split(/[-–]/);
  if (joined.length === 2 && REGISTRY.test(joined[0] ?? '')) return { units: joined, drafter: null };
  if (KEEPER.test(textKey(token))) return { units: [token], drafter: null };
  const comrade = COMRADE.exec(token);
  if (comrade) return { units: [], drafter: token.slice(comrade[0].length) };
  if (PERSON.test(token) || SMALL_INITIALS.test(token)) return { units: [], drafter: token };
  const both = OFFICE_AND_PERSON.exec(token) ?? OFFICE_AND_SMALL.exec(token);
  if (both && !/^(?:UBND|HĐND)/.test(token)) return { units: [both[1] ?? token], drafter: both[2] ?? null };
  // One letter is nobody's office; more are a person's where an office has been named before.
  const single = /^\p{Lu}$/u.test(token) || /^\p{Lu}\.\p{Lu}(?:\.\p{Lu})?$/u.test(token);
  if (before.length > 0 && (single || (atEnd && before.length > 1 && INITIALS.test(token))))
    return { units: [], drafter: token };
  return { units: [token], drafter: null };
}
