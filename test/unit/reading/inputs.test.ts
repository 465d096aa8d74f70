import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../services/formats/read-document';
import { liftSources } from '../../../services/reading/lift-sources';
import type { PlanReading } from '../../../services/reading/plan-reading';

type Outcome = 'refused' | 'warned' | 'accepted';

interface Expected {
  file: string;
  expected: Outcome;
  alsoOk: Outcome[];
  reason: string;
  /** Another file of the folder that reads the same. */
  equalTo: string | null;
}

const FOLDER = join(__dirname, '../../fixtures/corpus/inputs');
const { asOf, files } = JSON.parse(readFileSync(join(FOLDER, 'expect.json'), 'utf8')) as {
  asOf: string;
  files: Expected[];
};

function read(file: string): Promise<PlanReading> {
  return readDocument({ bytes: readFileSync(join(FOLDER, file)), fileName: file, asOf });
}

function outcomeOf({ refusal, findings }: PlanReading): Outcome {
  if (refusal) return 'refused';
  return findings.some(({ severity }) => severity !== 'info') ? 'warned' : 'accepted';
}

describe('files as offices hand them in, written by somebody who had not seen the reader', () => {
  test.each(files)('$file is $expected: $reason', async ({ file, expected, alsoOk }) => {
    const reading = await read(file);
    expect([expected, ...alsoOk]).toContain(outcomeOf(reading));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(JSON.stringify(liftSources(reading))).not.toMatch(/[\u0000-\u0008\u200b-\u200f\ufeff\ufffd]/);
    if (reading.refusal) expect(reading.assignments).toEqual([]);
  });

  test.each(files.filter(({ equalTo }) => equalTo !== null))('$file reads as $equalTo does', async (pair) => {
    const [one, other] = [await read(pair.file), await read(pair.equalTo ?? '')].map((reading) => {
      const { findings: _, sources: __, toConfirm: ___, ...values } = liftSources(reading);
      return values;
    });
    expect(one).toEqual(other);
  });
});
