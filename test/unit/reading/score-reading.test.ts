import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../../services/reading/read-plan';
import type { ExpectedReading } from '../../support/scoring/expected-reading';
import { scoreReading } from '../../support/scoring/score-reading';

const OWN = join(__dirname, '../../fixtures/corpus/own');
const expected = JSON.parse(readFileSync(join(OWN, 'ward-storm-bars.json'), 'utf8')) as ExpectedReading;
const perfect = readPlan({ text: readFileSync(join(OWN, expected.file), 'utf8'), asOf: '2026-11-21' });

test('a perfect reading has a hundred points', () => {
  expect(scoreReading(expected, perfect)).toBeCloseTo(100, 6);
});

test.each([
  ['the addressees', { recipients: [] }, 75],
  ['the bases', { legalBases: [] }, 90],
  ['the sections', { sections: [] }, 95],
  ['the signer', { signer: null }, 90],
  ['all work', { assignments: [], reportDuties: [] }, 65],
  ['one of eight head values', { place: null }, 98.125],
])('without %s the points of that group are lost', (_, loss, points) => {
  expect(scoreReading(expected, { ...perfect, ...loss })).toBeCloseTo(points, 6);
});

test('an invented deadline costs points, a refusal all of them', () => {
  const [first, ...others] = perfect.assignments;
  const deadline = { quote: '', type: 'date', lastDay: '2026-01-01' } as const;
  const invented = {
    ...perfect,
    assignments: [...(first ? [first] : []), ...others.map((task) => ({ ...task, deadline }))],
  };
  expect(scoreReading(expected, invented)).toBeLessThan(98);
  expect(scoreReading(expected, { ...perfect, refusal: { code: 'empty', message: '' } })).toBe(0);
});
