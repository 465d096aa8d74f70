import { findCitedDate, findRef } from './citations';
import type { Paragraph } from './paragraphs';
import { anyOf, phrasePattern } from './phrase-pattern';
import type { LegalBasis } from './plan-reading';
import { splitOutsideBrackets } from './split-outside-brackets';
import { textKey } from './text-key';
import { ACT_KINDS, BASIS_LEADS } from './vocabulary/act-kinds';
import { UNIT_HEADS } from './vocabulary/unit-heads';

const LEAD = phrasePattern(`^(?:${anyOf(BASIS_LEADS)})\\b:?`, 'u');
const ACT = phrasePattern(`^(?:các |những |một số )?(?:${anyOf(ACT_KINDS)})\\b`, 'u');
const SITUATION = phrasePattern(
  '^(?:tình hình|nhu cầu|kết quả|điều kiện|chức năng|đặc điểm|thực trạng|yêu cầu|khả năng|nguồn|dự toán|nhiệm vụ|thực tế|phương hướng|chỉ tiêu)',
  'u',
);
const UNIT_START = phrasePattern(
  `^(?:nay,? |vì vậy,? |do đó,? )?(?:(?:các|liên ngành) )?(?:${UNIT_HEADS.join('|')})`,
  'u',
);
/** "…, UBND xã Phan xây dựng Kế hoạch … như sau:" belongs to the plan, not to the basis. */
const INTRODUCES = phrasePattern(
  '\\b(?:xây dựng|ban hành|lập|đề ra|triển khai|thống nhất|tổ chức|phối hợp)\\b(?: [^ ]+){0,5}? (?:kế hoạch|liên tịch)\\b',
);
const ANOTHER_ACT = phrasePattern(
  '(?:, | và )(?=(?:luật|nghị định|nghị quyết|quyết định|chỉ thị|thông tư|kế hoạch|công văn|kết luận|chương trình|hướng dẫn|thông báo|công điện|quy định|đề án)(?: [^ ]+){0,3} (?:số ?:? ?)?\\d+[/-])',
);
/** "… sửa đổi Nghị định số …": the act that follows belongs to the one before. */
const AMENDS = phrasePattern(
  '\\b(?:sửa đổi|bổ sung|thực hiện|thay thế|triển khai|kèm theo|tại|theo)(?: [^ ]+){0,9}$',
  'u',
);
const PROPOSAL = phrasePattern('\\btờ trình\\b|^đề nghị\\b', 'u');
const MAX_PARAGRAPHS = 120;
/** "Nghị định 61/2018/NĐ-CP" without date and subject. */
const LONGEST_BARE_CITATION = 50;

/** Acts and facts cited before the body begins (Phụ lục I Mục II.6.a Nghị định 30/2020/NĐ-CP), one entry each. */
export function readLegalBases(preamble: readonly Paragraph[]): LegalBasis[] {
  const bases: LegalBasis[] = [];
  let lead: string | null = null;
  for (const paragraph of preamble.slice(0, MAX_PARAGRAPHS)) {
    const cut = cutIntroduction(paragraph.text.slice(0, 20_000));
    for (const piece of splitOutsideBrackets(cut, ';')) {
      const own: string | null = LEAD.exec(textKey(piece))?.[0] ?? null;
      const words = own ? piece.slice(own.length).trim() : piece;
      if (own && !isBasis(words, own)) {
        lead = null;
        continue;
      }
      if (own) lead = piece.slice(0, own.length).replace(/:$/, '');
      if (lead === null || words === '') continue;
      if (!own && !isAct(words) && !isSituation(words)) {
        // The rest of a long citation; on a paragraph of its own it is a sentence ("Để nâng cao …, UBND xã …").
        const last = bases.at(-1);
        if (last?.source?.line === paragraph.line) last.text = `${last.text}; ${clean(words)}`;
        continue;
      }
      for (const act of splitActs(words)) bases.push(toBasis(lead, act, paragraph));
    }
    if (/[.:]$/.test(paragraph.text) || cut.length < paragraph.text.length) lead = null;
  }
  return bases;
}

function isBasis(words: string, lead: string): boolean {
  if (isAct(words)) return true;
  const leadKey = textKey(lead);
  if (/đề nghị|ý kiến|thống nhất|đồng ý|tinh thần/.test(leadKey)) return true;
  return leadKey.startsWith('căn cứ') || (/^(?:xét|trên cơ sở|theo)/.test(leadKey) && isSituation(words));
}

function isAct(words: string): boolean {
  return ACT.test(textKey(words.slice(0, 60))) || findRef(words.slice(0, 400)) !== null;
}

function isSituation(words: string): boolean {
  return SITUATION.test(textKey(words.slice(0, 60)));
}

/** The sentence that announces the plan is cut off where its subject begins. */
function cutIntroduction(text: string): string {
  const key = textKey(text);
  if (!/:\s*$|như sau|cụ thể|sau đây|dưới đây/.test(key.slice(-160)) && !/kế hoạch/.test(key.slice(-300))) return text;
  const subjectAt = lastIntroduction(key);
  if (subjectAt === -1) return text;
  let at = subjectAt;
  for (let step = 0; step < 5; step += 1) {
    const comma = lastBoundary(key, at);
    if (comma === -1) return UNIT_START.test(key) ? '' : text;
    const start = comma + 1 + (key.slice(comma + 1).search(/\S/) || 0);
    if (UNIT_START.test(key.slice(start, start + 80)) && /^\p{L}/u.test(text.slice(start))) return text.slice(0, comma);
    at = comma;
  }
  return text;
}

function lastIntroduction(key: string): number {
  let last = -1;
  for (const match of key.matchAll(INTRODUCES)) last = match.index;
  return last;
}

function lastBoundary(key: string, before: number): number {
  let depth = 0;
  for (let i = before - 1; i >= 0; i -= 1) {
    const c = key[i];
    if (c === ')') depth += 1;
    else if (c === '(') depth -= 1;
    else if (depth <= 0 && (c === ',' || c === ';' || (c === '.' && key[i + 1] === ' '))) return i;
  }
  return -1;
}

/** Two numbered acts in one breath ("Kế hoạch số … ngày …, Công văn số …") are two entries. */
function splitActs(text: string): string[] {
  const key = textKey(text);
  const pieces: string[] = [];
  let from = 0;
  for (const match of key.matchAll(ANOTHER_ACT)) {
    const before = text.slice(from, match.index);
    const open = (before.match(/[(“]/g) ?? []).length > (before.match(/[)”]/g) ?? []).length;
    const amends = AMENDS.test(textKey(before));
    const whole = findCitedDate(before) !== null || before.length < LONGEST_BARE_CITATION;
    if (open || amends || !whole || findRef(before) === null) continue;
    pieces.push(before);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

function toBasis(lead: string, words: string, paragraph: Paragraph): LegalBasis {
  const text = clean(words);
  const ref = findRef(text);
  const key = textKey(text);
  const proposal = PROPOSAL.test(key) || textKey(lead).includes('đề nghị');
  const document = ref !== null || ACT.test(key);
  return {
    lead,
    text,
    ref,
    date: findCitedDate(text),
    kind: proposal ? 'proposal' : document ? 'document' : 'situation',
    source: { line: paragraph.line, quote: `${lead} ${text}`.slice(0, 160) },
  };
}

function clean(text: string): string {
  return text
    .trim()
    .replace(/^[:\s]+/, '')
    .replace(/[\s;,.:]+$/, '');
}
