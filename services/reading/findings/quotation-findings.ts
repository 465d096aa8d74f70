import type { Finding } from '../plan-reading';
import type { ProofParagraph } from './proof-text';
import { remark } from './remark';

const MARK = /[“”"„]/gu;

interface OpenMark {
  paragraph: ProofParagraph;
  at: number;
}

/**
 * Quotation marks that never close or never opened. A quotation may run over paragraphs: an opening mark stays open
 * until the next closing one. A straight mark opens or closes as its neighbours say.
 */
export function quotationFindings(proof: readonly ProofParagraph[]): Finding[] {
  const findings: Finding[] = [];
  const straight: OpenMark[] = [];
  let curly = 0;
  let open: OpenMark | null = null;
  for (const paragraph of proof) {
    for (const match of paragraph.text.matchAll(MARK)) {
      const here = { paragraph, at: match.index };
      if (match[0] === '"') straight.push(here);
      else curly += 1;
      if (opens(paragraph.text, match.index, open !== null)) {
        if (open) findings.push(unbalanced(open, 'mở mà không đóng'));
        open = here;
      } else if (open) open = null;
      else findings.push(unbalanced(here, 'đóng mà không mở'));
    }
  }
  if (open) findings.push(unbalanced(open, 'mở mà không đóng'));
  const first = straight[0];
  if (first && curly > 0)
    findings.push(remark('quotes-mixed', { ...placeOf(first), words: { count: straight.length } }));
  return findings;
}

function opens(text: string, at: number, isOpen: boolean): boolean {
  const mark = text[at];
  if (mark === '“' || mark === '„') return true;
  if (mark === '”') return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/[\s([]/.test(before)) return !/[\s.,;:)]/.test(after) || !isOpen;
  return /[\s.,;:)…]/.test(after) ? false : !isOpen;
}

function unbalanced(mark: OpenMark, what: string): Finding {
  return remark('quotes-unbalanced', { ...placeOf(mark), words: { what } });
}

function placeOf({ paragraph, at }: OpenMark): { line: number; quote: string } {
  return { line: paragraph.lineOf(at), quote: paragraph.text.slice(Math.max(0, at - 40), at + 40).trim() };
}
