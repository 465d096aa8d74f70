import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { liftSources } from '../../../services/reading/lift-sources';
import { readPlan } from '../../../services/reading/read-plan';
import { textKey } from '../../../services/reading/text-key';

const ROOT = join(__dirname, '../../..');
const AS_OF = '2026-11-21';
const texts = ['infra/samples/plans', 'test/fixtures/corpus/own'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
);
const FIELDS = [
  'refusal',
  'findings',
  'docKind',
  'urgency',
  'secrecy',
  'issuer',
  'coIssuers',
  'place',
  'number',
  'symbol',
  'date',
  'title',
  'legalBases',
  'sections',
  'indicators',
  'assignments',
  'reportDuties',
  'recipients',
  'signer',
  'coSigners',
  'appendix',
];
const LARGEST_BYTES = 2 * 1024 * 1024;
/** The goal is two seconds; a loaded machine may need more, a quadratic reader needs minutes. */
const GENEROUS_MS = 8_000;

function values(text: string): unknown {
  const { findings: _, sources: __, ...content } = liftSources(readPlan({ text, asOf: AS_OF }));
  return content;
}

function upTo2Mb(unit: string, head = ''): string {
  const count = Math.floor((LARGEST_BYTES - Buffer.byteLength(head)) / Buffer.byteLength(unit));
  return head + unit.repeat(count);
}

describe('the same document in another wrapping reads the same', () => {
  const variants: [string, (text: string) => string][] = [
    ['decomposed Unicode', (text) => text.normalize('NFD')],
    ['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['zero-width blanks between words', (text) => text.replace(/ (?=\p{L})/gu, ' \u200b')],
    ['non-breaking blanks', (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0')],
    ['trailing blanks', (text) => text.replace(/\n/g, '   \n')],
  ];
  test.each(variants)('%s', (_, change) => {
    for (const text of texts) expect(values(change(text.normalize('NFC')))).toEqual(values(text.normalize('NFC')));
  });
});

test('either placement of the tone mark reads the same but for the quotation', () => {
  const folded = (text: string): string => textKey(JSON.stringify(values(text)));
  for (const text of texts)
    expect(folded(text.normalize('NFC').replace(/ủy/g, 'uỷ').replace(/Ủy/g, 'Uỷ').replace(/hóa/g, 'hoá'))).toBe(
      folded(text),
    );
});

describe('time grows with the length, not faster', () => {
  const head = 'UBND XÃ AN\nSố: 1/KH-UBND\nAn, ngày 1 tháng 2 năm 2026\nKẾ HOẠCH\nThử năm 2026\nI. TỔ CHỨC THỰC HIỆN\n';
  const cases: [string, string][] = [
    ['a plan repeated', upTo2Mb(texts[2] ?? '')],
    [
      'items without end',
      upTo2Mb('1. Sở Nội vụ chủ trì, báo cáo UBND tỉnh (qua Sở Y tế) trước ngày 10/6; định kỳ 6 tháng, năm.\n', head),
    ],
    ['one endless line', upTo2Mb('trước ngày 10/6 và 25/11, ủy ban ', `${head}1. Sở Y tế chủ trì `)],
    ['section headings', upTo2Mb('I. MỤC ĐÍCH\n', head)],
    ['addressees', upTo2Mb('- Sở Y tế (để b/c);\n', `${head}Nơi nhận:\n`)],
    ['opened brackets', upTo2Mb('ủy(', `${head}1. Sở Y tế `)],
    ['blanks', `${head}ủy${' '.repeat(1_900_000)}ủy`],
    ['marks of Markdown', upTo2Mb('**ủy_[<', head)],
    ['bars', upTo2Mb('| ủy ban | bộ phận ', head)],
    [
      'columns apart by wide gaps',
      upTo2Mb('TT    Nhiệm vụ     Đơn vị chủ trì     Thời gian\n1     Làm việc     Sở Y tế     Tháng 3\n', head),
    ],
    ['semicolons among the bases', head.replace('I. TỔ', `${upTo2Mb('; Luật Ủy').slice(0, 1_500_000)}\nI. TỔ`)],
  ];
  test.each(cases)('2 MB of %s', (_, text) => {
    const started = performance.now();
    const reading = readPlan({ text, asOf: AS_OF });
    expect(performance.now() - started).toBeLessThan(GENEROUS_MS);
    expect(reading.refusal?.code).not.toBe('unreadable');
  });
});

describe('no text makes the reader fail', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      ' ',
      '|',
      '-----',
      'I. ',
      '1. ',
      'a) ',
      '- ',
      'Nơi nhận:',
      'TM. ',
      'KẾ HOẠCH',
      'Số: /KH-',
      'trước ngày 31/6',
      '(',
      ')',
      ';',
      ':',
      '“',
      '\u200b',
      '\ufeff',
      '\u0301',
      '**',
      '2',
    ),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
  );

  test('cut, repeated and spoiled plans give a reading with all fields', () => {
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1),
        fc.array(fc.tuple(fc.nat(30_000), fc.nat(400), piece), { maxLength: 12 }),
        (which, edits) => {
          let text = texts[which] ?? '';
          for (const [at, removed, inserted] of edits) text = text.slice(0, at) + inserted + text.slice(at + removed);
          const reading = readPlan({ text, asOf: AS_OF });
          expect(Object.keys(reading)).toEqual(expect.arrayContaining(FIELDS));
          expect(reading.refusal?.code).not.toBe('unreadable');
          expect(JSON.stringify(liftSources(reading))).not.toMatch(/[\u200b\ufeff\ufffd]/);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('arbitrary strings are read or refused', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const reading = readPlan({ text: pieces.join(''), asOf: AS_OF });
        expect(Array.isArray(reading.assignments)).toBe(true);
        expect(reading.refusal?.code).not.toBe('unreadable');
      }),
      { numRuns: 500 },
    );
  });

  test('every value with a source points to a line of the text', () => {
    for (const text of texts) {
      const reading = readPlan({ text, asOf: AS_OF });
      const lines = text.split('\n').length;
      const sources = [...reading.assignments, ...reading.reportDuties, ...reading.recipients].map(
        (entry) => entry.source.line,
      );
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((line) => line >= 1 && line <= lines)).toBe(true);
    }
  });
});
