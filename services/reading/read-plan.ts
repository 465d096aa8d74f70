import { readAppendix } from './appendix';
import { readWork } from './assignments';
import { splitDocument } from './document-parts';
import { emptyReading } from './empty-reading';
import { findAll } from './findings/find-all';
import { readIndicators } from './indicators';
import { inferIssuer } from './infer-issuer';
import { measureLayout } from './layout';
import { readLegalBases } from './legal-bases';
import { readLetterhead } from './letterhead';
import type { LetterheadBody } from './letterhead-bodies';
import { normalise } from './normalise';
import { readOutline } from './outline';
import { joinParagraphs } from './paragraphs';
import type { Day, Finding, Issuer, PlanReading, Refusal, SignatureBlock } from './plan-reading';
import { readPlanTime } from './plan-year';
import { readRecipients } from './recipients';
import { refuseKind, refuseRaw } from './refusals';
import { readSecrecy } from './secrecy';
import { readSignatureBlocks } from './signature-block';
import type { SourceLine } from './source-line';
import { readTail } from './tail';
import { readTitle } from './title';

export interface ReadPlanInput {
  /** Text of the document, decoded. */
  text: string;
  /** Today, for the finding `deadline-past`. */
  asOf: Day;
}

/**
 * Reads a plan (kế hoạch). Pure, linear in the length of the text, never throws:
 * what cannot be read is refused with a sentence for the user, what is missing is null with a finding.
 */
export function readPlan({ text, asOf }: ReadPlanInput): PlanReading {
  const raw = refuseRaw(text);
  if (raw) return refused(raw);
  try {
    const lines = normalise(text);
    if (lines.length === 0) return refused({ code: 'empty', message: 'Tệp không có nội dung.' });
    const reading = readLines(lines, asOf);
    if (text.includes('\ufffd') && reading.refusal === null) reading.findings.unshift(damaged(text));
    return reading;
  } catch {
    // The grammar has no known way to fail; a reader of strangers' files must still not take the process down.
    return refused({ code: 'unreadable', message: 'Không đọc được văn bản này. Đề nghị báo cho bộ phận quản trị.' });
  }
}

/** Reads clean lines; other formats than plain text deliver their lines here. */
export function readLines(lines: readonly SourceLine[], asOf: Day): PlanReading {
  const parts = splitDocument(lines);
  const secret = readSecrecy(lines, parts.docKind === null ? Math.min(lines.length, 15) : parts.head.length + 1);
  if (secret) {
    return refused({
      code: 'secret',
      message: 'Văn bản mang dấu độ mật; không được đưa lên hệ thống này (Luật Bảo vệ bí mật nhà nước).',
    });
  }
  const head = readLetterhead(parts.head);
  const title = readTitle(parts.main);
  const body = parts.main.slice(title.used);
  const outline = readOutline(joinParagraphs(body, measureLayout(body)));
  const tail = readTail(parts.tail);
  const plain = lines
    .slice(0, 40)
    .map((line) => line.text)
    .join('\n');
  const refusal = refuseKind({
    ...parts,
    symbol: head.symbol,
    text: plain,
    sections: outline.sections.length,
    hasTail: parts.tail.length > 0,
  });
  if (refusal) return refused(refusal);
  const opening = outline.preamble.map((paragraph) => paragraph.text).join('\n');
  const time = readPlanTime(title.title, head.date, opening);
  const work = readWork(outline, time);
  const appendix = readAppendix(parts.appendix, time);
  const signers = readSignatureBlocks(tail.signature);
  const clues = { opening, title: title.title, place: head.place, signedFor: signers[0]?.body ?? null };
  const { issuer, coIssuers } = issuersOf(head.bodies, signers, clues);
  const reading: PlanReading = {
    refusal: null,
    findings: [],
    docKind: parts.docKind,
    urgency: head.urgency,
    secrecy: null,
    issuer,
    coIssuers,
    place: head.place,
    number: head.number,
    symbol: head.symbol,
    date: head.date,
    title: title.title,
    planYear: time.planYear,
    legalBases: readLegalBases(outline.preamble),
    sections: outline.sections.map(({ numeral, heading, line }) => ({ numeral, heading, line })),
    indicators: readIndicators(outline),
    assignments: [...work.assignments, ...appendix.assignments],
    reportDuties: work.reportDuties,
    recipients: readRecipients(tail.recipients),
    signer: signers[0] ?? null,
    coSigners: signers.slice(1),
    appendix: appendix.appendix,
  };
  return { ...reading, findings: findAll(reading, { asOf, head, tail, lines }) };
}

function issuersOf(
  bodies: readonly LetterheadBody[],
  signers: readonly SignatureBlock[],
  clues: Parameters<typeof inferIssuer>[0],
): { issuer: Issuer; coIssuers: Issuer[] } {
  const own = bodies.at(-1);
  if (!own) return { issuer: inferIssuer(clues), coIssuers: [] };
  const stated = (body: LetterheadBody, parent: string | null): Issuer => ({
    name: body.name,
    parent,
    stated: true,
    evidence: body.evidence,
    how: null,
  });
  // Two blocks of signature under two bodies: a joint plan, not a superior and its office.
  if (signers.length > 1 && bodies.length > 1) {
    const [first, ...others] = bodies;
    return { issuer: stated(first ?? own, null), coIssuers: others.map((body) => stated(body, null)) };
  }
  return { issuer: stated(own, bodies.at(-2)?.name ?? null), coIssuers: [] };
}

function damaged(text: string): Finding {
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return {
    code: 'text-damaged',
    severity: 'warning',
    message: 'Văn bản có ký tự bị hỏng; những chữ đó đã mất, cần đối chiếu bản gốc.',
    quote: null,
    line,
    rule: null,
  };
}

function refused(refusal: Refusal): PlanReading {
  return { ...emptyReading(), refusal };
}
