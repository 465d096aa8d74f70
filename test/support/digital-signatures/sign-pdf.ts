import { CryptoKeySigner, PDF, type SubFilter } from '@libpdf/core';
import { mergeSections, readObject, readSections } from '../../../services/digital-signatures/pdf-sections';
import { canonicalValue, dictionaryOf, referenceOf } from '../../../services/digital-signatures/pdf-values';
import type { Signer } from './certificate-authority';
import { type CmsOptions, signBytes } from './sign-bytes';

/** Signs as a program on the leader's desk does (PAdES B-B). */
export async function signPdf(
  given: Buffer,
  { privateKey, der, between }: Signer,
  { at, subFilter = 'ETSI.CAdES.detached' }: { at: Date; subFilter?: SubFilter },
): Promise<Buffer> {
  const pdf = await PDF.load(new Uint8Array(given));
  const signer = new CryptoKeySigner(
    privateKey,
    new Uint8Array(der),
    privateKey.algorithm.name === 'ECDSA' ? 'EC' : 'RSA',
    privateKey.algorithm.name as 'ECDSA' | 'RSA-PSS' | 'RSASSA-PKCS1-v1_5',
    between.map((one) => new Uint8Array(one)),
  );
  const { bytes } = await pdf.sign({ signer, signingTime: at, subFilter });
  return Buffer.from(bytes);
}

/** An update written by hand, to bring in what no honest program writes. Object numbers from 900 on are new. */
export interface HandMade extends CmsOptions {
  at: Date;
  /** Of the picture, in points. */
  rect?: string;
  /** Adds or replaces objects: number → what stands between `obj` and `endobj`. */
  objects?: Record<number, string>;
  /** More entries of the catalogue, of the first page, of the signature's field. */
  catalogue?: string;
  page?: string;
  field?: string;
  /** Bytes that the range leaves out behind the signature value. */
  rangeShift?: number;
  /** Lines of the table besides those of the objects: `5 1\n0000000123 00000 n \n`. */
  table?: string;
  subFilter?: string;
  tail?: string;
}

const HOLE = 16_384;

/** The numbers of the catalogue, the first page and the first page's content of a file given out. */
export function partsOf(given: Buffer): { catalogue: number; page: number; content: number; text: string } {
  const text = given.toString('latin1');
  const sections = readSections(text);
  const objects = mergeSections(sections);
  const catalogue = referenceOf(sections[0]?.trailer.get('/Root')) ?? 0;
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  const page = numbers.find((number) => {
    const { value } = readObject(text, objects, number);
    return value instanceof Map && value.get('/Type') === '/Page';
  });
  const contents = dictionaryOf(readObject(text, objects, page ?? 0).value).get('/Contents');
  return { catalogue, page: page ?? 0, content: referenceOf(contents) ?? 0, text };
}

/** @returns the signed file, right in all that the options leave alone. */
export async function signByHand(given: Buffer, signer: Signer, options: HandMade): Promise<Buffer> {
  const { catalogue, page, text } = partsOf(given);
  const [section] = readSections(text);
  const objects = mergeSections(readSections(text));
  const source = (number: number, more: string) =>
    canonicalValue(readObject(text, objects, number).value).replace(/>>$/, `${more}>>`);
  const date = options.at.toISOString().replace(/[-:T]|\.\d+Z$/g, '');
  const written: Record<number, string> = {
    [catalogue]: source(catalogue, ` /AcroForm 900 0 R ${options.catalogue ?? ''}`),
    [page]: source(page, ` /Annots [901 0 R] ${options.page ?? ''}`),
    900: '<</Fields [901 0 R] /SigFlags 3>>',
    901: `<</Type /Annot /Subtype /Widget /FT /Sig /T (Chu ky) /F 132 /P ${page} 0 R /Rect [${options.rect ?? '300 100 500 200'}] /V 902 0 R /AP <</N 903 0 R>> ${options.field ?? ''}>>`,
    902: `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /${options.subFilter ?? 'ETSI.CAdES.detached'} /M (D:${date}Z) /ByteRange [0 ********** ********** **********] /Contents <${'0'.repeat(HOLE)}>>>`,
    903: '<</Type /XObject /Subtype /Form /BBox [0 0 200 100] /Length 8>>\nstream\n0 0 m S \nendstream',
    ...options.objects,
  };
  let tail = '\n';
  let table = '';
  for (const [number, body] of Object.entries(written)) {
    table += `${number} 1\n${String(given.length + tail.length).padStart(10, '0')} 00000 n \n`;
    tail += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = given.length + tail.length;
  const root = `${catalogue} 0 R`;
  tail += `xref\n${table}${options.table ?? ''}trailer\n<</Size 910 /Root ${root} /Prev ${section?.at}>>\nstartxref\n${start}\n%%EOF\n${options.tail ?? ''}`;
  return fillIn(Buffer.concat([given, Buffer.from(tail, 'latin1')]), given.length, signer, options);
}

async function fillIn(file: Buffer, from: number, signer: Signer, options: HandMade): Promise<Buffer> {
  const open = file.indexOf(`<${'0'.repeat(HOLE)}>`, from, 'latin1');
  const close = open + HOLE + 2;
  const after = close + (options.rangeShift ?? 0);
  const numbers = [open, after, file.length - after].map((number) => String(number).padEnd(10));
  file.write(numbers.join(' '), file.indexOf('**********', from, 'latin1'), 'latin1');
  const signed = Buffer.concat([file.subarray(0, open), file.subarray(after)]);
  const cms = await signBytes(signed, signer, options.at, options);
  file.write(cms.toString('hex'), open + 1, 'latin1');
  return file;
}
