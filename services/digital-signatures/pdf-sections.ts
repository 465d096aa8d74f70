import {
  dictionaryOf,
  type PdfDictionary,
  PdfFault,
  type PdfObject,
  readObjectAt,
  readValueAt,
  skipSpace,
} from './pdf-values';

/** One table of objects ("xref") with its trailer, as an update of a file appends it. */
export interface PdfSection {
  /** Where `xref` stands. */
  at: number;
  /** Object number → byte it begins at. */
  objects: ReadonlyMap<number, number>;
  /** Objects that the section declares gone. */
  freed: readonly number[];
  trailer: PdfDictionary;
  /** Where the section before it stands; null in the first. */
  previous: number | null;
}

const MAX_SECTIONS = 8;
const MAX_OBJECTS = 100_000;
const LAST_START = /startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF[\0\t\n\f\r ]*$/;
const TAIL_CHARS = 1_024;
const RANGE = /(\d{1,10}) (\d{1,10})[\t\n\f\r ]+/y;
const ENTRY = /(\d{10}) (\d{5}) ([nf])[ \r\n]{1,2}/y;

/**
 * The sections of a file, latest first. Only plain tables are taken: a stream of references could hide objects that this
 * reading does not see, and the files given out for signing have none.
 * @throws PdfFault
 */
export function readSections(text: string): PdfSection[] {
  const start = LAST_START.exec(text.slice(-TAIL_CHARS))?.[1];
  if (start === undefined) throw new PdfFault('no end of file');
  const sections: PdfSection[] = [];
  let at: number | null = Number(start);
  while (at !== null) {
    const section: PdfSection = readSection(text, at);
    if (sections.length >= MAX_SECTIONS || (section.previous ?? -1) >= at) throw new PdfFault('sections without end');
    sections.push(section);
    at = section.previous;
  }
  return sections;
}

function readSection(text: string, at: number): PdfSection {
  if (!text.startsWith('xref', at)) throw new PdfFault('no plain table of objects');
  const objects = new Map<number, number>();
  const freed: number[] = [];
  let next = skipSpace(text, at + 4);
  while (!text.startsWith('trailer', next)) {
    RANGE.lastIndex = next;
    const [head, first, count] = RANGE.exec(text) ?? [];
    if (head === undefined || Number(count) > MAX_OBJECTS) throw new PdfFault('table of objects not readable');
    next += head.length;
    for (let index = 0; index < Number(count); index += 1) {
      ENTRY.lastIndex = next;
      const [entry, offset, , kind] = ENTRY.exec(text) ?? [];
      const number = Number(first) + index;
      if (entry === undefined || objects.has(number)) throw new PdfFault('table of objects not readable');
      if (kind === 'n') objects.set(number, Number(offset));
      else freed.push(number);
      next += entry.length;
    }
    next = skipSpace(text, next);
  }
  const trailer = dictionaryOf(readValueAt(text, next + 'trailer'.length).value);
  if (trailer.has('/Encrypt') || trailer.has('/XRefStm')) throw new PdfFault('encrypted or of two natures');
  const previous = trailer.get('/Prev');
  if (previous !== undefined && (typeof previous !== 'string' || !/^\d{1,10}$/.test(previous)))
    throw new PdfFault('no section before');
  return { at, objects, freed, trailer, previous: previous === undefined ? null : Number(previous) };
}

/** Object number → byte it begins at, after all updates. */
export function mergeSections(sections: readonly PdfSection[]): Map<number, number> {
  return new Map([...sections].reverse().flatMap(({ objects }) => [...objects]));
}

/**
 * The object of this number.
 * @throws PdfFault when the table points to something else.
 */
export function readObject(text: string, objects: ReadonlyMap<number, number>, number: number | null): PdfObject {
  const at = objects.get(number ?? -1);
  const found = at === undefined ? null : readObjectAt(text, at);
  if (found === null || found.number !== number) throw new PdfFault(`object ${number} is not where it should be`);
  return found;
}
