import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../infra/config';
import { demonstrationDirectory } from '../../infra/demo/demonstration-directory';
import type * as PlayPlans from '../../infra/demo/play-plans';
import type * as ReadScripts from '../../infra/demo/read-scripts';
import type { PlanResult } from '../../infra/demo/result-table';
import { connectMongo, type Mongo } from '../../infra/mongo';
import type * as RunService from '../../infra/run-service';
import { verifyChain } from '../../services/audit/verify-chain';
import { createDirectory } from '../../services/directory/create-directory';
import { resolveRecipientLine } from '../../services/directory/resolve-recipient-line';
import type { PlanDocument } from '../../services/plans/plan';
import { loadCompiled } from '../support/load-compiled';
import { until } from '../support/until';

// The compiled service: its processes are forked from the same files.
const { runService } = loadCompiled('./run-service.js') as typeof RunService;
const { playPlans } = loadCompiled('./demo/play-plans.js') as typeof PlayPlans;
const { readScripts } = loadCompiled('./demo/read-scripts.js') as typeof ReadScripts;

interface Seed {
  file: string;
  recipients: { text: string; isArchive: boolean; parts?: string[] }[];
  assignments: { ref: string; unit: string; textStart: string; optional?: boolean; reportOnly?: boolean }[];
  reportDuties: { ref: string; who: string | null; periodicity: string; optional?: boolean }[];
}

const SETTINGS = {
  FOLLOW_UP_POLICY: 'demonstration',
  LOG_LEVEL: 'warn',
  ACKNOWLEDGE_AFTER_SECONDS: '0',
  RATE_MUTATIONS_PER_MINUTE: '10000',
  RATE_QUERIES_PER_MINUTE: '10000',
};
const sampleOffices = demonstrationDirectory();
const directory = createDirectory(sampleOffices);

type Service = Awaited<ReturnType<typeof runService>> & {
  inbox: NonNullable<Awaited<ReturnType<typeof runService>>['inbox']>;
};

async function withService(
  act: (service: Service, mongo: Mongo) => Promise<void>,
  settings: Record<string, string> = {},
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'noinhan-e2e-'));
  const config = readConfig({ NODE_ENV: 'test' });
  const service = await runService({
    ...{ config, dataDir, directory: sampleOffices, settings: { ...SETTINGS, ...settings } },
    log: () => undefined,
  });
  const mongo = await connectMongo(service.mongodbUri, config.MONGODB_DATABASE);
  try {
    if (!service.inbox) throw new Error('no inbox');
    await act({ ...service, inbox: service.inbox }, mongo);
  } finally {
    await mongo.close();
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').replace(/ ?- ?/g, '-').toLowerCase();

test('the five real plans go from their text to CLOSED, and every line, assignment and duty of each was acted on', async () => {
  const seeds = JSON.parse(await readFile(join(__dirname, '../fixtures/corpus/seeds.json'), 'utf8')) as Seed[];
  await withService(async (service, mongo) => {
    const scripts = await readScripts([], directory, true);
    const failures: string[] = [];
    const results = await playPlans(scripts, service, noteFailures(failures));
    expect(failures).toEqual([]);
    expect(results.map(({ plan, ended }) => `${plan} ${ended}`)).toEqual(
      ['000', '001', '002', '003', '004'].map((name) => `${name} CLOSED`),
    );
    expectScenes(results);
    const plans = await mongo.documents.plans.find({}).toArray();
    const states = plans.map(({ state, parentTaskId, previousPlanId }) =>
      parentTaskId ? `own plan of a unit ${state}` : previousPlanId ? `next year ${state}` : state,
    );
    expect(states.sort()).toEqual([...Array(5).fill('CLOSED'), 'next year DRAFT', 'own plan of a unit IN_FORCE']);
    for (const [index, seed] of seeds.entries()) {
      const planId = await planOf(mongo, scripts[index]?.text ?? '');
      await expectEverythingActedOn(
        mongo,
        plans.find((plan) => plan._id === planId),
        seed,
      );
    }
  });
}, 480_000);

/** What each plan shows of the months after the signature, and what came of it. */
const SCENES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  '000': {
    'a unit names its officer': /^Nguyễn Văn Nam$/,
    'more time is asked for and given': /^until \d{4}-\d{2}-\d{2}$/,
    'the clerk deals with a returned copy': /./,
  },
  '001': { 'a unit objects and is answered': /^the task stays with the unit$/ },
  '002': {
    'a report is asked for out of turn': /./,
    'next year’s plan is begun': /^DRAFT for \d{4}; beside it [1-9]\d* results/,
  },
  '003': {
    'a unit’s own plan closes its task': /^Ủy ban nhân dân huyện Thanh Miện, 01\/KH-UBND$/,
    'a report with parts and figures': /^[1-9]\d* parts, [1-9]\d* figures$/,
    'the reports become one draft': /^[1-9]\d* of [1-9]\d* sent, \d+ did not; .docx, [1-9]\d* bytes$/,
  },
  '004': { 'a letter of correction is made known': /^[1-9]\d* told$/ },
};

function expectScenes(results: PlanResult[]): void {
  for (const { plan, scenes, progress } of results) {
    const expected = SCENES[plan] ?? {};
    expect({ plan, scenes: scenes.map(({ title }) => title) }).toEqual({ plan, scenes: Object.keys(expected) });
    for (const { title, outcome } of scenes)
      expect({ plan, title, outcome }).toMatchObject({ outcome: expect.stringMatching(expected[title] ?? /^$/) });
    expect({ plan, overdue: progress?.tasks.overdue, missing: progress?.reports.missing }).toEqual({
      ...{ plan, overdue: 0, missing: 0 },
    });
    expect(progress?.tasks.total).toBe(progress?.tasks.accepted);
  }
}

