import { divideText } from '../reading/divide-text';
import { isPartyBody } from '../reading/findings/issuer-nature';
import { joinWords } from '../reading/join-words';
import { normalise } from '../reading/normalise';
import { anyOf, phrasePattern } from '../reading/phrase-pattern';
import type { PlanReading, SignatureBlock } from '../reading/plan-reading';
import type { SourceLine } from '../reading/source-line';
import { textKey } from '../reading/text-key';
import { ATTACHED_TO } from '../reading/title';
import { BASIS_LEADS } from '../reading/vocabulary/act-kinds';
import { layOutAnnexes } from './lay-out-annexes';
import { layOutBody } from './lay-out-body';
import type { BodyBlock, BodyPart, PlanDocument, PrintedSignature } from './plan-document';

const BASIS = phrasePattern(`^(?:${anyOf(BASIS_LEADS)})(?![\\p{L}])`, 'u');

/**
 * A text as it would be printed after the decree: the words of the text in the boxes of the form. What the text does
 * not state stays blank; an issuer that was only inferred is not printed as if it stood there.
 */
export function layOutText(text: string, reading: PlanReading): PlanDocument {
  const divided = divideText(normalise(text));
  const { legalBases, body } = divideBases(layOutBody(divided.body));
  const lines = reading.recipients.map((line) => line.text);
  const archive = reading.recipients.at(-1)?.isArchive ? lines.pop() : undefined;
  const [signature = NO_SIGNATURE, ...coSignatures] = [reading.signer, ...reading.coSigners]
    .filter((block) => block !== null)
    .map(printSignature);
  const { issuer } = reading;
  return {
    form: isParty(reading) ? 'PARTY' : 'STATE',
    issuer: { parent: issuer.parent, name: issuer.stated ? (issuer.name ?? '') : '' },
    coIssuers: reading.coIssuers.map((other) => other.name ?? '').filter((name) => name !== ''),
    number: reading.number,
    symbol: reading.symbol,
    place: reading.place,
    date: reading.date,
    docKind: reading.docKind ?? 'KẾ HOẠCH',
    title: reading.title ?? '',
    attachedTo: attachedTo(divided.titleLines),
    urgency: reading.urgency,
    legalBases,
    body,
    recipients: lines.map((line, i) => `${line}${archive === undefined && i === lines.length - 1 ? '.' : ';'}`),
    archiveLine: archive === undefined ? null : `${archive}.`,
    signature,
    coSignatures,
    annexes: layOutAnnexes(divided.parts.appendix),
    contentHash: null,
    draft: false,
  };
}

const NO_SIGNATURE: PrintedSignature = { lines: [], mark: null, name: null, evidence: null };

/** The citations before the first paragraph of another kind stand in italics (Mục II.6.a). */
function divideBases(parts: readonly BodyPart[]): { legalBases: string[]; body: BodyPart[] } {
  const opening = parts.findIndex((part) => !isBasis(part));
  const bases = parts.slice(0, opening === -1 ? parts.length : opening);
  return { legalBases: bases.map((part) => (part as BodyBlock).text), body: parts.slice(bases.length) };
}

function isBasis(part: BodyPart): boolean {
  return part.kind === 'paragraph' && BASIS.test(textKey(part.text.slice(0, 80)));
}

/** The block as printed: capacity, position, name (Mục II.7). */
function printSignature(block: SignatureBlock): PrintedSignature {
  const { authority, body, forPrefix, forPosition, position } = block;
  const capacity = body === null ? [] : [joinWords(authority ?? 'TM.', body)];
  const standing = forPrefix === null ? [] : [`${forPrefix} ${forPosition ?? ''}`.trim()];
  const own = position === null ? [] : [authority === 'Q.' ? `Q. ${position}` : position];
  return {
    lines: [...capacity, ...standing, ...own],
    mark: block.signedMark,
    name: block.name === null ? null : [block.rank, block.name].filter((word) => word !== null).join(' '),
    evidence: null,
  };
}

/** Mass organisations number as the Party does, but carry the state's title. */
function isParty({ issuer, symbol }: PlanReading): boolean {
  return (symbol?.includes('/') ?? false) && isPartyBody({ ...issuer, name: issuer.stated ? issuer.name : null });
}

/** The lines below the title that say which decision brings the plan; the reader does not count them to the title. */
function attachedTo(titleLines: readonly SourceLine[]): string | null {
  const from = titleLines.findIndex((line) => ATTACHED_TO.test(textKey(line.text)));
  if (from === -1) return null;
  return titleLines.slice(from).reduce((words, line) => joinWords(words, line.text), '');
}
