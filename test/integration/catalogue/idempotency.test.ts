import { isInputObjectType, isNonNullType } from 'graphql';
import { schema } from '../../../graphql/schema';
import { openGrants } from '../../../services/grants/open-grant';
import { type Door, type DoorAnswer, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing, stateOfOffice } from '../../support/catalogue/state-of-office';
import { seedText } from '../../support/seed-text';
import { until } from '../../support/until';

const ISSUER = 'ht.hong-linh.ubnd';
const DRAFTER = 'ht.hong-linh.phan-thi-hong-nhung';
const SIGNER = 'ht.hong-linh.nguyen-huy-hung';
const REUSED = { reason: 'idempotency-key-reused' };
const FIFTY = Array.from({ length: 50 }, (_, index) => index);

const CREATE = 'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { id revision title } }';
const SAVE = 'mutation ($input: SaveRevisionInput!) { saveRevision(input: $input) { id } }';
const CODE = 'mutation ($input: RequestSignatureCodeInput!) { requestSignatureCode(input: $input) { revision } }';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ settings: { RATE_MUTATIONS_PER_MINUTE: '10000' } });
});
afterAll(() => door.close());

const create = (key: string, text = seedText('002')) =>
  door.ask(DRAFTER, CREATE, { input: { idempotencyKey: key, issuerId: ISSUER, text } });
const save = (planId: string, key: string, note: string, basedOn = 1) =>
  door.ask(DRAFTER, SAVE, { input: { idempotencyKey: key, planId, basedOn, note } });
const idOf = (answer: DoorAnswer) => (answer.data as { createPlan: { id: string } }).createPlan.id;
const count = (collection: 'plans' | 'revisions' | 'requests', query: object) =>
  door.opened.mongo.db.collection(collection).countDocuments(query);
const refusals = (answers: DoorAnswer[]) => answers.flatMap(({ codes }) => codes);

test('C55 fifty times the same body at once is one plan, and fifty times the same answer', async () => {
  const answers = await Promise.all(FIFTY.map(() => create('nam-muoi-lan')));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.codes).toEqual([]);
  expect(await count('revisions', { planId: idOf(answers[0]!) })).toBe(1);
});

test('C55 the same key with another body is CONFLICT by its reason and changes nothing', async () => {
  expect((await create('mot-khoa')).codes).toEqual([]);
  const other = await leavesNothing(door.opened, () => create('mot-khoa', `${seedText('002')}\n`));
  expect(other.codes).toEqual(['CONFLICT']);
  expect(other.errors[0]?.extensions.details).toEqual(REUSED);
  expect(other.errors[0]?.message).toMatch(/Vui lòng dùng khóa mới/);
});

test('C55 fifty bodies at once under one key are one effect: the others are told', async () => {
  const planId = idOf(await create('ke-hoach-nhieu-than'));
  const answers = await Promise.all(FIFTY.map((i) => save(planId, 'cung-mot-khoa', `Ghi chú ${i}`)));
  const codes = refusals(answers);
  expect(codes).toHaveLength(49);
  expect(new Set(codes)).toEqual(new Set(['CONFLICT']));
  expect(await count('revisions', { planId })).toBe(2);
});

test('C55 a saved revision may be saved again with its key, at once or after the plan went on; nothing is doubled', async () => {
  const planId = idOf(await create('ke-hoach-luu-lai'));
  const answers = await Promise.all(FIFTY.map(() => save(planId, 'luu-lan-mot', 'Đổi căn cứ.')));
  expect(refusals(answers)).toEqual([]);
  // What the workflow does once it took the revision.
  await door.opened.office.documents.plans.updateOne({ _id: planId }, { $set: { revision: 2 } });
  expect((await save(planId, 'luu-lan-hai', 'Đổi nơi nhận.', 2)).codes).toEqual([]);
  expect((await save(planId, 'luu-lan-mot', 'Đổi căn cứ.')).codes).toEqual([]);
  expect(await count('revisions', { planId })).toBe(3);
});

test('C55 of two different saves on the same revision one is saved, the other is CONFLICT and names the newer', async () => {
  const planId = idOf(await create('ke-hoach-hai-nguoi'));
  const answers = await Promise.all([save(planId, 'nguoi-thu-nhat', 'Một.'), save(planId, 'nguoi-thu-hai', 'Hai.')]);
  expect(refusals(answers)).toEqual(['CONFLICT']);
  const [refused] = answers.flatMap(({ errors }) => errors);
  expect(refused?.extensions.details).toEqual({ revision: 2 });
  expect(await count('revisions', { planId })).toBe(2);
});

