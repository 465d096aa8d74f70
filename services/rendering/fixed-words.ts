import { printMonth } from '../calendar/vietnam-time';
import type { BodyBlock, PlanDocument, PrintedSignature } from './plan-document';

/** Words every plan carries (Phụ lục I, Mục II.1, II.9), the same in all three layouts. */
export const FIXED_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  /** Stands under the issuer of a Party document instead of a line. */
  partyStar: '*',
  recipients: 'Nơi nhận:',
  draft: 'DỰ THẢO',
} as const;

/** Room for what the clerk fills in by hand; no-break spaces, so that no layout closes it up. */
const BLANK = '\u00A0'.repeat(6);

/** `Số: 05/KH-UBND`; the Party writes `Số 12-KH/HU`. */
export function numberLine({ number, symbol }: Pick<PlanDocument, 'number' | 'symbol'>): string {
  const byParty = symbol?.includes('/') ?? false;
  return `${byParty ? 'Số' : 'Số:'} ${number ?? BLANK}${byParty ? '-' : '/'}${symbol ?? ''}`;
}

/** Days below 10 and months 1 and 2 carry a zero (Phụ lục I, Mục II.4). */
export function dateLine({ place, date: { day, month, year } }: PlanDocument): string {
  const printedDay = day === null ? BLANK : String(day).padStart(2, '0');
  const printedMonth = month === null ? BLANK : printMonth(month);
  return `${place ? `${place}, ` : ''}ngày ${printedDay} tháng ${printedMonth} năm ${year ?? BLANK}`;
}

export function blockWords({ marker, text }: BodyBlock): string {
  return [marker, text].filter((part) => part !== null && part !== '').join(' ');
}

/** The dash lines of "Nơi nhận", "Lưu" last (Phụ lục I, Mục II.9). */
export function recipientLines({ recipients, archiveLine }: PlanDocument): string[] {
  return [...recipients, ...(archiveLine === null ? [] : [archiveLine])].map((line) => `- ${line}`);
}

/** One signature, or those of a joint plan from left to right. */
export function signaturesOf({ signature, coSignatures = [] }: PlanDocument): PrintedSignature[] {
  return [signature, ...coSignatures];
}

/** Small print below the document: what an approval is and is not, and the hash of what was approved. */
export function smallPrint(plan: PlanDocument): string[] {
  const notes = new Set(signaturesOf(plan).map(({ evidence }) => evidence?.note ?? ''));
  const hash = plan.contentHash === null ? [] : [`Mã nội dung (SHA-256): ${plan.contentHash}`];
  return [...[...notes].filter((note) => note !== ''), ...hash];
}

/** What the file is called in its own properties: `05/KH-UBND – Triển khai …`. */
export function documentTitle({ number, symbol, title }: PlanDocument): string {
  return number && symbol ? `${numberLine({ number, symbol }).replace(/^Số:? /, '')} – ${title}` : title;
}
