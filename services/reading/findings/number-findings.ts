import { bareKey } from '../bare-key';
import type { Finding, PlanReading } from '../plan-reading';
import { OTHER_KIND_SYMBOLS } from '../vocabulary/document-kinds';
import type { FindingContext } from './find-all';
import { isHeadedBody, isMassBody, isPartyBody, isPeoplesCommittee } from './issuer-nature';
import { remark } from './remark';

const PRINTED =
  /(?:Số|SỐ|số)(?<colon>\s*:)?\s*(?<number>\d{1,6}[a-zA-Z]?)?(?<gap>[\s.…_]*)(?<first>[/–-])(?<rest>\s?\p{Lu}[\p{L}\d&]*(?:\s?[-–/.&+,]\s?\p{Lu}[\p{L}\d&]*){0,6})/u;
const REVERSED = /^\p{Lu}[\p{L}\d]*[/–-]KH\p{L}{0,4}$/u;

/** Number and symbol (Điều 15; Phụ lục I Mục II.3; Phụ lục III). */
export function numberFindings(reading: PlanReading, { head, lines }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const line = head.numberLine;
  const { issuer, number, symbol } = reading;
  const printed = PRINTED.exec(lines.find((one) => one.no === line)?.text.slice(0, 400) ?? '');
  const quote = printed?.[0].trim() ?? null;
  if (number === null) findings.push(remark('number-blank', { line }));
  else if (/^[1-9]$/.test(number) && printed && quote) {
    const to = quote.replace(/\d/, (digit) => `0${digit}`);
    findings.push(remark('number-leading-zero', { line, quote, correction: { from: quote, to } }));
  }
  if (symbol === null) return [...findings, remark('symbol-missing', { line })];
  const kind = /^[\p{L}\d]+/u.exec(symbol)?.[0] ?? '';
  const words = { symbol, name: issuer.name ?? '' };
  if (OTHER_KIND_SYMBOLS.includes(kind)) return [...findings, remark('symbol-other-kind', { line, quote, words })];
  if (REVERSED.test(symbol) || hasWrongStroke(printed, symbol, reading))
    findings.push(remark('number-reversed', { line, quote: quote ?? symbol, words }));
  else if (printed && quote) findings.push(...signFindings(reading, printed, line));
  if (issuer.stated && reading.coIssuers.length === 0 && !fitsIssuer(symbol, reading))
    findings.push(remark('symbol-other-body', { line, quote: quote ?? symbol, words }));
  return findings;
}

/** "05/KH/UBND", "05-KH-UBND": neither the form of the state (05/KH-UBND) nor that of the Party (05-KH/ĐU). */
function hasWrongStroke(printed: RegExpExecArray | null, symbol: string, { issuer }: PlanReading): boolean {
  if (printed === null || isMassBody(issuer)) return false;
  const [, second] = /^KH\p{L}{0,4}([-–/])\p{Lu}[\p{L}\d]*$/u.exec(symbol) ?? [];
  return second !== undefined && (second === '/') === (printed.groups?.['first'] === '/');
}

function signFindings({ issuer, number }: PlanReading, printed: RegExpExecArray, line: number | null): Finding[] {
  const { colon, gap = '', first = '', rest = '' } = printed.groups ?? {};
  const quote = printed[0].trim();
  const words = { symbol: `${number ?? ''}${first}${rest.replace(/\s/g, '')}` };
  const isParty = isPartyBody(issuer);
  if (issuer.stated && isParty && first === '/') return [remark('number-state-form', { line, quote, words })];
  if (issuer.stated && !isParty && !isMassBody(issuer) && first !== '/')
    return [remark('number-party-form', { line, quote, words })];
  if (isParty || isMassBody(issuer) || number === null) return [];
  const right = `Số: ${number}${first}${rest.replace(/\s/g, '')}`;
  const spaced = /\s/.test(rest) || gap !== '' || !colon;
  return spaced
    ? [remark('number-form', { line, quote, words: { right }, correction: { from: quote, to: right } })]
    : [];
}

/** "KH-UBND" belongs to a People's Committee and to nobody else; what other letters mean only the office knows. */
function fitsIssuer(symbol: string, { issuer }: PlanReading): boolean {
  const organs = symbol.split(/[-–/]/).slice(1);
  const plain = organs.length === 1 && organs[0] === 'UBND';
  if (isPeoplesCommittee(issuer.name)) return !organs.some((organ) => /^(?:ĐU|TU|HU|ThU|ĐUX|ĐTN|HĐND)$/.test(organ));
  if (!plain) return true;
  const key = bareKey(issuer.name ?? '');
  return !(isHeadedBody(issuer.name) || isPartyBody(issuer) || isMassBody(issuer) || /^(?:cong an|ban )/.test(key));
}
