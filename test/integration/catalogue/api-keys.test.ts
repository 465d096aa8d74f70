import { findKeyUnit } from '../../../services/api-keys/find-key-unit';
import { type IssuedSample, issueSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, type DoorAnswer, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { NOW, PEOPLE, UNITS } from '../../support/graphql/sample-plan';

const ADMIN = 'ht.hong-linh.nguyen-tien-dat';
const CREATE =
  'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { bearer key { id unit { id } createdBy { id } lastUsedOn } } }';
const REVOKE = 'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { id revokedAt } }';
const LIST = 'query ($unitId: ID!) { apiKeys(unitId: $unitId) { edges { node { id label lastUsedOn revokedAt } } } }';
const ME = '{ me { id isUnit roles { role } } }';
const PLAN = 'query ($id: ID!) { plan(id: $id) { id title } }';

let door: Door;
let issued: IssuedSample;
beforeAll(async () => {
  door = await openDoor();
  issued = await issueSamplePlan(door.opened, 'ke-hoach-khoa', UNITS.tasked);
});
afterAll(() => door.close());

interface Made {
  bearer: string | null;
  key: { id: string; unit: { id: string }; lastUsedOn: string | null };
}

interface KeyList {
  edges: { node: { id: string; revokedAt: string | null; lastUsedOn: string | null } }[];
}

const create = (unitId: string, idempotencyKey: string, subject = ADMIN): Promise<DoorAnswer> =>
  door.ask(subject, CREATE, { input: { unitId, idempotencyKey, label: 'Hệ thống văn bản' } });
const made = (answer: DoorAnswer): Made => {
  expect(answer.codes).toEqual([]);
  return (answer.data as { createApiKey: Made }).createApiKey;
};
const bearerOf = async (unitId: string, idempotencyKey: string): Promise<string> =>
  made(await create(unitId, idempotencyKey)).bearer ?? '';
const revoke = (bearer: string) =>
  door.ask(ADMIN, REVOKE, { input: { id: bearer.split('.')[0], idempotencyKey: `thu-hoi-${bearer.split('.')[0]}` } });
const askBy = (bearer: string, query: string, variables: object = {}): Promise<DoorAnswer> =>
  door.send(JSON.stringify({ query, variables }), { authorization: `Bearer ${bearer}` });
/** The answer without what differs from request to request. */
const plain = ({ status, errors }: DoorAnswer) => ({
  status,
  errors: errors.map(({ message, extensions }) => [message, extensions.code, extensions.details]),
});

describe('C26 keys of units’ systems', () => {
  it('C26 a key speaks for its unit; its secret is told once and is nowhere in the documents', async () => {
    const first = await create(UNITS.tasked, 'khoa-thu-nhat');
    const { bearer, key } = made(first);
    expect(bearer).toMatch(new RegExp(`^${key.id}\\.[\\w-]{43}$`));
    expect((await askBy(bearer ?? '', ME)).data).toEqual({ me: { id: UNITS.tasked, isUnit: true, roles: [] } });
    const again = await create(UNITS.tasked, 'khoa-thu-nhat');
    expect(made(again)).toEqual({ ...made(first), bearer: null, key: { ...key, lastUsedOn: '2026-02-05' } });
    const [, secret = ''] = (bearer ?? '').split('.');
    const collections = await door.opened.mongo.db.listCollections({}, { nameOnly: true }).toArray();
    for (const { name } of collections) {
      const documents = await door.opened.mongo.db.collection(name).find().toArray();
      expect(JSON.stringify(documents)).not.toContain(secret);
    }
    await revoke(bearer ?? '');
  });

  it('C26 a revoked key is refused at once and five seconds later, like one that never was', async () => {
    const bearer = await bearerOf(UNITS.tasked, 'khoa-thu-hoi');
    expect((await askBy(bearer, PLAN, { id: issued.planId })).codes).toEqual([]);
    expect((await revoke(bearer)).codes).toEqual([]);
    const refused = await askBy(bearer, PLAN, { id: issued.planId });
    door.opened.setClock(new Date(NOW.getTime() + 5000));
    const later = await askBy(bearer, PLAN, { id: issued.planId });
    door.opened.setClock(NOW);
    const unknown = await askBy(`${'a'.repeat(16)}.${'b'.repeat(43)}`, PLAN, { id: issued.planId });
    expect(plain(refused).errors.map(([, code]) => code)).toEqual(['UNAUTHENTICATED']);
    expect([plain(later), plain(unknown)]).toEqual([plain(refused), plain(refused)]);
    const upload = await fetch(`${door.origin}/files?name=a.txt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'text/plain' },
      body: 'x',
    });
    expect(upload.status).toBe(401);
  });

  it('C26 the key of one unit learns nothing of a plan another unit got, and cannot answer for it', async () => {
    const bearer = await bearerOf(UNITS.stranger, 'khoa-don-vi-khac');
    const hidden = await askBy(bearer, PLAN, { id: issued.planId });
    const missing = await askBy(bearer, PLAN, { id: 'khongcokehoach99' });
    expect(hidden.codes).toEqual(['NOT_FOUND']);
    expect(plain(hidden)).toEqual(plain(missing));
    const receipt = 'mutation ($input: AcknowledgeDeliveryInput!) { acknowledgeDelivery(input: $input) { id } }';
    const input = {
      planId: issued.planId,
      addresseeId: UNITS.tasked,
      verdict: 'RECEIVED',
      idempotencyKey: 'nhan-thay',
    };
    const answer = await leavesNothing(door.opened, () => askBy(bearer, receipt, { input }));
    expect(answer.codes).toEqual(['NOT_FOUND']);
    await revoke(bearer);
  });

  it('C26 one wrong character is refused like an unknown key, in the same time', async () => {
    const bearer = await bearerOf(UNITS.tasked, 'khoa-sai-mot-chu');
    const flip = (at: number) => {
      const other = bearer[at] === 'x' ? 'y' : 'x';
      return bearer.slice(0, at) + other + bearer.slice(at + 1);
    };
    const wrongEnd = flip(bearer.length - 2);
    const wrongStart = flip(17);
    const unknown = flip(3);
    for (const one of [wrongEnd, wrongStart, unknown])
      expect((await askBy(one, ME)).codes).toEqual(['UNAUTHENTICATED']);
    // Medians of interleaved requests; a difference anybody could use would be many times larger.
    const times: number[][] = [[], [], []];
    for (let round = 0; round < 150; round += 1) {
      for (const [index, one] of [wrongEnd, wrongStart, unknown].entries()) {
        const before = process.hrtime.bigint();
        await findKeyUnit(door.opened.office, `Bearer ${one}`);
        times[index]?.push(Number(process.hrtime.bigint() - before));
      }
    }
    const medians = times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(2);
    await revoke(bearer);
  });

  it('a unit has two live keys, so that a new one is in use before the old one is revoked', async () => {
    const old = await bearerOf(UNITS.copied, 'khoa-cu-001');
    const next = await bearerOf(UNITS.copied, 'khoa-moi-001');
    const third = await leavesNothing(door.opened, () => create(UNITS.copied, 'khoa-thua-001'));
    expect(third.codes).toEqual(['TOO_MANY_API_KEYS']);
    await revoke(old);
    expect((await askBy(old, ME)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await askBy(next, ME)).codes).toEqual([]);
    const another = await bearerOf(UNITS.copied, 'khoa-thua-002');
    const listed = await door.ask(ADMIN, LIST, { unitId: UNITS.copied });
    const { edges } = (listed.data as unknown as { apiKeys: KeyList }).apiKeys;
    const live = edges.filter(({ node }) => node.revokedAt === null).map(({ node }) => node.id);
    expect(live.sort()).toEqual([next, another].map((bearer) => bearer.split('.')[0]).sort());
    // The day, and nothing nearer.
    expect(edges.map(({ node }) => node.lastUsedOn)).toContain('2026-02-05');
  });

  it('twenty at once make two keys and no more', async () => {
    const unitId = 'ht.hong-linh.phong-noi-vu';
    const answers = await Promise.all(Array.from({ length: 20 }, (_, one) => create(unitId, `khoa-cung-luc-${one}`)));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(2);
    expect(await door.opened.office.documents.apiKeys.countDocuments({ unitId })).toBe(2);
  });

  it('only the administrator of the office whose area the unit belongs to makes, sees and revokes keys', async () => {
    const bearer = await bearerOf(UNITS.stranger, 'khoa-quyen-001');
    const elsewhere = await leavesNothing(door.opened, () => create('hd.ubnd-tinh', 'khoa-noi-khac'));
    const nowhere = await leavesNothing(door.opened, () => create('khong-co-don-vi', 'khoa-khong-dau'));
    expect([elsewhere.codes, nowhere.codes]).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
    for (const subject of [PEOPLE.drafter, PEOPLE.signer, `unit:${UNITS.stranger}`]) {
      const refused = [
        await leavesNothing(door.opened, () => create(UNITS.stranger, 'khoa-khong-quyen', subject)),
        await door.ask(subject, LIST, { unitId: UNITS.stranger }),
      ];
      expect(refused.map(({ codes }) => codes)).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
      const input = { id: bearer.split('.')[0], idempotencyKey: 'thu-hoi-trom' };
      const missing = { id: 'khongcokhoa12345', idempotencyKey: 'thu-hoi-trom' };
      const theirs = await leavesNothing(door.opened, () => door.ask(subject, REVOKE, { input }));
      expect(plain(theirs)).toEqual(plain(await door.ask(subject, REVOKE, { input: missing })));
      expect(theirs.codes).toEqual(['NOT_FOUND']);
    }
    expect((await askBy(bearer, ME)).codes).toEqual([]);
  });
});
