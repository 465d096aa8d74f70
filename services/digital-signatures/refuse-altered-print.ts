import { Failure } from '../failures';
import { mergeSections, type PdfSection, readObject, readSections } from './pdf-sections';
import { canonicalValue, dictionaryOf, type PdfDictionary, type PdfValue, referenceOf } from './pdf-values';
import { refuseUnlessSignatureField } from './refuse-unless-signature-field';

/** What signing adds to the catalogue of a document. None of it is shown on a page. */
const CATALOGUE_MAY_GAIN = ['/AcroForm', '/Extensions', '/Version', '/Perms', '/DSS'];
const PAGE_MAY_GAIN = ['/Annots', '/Tabs'];
/** Things that act or carry files. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|URI|GoToR|GoToE|SubmitForm|ImportData|EmbeddedFiles?|RichMedia|XFA|Movie|Sound|Rendition)(?![\w])/;
/** Objects that hold other objects, or tables of them. */
const CONTAINERS = ['/ObjStm', '/XRef'];
const MAX_ADDED_OBJECTS = 200;

interface Signed {
  text: string;
  objects: ReadonlyMap<number, number>;
}

/**
 * Refuses a signed file that is not the file given out for signing plus one signature. It must begin with exactly the bytes
 * given out, and what was appended may change nothing but: the catalogue gains the form, pages gain the signature's own
 * place, properties of the file. Every other object stays what it was, and new objects are reached from the signature only.
 * What the signature itself draws is bounded in size, not read.
 * @param signatureAt where the dictionary of the verified signature begins.
 * @throws Failure CONTENT_MISMATCH; PdfFault when the appended part is not surely readable.
 */
export function refuseAlteredPrint(given: Buffer, file: Buffer, text: string, signatureAt: number): void {
  if (file.length <= given.length || !file.subarray(0, given.length).equals(given)) differs('BYTES');
  const original = openSections(given.toString('latin1'));
  const all = readSections(text);
  const added = all.slice(0, -original.sections.length);
  const before = all.slice(added.length).map(({ at }) => at);
  if (added.length === 0 || before.join() !== original.sections.map(({ at }) => at).join()) differs('SECTIONS');
  const root = original.sections[0]?.trailer.get('/Root');
  for (const section of added) refuseMovedObjects(section, original.objects, given.length, root);
  const objects = mergeSections(all);
  const signed = { text, objects };
  const changed = [...new Set(added.flatMap((section) => [...section.objects.keys()]))];
  if (changed.length > MAX_ADDED_OBJECTS) differs('OBJECTS');
  const pages = new Set<number>();
  for (const number of changed) {
    refuseActive(signed, number);
    const page = original.objects.has(number) ? refuseOtherChange(original, signed, number, referenceOf(root)) : null;
    if (page !== null) pages.add(page);
  }
  refuseUnlessSignatureField(signed, { root: referenceOf(root), signatureAt, pages, original: original.objects });
}

interface Original extends Signed {
  sections: PdfSection[];
}

function openSections(text: string): Original {
  const sections = readSections(text);
  return { text, sections, objects: mergeSections(sections) };
}

/** A table may name new places for objects behind the given bytes only, and may declare nothing gone. */
function refuseMovedObjects(
  { objects, freed, trailer }: PdfSection,
  original: ReadonlyMap<number, number>,
  givenBytes: number,
  root: PdfValue | undefined,
): void {
  if (freed.some((number) => number !== 0)) differs('REMOVED');
  if (trailer.get('/Root') !== root) differs('ROOT');
  for (const [number, at] of objects) {
    if (at < givenBytes && original.get(number) !== at) differs('MOVED');
  }
}

function refuseActive({ text, objects }: Signed, number: number): void {
  const { value } = readObject(text, objects, number);
  const words = canonicalValue(value);
  if (ACTIVE.test(words)) differs('ACTIVE');
  if (value instanceof Map && CONTAINERS.includes(String(value.get('/Type')))) differs('CONTAINER');
}

/** @returns the number of the object when it is a page that gained something. */
function refuseOtherChange(original: Original, signed: Signed, number: number, root: number | null): number | null {
  const before = readObject(original.text, original.objects, number);
  const after = readObject(signed.text, signed.objects, number);
  if (signed.objects.get(number) === original.objects.get(number)) return null;
  if (isProperties(original, number)) {
    dictionaryOf(after.value);
    return null;
  }
  if (before.isStream || after.isStream) return differs('STREAM');
  const type = dictionaryOf(before.value).get('/Type');
  if (number === root) return refuseOtherEntries(before.value, after.value, CATALOGUE_MAY_GAIN, null);
  if (type === '/Page') return refuseOtherEntries(before.value, after.value, PAGE_MAY_GAIN, number);
  return differs('OBJECT');
}

/** Title, author and dates of the file; no page shows them. */
function isProperties({ text, objects, sections }: Original, number: number): boolean {
  if (sections.some(({ trailer }) => referenceOf(trailer.get('/Info')) === number)) return true;
  const { value } = readObject(text, objects, number);
  return value instanceof Map && value.get('/Type') === '/Metadata' && value.get('/Subtype') === '/XML';
}

function refuseOtherEntries<T>(before: PdfValue, after: PdfValue, mayGain: readonly string[], result: T): T {
  const rest = (value: PdfDictionary) => canonicalValue(new Map([...value].filter(([key]) => !mayGain.includes(key))));
  if (rest(dictionaryOf(before)) !== rest(dictionaryOf(after))) differs('ENTRY');
  const kept = mayGain.filter((key) => dictionaryOf(before).has(key));
  const same = (key: string) =>
    canonicalValue(dictionaryOf(before).get(key) ?? '') === canonicalValue(dictionaryOf(after).get(key) ?? '');
  if (!kept.every(same)) differs('ENTRY');
  return result;
}

function differs(why: string): never {
  throw new Failure('CONTENT_MISMATCH', { file: 'SIGNED_PDF', why });
}
