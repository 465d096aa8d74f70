import { Failure } from '../failures';
import { readObject } from './pdf-sections';
import { canonicalValue, dictionaryOf, type PdfDictionary, type PdfValue, referenceOf } from './pdf-values';

const FORM_KEYS = ['/Fields', '/SigFlags', '/DR', '/DA', '/NeedAppearances', '/Q'];
const FIELD_KEYS = [
  '/FT',
  '/T',
  '/TU',
  '/V',
  '/Ff',
  '/Kids',
  '/Lock',
  '/SV',
  '/DA',
  '/Type',
  '/Subtype',
  '/F',
  '/P',
  '/Rect',
  '/AP',
  '/MK',
  '/BS',
  '/Border',
  '/H',
  '/M',
  '/NM',
  '/StructParent',
  '/Parent',
  '/C',
  '/DR',
];
/** The picture of a signature and a seal: 100 mm × 74 mm, an eighth of a page. */
const MAX_AREA = 60_000;

interface Signed {
  text: string;
  objects: ReadonlyMap<number, number>;
}

interface Place {
  root: number | null;
  signatureAt: number;
  /** Pages that gained something. */
  pages: ReadonlySet<number>;
  original: ReadonlyMap<number, number>;
}

/**
 * Refuses what the signing added beside one signature field with one place on one page: other fields, notes, pictures
 * that cover the text.
 * @throws Failure CONTENT_MISMATCH, SIGNATURE_COVERAGE when the field carries another signature than the one verified.
 */
export function refuseUnlessSignatureField(signed: Signed, { root, signatureAt, pages, original }: Place): void {
  const read = (number: number | null) => readObject(signed.text, signed.objects, number).value;
  const resolve = (value: PdfValue | undefined): PdfDictionary => {
    const number = referenceOf(value);
    return dictionaryOf(number === null ? value : read(number));
  };
  const form = resolve(resolve(`${root} 0 R`).get('/AcroForm'));
  if (!only(form, FORM_KEYS) || form.get('/NeedAppearances') === 'true') differs('FORM');
  const field = onlyReference(form.get('/Fields'), original);
  const fieldValue = resolve(`${field} 0 R`);
  const widget = fieldValue.has('/Kids') ? onlyReference(fieldValue.get('/Kids'), original) : field;
  const widgetValue = resolve(`${widget} 0 R`);
  if (!only(fieldValue, FIELD_KEYS) || !only(widgetValue, FIELD_KEYS)) differs('FIELD');
  if (fieldValue.get('/FT') !== '/Sig' || widgetValue.get('/Subtype') !== '/Widget') differs('FIELD');
  refuseOtherSignature(signed, fieldValue.get('/V'), signatureAt);
  refuseLargePicture(widgetValue.get('/Rect'));
  for (const page of pages) refuseOtherNotes(read, page, `${widget} 0 R`);
}

function refuseOtherSignature({ text, objects }: Signed, value: PdfValue | undefined, signatureAt: number): void {
  const at = objects.get(referenceOf(value) ?? -1);
  const head = at === undefined ? null : /^\d+ \d+ obj[\0\t\n\f\r ]*/.exec(text.slice(at, at + 64));
  if (at === undefined || !head || at + head[0].length !== signatureAt)
    throw new Failure('SIGNATURE_COVERAGE', { why: 'OTHER' });
}

function refuseLargePicture(rect: PdfValue | undefined): void {
  const [left, bottom, right, top] = Array.isArray(rect) ? rect.map(Number) : [];
  const area = Math.abs(((right ?? NaN) - (left ?? NaN)) * ((top ?? NaN) - (bottom ?? NaN)));
  if (!(area <= MAX_AREA)) differs('PICTURE');
}

/** The page's notes are those it had and the signature's place. */
function refuseOtherNotes(read: (number: number | null) => PdfValue, page: number, widget: string): void {
  const entry = dictionaryOf(read(page)).get('/Annots');
  if (entry === undefined) return;
  const list = referenceOf(entry) === null ? entry : read(referenceOf(entry));
  if (!Array.isArray(list) || canonicalValue(list) !== `[${widget}]`) differs('NOTES');
}

function onlyReference(list: PdfValue | undefined, original: ReadonlyMap<number, number>): number {
  const [one, ...more] = Array.isArray(list) ? list : [];
  const number = referenceOf(one);
  if (number === null || more.length > 0 || original.has(number)) return differs('FIELDS');
  return number;
}

function only(value: PdfDictionary, keys: readonly string[]): boolean {
  return [...value.keys()].every((key) => keys.includes(key));
}

function differs(why: string): never {
  throw new Failure('CONTENT_MISMATCH', { file: 'SIGNED_PDF', why });
}
