import { inflateSync } from 'node:zlib';
import { Refused } from '../extraction';
import { FILE_REFUSALS } from '../refusals-of-files';

/** Objects packed into streams, unpacked for looking; documents of thousands of pages stay far below. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** A dictionary is short; what stands farther before its stream belongs to something else. */
const LONGEST_DICTIONARY = 20_000;
/** Scripts, programs to start, files inside, forms that send or fetch (ISO 32000-1, 12.6.4, 7.11.4, 13.7). */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia\w*|XFA|SubmitForm|ImportData|GoToE|Rendition)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const PACKED_OBJECTS = /\/ObjStm(?![A-Za-z0-9])/;
const OBJECT = /\d\s+\d+\s+obj\b/;
const STREAM = /\bstream\r?\n?/g;

/**
 * Refuses a PDF that is encrypted or that can do something. It is looked at as bytes: objects as they stand in the file and
 * those packed into object streams; the data of pages and pictures is passed over. @throws Refused
 */
export function refuseActivePdf(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let budget = MAX_UNPACKED_BYTES;
  let at = 0;
  STREAM.lastIndex = 0;
  for (let found = STREAM.exec(file); found; found = STREAM.exec(file)) {
    const before = file.slice(at, found.index);
    refuseNames(before);
    if (!before.trimEnd().endsWith('>>')) {
      // The word "stream" in a text is no stream.
      at = found.index;
      continue;
    }
    const dictionary = spelled(
      before
        .slice(-LONGEST_DICTIONARY)
        .split(/\bobj\b/)
        .at(-1) ?? '',
    );
    const from = found.index + found[0].length;
    const end = file.indexOf('endstream', from);
    const to = end === -1 ? file.length : end;
    // A table of references may point into the data of a stream: an object hidden there counts.
    const data = file.slice(from, to);
    if (OBJECT.test(data)) refuseNames(data);
    if (PACKED_OBJECTS.test(dictionary)) {
      const unpacked = unpack(bytes.subarray(from, to), dictionary, budget);
      budget -= unpacked.length;
      refuseNames(unpacked);
    }
    at = to;
    STREAM.lastIndex = Math.max(STREAM.lastIndex, to + 'endstream'.length);
  }
  refuseNames(file.slice(at));
}

function refuseNames(objects: string): void {
  const names = spelled(objects);
  if (ENCRYPTED.test(names)) throw new Refused(FILE_REFUSALS.encryptedPdf);
  if (ACTIVE.test(names)) throw new Refused(FILE_REFUSALS.activePdf);
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function spelled(text: string): string {
  return text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

function unpack(packed: Uint8Array, dictionary: string, budget: number): string {
  if (!/\/Filter/.test(dictionary)) return Buffer.from(packed).toString('latin1');
  // Every program that packs objects packs them so; another way would only hide them.
  if (!/\/FlateDecode/.test(dictionary) || /\/(?:Predictor|ASCII\w+|LZW\w*|RunLength\w*|Crypt)\b/.test(dictionary))
    throw new Refused(FILE_REFUSALS.activePdf);
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, budget) }).toString('latin1');
  } catch (error) {
    const tooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refused(tooMuch ? FILE_REFUSALS.tooMuchInside : FILE_REFUSALS.damaged);
  }
}
