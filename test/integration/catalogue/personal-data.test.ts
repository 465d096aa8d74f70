import { randomUUID } from 'node:crypto';
import { verifyChain } from '../../../services/audit/verify-chain';
import { verifyRecord } from '../../../services/audit/verify-record';
import { queueMails } from '../../../services/mail/queue-mails';
import { printPlan } from '../../../services/plans/print-plan';
import { draftSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { ISSUER, NOW, PEOPLE } from '../../support/graphql/sample-plan';
import { issuePlan } from '../../support/issue-plan';

const ADMIN = 'ht.hong-linh.nguyen-tien-dat';
const NAME = 'Nguyễn Huy Hùng';
const MAIL = 'nguyen.huy.hung@honglinh.example.vn';
const ERASE = `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { id kind state reason } }`;
const CONFIRM = `mutation ($input: ConfirmContactChangeInput!) { confirmContactChange(input: $input) { state settledAt } }`;
const DATA = 'query ($issuerId: ID!, $personId: ID!) { personalData(issuerId: $issuerId, personId: $personId) }';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const key = () => randomUUID();
const documents = () => door.opened.office.documents;
const erase = (personId: string, by = ADMIN, reason = 'Nghỉ hưu, đề nghị xóa theo yêu cầu cá nhân.') =>
  door.ask(by, ERASE, { input: { idempotencyKey: key(), issuerId: ISSUER, personId, reason } });
const confirm = (id: string, by: string = PEOPLE.clerk) =>
  door.ask(by, CONFIRM, { input: { idempotencyKey: key(), issuerId: ISSUER, id } });
const idOf = (answer: Awaited<ReturnType<typeof erase>>): string => {
  const change = answer.data?.['erasePersonalData'] as { id: string } | undefined;
  return change?.id ?? '';
};

/** Another leader takes the place of the one who goes, on the default route and on the plan. */
async function replaceSigner(): Promise<void> {
  const { directory } = documents();
  await directory.updateOne({ _id: `issuer/${ISSUER}` }, { $set: { 'record.defaultRoute.signerId': PEOPLE.deputy } });
}

describe('what is kept about a person', () => {
  it('is told to the person and the administrator of the office, with every plan they acted on, and to nobody else', async () => {
    const planId = await draftSamplePlan(door.opened, 'du-lieu-ca-nhan');
    const own = await door.ask(PEOPLE.drafter, DATA, { issuerId: ISSUER, personId: PEOPLE.drafter });
    expect(own.errors).toEqual([]);
    const told = JSON.parse(own.data?.['personalData'] as string) as Record<string, unknown>;
    expect(told).toMatchObject({
      person: { id: PEOPLE.drafter, mail: expect.stringContaining('@') },
      plansDrafted: [{ planId, at: NOW.toISOString() }],
    });
    expect((await door.ask(ADMIN, DATA, { issuerId: ISSUER, personId: PEOPLE.drafter })).errors).toEqual([]);
    for (const [by, code] of [
      [PEOPLE.clerk, 'FORBIDDEN'],
      ['hd.luong-quang-huy', 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      const { codes } = await door.ask(by, DATA, { issuerId: ISSUER, personId: PEOPLE.drafter });
      expect([by, codes]).toEqual([by, [code]]);
    }
    for (const personId of [PEOPLE.drafter, 'khong-co-ai']) {
      const { codes } = await door.ask('hd.luong-quang-huy', DATA, { issuerId: 'hd.ubnd-tinh', personId });
      expect(codes).toEqual(['NOT_FOUND']);
    }
  });
});

describe('the erasure of personal data', () => {
  it('needs a reason and a second person, and nobody goes who still has to decide', async () => {
    expect((await leavesNothing(door.opened, () => erase(PEOPLE.signer))).codes).toEqual(['PERSON_IN_USE']);
    await replaceSigner();
    await draftSamplePlan(door.opened, 'con-dang-soan');
    expect((await leavesNothing(door.opened, () => erase(PEOPLE.drafter))).codes).toEqual(['PERSON_IN_USE']);
    expect((await leavesNothing(door.opened, () => erase(PEOPLE.signer, ADMIN, ' '))).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    expect((await leavesNothing(door.opened, () => erase(PEOPLE.signer, PEOPLE.clerk))).codes).toEqual(['FORBIDDEN']);
    const other = await leavesNothing(door.opened, () => erase('hd.luong-quang-huy'));
    expect(other.codes).toEqual(['FORBIDDEN']);
  });

  it('takes the address and the roles, leaves the name an issued plan bears, and the record still holds together', async () => {
    await replaceSigner();
    const planId = await draftSamplePlan(door.opened, 'da-ban-hanh');
    const signer = { 'route.signerId': PEOPLE.signer, 'route.mandateId': 'ht.hong-linh.tm-chu-tich' };
    await documents().plans.updateOne({ _id: planId }, { $set: signer });
    await issuePlan(door.opened.office, planId);
    await documents().plans.updateOne({ _id: planId }, { $set: { state: 'CLOSED', closedAt: NOW } });
    const before = await print(planId);
    door.opened.setClock(new Date(NOW.getTime() + 40 * 86_400_000));

    const proposed = await erase(PEOPLE.signer);
    expect(proposed.data?.['erasePersonalData']).toMatchObject({ kind: 'ERASURE', state: 'PROPOSED' });
    expect((await confirm(idOf(proposed), ADMIN)).codes).toEqual(['FORBIDDEN']);
    const confirmed = await confirm(idOf(proposed));
    expect(confirmed.errors).toEqual([]);

    const stored = await documents().directory.findOne({ _id: `person/${PEOPLE.signer}` });
    expect(stored?.record).toMatchObject({ fullName: NAME, mail: null, roles: [] });
    expect(await everywhere(MAIL)).toEqual([]);
    const after = await print(planId);
    expect(after.content).toEqual(before.content);
    expect(after.content.toString()).toContain(NAME);
    expect(await verifyRecord(door.opened.office, 'directory')).toMatchObject({ brokenAt: null, problems: [] });
    expect(await verifyChain(documents(), planId)).toMatchObject({ brokenAt: null });

    // Whoever is written to nevertheless has no address: the mail comes back at once and is shown.
    const mailKey = { planId, revision: 1, addresseeId: PEOPLE.signer, purpose: 'RECALLED' as const };
    await queueMails(door.opened.office, [{ key: mailKey, queuedAt: door.opened.office.clock() }]);
    expect(await documents().mails.findOne({ planId, addresseeId: PEOPLE.signer, purpose: 'RECALLED' })).toMatchObject({
      state: 'BOUNCED',
      lastError: 'NO_ADDRESS',
    });
  });

  it('takes the name as well of somebody no document bears, and what the directory’s history said of them', async () => {
    const personId = 'ht.hong-linh.ke-toan-moi';
    const save = `mutation ($input: SavePersonInput!) { savePerson(input: $input) { actId } }`;
    const roles = [{ role: 'EXECUTOR', unitId: 'ht.hong-linh.phong-noi-vu' }];
    const input = { issuerId: ISSUER, id: personId, fullName: 'Đặng Thị Tạm', mail: 'tam@honglinh.example.vn', roles };
    expect((await door.ask(ADMIN, save, { input: { ...input, idempotencyKey: key() } })).errors).toEqual([]);
    expect(await everywhere('Đặng Thị Tạm')).toEqual(['directory', 'directoryActs']);
    expect((await confirm(idOf(await erase(personId)))).errors).toEqual([]);
    expect(await everywhere('Đặng Thị Tạm')).toEqual([]);
    expect(await everywhere('tam@honglinh.example.vn')).toEqual([]);
    expect(await verifyRecord(door.opened.office, 'directory')).toMatchObject({ brokenAt: null, problems: [] });
    const acts = await door.ask(
      ADMIN,
      'query ($i: ID!) { directoryActs(issuerId: $i) { edges { node { kind intact confirmedBy { id } } } } }',
      { i: ISSUER },
    );
    expect(acts.data?.['directoryActs']).toEqual({
      edges: [
        { node: { kind: 'ERASURE', intact: null, confirmedBy: { id: PEOPLE.clerk } } },
        { node: { kind: 'IMPORT', intact: null, confirmedBy: null } },
      ],
    });
  });
});

async function print(planId: string) {
  const { office } = door.opened;
  const plan = await documents().plans.findOne({ _id: planId });
  const revision = await documents().revisions.findOne({ _id: `${planId}/1` });
  if (!plan || !revision) throw new Error('no plan');
  return printPlan(plan, revision, await office.directory(), 'HTML', office);
}

/** Collections in which the words stand. */
async function everywhere(words: string): Promise<string[]> {
  const names = (await door.opened.mongo.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const found: string[] = [];
  for (const name of names.sort()) {
    const all = await door.opened.mongo.db.collection(name).find({}).toArray();
    if (JSON.stringify(all).includes(words)) found.push(name);
  }
  return found;
}