/** Keeps what the demonstration says of a plan that did not end as it should. */
const noteFailures =
  (failures: string[]) =>
  (plan: string, words: string): void => {
    if (words.startsWith('FAILED')) failures.push(`${plan} ${words}`);
  };

async function planOf(mongo: Mongo, text: string): Promise<string> {
  return (await mongo.documents.revisions.findOne({ text, revision: 1 }))?.planId ?? '';
}

async function expectEverythingActedOn(mongo: Mongo, plan: PlanDocument | undefined, seed: Seed): Promise<void> {
  if (!plan) throw new Error(`no plan of ${seed.file}`);
  const { _id: planId, issuerId } = plan;
  const deliveries = await mongo.documents.deliveries.find({ planId }).toArray();
  const tasks = await mongo.documents.tasks.find({ planId }).toArray();
  const revision = await mongo.documents.revisions.findOne({ _id: `${planId}/${plan.revision}` });
  const lines = revision?.reading.recipients.filter((line) => !line.isArchive) ?? [];
  expect(lines.map((line) => fold(line.text))).toEqual(
    seed.recipients.filter((line) => !line.isArchive).map((line) => fold(line.text)),
  );

  // A person or unit that stands on two lines is written to once, under the first.
  const reached = new Set(deliveries.map((delivery) => delivery.addresseeId));
  for (const line of lines) {
    const context = { directory, issuerId, asOf: '2026-11-21' };
    const { addressees } = resolveRecipientLine(line, context);
    expect({
      line: line.text,
      reached: deliveries.some((one) => one.line !== null) && addressees.every((one) => reached.has(one.id)),
    }).toEqual({ line: line.text, reached: true });
  }
  const open = deliveries.filter((delivery) =>
    ['QUEUED', 'SENT', 'ARRIVED', 'NO_RESPONSE', 'BOUNCED'].includes(delivery.state),
  );
  expect(open.map((delivery) => `${delivery.addresseeId} ${delivery.state}`)).toEqual([]);

  for (const assignment of seed.assignments.filter((one) => !one.optional && !one.reportOnly)) {
    const found = tasks.filter((task) =>
      fold(task.text).startsWith(fold(assignment.textStart).split(' ').slice(0, 6).join(' ')),
    );
    expect({ ref: assignment.ref, states: [...new Set(found.map((task) => task.state))] }).toEqual({
      ref: assignment.ref,
      states: ['ACCEPTED'],
    });
  }
  await expectDutiesActedOn(mongo, plan, seed);
  expect(await verifyChain(mongo.documents, planId)).toMatchObject({ brokenAt: null });
}

async function expectDutiesActedOn(mongo: Mongo, plan: PlanDocument, seed: Seed): Promise<void> {
  const revision = await mongo.documents.revisions.findOne({ _id: `${plan._id}/${plan.revision}` });
  const periods = await mongo.documents.periods.find({ planId: plan._id }).toArray();
  for (const duty of seed.reportDuties.filter((one) => !one.optional)) {
    const planned = revision?.obligations.duties.find(
      (one) =>
        one.ref === duty.ref &&
        fold(one.who ?? '') === fold(duty.who ?? '') &&
        (one.periodicity === duty.periodicity || duty.periodicity === 'unspecified'),
    );
    expect(planned).toBeDefined();
    if (planned?.onDemand) continue;
    const own = periods.filter((period) => period.key === planned?.key);
    // A half-year that was over before the plan was issued opens no period; every other one was reported and accepted.
    expect({
      duty: `${duty.ref} ${duty.periodicity}`,
      states: [...new Set(own.map((period) => period.state))],
    }).toEqual({
      duty: `${duty.ref} ${duty.periodicity}`,
      states: own.length === 0 && duty.periodicity === 'semiannual' ? [] : ['ACCEPTED'],
    });
  }
}

test('killing the worker in the middle and starting it again changes nothing in the result', async () => {
  await withService(
    async (service, mongo) => {
      const scripts = (await readScripts([], directory, true)).filter((script) => script.name === '000');
      const failures: string[] = [];
      const playing = playPlans(scripts, service, noteFailures(failures));
      await until(
        'the plan is signed',
        async () => (await mongo.documents.plans.countDocuments({ signature: { $ne: null } })) === 1,
        60_000,
      );
      await service.worker().kill();
      await service.restartWorker();
      await until(
        'somebody has confirmed receipt',
        async () => (await mongo.documents.deliveries.countDocuments({ state: 'RECEIVED' })) > 0,
        60_000,
      );
      await service.worker().kill();
      await service.restartWorker();
      const [result] = await playing;
      expect(failures).toEqual([]);
      expect(result).toMatchObject({
        ended: 'CLOSED',
        number: '01/KH-UBND',
        recipients: 15,
        acknowledged: 14,
        returned: 1,
        tasks: 4,
        reports: 1,
      });
      expect(await mongo.documents.register.countDocuments({})).toBe(1);
      // A mail whose sender was killed before it could note the answer is sent once more, or shown to a person.
      // A digest with nothing left to say is cancelled.
      const settled = ['SENT', 'UNKNOWN', 'CANCELLED'] as const;
      await until(
        'no mail is in hand',
        async () => (await mongo.documents.mails.countDocuments({ state: { $nin: [...settled] } })) === 0,
      );
      expect(await mongo.documents.mails.countDocuments({ purpose: 'DELIVER' })).toBe(15);
      const plan = await mongo.documents.plans.findOne({});
      expect(await verifyChain(mongo.documents, plan?._id ?? '')).toMatchObject({ brokenAt: null });
    },
    { MAIL_LEASE_MS: '3000' },
  );
}, 480_000);
