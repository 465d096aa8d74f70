import type { DocumentParts } from './document-parts';
import type { Letterhead } from './letterhead';
import type { HeadField, HeadSource, Issuer, SignatureBlock } from './plan-reading';
import type { SourceLine } from './source-line';
import type { Tail } from './tail';

/** How sure a value is that stands in its own place on the page. */
const PRINTED = 1;
/** Run together with other words, or one of several in its place. */
const RUN_TOGETHER = 0.8;
const INFERRED = 0.6;
const DOUBTFUL = 0.4;
const LONGEST_SOUND_TITLE = 300;

export interface HeadValues {
  parts: DocumentParts;
  head: Letterhead;
  tail: Tail;
  issuer: Issuer;
  title: string | null;
  titleLines: readonly SourceLine[];
  /** Paragraphs between title and body. */
  preamble: readonly { text: string; line: number }[];
  urgencyLine: number | null;
  urgency: string | null;
  signer: SignatureBlock | null;
}

/** Where each value of the head and the signature came from, and how sure it is; null for what is not printed. */
export function findHeadSources(values: HeadValues): Record<HeadField, HeadSource | null> {
  const { parts, head, title, titleLines } = values;
  const date = source(head.dateLine, head.dateQuote, head.impossibleDate === null ? PRINTED : DOUBTFUL);
  const number = source(head.numberLine, head.numberQuote, PRINTED);
  const sound = (title?.length ?? 0) < LONGEST_SOUND_TITLE && titleLines[0]?.no !== parts.kindLine;
  return {
    docKind: source(parts.kindLine, parts.docKind, PRINTED),
    urgency: source(values.urgencyLine, values.urgency, PRINTED),
    issuer: issuerSource(values),
    number: head.number === null ? null : number,
    symbol: head.symbol === null ? null : number,
    place: head.place === null ? null : date,
    date,
    title: source(titleLines[0]?.no ?? null, title, sound ? PRINTED : RUN_TOGETHER),
    signer: signerSource(values),
  };
}

function source(line: number | null, quote: string | null, confidence: number): HeadSource | null {
  return line === null || quote === null || quote === '' ? null : { line, quote, confidence };
}

function issuerSource({ issuer, head, preamble }: HeadValues): HeadSource | null {
  const { name, stated, evidence } = issuer;
  if (name === null) return null;
  if (stated) {
    const own = head.bodies.find((body) => body.name.includes(name));
    const whole = own?.name === name && !head.bodies.some((other) => other !== own && other.line === own.line);
    return source(own?.line ?? null, name, whole ? PRINTED : RUN_TOGETHER);
  }
  const [words = ''] = evidence;
  const found = preamble.find((paragraph) => paragraph.text.includes(words));
  return source(found?.line ?? preamble[0]?.line ?? null, words, INFERRED);
}

function signerSource({ signer, tail }: HeadValues): HeadSource | null {
  if (signer === null) return null;
  const words = [signer.name, signer.position, signer.forPosition, signer.body].find((value) => value !== null) ?? '';
  const cell = tail.signature.find(({ text }) => text.includes(words));
  const whole = signer.name !== null && signer.position !== null;
  return source(cell?.line ?? tail.signature[0]?.line ?? null, words, whole ? PRINTED : RUN_TOGETHER);
}
