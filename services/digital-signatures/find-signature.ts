import { Failure } from '../failures';
import { dictionaryOf, PdfFault, readValueAt } from './pdf-values';

export interface FoundSignature {
  /** The signature value: DER or BER of a CMS SignedData, with the zeros it was padded with. */
  contents: Buffer;
  /** Every byte of the file but the signature value. */
  signedBytes: Buffer;
  /** CAdES asks for more signed attributes than the older form. */
  format: 'ETSI.CAdES.detached' | 'adbe.pkcs7.detached';
  /** Time in the dictionary (`/M`); claimed by the signer's machine. */
  claimedAt: Date | null;
  /** Where the signature's dictionary begins. */
  dictionaryAt: number;
}

const FORMATS = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'] as const;
/** `/ByteRange`, however its letters are written (ISO 32000-1, 7.3.5). */
const BYTE_RANGE = new RegExp(`/${'ByteRange'.replace(/./g, eitherWay)}(?![w#])`, 'gi');
const OBJECT_START = /\d{1,10} \d{1,5} obj[\0\t\n\f\r ]*(?=<<)/g;
/** The one part of the file that nothing protects: no room for anything but the value. */
const VALUE = /^<(?:[0-9A-Fa-f]{2})+>$/;
const LONGEST_HEAD = 4_096;
const DATE = /^\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z(?:00'?00'?)?|([+-])(\d{2})'?(\d{2})'?)?\)$/;

/**
 * The one signature of a file. It must cover all the file but its own value (ISO 32000-1, 12.8.1): what is appended later,
 * a second signature, or a range that leaves something out is refused.
 * @param text the file's bytes, one a character.
 * @throws Failure SIGNATURE_COVERAGE; SIGNATURE_INVALID when there is no signature. PdfFault.
 */
export function findSignature(file: Buffer, text: string): FoundSignature {
  const ranges = [...text.matchAll(BYTE_RANGE)];
  const [range] = ranges;
  if (!range) throw new Failure('SIGNATURE_INVALID', { why: 'NONE' });
  if (ranges.length > 1) throw new Failure('SIGNATURE_COVERAGE', { why: 'SEVERAL' });
  const dictionaryAt = startOfDictionary(text, range.index);
  const { value, spans } = readValueAt(text, dictionaryAt);
  const signature = dictionaryOf(value);
  const contents = spans.get('/Contents');
  const given = signature.get('/Contents');
  if (!contents || typeof given !== 'string' || !VALUE.test(given)) throw new PdfFault('no signature value');
  const byteRange = signature.get('/ByteRange');
  const whole = ['0', String(contents.start), String(contents.end), String(file.length - contents.end)];
  if (!Array.isArray(byteRange) || byteRange.length !== 4 || byteRange.some((one, index) => one !== whole[index]))
    throw new Failure('SIGNATURE_COVERAGE', { why: 'RANGE' });
  const format = FORMATS.find((known) => signature.get('/SubFilter') === `/${known}`);
  if (!format) throw new Failure('SIGNATURE_INVALID', { why: 'FORMAT' });
  return {
    contents: Buffer.from(given.slice(1, -1), 'hex'),
    signedBytes: Buffer.concat([file.subarray(0, contents.start), file.subarray(contents.end)]),
    format,
    claimedAt: instantOf(signature.get('/M')),
    dictionaryAt,
  };
}

/** A letter, or the number that may stand for it. */
function eitherWay(letter: string): string {
  return `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`;
}

function startOfDictionary(text: string, before: number): number {
  const from = Math.max(0, before - LONGEST_HEAD);
  const near = text.slice(from, before);
  const start = [...near.matchAll(OBJECT_START)].at(-1);
  // The value may stand before the range; then the head is far away.
  if (start) return from + start.index + start[0].length;
  const far = [...text.slice(0, before).matchAll(OBJECT_START)].at(-1);
  if (!far) throw new PdfFault('a signature outside an object');
  return far.index + far[0].length;
}

/** ISO 32000-1, 7.9.4; without a zone the time says nothing sure. */
function instantOf(value: unknown): Date | null {
  const [, year, month, day, hour, minute, second, sign, zoneHours, zoneMinutes] = DATE.exec(String(value)) ?? [];
  if (year === undefined) return null;
  const offset = sign ? `${sign}${zoneHours}:${zoneMinutes}` : 'Z';
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
