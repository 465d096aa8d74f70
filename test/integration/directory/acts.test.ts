import type { Person } from '../../../services/directory/directory-data';
import { forgetReading, readDirectoryData } from '../../../services/directory/directory-store';
import { carryOutActs } from '../../../services/directory-edits/carry-out-acts';
import { importDirectory, readDirectoryFile } from '../../../services/directory-edits/import-directory';
import { insertAct, lastSequence } from '../../../services/directory-edits/insert-act';
import { planImport } from '../../../services/directory-edits/plan-import';
import { queueMails } from '../../../services/mail/queue-mails';
import { draftSamplePlan } from '../../support/catalogue/issue-sample-plan';
import { ISSUER, NOW, PEOPLE } from '../../support/graphql/sample-plan';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';

const ADMIN = 'ht.hong-linh.nguyen-tien-dat';

let opened: TestOffice;
beforeEach(async () => {
  opened = await openTestOffice({ process: recordingProcess(), now: NOW });
});
afterEach(() => opened.close());

const documents = () => opened.office.documents;

async function renamed(fullName: string): Promise<string> {
  const { people } = await readDirectoryData(documents());
  const clerk = people.find(({ id }) => id === PEOPLE.clerk);
  return JSON.stringify({ people: [{ ...clerk, fullName }] });
}

const importOf = async (fullName: string) =>
  importDirectory(opened.office, {
    issuerId: ISSUER,
    file: readDirectoryFile(await renamed(fullName), 'JSON', null),
    removeMissing: false,
    dryRun: false,
    actorId: ADMIN,
    idempotencyKey: `ten-${fullName}`,
  });

/** Writes an act down and dies before anything else. */
async function leaveAct(fullName: string): Promise<void> {
  const file = readDirectoryFile(await renamed(fullName), 'JSON', null);
  const after = await lastSequence(opened.office);
  const wish = { file, issuerId: ISSUER, removeMissing: false };
  const plan = await planImport(await readDirectoryData(documents()), wish, async () => false);
  const by = { issuerId: ISSUER, actorId: ADMIN, secondActorId: null };
  await insertAct(opened.office, { kind: 'IMPORT', ...by, request: fullName, after, at: NOW }, plan);
}

const storedName = async () =>
  ((await documents().directory.findOne({ _id: `person/${PEOPLE.clerk}` }))?.record as Partial<Person> | null)
    ?.fullName;

describe('an act on the directory', () => {
  it('that a process left behind is finished before the next one begins', async () => {
    await leaveAct('Tên Bỏ Dở');
    expect(await storedName()).not.toBe('Tên Bỏ Dở');
    const { changes } = await importOf('Tên Mới');
    expect(changes[0]?.fields).toEqual([{ field: 'fullName', before: 'Tên Bỏ Dở', after: 'Tên Mới' }]);
    expect(await storedName()).toBe('Tên Mới');
    const acts = await documents().directoryActs.find({}).sort({ sequence: 1 }).toArray();
    expect(acts.map(({ pending, appliedAt }) => [pending, appliedAt !== null])).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(await documents().audit.countDocuments({ planId: 'directory' })).toBe(2);
  });

  it('that is written late, or twice, changes nothing that came after it', async () => {
    await leaveAct('Tên Cũ');
    const left = await documents().directoryActs.findOne({});
    await importOf('Tên Mới');
    await documents().directoryActs.updateOne({}, { $set: { appliedAt: null, pending: left?.pending ?? null } });
    await carryOutActs(opened.office);
    expect(await storedName()).toBe('Tên Mới');
    expect(await documents().audit.countDocuments({ planId: 'directory' })).toBe(2);
  });

  it('is the same act however often its request is sent', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => importOf('Cùng Một Tên').catch((error: unknown) => error)),
    );
    expect(answers.map((one) => (one as { actId?: string | null }).actId)).toEqual([
      '000001',
      '000001',
      '000001',
      '000001',
    ]);
    expect(await documents().directoryActs.countDocuments({})).toBe(1);
  });
});

describe('reading the directory', () => {
  it('goes on with the last sound one while records are being written', async () => {
    const before = await opened.office.directory();
    await documents().directory.updateOne(
      { _id: `issuer/${ISSUER}` },
      { $set: { 'record.defaultRoute.signerId': 'x' } },
    );
    forgetReading(documents());
    expect(await opened.office.directory()).toBe(before);
    await documents().directory.updateOne(
      { _id: `issuer/${ISSUER}` },
      { $set: { 'record.defaultRoute.signerId': PEOPLE.deputy } },
    );
    forgetReading(documents());
    const after = await opened.office.directory();
    expect(after.issuer(ISSUER)?.defaultRoute.signerId).toBe(PEOPLE.deputy);
  });

  it('never decides where a mail goes: the address is the one stored at that instant', async () => {
    const planId = await draftSamplePlan(opened, 'dia-chi-luc-gui');
    await opened.office.directory();
    const record = { 'record.mail': 'moi.doi@honglinh.example.vn' };
    await documents().directory.updateOne({ _id: `person/${PEOPLE.drafter}` }, { $set: record });
    const key = { planId, revision: 1, addresseeId: PEOPLE.drafter, purpose: 'RETURNED' as const };
    await queueMails(opened.office, [{ key, queuedAt: NOW }]);
    expect(opened.inbox.messages().map(({ to }) => to)).toEqual([['moi.doi@honglinh.example.vn']]);
  });
});
