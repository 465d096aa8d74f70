import { randomUUID } from 'node:crypto';
import { createPages } from '../../../pages/handle-request';
import { verifyRecord } from '../../../services/audit/verify-record';
import { askDecision } from '../../../services/plans/ask-decision';
import { relayOnce } from '../../../services/relay/relay-once';
import { draftSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { ISSUER, NOW, PEOPLE } from '../../support/graphql/sample-plan';
import { awaitMail, codeAfter, linkInMail } from '../../support/pages/link-in-mail';
import { openVisitor } from '../../support/pages/open-visitor';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';

const ADMIN = 'ht.hong-linh.nguyen-tien-dat';
const OLD_MAIL = 'nguyen.huy.hung@honglinh.example.vn';
const NEW_MAIL = 'lanh.dao.moi@honglinh.example.vn';

const SAVE = `mutation ($input: SavePersonInput!) { savePerson(input: $input) {
  dryRun actId unchanged changes { id kind change fields { field before after waitsForSecondPerson } } } }`;
const CHANGES = `query ($issuerId: ID!) { contactChanges(issuerId: $issuerId) {
  edges { node { id kind state newMailbox oldDigest person { id } proposedBy { id } decidedBy { id } settledAt } } } }`;
const CONFIRM = `mutation ($input: ConfirmContactChangeInput!) { confirmContactChange(input: $input) {
  id state newMailbox decidedBy { id } settledAt } }`;

interface ListedChange {
  id: string;
  kind: string;
  state: string;
  newMailbox: string | null;
  person: { id: string };
}

let door: Door;
let pages: ServedPages;

beforeEach(async () => {
  door = await openDoor();
  const { handle } = createPages(door.opened.office);
  pages = await servePages(() => handle);
});
afterEach(async () => {
  await pages.close();
  await door.close();
});

const key = () => randomUUID();
const documents = () => door.opened.office.documents;
const saveMail = (mail: string | null, more: object = {}, by = ADMIN) =>
  door.ask(by, SAVE, { input: { idempotencyKey: key(), issuerId: ISSUER, id: PEOPLE.signer, mail, ...more } });
const confirm = (by: string, id: string, idempotencyKey = key()) =>
  door.ask(by, CONFIRM, { input: { idempotencyKey, issuerId: ISSUER, id } });

async function listChanges(): Promise<ListedChange[]> {
  const { data } = await door.ask(PEOPLE.clerk, CHANGES, { issuerId: ISSUER });
  const list = data?.['contactChanges'] as { edges: { node: ListedChange }[] } | undefined;
  return (list?.edges ?? []).map(({ node }) => node);
}

async function storedMail(personId: string): Promise<unknown> {
  return (await documents().directory.findOne({ _id: `person/${personId}` }))?.record?.['mail'];
}

/** A plan that waits for the signature, and the leader asked for it. */
async function askForSignature(name: string): Promise<string> {
  const planId = await draftSamplePlan(door.opened, name);
  await documents().plans.updateOne({ _id: planId }, { $set: { state: 'PENDING_SIGNATURE' } });
  await askDecision(door.opened.office, { planId, purpose: 'SIGN', round: 1, at: NOW });
  return planId;
}

describe('the address of somebody who signs', () => {
  it('C25 changes only when a second person confirms; then old links are gone, the new one goes to the new address, and the old address is told', async () => {
    const proposed = await saveMail(NEW_MAIL);
    expect(proposed.errors).toEqual([]);
    expect(proposed.data?.['savePerson']).toMatchObject({
      changes: [
        {
          id: PEOPLE.signer,
          change: 'CHANGED',
          fields: [{ field: 'mail', before: OLD_MAIL, after: NEW_MAIL, waitsForSecondPerson: true }],
        },
      ],
    });
    expect(await storedMail(PEOPLE.signer)).toBe(OLD_MAIL);
    const asked = await awaitMailTo(String(await storedMail(PEOPLE.clerk)), 0);
    expect(asked.subject).toContain('Đề nghị xác nhận thay đổi địa chỉ');
    expect(asked.text).not.toContain(NEW_MAIL);
    expect(door.opened.inbox.messages()).toHaveLength(1);

    const planId = await askForSignature('cung-mot-phut');
    const oldLink = await linkInMail(door.opened, { kind: 'signature', planId, to: OLD_MAIL });
    const visitor = openVisitor(pages.origin);
    expect((await visitor.get(oldLink)).status).toBe(200);
    const oldCode = await codeAfter(door.opened, planId, () => visitor.askForCode(oldLink));

    const [change] = await listChanges();
    expect(change).toMatchObject({ state: 'PROPOSED', newMailbox: NEW_MAIL, person: { id: PEOPLE.signer } });
    const sentBefore = door.opened.inbox.messages().length;
    const confirmed = await confirm(PEOPLE.clerk, change?.id ?? '');
    expect(confirmed.errors).toEqual([]);
    expect(confirmed.data?.['confirmContactChange']).toMatchObject({
      state: 'CONFIRMED',
      newMailbox: null,
      decidedBy: { id: PEOPLE.clerk },
      settledAt: expect.any(String),
    });
    expect(await storedMail(PEOPLE.signer)).toBe(NEW_MAIL);

    const gone = await visitor.get(oldLink);
    expect(gone.status).toBe(410);
    expect(gone.words).toContain('thay bằng một liên kết mới');
    expect(gone.words).not.toMatch(/phiên bản \d/);
    const refused = await leavesNothing(door.opened, () =>
      visitor.post(oldLink, 'decide', { verdict: 'APPROVED', code: oldCode }),
    );
    expect(refused.status).toBeGreaterThanOrEqual(400);

    const newLink = await linkInMail(door.opened, { kind: 'signature', planId, to: NEW_MAIL, after: sentBefore });
    expect(newLink).not.toBe(oldLink);
    expect((await openVisitor(pages.origin).get(newLink)).status).toBe(200);
    const told = await awaitMailTo(OLD_MAIL, sentBefore);
    expect(told.subject).toContain('Địa chỉ thư điện tử đã được thay đổi');
    expect(told.text).not.toContain(NEW_MAIL);
    expect(
      door.opened.inbox
        .messages()
        .slice(sentBefore)
        .flatMap((mail) => mail.to)
        .sort(),
    ).toEqual([NEW_MAIL, OLD_MAIL].sort());

    // A reminder of the workflow carries the new link, and nothing stays of the addresses but digests.
    await askDecision(door.opened.office, { planId, purpose: 'SIGN', round: 2, at: NOW });
    const reminder = await awaitMail(door.opened, { kind: 'signature', planId, to: NEW_MAIL, after: sentBefore + 2 });
    expect(reminder.text).toContain(newLink);
    expect(JSON.stringify(await documents().contactChanges.find({}).toArray())).not.toContain('@');
    expect(JSON.stringify(await documents().directoryActs.find({}).toArray())).not.toContain('@');
    expect(JSON.stringify(await documents().audit.find({}).toArray())).not.toContain('@');
    expect(await verifyRecord(door.opened.office, 'directory')).toMatchObject({ brokenAt: null, problems: [] });
  });

  it('C25 is not confirmed by whoever proposed it, by the person, or by anybody without the office for it', async () => {
    await saveMail(NEW_MAIL);
    const [change] = await listChanges();
    const id = change?.id ?? '';
    for (const [by, code] of [
      [ADMIN, 'FORBIDDEN'],
      [PEOPLE.signer, 'FORBIDDEN'],
      [PEOPLE.drafter, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      const input = { idempotencyKey: key(), issuerId: ISSUER, id };
      const { codes } = await leavesNothing(door.opened, () => door.ask(by, CONFIRM, { input }));
      expect([by, codes]).toEqual([by, [code]]);
    }
    const foreign = { idempotencyKey: key(), issuerId: 'hd.ubnd-tinh', id };
    const elsewhere = await leavesNothing(door.opened, () =>
      door.ask('hd.nguyen-thi-mai-hoa', CONFIRM, { input: foreign }),
    );
    expect(elsewhere.codes).toEqual(['NOT_FOUND']);
    expect(await storedMail(PEOPLE.signer)).toBe(OLD_MAIL);
  });

  it('C25 is not got round by taking the office away, changing the address and giving the office back', async () => {
    const record = (await documents().directory.findOne({ _id: 'person/ht.hong-linh.tran-quoc-viet' }))?.record;
    const id = 'ht.hong-linh.tran-quoc-viet';
    const mandates = await documents().directory.find({ kind: 'mandate', 'record.holderId': id }).toArray();
    const input = { issuerId: ISSUER, id };
    const handed = mandates.map(({ record: mandate }) => ({ ...mandate, holderId: PEOPLE.signer }));
    const content = JSON.stringify({ people: [{ ...record, roles: [] }], mandates: handed });
    const imported = await importFile({ content });
    expect(imported.errors).toEqual([]);
    const moved = await door.ask(ADMIN, SAVE, { input: { ...input, idempotencyKey: key(), mail: NEW_MAIL } });
    expect(moved.errors).toEqual([]);
    expect(await storedMail(id)).toBe(record?.['mail']);
    expect(await listChanges()).toMatchObject([{ state: 'PROPOSED', person: { id } }]);
  });

  it('is confirmed once however often that is sent, and what a process left undone is finished by the relay', async () => {
    const planId = await askForSignature('lam-lai');
    await saveMail(NEW_MAIL);
    const [change] = await listChanges();
    const id = change?.id ?? '';
    const answers = await Promise.all(Array.from({ length: 6 }, () => confirm(PEOPLE.clerk, id)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    const open = () => documents().grants.find({ planId, purpose: 'SIGN', state: 'OPEN' }).toArray();
    expect(await open()).toHaveLength(1);
    expect(await documents().directoryActs.countDocuments({ kind: 'CONTACT' })).toBe(1);
    expect(await documents().mails.countDocuments({ purpose: 'CONTACT_CHANGED' })).toBe(1);

    await saveMail(OLD_MAIL);
    // Both were proposed at the same instant, so their order says nothing.
    const back = (await listChanges()).find(({ state }) => state === 'PROPOSED');
    await documents().contactChanges.updateOne(
      { _id: back?.id ?? '' },
      { $set: { state: 'CONFIRMED', decidedBy: PEOPLE.clerk, decidedAt: new Date(NOW.getTime() - 120_000) } },
    );
    const [before] = await open();
    await relayOnce(door.opened.office, 60_000);
    expect(await storedMail(PEOPLE.signer)).toBe(OLD_MAIL);
    const [after] = await open();
    expect(after?._id).not.toBe(before?._id);
    expect(await documents().grants.findOne({ _id: before?._id ?? '' })).toMatchObject({
      state: 'REVOKED',
      revokedBecause: 'CONTACT_CHANGED',
      replacedBy: after?._id,
    });
  });
});

describe('the directory in the hands of its administrator', () => {
  it.each([
    'a@x.vn, evil@e.com',
    'a@x.vn>\r\nRCPT TO:<evil@e.com',
    '"a b"@x.vn',
    'khong-co-a-cong.vn',
    `${'a'.repeat(290)}@x.vn`,
    'nguyễn@bộ.vn',
  ])('C29 the address %j is refused as BAD_EMAIL and nothing is written', async (mail) => {
    const { codes } = await leavesNothing(door.opened, () => saveMail(mail));
    expect(codes).toEqual(['BAD_EMAIL']);
  });

  it('tells what would change before it does, and its history afterwards', async () => {
    const change = { fullName: 'Nguyễn Huy Hùng (sửa)' };
    const would = await saveMail(OLD_MAIL, { ...change, dryRun: true });
    const fields = [
      { field: 'fullName', before: 'Nguyễn Huy Hùng', after: change.fullName, waitsForSecondPerson: false },
    ];
    expect(would.data?.['savePerson']).toMatchObject({ dryRun: true, actId: null, changes: [{ fields }] });
    expect(await documents().directoryActs.countDocuments({})).toBe(0);
    await saveMail(OLD_MAIL, change);
    const acts = await door.ask(
      ADMIN,
      'query ($i: ID!) { directoryActs(issuerId: $i) { edges { node { id kind intact actor { id } changes { id fields { field before after } } } } } }',
      { i: ISSUER },
    );
    expect(acts.errors).toEqual([]);
    expect(acts.data?.['directoryActs']).toMatchObject({
      edges: [
        {
          node: {
            id: '000001',
            kind: 'IMPORT',
            intact: true,
            actor: { id: ADMIN },
            changes: [{ fields: [{ field: 'fullName' }] }],
          },
        },
      ],
    });
    await documents().directoryActs.updateOne({ _id: '000001' }, { $set: { 'changes.0.fields.0.after': 'Ai khác' } });
    const edited = await door.ask(
      ADMIN,
      'query ($i: ID!) { directoryActs(issuerId: $i) { edges { node { intact } } } }',
      {
        i: ISSUER,
      },
    );
    expect(edited.data?.['directoryActs']).toEqual({ edges: [{ node: { intact: false } }] });
  });

  it('comes out as files and goes in again without a change', async () => {
    for (const format of ['JSON', 'CSV']) {
      const out = await door.ask(
        ADMIN,
        'query ($i: ID!, $f: DirectoryFormat!) { directoryExport(issuerId: $i, format: $f) { kind name mediaType content } }',
        { i: ISSUER, f: format },
      );
      expect(out.errors).toEqual([]);
      const files = out.data?.['directoryExport'] as { kind: string | null; content: string }[];
      expect(files).toHaveLength(format === 'JSON' ? 1 : 4);
      for (const { kind, content } of files) {
        const again = await leavesKeyOnly(() => importFile({ format, kind, content, removeMissing: true }));
        expect(again.data?.['importDirectory']).toMatchObject({ actId: null, changes: [] });
      }
    }
  });

  it('is one office’s: nobody else exports, imports or reads its history', async () => {
    const asks: [string, object][] = [
      ['query ($i: ID!) { directoryExport(issuerId: $i, format: JSON) { content } }', { i: ISSUER }],
      ['query ($i: ID!) { directoryActs(issuerId: $i) { edges { cursor } } }', { i: ISSUER }],
    ];
    for (const [query, variables] of asks) {
      for (const subject of [PEOPLE.clerk, PEOPLE.signer, 'hd.luong-quang-huy', 'unit:ht.hong-linh.cong-an']) {
        expect((await door.ask(subject, query, variables)).codes).toEqual(['FORBIDDEN']);
      }
    }
    const { codes } = await leavesNothing(door.opened, () => saveMail(NEW_MAIL, {}, 'hd.luong-quang-huy'));
    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('of two administrators at the same moment one is told to look again, and no change is lost', async () => {
    const rename = (fullName: string) => saveMail(OLD_MAIL, { fullName });
    const answers = await Promise.all(['Một', 'Hai', 'Ba', 'Bốn'].map((name) => rename(`Nguyễn ${name}`)));
    const codes = answers.flatMap((answer) => answer.codes);
    expect(codes.every((code) => code === 'CONFLICT')).toBe(true);
    const acts = await documents().directoryActs.find({}).sort({ sequence: 1 }).toArray();
    expect(acts).toHaveLength(4 - codes.length);
    expect(acts.map(({ sequence }) => sequence)).toEqual(acts.map((_, at) => at + 1));
    const stored = await documents().directory.findOne({ _id: `person/${PEOPLE.signer}` });
    expect(acts.at(-1)?.changes[0]?.fields[0]?.after).toBe(stored?.record?.['fullName']);
  });
});

function importFile(input: object) {
  return door.ask(
    ADMIN,
    'mutation ($input: ImportDirectoryInput!) { importDirectory(input: $input) { actId unchanged changes { id change } } }',
    { input: { idempotencyKey: key(), issuerId: ISSUER, format: 'JSON', dryRun: false, ...input } },
  );
}

/** The key of a request is noted; the directory itself stays as it is. */
async function leavesKeyOnly<T>(act: () => Promise<T>): Promise<T> {
  const before = await documents().directory.find({}).sort({ _id: 1 }).toArray();
  const answer = await act();
  expect(await documents().directory.find({}).sort({ _id: 1 }).toArray()).toEqual(before);
  return answer;
}

async function awaitMailTo(to: string, after: number) {
  const found = door.opened.inbox
    .messages()
    .slice(after)
    .find((mail) => mail.to.includes(to));
  if (!found) throw new Error(`no mail to ${to}`);
  return found;
}
