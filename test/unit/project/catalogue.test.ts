import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The cases of the security catalogue that the service answers for (docs/security.md), each a test named by its id. */
const CASES = [
  ...Array.from({ length: 44 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 46 }, (_, index) => `Q${String(index + 1).padStart(2, '0')}`),
];

function testFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? testFiles(join(dir, entry.name))
      : entry.name.endsWith('.test.ts')
        ? [join(dir, entry.name)]
        : [],
  );
}

/** Ids at the beginning of a test's or a block's name: "C03, C04 …", "Q08–Q09 …" names both and what lies between. */
function namedIn(source: string): string[] {
  const names = [...source.matchAll(/\(\s*(['"`])((?:[CQ]\d\d\b[ ,–-]*)+)/g)];
  const rows = [...source.matchAll(/^\s*\[?\s*\{?\s*(?:id:\s*)?(['"])([CQ]\d\d(?:[ ,–-]+[CQ]\d\d)*)\b/gm)];
  return [...names, ...rows].flatMap(([, , ids]) => expand(ids ?? ''));
}

function expand(ids: string): string[] {
  const range = /^([CQ])(\d\d)\s*[–-]\s*\1(\d\d)/.exec(ids);
  if (!range) return ids.match(/[CQ]\d\d/g) ?? [];
  const [, letter, from, to] = range;
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, index) => `${letter}${String(Number(from) + index).padStart(2, '0')}`,
  );
}

test('every case of the security catalogue is a test named by its id', () => {
  const root = join(__dirname, '../..');
  const named = new Set(testFiles(root).flatMap((path) => namedIn(readFileSync(path, 'utf8'))));
  expect(CASES.filter((one) => !named.has(one))).toEqual([]);
});
