import { createHash, randomUUID } from 'node:crypto';
import { verifyRecord } from '../../../services/audit/verify-record';
import type { RegisteredCertificate } from '../../../services/directory/directory-data';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { ISSUER, PEOPLE } from '../../support/graphql/sample-plan';

const ADMIN = 'ht.hong-linh.nguyen-tien-dat';
const SIGNER_MAIL = 'nguyen.huy.hung@honglinh.example.vn';
const CLERK_MAIL = 'le.thi.quynh.trang@honglinh.example.vn';
const [OWN, NEXT, FOREIGN] = ['own', 'next', 'foreign'].map(
  (name): RegisteredCertificate => ({ sha256: createHash('sha256').update(name).digest('hex') }),
) as [RegisteredCertificate, RegisteredCertificate, RegisteredCertificate];

const SAVE = `mutation ($input: SavePersonInput!) { savePerson(input: $input) {
  actId changes { id fields { field waitsForSecondPerson } } } }`;
const IMPORT = `mutation ($input: ImportDirectoryInput!) { importDirectory(input: $input) {
  actId changes { id fields { field waitsForSecondPerson } } } }`;
const CHANGES = `query ($issuerId: ID!) { contactChanges(issuerId: $issuerId) {
  edges { node { id kind state newMailbox certificates { sha256 subject from to } person { id } } } } }`;
const CONFIRM = 'mutation ($input: ConfirmContactChangeInput!) { confirmContactChange(input: $input) { state } }';
const ERASE = 'mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { state } }';
const DECLINE = 'mutation ($input: DeclineContactChangeInput!) { declineContactChange(input: $input) { state } }';

interface Listed {
  id: string;
  kind: string;
  state: string;
  certificates: RegisteredCertificate[];
}

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const documents = () => door.opened.office.documents;
const save = (certificates: RegisteredCertificate[], more: object = {}) =>
  door.ask(ADMIN, SAVE, {
    input: {
      idempotencyKey: randomUUID(),
      issuerId: ISSUER,
      id: PEOPLE.signer,
      mail: SIGNER_MAIL,
      certificates,
      ...more,
    },
  });
const confirm = (by: string, id: string) =>
  door.ask(by, CONFIRM, { input: { idempotencyKey: randomUUID(), issuerId: ISSUER, id } });

async function stored(personId: string = PEOPLE.signer): Promise<unknown> {
  return (await documents().directory.findOne({ _id: `person/${personId}` }))?.record?.['certificates'];
}

async function listed(): Promise<Listed[]> {
  const { data, errors } = await door.ask(PEOPLE.clerk, CHANGES, { issuerId: ISSUER });
  expect(errors).toEqual([]);
  const list = data?.['contactChanges'] as { edges: { node: Listed }[] } | undefined;
  return (list?.edges ?? []).map(({ node }) => node);
}

async function waiting(): Promise<Listed> {
  const [first, ...rest] = (await listed()).filter(({ state }) => state === 'PROPOSED');
  expect(rest).toEqual([]);
  if (!first) throw new Error('nothing waits');
  return first;
}

