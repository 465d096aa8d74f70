import type { GraphqlServer } from '../../../graphql/server';
import { type Answer, ask, openServer } from '../../support/graphql/ask';
import { type MemoryOffice, memoryOffice, sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { ISSUER, NOW, PEOPLE, sampleDelivery, samplePlan, sampleTask, UNITS } from '../../support/graphql/sample-plan';

const KEY = 'key-of-this-test';
let office: MemoryOffice;
let server: GraphqlServer;
let planId: string;

beforeEach(async () => {
  const { plan, revision } = await samplePlan(sampleOfficeDirectory(), {
    state: 'IN_FORCE',
    version: 7,
    issuedAt: NOW,
    inForceAt: NOW,
  });
  planId = plan._id;
  office = memoryOffice({
    plans: [plan],
    revisions: [revision],
    deliveries: [sampleDelivery(planId, UNITS.tasked), sampleDelivery(planId, UNITS.copied)],
    tasks: [sampleTask(planId, UNITS.tasked)],
  });
  server = openServer(office);
});

const as = (subject: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  ask(server, subject, query, { id: planId, ...variables });
const unit = (id: string) => `unit:${id}`;
const FROM_ELSEWHERE = 'xp.xa-phan.nobody';
const READ =
  'query ($id: ID!) { plan(id: $id) { id title text state deliveries { edges { node { addressee { id } } } } tasks { edges { node { owner { id } } } } } }';

describe('without a token', () => {
  it.each([
    '{ me { id } }',
    'query ($id: ID!) { plan(id: $id) { id } }',
    '{ plan(id: "missing") { id } }',
    '{ plans { edges { cursor } } }',
    '{ myTasks { edges { node { id } } } }',
    '{ readPlan(text: "KẾ HOẠCH") { findings { code } } }',
    `mutation { acceptTask(input: { id: "missing", idempotencyKey: "${KEY}" }) { id } }`,
  ])('%s is UNAUTHENTICATED, whether there is such a thing or not', async (query) => {
    expect((await as(null, query)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('a subject the directory does not know is nobody', async () => {
    expect((await as(FROM_ELSEWHERE, READ)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await as('unit:no-such-unit', READ)).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('who sees a plan', () => {
  it.each(Object.entries(PEOPLE))('the %s of the issuer sees all of it', async (_part, person) => {
    const { data, codes } = await as(
      person,
      'query ($id: ID!) { plan(id: $id) { id history { edges { node { type } } } currentRevision { text } deliveries { edges { node { id } } } } }',
    );
    expect(codes).toEqual([]);
    expect(data).toMatchObject({ plan: { id: planId, deliveries: { edges: [{}, {}] } } });
  });

  it('a recipient sees the text and what is addressed to it, and nothing of the others', async () => {
    const { data, codes } = await as(unit(UNITS.copied), READ);
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      plan: {
        state: 'IN_FORCE',
        deliveries: { edges: [{ node: { addressee: { id: UNITS.copied } } }] },
        tasks: { edges: [] },
      },
    });
    expect(JSON.stringify(data)).not.toContain(UNITS.tasked);
  });

  it('what only staff see is FORBIDDEN to a recipient and leaves the rest of the plan', async () => {
    const query =
      'query ($id: ID!) { plan(id: $id) { id route { signer { id } } history { edges { node { type } } } mails { edges { node { id } } } auditChain { events } } }';
    const { data, codes } = await as(unit(UNITS.copied), query);
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(data).toEqual({ plan: { id: planId, route: null, history: null, mails: null, auditChain: null } });
  });

  it('the document is for whoever sees the plan, an earlier revision of it for staff only', async () => {
    const query =
      'query ($id: ID!, $r: Int) { plan(id: $id) { id document(format: PDF, revision: $r) { fileName mediaType bytes contentBase64 } } }';
    const { data, codes } = await as(unit(UNITS.copied), query);
    expect(codes).toEqual([]);
    const document = (data as { plan: { document: { contentBase64: string } } } | null)?.plan.document;
    const content = Buffer.from(document?.contentBase64 ?? '', 'base64');
    expect(document).toMatchObject({ mediaType: 'application/pdf', bytes: content.length });
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    const other = await as(unit(UNITS.copied), query, { r: 2 });
    expect([other.codes, other.data]).toEqual([['FORBIDDEN'], { plan: { id: planId, document: null } }]);
    expect((await as(PEOPLE.clerk, query, { r: 2 })).codes).toEqual(['NOT_FOUND']);
    expect((await as(unit(UNITS.stranger), query)).codes).toEqual(['NOT_FOUND']);
  });

  it('a list of plans is not printed in one request', async () => {
    const { codes } = await as(
      PEOPLE.clerk,
      '{ plans(first: 20) { edges { node { document(format: HTML) { bytes } } } } }',
    );
    expect(codes).toEqual(['QUERY_LIMIT']);
  });

  it('a unit the plan was not sent to gets the answer for a plan that is not there', async () => {
    const hidden = await as(unit(UNITS.stranger), READ);
    const missing = await as(unit(UNITS.stranger), READ, { id: 'nosuchplan' });
    expect(hidden.codes).toEqual(['NOT_FOUND']);
    const withoutId = ({ errors }: Answer) =>
      errors.map(({ message, extensions }) => [message, extensions.code, extensions.details]);
    expect(withoutId(hidden)).toEqual(withoutId(missing));
  });

  it('lists show each viewer their own plans only', async () => {
    const list =
      '{ plans { edges { node { id } } } myDeliveries { edges { node { id } } } myTasks { edges { node { id } } } }';
    expect((await as(PEOPLE.clerk, list)).data).toMatchObject({ plans: { edges: [{ node: { id: planId } }] } });
    expect((await as(unit(UNITS.tasked), list)).data).toEqual({
      plans: { edges: [{ node: { id: planId } }] },
      myDeliveries: { edges: [{ node: { id: `${planId}/${UNITS.tasked}` } }] },
      myTasks: { edges: [{ node: { id: `${planId}/t1/${UNITS.tasked}` } }] },
    });
    expect((await as(unit(UNITS.stranger), list)).data).toEqual({
      plans: { edges: [] },
      myDeliveries: { edges: [] },
      myTasks: { edges: [] },
    });
  });

  it('filters narrow what may be seen and never widen it', async () => {
    const list = 'query ($f: PlanFilter) { plans(filter: $f) { edges { node { id } } } }';
    const found = async (person: string, f: Record<string, unknown>) =>
      ((await as(person, list, { f })).data as { plans: { edges: unknown[] } } | null)?.plans.edges.length;
    expect(await found(PEOPLE.clerk, { state: 'IN_FORCE', issuerId: ISSUER, year: 2026, text: 'DÂN VẬN' })).toBe(1);
    expect(await found(PEOPLE.clerk, { text: '.*' })).toBe(0);
    expect(await found(PEOPLE.clerk, { state: 'DRAFT' })).toBe(0);
    expect(await found(unit(UNITS.stranger), { issuerId: ISSUER })).toBe(0);
  });
});

describe('who may act', () => {
  const mutation = (name: string, input: string) =>
    `mutation ${input.includes('$id') ? '($id: ID!)' : ''} { ${name}(input: { idempotencyKey: "${KEY}", ${input} }) { __typename } }`;
  const REFUSED: [string, string, string, string][] = [
    ['submitPlan', 'planId: $id', PEOPLE.clerk, 'FORBIDDEN'],
    ['submitPlan', 'planId: $id', unit(UNITS.copied), 'FORBIDDEN'],
    ['submitPlan', 'planId: $id', unit(UNITS.stranger), 'NOT_FOUND'],
    ['cancelPlan', 'planId: $id, reason: "x"', PEOPLE.signer, 'FORBIDDEN'],
    ['recallPlan', 'planId: $id, reason: "x"', PEOPLE.drafter, 'FORBIDDEN'],
    ['recallPlan', 'planId: $id, reason: "x"', PEOPLE.signer, 'FORBIDDEN'],
    ['closePlan', 'planId: $id', PEOPLE.formChecker, 'FORBIDDEN'],
    ['closePlan', 'planId: $id', unit(UNITS.tasked), 'FORBIDDEN'],
    ['archivePlan', 'planId: $id', PEOPLE.signer, 'FORBIDDEN'],
    ['createPlan', `issuerId: "${ISSUER}", text: "KẾ HOẠCH"`, PEOPLE.clerk, 'FORBIDDEN'],
    ['createPlan', 'issuerId: "no-such-issuer", text: "KẾ HOẠCH"', PEOPLE.drafter, 'FORBIDDEN'],
    ['acknowledgeDelivery', 'planId: $id, verdict: RECEIVED', unit(UNITS.stranger), 'NOT_FOUND'],
    [
      'acknowledgeDelivery',
      `planId: $id, verdict: RECEIVED, addresseeId: "${UNITS.tasked}"`,
      unit(UNITS.copied),
      'NOT_FOUND',
    ],
    ['acknowledgeDelivery', 'planId: $id, verdict: RECEIVED', PEOPLE.clerk, 'FORBIDDEN'],
  ];

  it.each(REFUSED)('%s(%s) by %s is %s', async (name, input, subject, code) => {
    expect((await as(subject, mutation(name, input))).codes).toEqual([code]);
  });

  const taskId = () => `${planId}/t1/${UNITS.tasked}`;
  it.each([
    ['recordTaskProgress', 'taskId', 'percent: 50, note: "Đang làm"', unit(UNITS.copied), 'NOT_FOUND'],
    ['recordTaskProgress', 'taskId', 'percent: 50, note: "Đang làm"', PEOPLE.signer, 'FORBIDDEN'],
    ['acceptTask', 'id', '', unit(UNITS.tasked), 'FORBIDDEN'],
    ['acceptTask', 'id', '', PEOPLE.signer, 'FORBIDDEN'],
    ['waiveTask', 'id', 'reason: "Không còn phù hợp"', unit(UNITS.stranger), 'NOT_FOUND'],
  ])('%s by the wrong one is refused', async (name, field, more, subject, code) => {
    const { codes } = await as(subject, mutation(name, `${field}: "${taskId()}", ${more}`));
    expect(codes).toEqual([code]);
  });

  it('the owner of a task records progress, once for each key', async () => {
    const query = `mutation ($id: ID!) { recordTaskProgress(input: { idempotencyKey: "${KEY}", taskId: $id, percent: 40, note: "Đã triển khai" }) { state percent facts { nodes { kind percent } } } }`;
    const once = await as(unit(UNITS.tasked), query, { id: taskId() });
    const again = await as(unit(UNITS.tasked), query, { id: taskId() });
    expect(once.data).toEqual({
      recordTaskProgress: {
        state: 'IN_PROGRESS',
        percent: 40,
        facts: { nodes: [{ kind: 'TASK_PROGRESS', percent: 40 }] },
      },
    });
    expect(again.data).toEqual(once.data);
    const other = await as(unit(UNITS.tasked), query.replace('percent: 40', 'percent: 60'), { id: taskId() });
    expect(other.codes).toEqual(['CONFLICT']);
    expect(office.woken).toEqual([planId]);
  });

  it('the follow-up officer waives a task with a reason, and needs one', async () => {
    const waive = (reason: string) => mutation('waiveTask', `id: "${taskId()}", reason: "${reason}"`);
    expect((await as(PEOPLE.drafter, waive(' '))).codes).toEqual(['REASON_REQUIRED']);
    expect((await as(PEOPLE.drafter, waive('Nhiệm vụ đã chuyển đơn vị khác'))).codes).toEqual([]);
    expect(
      (
        await as(
          PEOPLE.drafter,
          'query ($id: ID!) { plan(id: $id) { tasks { edges { node { state waivedBecause } } } } }',
        )
      ).data,
    ).toEqual({
      plan: { tasks: { edges: [{ node: { state: 'WAIVED', waivedBecause: 'Nhiệm vụ đã chuyển đơn vị khác' } }] } },
    });
  });
});
