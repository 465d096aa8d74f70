import { phrasePattern } from './phrase-pattern';
import { textKey } from './text-key';
import { ARCHIVE_KEEPER_WORDS } from './vocabulary/recipient-words';

export interface ArchiveLine {
  archiveUnits: string[];
  copies: number | null;
  drafter: string | null;
}

const ARCHIVE = /^l[ưu]u\s*(?:[:;,.]|(?=vt|văn|hồ sơ|vp|hs|tại|phòng|ban|tổ|trường)|$)/i;
const COPIES = /[\s,.;(-]*\(?\s*(\d{1,3})\s*(?:b|bản|bộ)?\s*\)?[\s.]*$/i;
const GLUED_COPIES = /^(.*?\p{L})(\d{1,3})b(?:ản)?$/u;
const KEEPER = phrasePattern(`^(?:${ARCHIVE_KEEPER_WORDS.join('|')})(?![\\p{L}])`, 'u');

/** True for "Lưu: VT …". */
export function isArchiveLine(text: string): boolean {
  return ARCHIVE.test(text) || /^L[ưu]u \p{Lu}{2}/u.test(text);
}

/** "Lưu: VT, <đơn vị soạn>, <người soạn> (<số bản>)" (Phụ lục I Mục II.9 Nghị định 30/2020/NĐ-CP). */
export function readArchiveLine(text: string): ArchiveLine {
  let rest = text.replace(ARCHIVE.test(text) ? ARCHIVE : /^l[ưu]u /i, '').trim();
  let copies: number | null = null;
  let drafter: string | null = null;
  const counted = COPIES.exec(rest);
  if (counted && (counted.index > 0 || /^\(/.test(rest))) {
    copies = Number(counted[1]);
    rest = rest.slice(0, counted.index);
  }
  const bracket = /\(([^()]*)\)?\s*$/.exec(rest);
  const extra: string[] = [];
  if (bracket) {
    rest = rest.slice(0, bracket.index);
    extra.push(...(bracket[1] ?? '').split(/[,;]\s*/));
  }
  const units: string[] = [];
  for (const raw of [...rest.split(/[,;]\s*|\.\s+|\s+-\s+/), ...extra]) {
    const piece = raw.trim().replace(/^[-–.\s]+|[-–.\s]+$/g, '');
    if (piece === '') continue;
    const glued = GLUED_COPIES.exec(piece);
    if (glued && copies === null) copies = Number(glued[2]);
    const token = glued?.[1] ?? piece;
    const parted = partDrafter(token);
    if (parted.unit !== null) units.push(parted.unit);
    drafter ??= parted.drafter;
  }
  return { archiveUnits: units, copies, drafter };
}

/** "KGVX" is an office, "Lai" a person, "VX.Hương" and "VXhnv" are both. */
function partDrafter(token: string): { unit: string | null; drafter: string | null } {
  if (/^\d+$/.test(token)) return { unit: null, drafter: null };
  if (KEEPER.test(textKey(token))) return { unit: token, drafter: null };
  const dotted = /^([\p{Lu}\d&/-]{2,})[._](\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?|\p{Ll}{2,5})$/u.exec(token);
  if (dotted) return { unit: dotted[1] ?? token, drafter: dotted[2] ?? null };
  if (/^(?:\p{Lu}\p{Ll}?\. ?){1,2}\p{Lu}\p{Ll}+$/u.test(token)) return { unit: null, drafter: token };
  const glued = /^([\p{Lu}\d]{2,})(\p{Ll}{2,5})$/u.exec(token);
  if (glued && !/^(?:UBND|HĐND)/.test(token)) return { unit: glued[1] ?? token, drafter: glued[2] ?? null };
  if (/^(?:\p{Lu}\.? ?)?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}$/u.test(token) || /^\p{Ll}{2,5}$/u.test(token))
    return { unit: null, drafter: token };
  return { unit: token, drafter: null };
}