describe('the certificate of somebody who signs', () => {
  it('C25 counts only when a second person confirms it, and the person is told at the registered address', async () => {
    const proposed = await save([FOREIGN]);
    expect(proposed.errors).toEqual([]);
    expect(proposed.data?.['savePerson']).toMatchObject({
      changes: [{ id: PEOPLE.signer, fields: [{ field: 'certificates', waitsForSecondPerson: true }] }],
    });
    expect(await stored()).toBeUndefined();
    const asked = door.opened.inbox.messages();
    expect(asked.map(({ to }) => to)).toEqual([[CLERK_MAIL]]);
    expect(asked[0]?.subject).toContain('Đề nghị xác nhận đăng ký chứng thư số');
    const change = await waiting();
    expect(change).toMatchObject({
      kind: 'CERTIFICATE',
      newMailbox: null,
      certificates: [{ sha256: FOREIGN.sha256, subject: null, from: null, to: null }],
    });

    for (const by of [ADMIN, PEOPLE.signer, PEOPLE.drafter]) {
      const { codes } = await leavesNothing(door.opened, () => confirm(by, change.id));
      expect([by, codes]).toEqual([by, ['FORBIDDEN']]);
    }

    const grants = await documents().grants.find({}).toArray();
    for (let time = 1; time <= 2; time += 1) {
      const { data, errors } = await confirm(PEOPLE.clerk, change.id);
      expect([errors, data?.['confirmContactChange']]).toEqual([[], { state: 'CONFIRMED' }]);
    }
    expect(await stored()).toEqual([FOREIGN]);
    expect(await documents().grants.find({}).toArray()).toEqual(grants);
    const told = door.opened.inbox.messages().slice(1);
    expect(told.map(({ to }) => to)).toEqual([[SIGNER_MAIL]]);
    expect(told[0]?.subject).toContain('Chứng thư số mới đã được đăng ký');
    expect(told[0]?.text).toContain(FOREIGN.sha256?.slice(0, 16));
    expect(told[0]?.text).not.toContain(FOREIGN.sha256?.slice(0, 17));
    expect(told[0]?.text).toMatch(/báo\s+ngay\s+cho\s+văn\s+thư/);
    const steps = await documents().audit.find({ planId: 'directory', type: 'CONTACT_CHANGE' }).toArray();
    expect(steps.map(({ actorId, data }) => [actorId, data['step'], data['kind']])).toEqual([
      [ADMIN, 'PROPOSED', 'CERTIFICATE'],
      [PEOPLE.clerk, 'CONFIRMED', 'CERTIFICATE'],
    ]);
    expect(await verifyRecord(door.opened.office, 'directory')).toMatchObject({ brokenAt: null, problems: [] });
  });

  it('C25 taken away is gone at once and on record, while a new one of the same file waits', async () => {
    await save([OWN, NEXT]);
    await confirm(PEOPLE.clerk, (await waiting()).id);
    expect(await stored()).toEqual([OWN, NEXT]);
    await save([NEXT, FOREIGN]);
    expect(await stored()).toEqual([NEXT]);
    expect((await waiting()).certificates).toMatchObject([FOREIGN]);
    const gone = await save([]);
    expect(gone.data?.['savePerson']).toMatchObject({
      changes: [{ fields: [{ field: 'certificates', waitsForSecondPerson: false }] }],
    });
    expect(await stored()).toBeUndefined();
    const act = await documents().directoryActs.findOne({ sequence: 4 });
    expect(act).toMatchObject({ actorId: ADMIN, changes: [{ fields: [{ field: 'certificates', after: null }] }] });
    const event = await documents().audit.findOne({ planId: 'directory', key: 'act-000004' });
    expect(event?.data['records']).toMatchObject([{ id: `person/${PEOPLE.signer}`, fields: ['certificates'] }]);
  });

  it('C25 counts for fewer days at once and for more days only when confirmed', async () => {
    await save([{ ...OWN, from: '2026-01-01', to: '2026-12-31' }]);
    await confirm(PEOPLE.clerk, (await waiting()).id);
    const half = { ...OWN, from: '2026-01-01', to: '2026-06-30' };
    await save([half]);
    expect(await stored()).toEqual([half]);
    const open = { ...OWN, from: '2026-01-01' };
    await save([open]);
    expect(await stored()).toEqual([half]);
    await confirm(PEOPLE.clerk, (await waiting()).id);
    expect(await stored()).toEqual([open]);
  });

  it('C25 comes in by a file no easier, nor for somebody new, nor for somebody who does not sign yet', async () => {
    const record = (await documents().directory.findOne({ _id: `person/${PEOPLE.drafter}` }))?.record;
    const newcomer = { ...record, id: 'ht.hong-linh.nguoi-moi', mail: null, certificates: [FOREIGN] };
    const content = JSON.stringify({ people: [newcomer, { ...record, certificates: [FOREIGN] }] });
    const input = { idempotencyKey: randomUUID(), issuerId: ISSUER, format: 'JSON', dryRun: false, content };
    const { errors } = await door.ask(ADMIN, IMPORT, { input });
    expect(errors).toEqual([]);
    expect(await documents().directory.findOne({ _id: 'person/ht.hong-linh.nguoi-moi' })).not.toBeNull();
    for (const id of ['ht.hong-linh.nguoi-moi', PEOPLE.drafter])
      expect([id, await stored(id)]).toEqual([id, undefined]);
    expect((await listed()).map(({ kind, state }) => [kind, state])).toEqual([
      ['CERTIFICATE', 'PROPOSED'],
      ['CERTIFICATE', 'PROPOSED'],
    ]);
  });

  it('C25 waits beside a new address, and a declined one never counts', async () => {
    await save([FOREIGN], { mail: 'lanh.dao.moi@honglinh.example.vn' });
    const both = await listed();
    expect(both.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['ADDRESS', 'PROPOSED'],
      ['CERTIFICATE', 'PROPOSED'],
    ]);
    const id = both.find(({ kind }) => kind === 'CERTIFICATE')?.id ?? '';
    const input = { idempotencyKey: randomUUID(), issuerId: ISSUER, id, reason: 'Không phải của tôi.' };
    expect((await door.ask(PEOPLE.clerk, DECLINE, { input })).data?.['declineContactChange']).toEqual({
      state: 'DECLINED',
    });
    expect((await leavesChanges(() => confirm(PEOPLE.clerk, id))).codes).toEqual(['WRONG_STATE']);
    expect(await stored()).toBeUndefined();
    expect((await waiting()).kind).toBe('ADDRESS');
  });

  it('C25 goes with the person whose data are erased, and cannot be confirmed afterwards', async () => {
    await save([OWN], { id: PEOPLE.drafter, mail: undefined });
    await confirm(PEOPLE.clerk, (await waiting()).id);
    expect(await stored(PEOPLE.drafter)).toEqual([OWN]);
    const erase = { idempotencyKey: randomUUID(), issuerId: ISSUER, personId: PEOPLE.drafter, reason: 'Theo đề nghị.' };
    const asked = await door.ask(ADMIN, ERASE, { input: erase });
    expect(asked.errors).toEqual([]);
    await save([OWN, NEXT], { id: PEOPLE.drafter, mail: undefined });
    const pending = (await listed()).filter(({ state }) => state === 'PROPOSED');
    expect(pending.map(({ kind }) => kind).sort()).toEqual(['CERTIFICATE', 'ERASURE']);
    const idOf = (wanted: string) => pending.find(({ kind }) => kind === wanted)?.id ?? '';
    expect((await confirm(PEOPLE.clerk, idOf('ERASURE'))).errors).toEqual([]);
    expect((await confirm(PEOPLE.clerk, idOf('CERTIFICATE'))).codes).toEqual(['WRONG_STATE']);
    expect(await stored(PEOPLE.drafter)).toBeUndefined();
    const kept = JSON.stringify([
      await documents().contactChanges.find({}).toArray(),
      await documents().directoryActs.find({}).toArray(),
    ]);
    for (const { sha256 = '' } of [OWN, NEXT]) expect(kept).not.toContain(sha256);
  });
});

/** The refused confirmation leaves the change as it was. */
async function leavesChanges<T>(act: () => Promise<T>): Promise<T> {
  const before = await documents().contactChanges.find({}).sort({ _id: 1 }).toArray();
  const answer = await act();
  expect(await documents().contactChanges.find({}).sort({ _id: 1 }).toArray()).toEqual(before);
  return answer;
}
