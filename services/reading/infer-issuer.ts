import { phrasePattern } from './phrase-pattern';
import type { Issuer } from './plan-reading';
import { textKey } from './text-key';
import { UNIT_HEADS } from './vocabulary/unit-heads';

const ANNOUNCES = phrasePattern(
  `(?:^|[,;.:] ?|\\s)(?<body>(?:${UNIT_HEADS.join('|')})(?![\\p{L}])(?: [^ ,;.:()]+){0,16}?(?:, [^ ,;.:()]+(?: [^ ,;.:()]+){0,4}? và (?:[^ ,;.:()]+ ?){1,5}?)?) (?<verb>(?:xây dựng|ban hành|lập|triển khai|đề ra|thống nhất(?: xây dựng| ban hành)?|tổ chức)(?: và [^ ]+ [^ ]+)? (?:chương trình, )?kế hoạch)\\b`,
);
const LEVELS = 'tỉnh|thành phố|huyện|thị xã|thị trấn|quận|xã|phường|đặc khu';
const NAMED_PLACE = phrasePattern(`\\b(?:${LEVELS}) [^ ]`, 'u');
const BARE_LEVEL = new RegExp(`(?:^|\\s)(${LEVELS})$`);
const NOT_A_BODY = phrasePattern('\\b(?:căn cứ|thực hiện|về|của|số|ngày)\\b', 'u');

export interface IssuerClues {
  /** Paragraphs between title and body. */
  opening: string;
  title: string | null;
  place: string | null;
  /** Words after "TM." in the signature block. */
  signedFor: string | null;
}

/**
 * Without a letterhead the body follows from "UBND xã Phan xây dựng Kế hoạch"; never a superior one.
 * The name is flagged `stated: false`; where the text names no full body it stays null.
 */
export function inferIssuer({ opening, title, place, signedFor }: IssuerClues): Issuer {
  const text = opening.slice(-6_000);
  const found = lastAnnouncement(text);
  if (!found) return inferFromSignature(signedFor);
  const evidence = [found.quote, ...(signedFor ? [`TM. ${signedFor}`] : [])];
  const expanded = found.body.replace(/^UBND(?= |$)/i, 'Ủy ban nhân dân').replace(/^HĐND(?= |$)/i, 'Hội đồng nhân dân');
  const level = BARE_LEVEL.exec(textKey(expanded))?.[1];
  const isFull = level === undefined && expanded.split(' ').length > 3;
  if (isFull)
    return {
      name: expanded.toUpperCase(),
      parent: null,
      stated: false,
      evidence,
      how: 'Suy từ câu mở đầu; văn bản không in tên cơ quan ban hành.',
    };
  const proper = level ? properName(level, [title ?? '', text]) : null;
  if (proper) {
    return {
      name: `${expanded} ${proper.name}`.toUpperCase(),
      parent: null,
      stated: false,
      evidence: [...evidence, proper.quote],
      how: 'Suy từ câu mở đầu và tên địa bàn.',
    };
  }
  if (
    level &&
    place &&
    (level === 'tỉnh' || level === 'xã' || level === 'phường' || level === 'thị trấn' || level === 'đặc khu')
  ) {
    return {
      name: `${expanded} ${place}`.toUpperCase(),
      parent: null,
      stated: false,
      evidence: [...evidence, place],
      how: 'Suy từ câu mở đầu và địa danh.',
    };
  }
  return { name: null, parent: null, stated: false, evidence, how: null };
}

/** "TM. ỦY BAN NHÂN DÂN XÃ PHAN" names the body in full. */
function inferFromSignature(signedFor: string | null): Issuer {
  if (signedFor === null || !NAMED_PLACE.test(textKey(signedFor)))
    return { name: null, parent: null, stated: false, evidence: [], how: null };
  const how = 'Suy từ khối chữ ký; văn bản không in tên cơ quan ban hành.';
  return { name: signedFor.toUpperCase(), parent: null, stated: false, evidence: [signedFor], how };
}

function lastAnnouncement(text: string): { body: string; quote: string } | null {
  let last: { body: string; quote: string } | null = null;
  for (const match of textKey(text).matchAll(ANNOUNCES)) {
    const body = match.groups?.['body'] ?? '';
    if (NOT_A_BODY.test(body)) continue;
    const from = match.index + match[0].indexOf(body);
    last = {
      body: text.slice(from, from + body.length).trim(),
      quote: text.slice(from, match.index + match[0].length),
    };
  }
  return last;
}

/** "trên địa bàn thị trấn Thanh Miện": the capitalised words after the same level. */
function properName(level: string, texts: readonly string[]): { name: string; quote: string } | null {
  for (const text of texts) {
    const found = new RegExp(`(?:trên )?địa bàn ${level} ((?:\\p{Lu}\\p{L}*)(?: \\p{Lu}\\p{L}*){0,3})`, 'u').exec(text);
    if (found?.[1]) return { name: found[1], quote: found[0] };
  }
  return null;
}
