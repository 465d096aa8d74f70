import { fromLegacyLetters } from './legacy-letters';
import type { Finding } from './plan-reading';
import { type VietnameseShare, vietnameseShare } from './vietnamese-share';

export interface RepairedText {
  text: string;
  /** What the text was in before; null when nothing had to be changed. */
  from: string | null;
}

/** So much of a text must be Vietnamese syllables before a conversion is believed. */
const SURE_SHARE = 0.95;
const SURE_MARKED = 0.5;
/** Fewer words prove nothing. */
const SURE_WORDS = 50;
const HEALTHY_SHARE = 0.85;
const FIRST_PAGES_CHARACTERS = 4_000;
const LONGEST_WITHOUT_U_HORN = 400;
const MOST_ENCODINGS_DEEP = 2;

/** Where windows-1252 differs from Latin-1: 0x80 … 0x9f in order; the five unused codes stay control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF = new Map(Array.from(WINDOWS_1252, (letter, i) => [letter, 0x80 + i] as const));

const WAYS: readonly { from: string; convert: (text: string) => string | null }[] = [
  { from: 'Windows-1258', convert: (text) => decodeAgain(text, 'windows-1258') },
  { from: 'TCVN3 (ABC)', convert: (text) => (keptSoftHyphens(text) ? fromLegacyLetters(text, 'TCVN3') : null) },
  { from: 'VNI Windows', convert: (text) => fromLegacyLetters(text, 'VNI') },
];

/**
 * Puts a text that was typed or opened in another encoding into Unicode, if that is sure: what comes out must be made of
 * Vietnamese syllables. An ordinary text comes back as it is.
 */
export function repairEncoding(text: string): RepairedText {
  let repaired: RepairedText = { text, from: null };
  for (let depth = 0; depth < MOST_ENCODINGS_DEEP; depth += 1) {
    const better = convertOnce(repaired.text);
    if (better === null) break;
    repaired = { text: better.text, from: repaired.from ?? better.from };
    if (isSure(repaired.text)) return repaired;
  }
  return { text, from: null };
}

/** Says that the text is a conversion; a person compares it with the original. */
export function convertedEncoding(from: string): Finding {
  return {
    code: 'legacy-encoding-converted',
    severity: 'warning',
    message: `Văn bản dùng bảng mã cũ hoặc bị lỗi bảng mã (${from}), đã được chuyển sang Unicode; đề nghị đối chiếu với bản gốc.`,
    quote: null,
    line: null,
    rule: 'Nghị định 30/2020/NĐ-CP, Phụ lục I Mục I.2',
    correction: null,
  };
}

function convertOnce(text: string): RepairedText | null {
  // Nearly every text is in order, and its first pages show it.
  if (isHealthy(vietnameseShare(text, FIRST_PAGES_CHARACTERS))) return null;
  const before = vietnameseShare(text);
  if (before.words < SURE_WORDS || isHealthy(before)) return null;
  // That the bytes are faultless UTF-8 is no accident.
  const utf8 = decodeAgain(text, 'utf-8');
  if (utf8 !== null && utf8 !== text) return { text: utf8, from: 'UTF-8 mở bằng bảng mã khác' };
  const sample = text.slice(0, 60_000);
  let best: { way: (typeof WAYS)[number]; valid: number } | null = null;
  for (const way of WAYS) {
    const converted = way.convert(sample);
    if (converted === null || converted === sample) continue;
    const { valid, marked } = vietnameseShare(converted);
    if (marked < 0.2 || valid <= Math.max(before.valid, best?.valid ?? 0)) continue;
    best = { way, valid };
  }
  const converted = best?.way.convert(text) ?? null;
  return best && converted !== null ? { text: converted, from: best.way.from } : null;
}

/** TCVN3 writes "ư" as the soft hyphen, which copying likes to lose; "được", "nước" and "trường" cannot all be missing. */
function keptSoftHyphens(text: string): boolean {
  return text.includes('\u00ad') || text.length < LONGEST_WITHOUT_U_HORN;
}

function isHealthy({ words, valid, marked }: VietnameseShare): boolean {
  return words >= SURE_WORDS && valid >= HEALTHY_SHARE && marked >= SURE_MARKED;
}

function isSure(text: string): boolean {
  const { words, valid, marked } = vietnameseShare(text);
  return words >= SURE_WORDS && valid >= SURE_SHARE && marked >= SURE_MARKED;
}

/** The characters as the bytes they were read from, read in another encoding; null where that cannot be. */
function decodeAgain(text: string, encoding: 'utf-8' | 'windows-1258'): string | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const byte = code < 0x100 ? code : BYTE_OF.get(text.charAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
}
