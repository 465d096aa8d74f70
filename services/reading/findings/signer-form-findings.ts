import { bareKey } from '../bare-key';
import { isCapitalLine } from '../is-capital-line';
import type { Finding, PlanReading, SignatureBlock } from '../plan-reading';
import type { SignatureCell } from '../tail';
import { isMassBody, isPartyBody } from './issuer-nature';
import { remark } from './remark';

/** Where ranks and titles before the name are the rule: armed forces, education, health, science (Điều 13; Mục II.7.b). */
const TITLED =
  /(?:^| )(?:truong|dai hoc|hoc vien|vien|benh vien|trung tam y te|tram y te|y te|cong an|quan su|chi huy|tu lenh|bien phong|giao duc|khoa hoc|phong chay)(?![a-z])/;

/** How capacity, position, rank and name are written. */
export function signerFormFindings(
  block: SignatureBlock,
  { issuer, coIssuers }: PlanReading,
  cells: readonly SignatureCell[],
): Finding[] {
  const findings: Finding[] = [];
  const { authority, position, name, rank } = block;
  const lineOf = (words: string): number | null =>
    (cells.find((cell) => cell.text.includes(words)) ?? cells[0])?.line ?? null;
  if (authority === 'T/M' && issuer.stated && !isPartyBody(issuer) && !isMassBody(issuer)) {
    const printed = cells.find((cell) => /^T\/M/.test(cell.text));
    const from = /^T\/M\s?\.?/.exec(printed?.text ?? '')?.[0] ?? 'T/M';
    findings.push(
      remark('authority-form', {
        line: printed?.line ?? null,
        quote: printed?.text ?? null,
        words: { words: from.trim() },
        correction: { from, to: 'TM.' },
      }),
    );
  }
  if (
    rank !== null &&
    ![issuer, ...coIssuers].some((body) => TITLED.test(bareKey(`${body.parent ?? ''} ${body.name ?? ''}`)))
  )
    findings.push(remark('signer-title', { line: lineOf(rank), quote: `${rank} ${name ?? ''}`, words: { rank } }));
  if (name !== null && isCapitalLine(name)) {
    const to = name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
    findings.push(remark('signer-name-capitals', { line: lineOf(name), quote: name, correction: { from: name, to } }));
  }
  if (position !== null && !isCapitalLine(position)) {
    const correction = { from: position, to: position.toUpperCase() };
    findings.push(remark('signer-position-small', { line: lineOf(position), quote: position, correction }));
  }
  return findings;
}
