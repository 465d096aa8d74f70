import { phrasePattern } from '../phrase-pattern';
import type { Finding, PlanReading } from '../plan-reading';
import { textKey } from '../text-key';
import { levelOf } from './issuer-nature';
import type { ProofParagraph } from './proof-text';
import { remark } from './remark';

/** First day without a district level. */
const TWO_LEVELS_FROM = '2025-07-01';

const DISTRICT_AREA = phrasePattern('\\btrên địa bàn (?:huyện|quận)\\b');
const OWN_AREA = phrasePattern('\\btrên địa bàn (?<level>xã|phường|thị trấn|huyện|tỉnh)\\b');
/** "các đơn vị trên địa bàn huyện" may well be meant. */
const OTHERS = phrasePattern('\\b(?:các|cơ quan|đơn vị|doanh nghiệp|trường|tổ chức|cùng|toàn|khác)\\b', 'u');
const DISTRICT_BODY = phrasePattern(
  '\\b(?:(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|công an|thường trực) (?:các )?(?:huyện|quận|thị xã|thị trấn)|(?:huyện|quận|thị) ủy|(?:phòng \\p{L}+(?: \\p{L}+){0,5}|chủ tịch ubnd) (?:huyện|quận|thị xã)|các huyện, (?:thị xã|thành phố|quận)|cấp huyện)\\b',
);
/** Words that speak of the district as of something past, or of what it hands over. */
const SPEAKS_OF_PAST = phrasePattern(
  '\\b(?:cũ|trước đây|trước khi|không còn|không tổ chức|kết thúc hoạt động|giải thể|sáp nhập|sắp xếp|bàn giao|chuyển giao|tiếp nhận|kế thừa|lịch sử|giai đoạn trước|bỏ cấp|thôi hoạt động|đã ban hành|thuộc thẩm quyền)\\b',
  'u',
);
const CITATION = /\d\s?[-–/]\s?\p{Lu}[^;]*$/u;
const CLAUSE_BEFORE = 260;
const CLAUSE_AFTER = 90;

/** Traces of another office's plan, and of offices that are no more. */
export function copiedTextFindings(reading: PlanReading, proof: readonly ProofParagraph[]): Finding[] {
  return [...foreignLevel(reading, proof), ...foreignPlace(reading, proof), ...abolishedLevel(reading, proof)];
}

function foreignLevel(reading: PlanReading, proof: readonly ProofParagraph[]): Finding[] {
  if (levelOf(reading.issuer.name) !== 'commune') return [];
  // Only a plan that otherwise speaks of its own area has slipped where it speaks of the district's.
  const speaksOfOwn = proof.some(({ key }) => /trên địa bàn (?:xã|phường|thị trấn)/u.test(key));
  if (!speaksOfOwn) return [];
  return findAllIn(proof, DISTRICT_AREA, 'foreign-level', ({ key, text }, match) => {
    const after = text.slice(match.index + match[0].length);
    return /^\s\p{Lu}/u.test(after) || OTHERS.test(key.slice(Math.max(0, match.index - 60), match.index));
  });
}

function foreignPlace(reading: PlanReading, proof: readonly ProofParagraph[]): Finding[] {
  const own = / (xã|phường|thị trấn|huyện|tỉnh) (.+)$/u.exec(textKey(reading.issuer.name ?? ''));
  if (!own || !reading.issuer.stated || levelOf(reading.issuer.name) === null) return [];
  const [, level = '', name = ''] = own;
  const places: Finding[] = [];
  for (const paragraph of proof) {
    for (const match of paragraph.key.matchAll(OWN_AREA)) {
      if (match.groups?.['level'] !== level) continue;
      const end = match.index + match[0].length;
      const place = /^ (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})/u.exec(paragraph.text.slice(end, end + 60))?.[1];
      if (!place || name.startsWith(textKey(place)) || textKey(place).startsWith(name)) continue;
      if (isInCitation(paragraph, match.index)) continue;
      const quote = paragraph.text.slice(match.index, end + 1 + place.length);
      places.push(remark('foreign-place', { line: paragraph.lineOf(match.index), quote, words: { words: quote } }));
    }
  }
  return places;
}

function abolishedLevel(reading: PlanReading, proof: readonly ProofParagraph[]): Finding[] {
  const { year, month, day } = reading.date;
  const issued = `${year ?? reading.planYear ?? 0}-${String(month ?? (year === null ? 1 : 12)).padStart(2, '0')}-${String(day ?? 28).padStart(2, '0')}`;
  if (issued < TWO_LEVELS_FROM) return [];
  const inText = findAllIn(proof, DISTRICT_BODY, 'abolished-level', ({ key }, match) =>
    SPEAKS_OF_PAST.test(
      key.slice(Math.max(0, match.index - CLAUSE_AFTER), match.index + match[0].length + CLAUSE_AFTER),
    ),
  );
  const inList = reading.recipients.flatMap(({ text, source }) => {
    const found = DISTRICT_BODY.exec(textKey(text));
    DISTRICT_BODY.lastIndex = 0;
    return found ? [remark('abolished-level', { line: source.line, quote: text, words: { words: text } })] : [];
  });
  return [...inText, ...inList];
}

function findAllIn(
  proof: readonly ProofParagraph[],
  pattern: RegExp,
  code: 'foreign-level' | 'abolished-level',
  isMeant: (paragraph: ProofParagraph, match: RegExpMatchArray & { index: number }) => boolean,
): Finding[] {
  return proof.flatMap((paragraph) =>
    [...paragraph.key.matchAll(pattern)].flatMap((match) => {
      if (isInCitation(paragraph, match.index) || isMeant(paragraph, match)) return [];
      const quote = paragraph.text.slice(match.index, match.index + match[0].length);
      return [remark(code, { line: paragraph.lineOf(match.index), quote, words: { words: quote } })];
    }),
  );
}

/** Inside the subject or the issuer of a cited document, or inside a quotation. */
function isInCitation({ text }: ProofParagraph, at: number): boolean {
  const before = text.slice(Math.max(0, at - CLAUSE_BEFORE), at);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return CITATION.test(before.slice(before.lastIndexOf(';') + 1));
}
