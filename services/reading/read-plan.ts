import { readAppendix } from './appendix';
import { readWork } from './assignments';
import { divideText } from './divide-text';
import { emptyReading } from './empty-reading';
import { findAll, type WorkDays } from './findings/find-all';
import { findHeadSources } from './head-sources';
import { readIndicators } from './indicators';
import { measureLayout } from './layout';
import { readLegalBases } from './legal-bases';
import { readLetterhead } from './letterhead';
import { listToConfirm } from './list-to-confirm';
import { nameIssuers } from './name-issuers';
import { normalise } from './normalise';
import { readOutline } from './outline';
import { joinParagraphs } from './paragraphs';
import type { Day, Finding, PlanReading, Refusal } from './plan-reading';
import { readPlanTime, readPlanYears } from './plan-year';
import {
  boundsReached,
  MOST_ASSIGNMENTS,
  MOST_LINES,
  MOST_SECTIONS,
  MOST_SIGNATURE_LINES,
  tooManyLines,
} from './reading-bounds';
import { readRecipients } from './recipients';
import { refuseEncoding, refuseRaw } from './refusals';
import { refuseKind } from './refuse-kind';
import { convertedEncoding, repairEncoding } from './repair-encoding';
import { readSecrecy } from './secrecy';
import { readSection } from './section-items';
import { readSignatureBlocks } from './signature-block';
import type { SourceLine } from './source-line';
import { readTail } from './tail';

export interface ReadPlanInput {
  /** Text of the document, decoded. */
  text: string;
  /** Today, for the finding `deadline-past`. */
  asOf: Day;
  /** The working calendar, for remarks on deadlines that fall on a day off; without it there are none. */
  workdays?: WorkDays;
}

/**
 * Reads a plan (kế hoạch). Pure, linear in the length of the text, never throws:
 * what cannot be read is refused with a sentence for the user, what is missing is null with a finding.
 */
export function readPlan({ text, asOf, workdays }: ReadPlanInput): PlanReading {
  const raw = refuseRaw(text);
  if (raw) return refused(raw);
  try {
    const { text: unicode, from } = repairEncoding(text);
    const encoding = refuseEncoding(unicode);
    if (encoding) return refused(encoding);
    const lines = normalise(unicode, MOST_LINES);
    if (lines.length === 0) return refused({ code: 'empty', message: 'Tệp không có nội dung.' });
    if (lines.length > MOST_LINES) return refused(tooManyLines());
    const reading = readLines(lines, asOf, workdays);
    if (from !== null) return afterConversion(reading, from);
    if (text.includes('\ufffd') && reading.refusal === null) reading.findings.unshift(damaged(text));
    return reading;
  } catch {
    // The grammar has no known way to fail; a reader of strangers' files must still not take the process down.
    return refused({ code: 'unreadable', message: 'Không đọc được văn bản này. Đề nghị báo cho bộ phận quản trị.' });
  }
}

function readLines(lines: readonly SourceLine[], asOf: Day, workdays: WorkDays | null = null): PlanReading {
  const { parts, stamped, title, titleLines, body } = divideText(lines);
  const secret = readSecrecy(lines, parts.docKind === null ? Math.min(lines.length, 15) : parts.head.length + 1);
  if (secret) {
    return refused({
      code: 'secret',
      message: 'Văn bản mang dấu độ mật; không được đưa lên hệ thống này (Luật Bảo vệ bí mật nhà nước).',
    });
  }
  const head = readLetterhead(parts.head);
  const layout = measureLayout(body);
  const paragraphs = joinParagraphs(body, layout);
  const whole = readOutline(paragraphs);
  const outline = { ...whole, sections: whole.sections.slice(0, MOST_SECTIONS) };
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
  const time = {
    ...readPlanTime(title.title, head.date, opening),
    ...(workdays ? { isWorkingDay: (day: Day) => workdays.isWorkingDay(day) } : {}),
  };
  const work = readWork(outline, time);
  const appendix = readAppendix(parts.appendix, time);
  const signers = readSignatureBlocks(tail.signature.slice(0, MOST_SIGNATURE_LINES));
  const clues = { opening, title: title.title, place: head.place, signedFor: signers[0]?.body ?? null };
  const marks = { bodies: head.bodies, signers, docKind: parts.docKind, symbol: head.symbol };
  const { issuer, coIssuers } = nameIssuers(marks, clues);
  const urgency = head.urgency ?? stamped.stamp;
  const urgencyLine = head.urgencyLine ?? stamped.line;
  const evidence = { parts, head, tail, issuer, urgency, urgencyLine, signer: signers[0] ?? null };
  const reading: PlanReading = {
    refusal: null,
    findings: [],
    docKind: parts.docKind,
    urgency,
    secrecy: null,
    issuer,
    coIssuers,
    place: head.place,
    number: head.number,
    symbol: head.symbol,
    date: head.date,
    title: title.title,
    ...readPlanYears(title.title, head.date, time),
    legalBases: readLegalBases(outline.preamble),
    sections: outline.sections.map(readSection),
    indicators: readIndicators(outline),
    assignments: [...work.assignments, ...appendix.assignments].slice(0, MOST_ASSIGNMENTS),
    reportDuties: work.reportDuties,
    recipients: readRecipients(tail.recipients),
    signer: signers[0] ?? null,
    coSigners: signers.slice(1),
    appendix: appendix.appendix,
    headSources: findHeadSources({ ...evidence, title: title.title, titleLines, preamble: outline.preamble }),
    toConfirm: [],
  };
  const context = { asOf, head, tail, lines, parts, titleLines, paragraphs, outline, layout, workdays };
  const counts = {
    assignments: reading.assignments.length,
    recipients: tail.recipients.length,
    sections: whole.sections.length,
    signatureLines: tail.signature.length,
  };
  const findings = [...boundsReached(counts), ...findAll(reading, context)];
  return { ...reading, findings, toConfirm: listToConfirm(reading) };
}

/** What is no plan after a conversion may have been converted wrongly. */
function afterConversion(reading: PlanReading, from: string): PlanReading {
  if (reading.refusal?.code === 'not-a-plan')
    return refused({
      code: 'unreadable-encoding',
      message: `Văn bản dùng bảng mã cũ hoặc bị lỗi bảng mã (${from}), chuyển đổi không chắc chắn. Đề nghị lưu lại ở dạng Unicode UTF-8.`,
    });
  return reading.refusal ? reading : { ...reading, findings: [convertedEncoding(from), ...reading.findings] };
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
    correction: null,
  };
}

function refused(refusal: Refusal): PlanReading {
  return { ...emptyReading(), refusal };
}
