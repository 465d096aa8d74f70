import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const checker = join(__dirname, '../../support/check-imports.mjs');

type Case = [what: string, path: string, text: string];

const REFUSED: Case[] = [
  ['services that call GraphQL', 'services/plans/x.ts', "import { builder } from '../../graphql/builder';"],
  [
    'services that know a workflow, be it only a type',
    'services/plans/x.ts',
    "import type { Wake } from '../../workflows/messages';",
  ],
  ['services that know the infrastructure', 'services/plans/x.ts', "export { connect } from '../../infra/mongo';"],
  [
    'services that talk to Temporal past their activities',
    'services/plans/x.ts',
    "import { Client } from '@temporalio/client';",
  ],
  ['a reading that opens a file', 'services/reading/x.ts', "import { readFileSync } from 'node:fs';"],
  ['a reading that opens a file by its old name', 'services/reading/x.ts', "import { readFileSync } from 'fs';"],
  ['a reading that uses the calendar', 'services/reading/x.ts', "import { addDays } from '../calendar/vietnam-time';"],
  ['a calendar that asks the store', 'services/calendar/x.ts', "import type { Plan } from '../plans/plan';"],
  ['a calendar with a library nobody named', 'services/calendar/x.ts', "import dayjs from 'dayjs';"],
  ['a workflow that runs a service', 'workflows/x.ts', "import { createPlan } from '../services/plans/create-plan';"],
  [
    'a workflow that loads a service late',
    'workflows/x.ts',
    "const plan = await import('../services/plans/create-plan');",
  ],
  ['a workflow that uses Node', 'workflows/x.ts', "import { randomUUID } from 'node:crypto';"],
  ['a workflow that talks to the server', 'workflows/x.ts', "import { Client } from '@temporalio/client';"],
  [
    'GraphQL that starts workflows',
    'graphql/schema/plan.ts',
    "import { planLifecycle } from '../../workflows/plan-lifecycle';",
  ],
  ['GraphQL that opens the database', 'graphql/schema/plan.ts', "import { mongo } from '../../infra/mongo';"],
  ['pages that use GraphQL', 'pages/approve.ts', "import { server } from '../graphql/server';"],
  ['engines that know the service', 'infra/engines/x.ts', "import { Failure } from '../../services/failures';"],
  ['the environment, read anywhere', 'infra/mongo.ts', 'export const uri = process.env.MONGODB_URI;'],
  ['the environment, taken apart', 'services/mail/x.ts', 'const { env } = process;'],
  ['the environment, imported', 'graphql/server.ts', "import { env } from 'node:process';"],
];

const ALLOWED: Case[] = [
  ['a workflow that takes types of services', 'workflows/x.ts', "import type { Plan } from '../services/plans/plan';"],
  ['a workflow that takes types one by one', 'workflows/x.ts', "import { type Plan } from '../services/plans/plan';"],
  [
    'a workflow with the states of a plan',
    'workflows/x.ts',
    "import { canMove } from '../services/plans/plan-states';",
  ],
  ['a calendar that knows a reading', 'services/calendar/x.ts', "import { type Day } from '../reading/plan-reading';"],
  ['activities that know Temporal', 'services/activities.ts', "import { Context } from '@temporalio/activity';"],
  [
    'GraphQL that calls services',
    'graphql/schema/plan.ts',
    "import { createPlan } from '../../services/plans/create-plan';",
  ],
  ['the settings, read from the environment', 'infra/config.ts', 'export const settings = process.env;'],
  ['tests, which may use anything', 'test/x.test.ts', "import { mongo } from '../infra/mongo';"],
];

/** Each case gets a file of its own, where its path says: one run of the check sees them all. */
function fileOf([what, path]: Case): string {
  return REFUSED.concat(ALLOWED).filter((one) => one[1] === path).length === 1
    ? path
    : path.replace(/\.ts$/, `-${what.replace(/\W+/g, '-')}.ts`);
}

/** Runs the check over a project of these files. */
function check(files: [path: string, text: string][]): { status: number | null; lines: string[] } {
  const project = mkdtempSync(join(tmpdir(), 'noinhan-imports-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [checker, project], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return { status, lines: stdout.split('\n').filter(Boolean) };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

describe('imports point one way: the check', () => {
  const planted = (cases: Case[]) => check(cases.map((one) => [fileOf(one), `// one line above\n${one[2]}\n`]));
  let refused: ReturnType<typeof check>;
  beforeAll(() => {
    refused = planted(REFUSED);
  });

  it.each(REFUSED)('refuses %s', (...planted) => {
    const path = fileOf(planted);
    const lines = refused.lines.filter((line) => line.startsWith(`${path}:`));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\S+\.ts:2 (imports \S+|reads process\.env): .{20,}/);
  });

  it('fails when anything is refused, and lists nothing else', () => {
    expect(refused.status).toBe(1);
    expect(refused.lines).toHaveLength(REFUSED.length);
  });

  it(`lets pass ${ALLOWED.map(([what]) => what).join('; ')}`, () => {
    expect(planted(ALLOWED)).toEqual({ status: 0, lines: [] });
  });

  it('names every violation of a file, each with its line', () => {
    const text = "import 'node:fs';\nimport '../plans/plan';\nexport const x = process.env;\n";
    const { lines } = check([['services/reading/x.ts', text]]);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([1, 2, 3].map((line) => `services/reading/x.ts:${line}`));
  });
});
