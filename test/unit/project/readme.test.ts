import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { LIMITS } from '../../../graphql/limits';
import { schema } from '../../../graphql/schema';
import * as planQueries from '../../../infra/demo/plan-queries';
import { costOf, faultsOf } from '../../support/graphql/cost-of';

const root = join(__dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, example = '']) => example);

test('the README shows the API', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('an example of the README is valid against the schema: %s', (example) => {
  expect(validate(schema, parse(example))).toEqual([]);
});

test.each(examples)('an example of the README stays within the limits of the door: %s', (example) => {
  expect(faultsOf(example)).toEqual([]);
  expect(costOf(example)).toBeLessThanOrEqual(LIMITS.complexity);
});

test.each(Object.entries(planQueries))(
  '%s of the demonstration stays within the limits of the door',
  (_name, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(faultsOf(query)).toEqual([]);
    expect(costOf(query)).toBeLessThanOrEqual(LIMITS.complexity);
  },
);
