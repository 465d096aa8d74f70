/** A value as it is written: names as "/Name", numbers, strings and references as their source; lists; dictionaries. */
export type PdfValue = string | PdfValue[] | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfObject {
  number: number;
  value: PdfValue;
  isStream: boolean;
}

/** What a signed file may not hold: a place where two readers could see two different files. */
export class PdfFault extends Error {}

const MAX_DEPTH = 32;
/** ISO 32000-1, 7.2.3: white space, and a comment up to its line's end. */
const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const OBJECT = /(\d{1,10}) (\d{1,5}) obj(?![\w])/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const HEX_STRING = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const SCALAR = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)|true|false|null)$/;
const STREAM = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*stream\r?\n/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The object "12 0 obj …" at exactly this place. `text` holds the file's bytes, one a character (latin1). Stricter than
 * readers of PDF are: what is not surely one thing is refused.
 * @throws PdfFault
 */
export function readObjectAt(text: string, at: number): PdfObject {
  const head = match(OBJECT, text, at);
  if (!head) throw new PdfFault(`no object at ${at}`);
  const read = readValueAt(text, at + head[0].length);
  return {
    number: Number(head[1]),
    value: read.value,
    isStream: read.value instanceof Map && match(STREAM, text, read.end) !== null,
  };
}

export interface ReadValue {
  value: PdfValue;
  /** Where the value begins and where it has ended. */
  start: number;
  end: number;
  /** Of a dictionary: where the value of each of its entries stands. */
  spans: ReadonlyMap<string, { start: number; end: number }>;
}

const NO_SPANS: ReadValue['spans'] = new Map();

/** @throws PdfFault */
export function readValueAt(text: string, at: number, depth = 0): ReadValue {
  if (depth > MAX_DEPTH) throw new PdfFault('nested too deep');
  const start = skipSpace(text, at);
  if (text.startsWith('<<', start)) return readDictionary(text, start, depth);
  if (text[start] === '[') return readList(text, start, depth);
  const source =
    text[start] === '('
      ? readString(text, start)
      : (match(REFERENCE, text, start) ?? match(NAME, text, start) ?? match(HEX_STRING, text, start))?.[0];
  const word = source ?? match(WORD, text, start)?.[0] ?? '';
  if (source === undefined && !SCALAR.test(word)) throw new PdfFault(`no value at ${start}`);
  return { value: plainScalar(word), start, end: start + word.length, spans: NO_SPANS };
}

export function skipSpace(text: string, at: number): number {
  return at + (match(SPACE, text, at)?.[0].length ?? 0);
}

/** `/#41A` and `/AA` are one name; `12  0 R` and `12 0 R` one reference. */
function plainScalar(source: string): string {
  if (source.startsWith('/'))
    return source.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return source.endsWith('R') ? source.replace(/[\0\t\n\f\r ]+/g, ' ') : source;
}

function readDictionary(text: string, start: number, depth: number): ReadValue {
  const value = new Map<string, PdfValue>();
  const spans = new Map<string, { start: number; end: number }>();
  let at = skipSpace(text, start + 2);
  while (!text.startsWith('>>', at)) {
    const name = match(NAME, text, at)?.[0];
    if (name === undefined) throw new PdfFault(`no name at ${at}`);
    const key = plainScalar(name);
    const entry = readValueAt(text, at + name.length, depth + 1);
    // Which of two would count is up to the reader.
    if (value.has(key)) throw new PdfFault(`${key} stands twice`);
    value.set(key, entry.value);
    spans.set(key, { start: entry.start, end: entry.end });
    at = skipSpace(text, entry.end);
  }
  return { value, start, end: at + 2, spans };
}

function readList(text: string, start: number, depth: number): ReadValue {
  const value: PdfValue[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== ']') {
    const entry = readValueAt(text, at, depth + 1);
    value.push(entry.value);
    at = skipSpace(text, entry.end);
  }
  return { value, start, end: at + 1, spans: NO_SPANS };
}

/** Brackets inside are balanced or escaped (ISO 32000-1, 7.3.4.2). */
function readString(text: string, start: number): string {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') open += 1;
    else if (text[at] === ')') {
      open -= 1;
      if (open === 0) return text.slice(start, at + 1);
    }
  }
  throw new PdfFault('string without end');
}

/** "12 0 R" → 12; null for anything else. */
export function referenceOf(value: PdfValue | undefined): number | null {
  const [, number] = typeof value === 'string' ? (/^(\d+) \d+ R$/.exec(value) ?? []) : [];
  return number === undefined ? null : Number(number);
}

/** @throws PdfFault when the value is no dictionary. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary {
  if (value instanceof Map) return value;
  throw new PdfFault('a dictionary is missing');
}

/** Two values are the same when this is: keys of dictionaries in one order. */
export function canonicalValue(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(canonicalValue).join(' ')}]`;
  const entries = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  return `<<${entries.map(([key, one]) => `${key} ${canonicalValue(one)}`).join(' ')}>>`;
}
