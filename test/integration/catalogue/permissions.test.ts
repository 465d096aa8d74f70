import { schema } from '../../../graphql/schema';
import { askForField } from '../../support/catalogue/ask-for-field';
import { draftSamplePlan, type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, type DoorAnswer, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing, type StateOfOffice, stateOfOffice } from '../../support/catalogue/state-of-office';
import { ISSUER, PEOPLE, UNITS } from '../../support/graphql/sample-plan';

const STRANGER = `unit:${UNITS.stranger}`;
const OWNER = `unit:${UNITS.tasked}`;
const COPIED = `unit:${UNITS.copied}`;
const MISSING = 'khongcogiodaycaz';
const NO_LIMIT = { RATE_ANONYMOUS_PER_MINUTE: '100000', RATE_MUTATIONS_PER_MINUTE: '100000' };

let door: Door;
let issued: IssuedSample;
beforeAll(async () => {
  door = await openDoor({ settings: NO_LIMIT });
  issued = await issueSamplePlan(door.opened, 'ke-hoach-da-phat-hanh', UNITS.tasked);
});
afterAll(() => door.close());

/** The answer without what differs from request to request. */
const plain = ({ status, data, errors }: DoorAnswer) => ({
  status,
  data,
  errors: errors.map(({ message, extensions }) => [message, extensions.code, extensions.details]),
});

describe('Q40 without a credential', () => {
  const types = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  const roots = (['query', 'mutation', 'subscription'] as const).flatMap((operation) =>
    Object.values(types[operation]?.getFields() ?? {}).map((field) => [operation, field.name, field] as const),
  );
  let before: StateOfOffice;
  beforeAll(async () => {
    before = await stateOfOffice(door.opened);
  });

  it.each(roots)(
    'Q40 %s %s is UNAUTHENTICATED, the same for what is there and what is not',
    async (operation, name, field) => {
      const id = name.includes('Task') ? issued.taskId : name.includes('Report') ? issued.periodId : issued.planId;
      const existing = askForField(operation, field, { ...issued, issuerId: ISSUER, unitId: UNITS.tasked, id });
      const missing = askForField(operation, field);
      const stream = operation === 'subscription';
      const headers = stream ? { accept: 'text/event-stream, application/json;q=0.5' } : {};
      const answers = [
        await door.ask(null, existing.query, existing.variables, headers),
        await door.ask(null, missing.query, missing.variables, headers),
        await door.send(JSON.stringify(existing), { authorization: 'Bearer khong.phai.token', ...headers }),
      ];
      for (const answer of answers) {
        if (stream) expect(answer.text).toContain('"UNAUTHENTICATED"');
        else expect(answer.codes).toEqual(['UNAUTHENTICATED']);
        expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
      }
      if (!stream) expect(answers.map(plain)).toEqual(answers.map(() => plain(answers[0]!)));
    },
  );

  it('Q40 leaves nothing behind', async () => {
    expect(await stateOfOffice(door.opened)).toEqual(before);
  });
});

