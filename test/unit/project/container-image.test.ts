import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = readFileSync(join(__dirname, '../../../Dockerfile'), 'utf8').split('\n');
const stages = lines.filter((line) => line.startsWith('FROM '));
const last = lines.slice(lines.lastIndexOf(stages.at(-1)!));

describe('the container image', () => {
  it('is built on one exact version of Node', () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:\d+\.\d+\.\d+-bookworm-slim( AS \w+)?$/);
  });

  it('does not run as root', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  });

  it('holds what was compiled and the packages it runs on, no sources and no tests', () => {
    const copied = last.filter((line) => line.startsWith('COPY ')).map((line) => line.split(' ').at(-1));
    expect(copied).toEqual(['./', './node_modules', './dist']);
    expect(lines).toContainEqual(expect.stringContaining('npm prune --omit=dev'));
  });
});
