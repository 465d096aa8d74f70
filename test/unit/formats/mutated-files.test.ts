import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeBytes } from '../../../services/formats/decode-bytes';
import { type Extraction, Refused } from '../../../services/formats/extraction';
import { readDocument } from '../../../services/formats/read-document';
import { readDocx } from '../../../services/formats/read-docx';
import { readHtml } from '../../../services/formats/read-html';
import { emptyReading } from '../../../services/reading/empty-reading';
import { readPlan } from '../../../services/reading/read-plan';
import { writePdf } from '../../support/formats/write-pdf';
import { docxOf } from '../../support/formats/zip-files';

const ROOT = join(__dirname, '../../..');
const asOf = '2026-11-21';
const portal = readFileSync(join(ROOT, 'test/fixtures/formats/portal-copy.html'));
const plan = readFileSync(join(ROOT, 'infra/samples/plans/004_318e51082e090e4d.txt'));
const docx = docxOf(
  plan
    .toString('utf8')
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line.trim()}</w:t></w:r></w:p>`)
    .join(''),
);
const FIELDS = Object.keys(emptyReading());

/** Bytes changed, cut out and put in. */
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.uint8Array({ maxLength: 12 })), {
  minLength: 1,
  maxLength: 6,
});

function mutate(bytes: Buffer, changes: readonly [number, number, Uint8Array][]): Buffer {
  return changes.reduce((all, [where, removed, inserted]) => {
    const at = where % (all.length + 1);
    return Buffer.concat([all.subarray(0, at), inserted, all.subarray(at + removed)]);
  }, bytes);
}

function readsOrRefuses(read: () => Extraction): void {
  let extraction: Extraction;
  try {
    extraction = read();
  } catch (error) {
    expect(error).toBeInstanceOf(Refused);
    return;
  }
  const reading = readPlan({ text: extraction.text, asOf });
  expect(Object.keys(reading)).toEqual(FIELDS);
  expect(JSON.stringify(reading)).not.toMatch(/[\u200b\ufeff\ufffd]/);
}

test('spoiled Word files are read or refused', () => {
  fc.assert(
    fc.property(edits, (changes) => readsOrRefuses(() => readDocx(mutate(docx, changes)))),
    { numRuns: 150 },
  );
});

test('spoiled pages of HTML are read or refused', () => {
  fc.assert(
    fc.property(edits, (changes) => readsOrRefuses(() => readHtml(decodeBytes(mutate(portal, changes))))),
    { numRuns: 150 },
  );
});

test('spoiled text files are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      expect(Object.keys(await readDocument({ bytes: mutate(plan, changes), asOf }))).toEqual(FIELDS);
    }),
    { numRuns: 100 },
  );
});

test('spoiled PDF files are read or refused', async () => {
  const pdf = await writePdf((sheet) => sheet.text(plan.toString('utf8')));
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      expect(Object.keys(await readDocument({ bytes: mutate(pdf, changes), asOf }))).toEqual(FIELDS);
    }),
    { numRuns: 15 },
  );
});