describe('Q41 a unit and a plan that was not sent to it', () => {
  const READS = [
    'query ($id: ID!) { plan(id: $id) { id } }',
    'query ($id: ID!) { plan(id: $id) { title text document(format: HTML) { contentBase64 } } }',
    'query ($id: ID!) { plan(id: $id) { tasks { edges { node { text plan { title } } } } } }',
    'query ($id: ID!) { rehearsePlan(planId: $id) { totalCount } }',
  ];

  it.each(READS)('Q41 by its id it is not there: %s', async (query) => {
    const hidden = await door.ask(STRANGER, query, { id: issued.planId });
    const missing = await door.ask(STRANGER, query, { id: MISSING });
    expect(hidden.codes).toEqual(['NOT_FOUND']);
    expect(plain(hidden)).toEqual(plain(missing));
  });

  it('Q41 a draft of the office is not there for a unit that is on its list of recipients', async () => {
    const id = await draftSamplePlan(door.opened, 'ke-hoach-con-du-thao');
    expect((await door.ask(OWNER, READS[0] ?? '', { id })).codes).toEqual(['NOT_FOUND']);
    const listed = await door.ask(OWNER, '{ plans { edges { node { id } } } }');
    expect(listed.text).toContain(issued.planId);
    expect(listed.text).not.toContain(id);
  });

  it.each([
    ['a filter', { state: 'IN_FORCE', issuerId: ISSUER }, null],
    ['words of its title', { text: 'dân vận' }, null],
    ['a place right before it', {}, Buffer.from('k:99999999999999.z').toString('base64url')],
  ])('Q41 %s in a list does not show it', async (_what, filter, after) => {
    const query =
      'query ($filter: PlanFilter, $after: String) { plans(filter: $filter, after: $after) { edges { node { id } } } }';
    const { codes, data } = await door.ask(STRANGER, query, { filter, after });
    expect([codes, data]).toEqual([[], { plans: { edges: [] } }]);
    const seen = await door.ask(OWNER, query, { filter, after });
    expect(JSON.stringify(seen.data)).toContain(issued.planId);
  });

  it('Q41 lists of work show a unit its own, also with the cursor of another unit', async () => {
    const own = '{ myTasks { edges { cursor node { id } } } myDeliveries { edges { cursor node { id } } } }';
    const theirs = await door.ask(OWNER, own);
    const [task] = (theirs.data as { myTasks: { edges: { cursor: string }[] } }).myTasks.edges;
    expect(task).toBeDefined();
    const before = Buffer.from('k: ').toString('base64url');
    for (const after of [task?.cursor, before]) {
      const query =
        'query ($after: String) { myTasks(after: $after) { edges { node { id } } } myDeliveries(after: $after) { edges { node { id } } } myReportPeriods(after: $after) { edges { node { id } } } }';
      const { codes, data } = await door.ask(STRANGER, query, { after });
      expect([codes, data]).toEqual([
        [],
        { myTasks: { edges: [] }, myDeliveries: { edges: [] }, myReportPeriods: { edges: [] } },
      ]);
    }
  });

  it('Q41 a recipient sees its own copy and task through the plan, never those of others, and no field of staff', async () => {
    const query = `query ($id: ID!) { plan(id: $id) { deliveries { edges { node { addressee { id } } } } tasks { edges { node { id } } }
      reportPeriods { edges { node { id } } } mails { edges { node { id } } } history { edges { node { type } } } revisions { nodes { text } } } }`;
    const { codes, data, text } = await door.ask(COPIED, query, { id: issued.planId });
    expect(data).toEqual({
      plan: {
        deliveries: { edges: [{ node: { addressee: { id: UNITS.copied } } }] },
        tasks: { edges: [] },
        reportPeriods: { edges: [] },
        mails: null,
        history: null,
        revisions: null,
      },
    });
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(text).not.toContain(UNITS.tasked);
  });

  it('Q41 the register, the directory and the citations of an office are its own staff’s', async () => {
    for (const query of [
      'query ($id: ID!) { register(issuerId: $id, year: 2026) { edges { node { id } } } }',
      'query ($id: ID!) { registerCsv(issuerId: $id, year: 2026) }',
      'query ($id: ID!) { units(issuerId: $id) { nodes { id } } }',
      'query ($id: ID!) { citations(issuerId: $id) { edges { node { id } } } }',
    ]) {
      const theirs = await door.ask(COPIED, query, { id: ISSUER });
      expect(theirs.codes).toEqual(['FORBIDDEN']);
      expect(plain(theirs)).toEqual(plain(await door.ask(COPIED, query, { id: MISSING })));
    }
  });

  it('Q41 there is no way in by a global id', () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).not.toEqual(expect.arrayContaining(['node']));
  });
});

describe('Q42 confirming receipt', () => {
  const CONFIRM =
    'mutation ($input: AcknowledgeDeliveryInput!) { acknowledgeDelivery(input: $input) { state answeredAt answeredBy reason } }';
  const confirm = (subject: string, idempotencyKey: string, more: object = {}) =>
    door.ask(subject, CONFIRM, { input: { planId: issued.planId, verdict: 'RECEIVED', idempotencyKey, ...more } });

  it('Q42 for another unit is refused as if there were none, and nothing is recorded', async () => {
    const others = await leavesNothing(door.opened, () =>
      confirm(COPIED, 'nhan-ho-001', { addresseeId: UNITS.tasked }),
    );
    const nobodys = await leavesNothing(door.opened, () => confirm(COPIED, 'nhan-ho-002', { addresseeId: MISSING }));
    expect(others.codes).toEqual(['NOT_FOUND']);
    expect(plain(others)).toEqual(plain(nobodys));
    const staff = await leavesNothing(door.opened, () =>
      confirm(PEOPLE.clerk, 'nhan-ho-003', { addresseeId: UNITS.tasked }),
    );
    expect(staff.codes).toEqual(['FORBIDDEN']);
  });

  it('Q42 twice gives the same receipt, the other answer is refused', async () => {
    const first = await confirm(COPIED, 'nhan-lan-mot');
    const [again, anew] = [await confirm(COPIED, 'nhan-lan-mot'), await confirm(COPIED, 'nhan-lan-hai')];
    expect(first.codes).toEqual([]);
    expect([again.data, anew.data]).toEqual([first.data, first.data]);
    const other = await confirm(COPIED, 'nhan-lan-ba', { verdict: 'RETURNED', reason: 'Không thuộc trách nhiệm' });
    expect([other.codes, other.errors[0]?.extensions.details]).toEqual([['ALREADY_DECIDED'], { verdict: 'RECEIVED' }]);
  });

  it('Q42 after the plan was withdrawn is refused by the state', async () => {
    await door.opened.office.documents.plans.updateOne({ _id: issued.planId }, { $set: { state: 'RECALLED' } });
    const late = await leavesNothing(door.opened, () => confirm(OWNER, 'nhan-sau-thu-hoi'));
    expect([late.codes, late.errors[0]?.extensions.details]).toMatchObject([['WRONG_STATE'], { state: 'RECALLED' }]);
    await door.opened.office.documents.plans.updateOne({ _id: issued.planId }, { $set: { state: 'IN_FORCE' } });
  });
});
