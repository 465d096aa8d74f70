import { partsOf, printMonth } from '../calendar/vietnam-time';
import { FIXED_WORDS } from '../rendering/fixed-words';
import { cleanLine } from '../wording/clean-text';
import type { DraftFrame, PlanDraft } from './plan-draft';

/**
 * Writes a draft as plain text in the order of Phụ lục I, Nghị định 30/2020/NĐ-CP. The text is then read like any
 * other, so that a plan typed into a form and one pasted from a document take the same road.
 */
export function composeText(draft: PlanDraft, frame: DraftFrame): string {
  const parts = [head(frame), opening(draft, frame), ...body(draft), closing(frame), tail(draft, frame)];
  return `${parts.join('\n\n')}\n`;
}

/** Số and ngày stay blank: they are given after the signature (Điều 15.2). */
function head({ issuerName, symbol, place, today }: DraftFrame): string {
  const { year, month } = partsOf(today);
  return [
    issuerName.toUpperCase(),
    FIXED_WORDS.nation,
    FIXED_WORDS.motto,
    `Số:      /${symbol}`,
    `${place}, ngày      tháng ${printMonth(month)} năm ${year}`,
  ].join('\n');
}

function opening({ title, legalBases }: PlanDraft, { issuerShortName }: DraftFrame): string {
  const bases = legalBases.map(({ lead, text }) => `${line(lead)} ${withoutEnd(text)};`);
  const announcement = `${issuerShortName} xây dựng Kế hoạch ${lowerFirst(withoutEnd(title))}, cụ thể như sau:`;
  return [`KẾ HOẠCH\n${withoutEnd(title)}`, ...bases, announcement].join('\n\n');
}

function body({ sections, assignments }: PlanDraft): string[] {
  const work = assignments.map(({ unit, mode, tasks }, index) => {
    const lead = mode === 'request' ? 'Đề nghị ' : '';
    return [`${index + 1}. ${lead}${withoutEnd(unit)}`, ...tasks.map((task) => `- ${sentence(task)}`)].join('\n');
  });
  const written = sections.map(({ heading, items }, index) => section(index, heading, items.map(numbered)));
  return work.length === 0 ? written : [...written, section(sections.length, 'TỔ CHỨC THỰC HIỆN', work)];
}

function section(index: number, heading: string, items: string[]): string {
  return [`${roman(index + 1)}. ${withoutEnd(heading).toUpperCase()}`, ...items].join('\n');
}

function numbered(item: string, index: number): string {
  return `${index + 1}. ${sentence(item)}`;
}

function closing({ issuerShortName }: DraftFrame): string {
  return `Trên đây là Kế hoạch của ${issuerShortName}, yêu cầu các cơ quan, đơn vị có liên quan nghiêm túc triển khai, thực hiện./.`;
}

/** Điều 8, 9 and Phụ lục I, Mục II.7, II.9: the list of recipients, then the signature. */
function tail({ recipients, drafterMark, copies }: PlanDraft, { archiveUnits, signatureBlock }: DraftFrame): string {
  const lines = recipients.map(({ name, purpose }) => `- ${withoutEnd(name)}${purpose ? ` (${line(purpose)})` : ''};`);
  const keepers = [...archiveUnits, ...(drafterMark ? [line(drafterMark)] : [])].join(', ');
  const archive = `- Lưu: ${keepers}${copies === null ? '' : ` (${copies})`}.`;
  const capacity = signatureBlock.slice(0, -1).join('\n');
  return `Nơi nhận:\n${[...lines, archive].join('\n')}\n\n${capacity}\n\n${signatureBlock.at(-1) ?? ''}`;
}

/** A line break in a field would start another part of the document. */
function line(text: string): string {
  return cleanLine(text);
}

function withoutEnd(text: string): string {
  return line(text).replace(/[\s.;:,]+$/u, '');
}

function sentence(text: string): string {
  const words = line(text);
  return /[.;:]$/u.test(words) ? words : `${words}.`;
}

/** "Thực hiện …" follows "Kế hoạch" in small letters; a name keeps its capital. */
function lowerFirst(text: string): string {
  const [first = ''] = text;
  const second = text.slice(first.length, first.length + 1);
  return second === second.toUpperCase() && /\p{L}/u.test(second)
    ? text
    : first.toLowerCase() + text.slice(first.length);
}

const ROMAN: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let [left, text] = [value, ''];
  for (const [worth, letters] of ROMAN) {
    for (; left >= worth; left -= worth) text += letters;
  }
  return text;
}
