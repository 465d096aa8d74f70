import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';
import { createClient } from 'graphql-sse';
import { type PlanWatch, watchPlans } from '../../../graphql/watch-plans';
import { openServer } from '../../support/graphql/ask';
import { type MemoryOffice, memoryOffice, sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { PEOPLE, samplePlan, UNITS } from '../../support/graphql/sample-plan';
import { until } from '../../support/until';

let office: MemoryOffice;
let planId: string;
let looks: number;

beforeEach(async () => {
  const { plan, revision } = await samplePlan(sampleOfficeDirectory());
  planId = plan._id;
  office = memoryOffice({ plans: [plan], revisions: [revision] });
  looks = 0;
  const find = office.documents.plans.find.bind(office.documents.plans);
  office.documents.plans.find = ((query: never) => {
    looks += 1;
    return find(query);
  }) as typeof find;
});

const move = (version: number, state: 'CONTENT_CHECK' | 'FORM_CHECK') =>
  office.documents.plans.updateOne({ _id: planId }, { $set: { version, state } });

describe('following a plan in the process', () => {
  let watch: PlanWatch;
  beforeEach(() => {
    jest.useFakeTimers();
    watch = watchPlans(office);
  });
  afterEach(() => jest.useRealTimers());

  it('tells the state at once and every later version once', async () => {
    const changes = watch.follow(planId)[Symbol.asyncIterator]();
    expect((await changes.next()).value).toMatchObject({ version: 0, state: 'DRAFT' });
    const next = changes.next();
    await move(1, 'CONTENT_CHECK');
    await jest.advanceTimersByTimeAsync(3000);
    expect((await next).value).toEqual({ planId, version: 1, revision: 1, state: 'CONTENT_CHECK' });
    await changes.return?.();
  });

  it('looks once a second for all listeners together, and not at all when the last one is gone', async () => {
    const listeners = [1, 2, 3].map(() => watch.follow(planId)[Symbol.asyncIterator]());
    await Promise.all(listeners.map((one) => one.next()));
    await jest.advanceTimersByTimeAsync(5000);
    expect(looks).toBe(5);
    for (const one of listeners) await one.return?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(watch.watched()).toBe(0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(5);
  });

  it('goes on after a look that failed', async () => {
    const changes = watch.follow(planId)[Symbol.asyncIterator]();
    await changes.next();
    const find = office.documents.plans.find;
    office.documents.plans.find = () => {
      throw new Error('away');
    };
    await jest.advanceTimersByTimeAsync(2000);
    office.documents.plans.find = find;
    await move(1, 'CONTENT_CHECK');
    const next = changes.next();
    await jest.advanceTimersByTimeAsync(1000);
    expect((await next).value).toMatchObject({ version: 1 });
    expect(office.logged.filter(({ event }) => event === 'watch-failed')).toHaveLength(2);
    await changes.return?.();
  });
});

describe('planChanged over server-sent events', () => {
  let http: Server;
  let watch: PlanWatch;
  let url: string;
  beforeEach(async () => {
    watch = watchPlans(office);
    const graphql = openServer(office, { watch });
    const adapter = createServerAdapter((request: Request) => graphql.handle(request));
    http = createServer((request, response) => void adapter(request, response));
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  });
  afterEach(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  const follow = (subject: string) =>
    createClient({ url, retryAttempts: 0, headers: { authorization: `Bearer ${subject}` } }).iterate({
      query: 'subscription ($id: ID!) { planChanged(planId: $id) { version state stateLabel { vi } } }',
      variables: { id: planId },
    });

  it('reaches a client with every move, and looking ends when the client goes', async () => {
    const changes = follow(PEOPLE.drafter);
    expect((await changes.next()).value).toMatchObject({ data: { planChanged: { version: 0, state: 'DRAFT' } } });
    await move(1, 'CONTENT_CHECK');
    expect((await changes.next()).value).toMatchObject({
      data: { planChanged: { version: 1, state: 'CONTENT_CHECK', stateLabel: { vi: 'Kiểm tra nội dung' } } },
    });
    await changes.return?.();
    await until('nobody listens any more', async () => watch.watched() === 0);
  });

  it('is refused to who may not see the plan, with the code of any other field', async () => {
    const first = (await follow(`unit:${UNITS.stranger}`).next()).value as {
      errors: { extensions: { code: string } }[];
    };
    expect(first.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});
