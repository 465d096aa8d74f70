import { bareKey } from '../bare-key';
import type { Finding, PlanReading, SignatureBlock } from '../plan-reading';
import type { SignatureCell } from '../tail';
import { textKey } from '../text-key';
import { COLLECTIVE_BODIES } from '../vocabulary/issuing-bodies';
import type { FindingContext } from './find-all';
import { isHeadedBody, isMassBody, isPartyBody, isPeoplesCommittee } from './issuer-nature';
import { remark } from './remark';
import { signerFormFindings } from './signer-form-findings';

const DEPUTY = /^(?:phó|thứ trưởng|ủy viên|tổ phó|q\. )/u;
/** A deputy by the post itself; "ủy viên" may sign for a collective in his own right. */
const PLAIN_DEPUTY = /^phó /u;
const HEAD_AFTER_TM =
  /^(?:giam doc|hieu truong|truong phong|cuc truong|bo truong|chu tich|chanh van phong|thu truong)(?![a-z])/;

/** A joint plan has a handful of signers; more is no plan. */
const MOST_CO_SIGNERS = 10;
const MOST_CELLS = 100;

/** Who signs, and in whose name (Điều 13; Phụ lục I Mục II.7). */
export function signatureFindings(reading: PlanReading, { tail }: FindingContext): Finding[] {
  const { signer } = reading;
  const first = tail.signature[0]?.line ?? null;
  if (signer === null) return [remark('signature-block-missing', { line: tail.recipientsLine })];
  const blocks = [signer, ...reading.coSigners.slice(0, MOST_CO_SIGNERS)];
  const cells = tail.signature.slice(0, MOST_CELLS);
  const findings = blocks.flatMap((block) => [
    ...missingParts(block, cells),
    ...authorityFindings(block, reading, cells),
    ...signerFormFindings(block, reading, cells),
  ]);
  const { issuer } = reading;
  const collective = COLLECTIVE_BODIES.some((body) => bareKey(issuer.name ?? '').startsWith(body));
  if (collective && signer.body === null && signer.authority !== 'TL.' && signer.authority !== 'TUQ.') {
    const quote = signer.forPosition ?? signer.position;
    findings.push(remark('signature-without-tm', { line: first, quote, words: { name: issuer.name ?? '' } }));
  }
  return findings;
}

function missingParts(block: SignatureBlock, cells: readonly SignatureCell[]): Finding[] {
  const findings: Finding[] = [];
  const { name, position, forPrefix } = block;
  if (name === null)
    findings.push(remark('signer-name-missing', { line: lineOf(cells, position ?? block.body), quote: position }));
  if (position === null) findings.push(remark('signer-position-missing', { line: lineOf(cells, name), quote: name }));
  if (forPrefix === 'KT.' && position !== null && !DEPUTY.test(textKey(position)))
    findings.push(remark('signer-not-deputy', { line: lineOf(cells, position), quote: position }));
  return findings;
}

function authorityFindings(block: SignatureBlock, reading: PlanReading, cells: readonly SignatureCell[]): Finding[] {
  const findings: Finding[] = [];
  const { issuer } = reading;
  const { authority, body, position, forPrefix } = block;
  const isDeputy = position !== null && PLAIN_DEPUTY.test(textKey(position));
  const place = { line: lineOf(cells, position), quote: position };
  const stateBody = issuer.stated && !isPartyBody(issuer) && !isMassBody(issuer);
  const signsDirectly = authority === null ? stateBody && isHeadedBody(issuer.name) : isPeoplesCommittee(body);
  if (isDeputy && forPrefix === null && signsDirectly)
    findings.push(remark('signer-deputy-without-kt', { ...place, words: { position } }));
  if (body !== null) {
    const words = { body, name: issuer.name ?? '' };
    const bodyPlace = { line: lineOf(cells, body), quote: body };
    if (HEAD_AFTER_TM.test(bareKey(body)) || isHeadedBody(body))
      findings.push(remark('tm-of-a-head', { ...bodyPlace, words }));
    else if (issuer.stated && reading.coIssuers.length === 0 && isForeign(body, reading))
      findings.push(remark('signature-of-another-body', { ...bodyPlace, words }));
  }
  if (authority === 'TL.' && isDeputy && !cells.some((cell) => /^KT\s?\./.test(cell.text)))
    findings.push(remark('signature-by-order-deputy', place));
  if (authority === 'TUQ.') findings.push(remark('signature-by-mandate', place));
  return findings;
}

/** A department that signs for the People's Committee, a People's Committee that signs for the Party, and the reverse. */
function isForeign(body: string, { issuer }: PlanReading): boolean {
  if (isPeoplesCommittee(body)) return isHeadedBody(issuer.name) || isPartyBody(issuer) || isMassBody(issuer);
  return isPeoplesCommittee(issuer.name) && isPartyBody({ ...issuer, name: body, parent: null });
}

function lineOf(cells: readonly SignatureCell[], words: string | null): number | null {
  const found =
    words === null ? undefined : cells.find((cell) => cell.text.includes(words) || words.startsWith(cell.text));
  return found?.line ?? cells[0]?.line ?? null;
}
