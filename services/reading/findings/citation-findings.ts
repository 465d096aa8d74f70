import type { Day, Finding, PlanReading } from '../plan-reading';
import { textKey } from '../text-key';
import type { CitedDocument } from './cited-documents';
import type { FindingContext } from './find-all';
import { remark } from './remark';
import {
  BODY_OF_ORGAN,
  CENTRAL_PARTY_ORGANS,
  KIND_OF_SYMBOL,
  KNOWN_BODY,
  LOCAL_PARTY_ORGANS,
  STATE_ORGANS,
} from './words/document-symbols';

const BASIS_LINE = /^(?:căn cứ|thực hiện|xét|theo)(?![\p{L}])/u;

/** Each document cited: form of its number, and whether it is named in full the first time (Phụ lục I Mục II.6.b). */
export function citationFindings(
  reading: PlanReading,
  citations: readonly CitedDocument[],
  { outline }: FindingContext,
): Finding[] {
  const findings: Finding[] = [];
  const bases = new Set(reading.legalBases.map(({ ref }) => ref));
  const preamble = new Set(outline.preamble);
  let before: CitedDocument | null = null;
  const seen = new Set<string>();
  for (const cited of citations) {
    const isBasis = preamble.has(cited.paragraph.paragraph) && bases.has(cited.ref);
    findings.push(...formFindings(cited), ...agreementFindings(cited), ...dateFindings(cited, issuedOn(reading)));
    if (!seen.has(cited.ref)) findings.push(...(isInSubject(cited, before) ? [] : firstTime(cited, isBasis)));
    else if (cited.date && cited.body && cited.hasSubject)
      findings.push(remark('citation-repeated-in-full', { ...placeOf(cited), words: { ref: named(cited) } }));
    seen.add(cited.ref);
    before = cited;
  }
  return [...findings, ...basisLineFindings(outline.preamble)];
}

/** "Kế hoạch số … thực hiện Chỉ thị số 39-CT/TW": named in the subject of another document, as that one's title has it. */
function isInSubject(cited: CitedDocument, before: CitedDocument | null): boolean {
  if (before === null || before.paragraph !== cited.paragraph) return false;
  const between = cited.paragraph.text.slice(before.at + before.printed.length, cited.at);
  return before.date !== null && !/[;.]\s/.test(between) && !/, \p{Lu}[\p{L} ]*$/u.test(between);
}

function formFindings(cited: CitedDocument): Finding[] {
  const findings: Finding[] = [];
  const { printed, ref, organ } = cited;
  const place = placeOf(cited);
  if (/\s/.test(printed))
    findings.push(
      remark('citation-blank', {
        ...place,
        quote: printed,
        words: { right: ref },
        correction: { from: printed, to: ref },
      }),
    );
  if (!cited.so) {
    const correction = { from: printed, to: `số ${printed}` };
    findings.push(remark('citation-without-so', { ...place, words: { ref }, correction }));
  }
  const right = ref.replace(/[-/]/g, (sign) => (sign === '-' ? '/' : '-'));
  const turned = { ...place, words: { ref, right }, correction: { from: printed, to: right } };
  if (cited.family === 'party' && STATE_ORGANS.includes(organ)) findings.push(remark('citation-party-form', turned));
  if (cited.family === 'state') {
    const isCentral = CENTRAL_PARTY_ORGANS.includes(organ);
    if (isCentral || LOCAL_PARTY_ORGANS.includes(organ))
      findings.push(remark('citation-state-form', { ...turned, mild: !isCentral }));
  }
  return findings;
}

/** Kind and body as printed against kind and organ of the symbol. */
function agreementFindings(cited: CitedDocument): Finding[] {
  const findings: Finding[] = [];
  const expected = KIND_OF_SYMBOL[cited.kindSymbol];
  if (expected && cited.kinds.length > 0 && !cited.kinds.some((kind) => expected.includes(kind)))
    findings.push(remark('citation-symbol-kind', { ...placeOf(cited), words: { words: cited.quote } }));
  const allowed = BODY_OF_ORGAN[cited.organ];
  const body = textKey(cited.body ?? '');
  if (allowed && cited.body !== null && KNOWN_BODY.test(body) && !allowed.test(body))
    findings.push(
      remark('citation-symbol-body', { ...placeOf(cited), words: { ref: named(cited), body: cited.body } }),
    );
  return findings;
}

function dateFindings(cited: CitedDocument, issued: Day | null): Finding[] {
  if (cited.date === null || issued === null || cited.date <= issued) return [];
  const words = { ref: named(cited), day: cited.date.split('-').reverse().join('/') };
  return [remark('citation-after-plan', { ...placeOf(cited), words })];
}

function firstTime(cited: CitedDocument, isBasis: boolean): Finding[] {
  const findings: Finding[] = [];
  // Laws and codes are cited by name; their number is an addition (Phụ lục I Mục II.6.b).
  if (cited.family === 'law' && /^QH/.test(cited.kindSymbol)) return [];
  const place = { ...placeOf(cited), words: { ref: named(cited) } };
  if (cited.printedDate === null) findings.push(remark('citation-date-missing', { ...place, mild: !isBasis }));
  // "theo đề nghị của … tại Tờ trình số …" says whose it is before.
  if (cited.body === null && !/ của /u.test(cited.lead)) findings.push(remark('citation-body-missing', place));
  if (isBasis && !cited.hasSubject && cited.body !== null) findings.push(remark('citation-subject-missing', place));
  return findings;
}

function basisLineFindings(preamble: FindingContext['paragraphs']): Finding[] {
  return preamble.flatMap(({ text, line }) => {
    if (!BASIS_LINE.test(textKey(text.slice(0, 20))) || /[;:.]["”)]*$/.test(text)) return [];
    return [remark('basis-line-end', { line, quote: text.slice(-80) })];
  });
}

function placeOf(cited: CitedDocument): { line: number; quote: string } {
  return { line: cited.line, quote: cited.quote };
}

function named(cited: CitedDocument): string {
  const kind = cited.kinds.at(-1);
  return kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} số ${cited.ref}` : `văn bản số ${cited.ref}`;
}

function issuedOn({ date }: PlanReading): Day | null {
  if (date.year === null || date.month === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day ?? 31).padStart(2, '0')}`;
}