test('C55 a save that was cut off before the workflow heard of it is finished by whoever comes next', async () => {
  const planId = idOf(await create('ke-hoach-dut-doan'));
  const taken = () => door.process.calls.filter((call) => call === `takeRevision ${planId}`).length;
  door.process.away = true;
  // The test process throws what no Temporal client would; the real one says UNAVAILABLE.
  expect((await save(planId, 'luu-khi-dut', 'Một.')).codes).toHaveLength(1);
  door.process.away = false;
  expect(taken()).toBe(0);
  expect((await save(planId, 'luu-khi-dut', 'Một.')).codes).toEqual([]);
  expect(taken()).toBe(1);
  expect(await count('revisions', { planId })).toBe(2);
});

test('C55 fifty requests for a code with one key are one mail; another key is another code', async () => {
  const { documents } = door.opened.office;
  const planId = idOf(await create('ke-hoach-xin-ma'));
  await documents.plans.updateOne({ _id: planId }, { $set: { state: 'PENDING_SIGNATURE', 'route.signerId': SIGNER } });
  const revision = await documents.revisions.findOne({ _id: `${planId}/1` });
  const contentHash = revision?.contentHash ?? '';
  await openGrants(door.opened.office, [
    {
      purpose: 'SIGN',
      planId,
      revision: 1,
      docHash: contentHash,
      subjectId: SIGNER,
      aboutId: null,
      openedAt: new Date(),
    },
  ]);
  const request = (idempotencyKey: string) =>
    door.ask(SIGNER, CODE, { input: { idempotencyKey, planId, contentHash } });
  expect(refusals(await Promise.all(FIFTY.map(() => request('xin-ma-lan-1'))))).toEqual([]);
  expect(await documents.mails.countDocuments({ planId, purpose: 'CODE' })).toBe(1);
  expect((await request('xin-ma-lan-2')).codes).toEqual([]);
  expect((await request('xin-ma-lan-1')).codes).toEqual([]);
  expect(await documents.mails.countDocuments({ planId, purpose: 'CODE' })).toBe(2);
  await until(
    'the codes are sent',
    async () => (await documents.mails.countDocuments({ planId, state: 'SENT' })) === 2,
  );
});

test('a refused mutation leaves its key free: put right, it may be sent with the same key', async () => {
  const refused = await leavesNothing(door.opened, () => create('dien-lai', ' '));
  expect(refused.codes).toEqual(['TEXT_EMPTY']);
  expect((await create('dien-lai')).codes).toEqual([]);
});

test('who may not do a thing leaves no trace, not even of the key', async () => {
  const input = { idempotencyKey: 'khong-co-quyen', issuerId: ISSUER, text: seedText('002') };
  const before = await stateOfOffice(door.opened);
  expect((await door.ask('ht.hong-linh.le-thi-quynh-trang', CREATE, { input })).codes).toEqual(['FORBIDDEN']);
  expect((await door.ask(null, CREATE, { input })).codes).toEqual(['UNAUTHENTICATED']);
  expect(await stateOfOffice(door.opened)).toEqual(before);
});

test('a key belongs to its person and its mutation, and of the input nothing but a digest is kept', async () => {
  const key = 'khoa-cua-toi-1';
  const planId = idOf(await create(key));
  expect((await save(planId, key, 'Cùng khóa, việc khác.')).codes).toEqual([]);
  const kept = await door.opened.mongo.db.collection('requests').find().toArray();
  for (const request of kept) {
    expect(Object.keys(request).sort()).toEqual(['_id', 'at', 'digest', 'kid', 'runs', 'schemaVersion']);
    expect(request['kid']).toBe(door.opened.office.keys.current.kid);
    expect(request['digest']).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(JSON.stringify(kept)).not.toContain(key);
});

test.each(['', 'ngắn', 'has a space in it', 'x'.repeat(129), 'tiếng-việt-có-dấu'])(
  'a key like "%s" is BAD_USER_INPUT that names the field',
  async (key) => {
    const answer = await leavesNothing(door.opened, () => create(key));
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.extensions.details).toEqual({ field: 'idempotencyKey' });
  },
);

test('every mutation takes one input with an idempotency key, and binds it before its resolver runs', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(15);
  const unkeyed = mutations.filter(({ args, extensions }) => {
    const type = args[0] && isNonNullType(args[0].type) ? args[0].type.ofType : null;
    const keyed = isInputObjectType(type) && String(type.getFields()['idempotencyKey']?.type) === 'String!';
    return args.length !== 1 || !keyed || extensions['boundByKey'] !== true;
  });
  expect(unkeyed.map(({ name }) => name)).toEqual([]);
});
