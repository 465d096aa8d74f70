import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { schema } from '../../../graphql/schema';

const root = join(__dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, example = '']) => example);

test('the README shows the API', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('an example of the README is valid against the schema: %s', (example) => {
  expect(validate(schema, parse(example))).toEqual([]);
});
