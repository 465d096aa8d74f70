import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { packEvidence } from '../../../services/evidence/pack-evidence';
import { carryPlan } from '../../support/catalogue/carry-plan';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';

const VERIFY = join(__dirname, '../../../dist/infra/verify-evidence.js');
const MEMBERS = [
  'chain.jsonl',
  'content.json',
  'corrections.json',
  'decisions.json',
  'facts.json',
  'heads.json',
  'keys.json',
  'manifest.json',
  'manifest.jws',
  'metadata.xml',
  'plan.pdf',
  'receipts.json',
  'timeline.json',
  'verify.mjs',
];

describe('the evidence pack of a plan', () => {
  let opened: LinkOffice;
  let planId: string;
  let pack: Buffer;
  let members: Record<string, Uint8Array>;
  let folder: string;
  beforeAll(async () => {
    opened = await openRunningOffice('configured');
    planId = await carryPlan(opened, 'gói chứng cứ');
    pack = (await packEvidence(opened.office, planId)).content;
    members = unzipSync(pack);
    folder = mkdtempSync(join(tmpdir(), 'noinhan-pack-'));
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await opened.close();
  });

  const verified = (zip: Uint8Array, ...options: string[]) => {
    const file = join(folder, 'goi.zip');
    writeFileSync(file, zip);
    const { status, stdout } = spawnSync(process.execPath, [VERIFY, file, ...options], { encoding: 'utf8' });
    return { status, stdout };
  };
  const flipped = (name: string, at: number): Uint8Array => {
    const content = Buffer.from(members[name]!);
    content[at]! ^= 1;
    return zipSync({ ...members, [name]: content }, { level: 0 });
  };

  it('holds the print, the metadata of the decree, the decisions, the chain and the means to check it', () => {
    expect(Object.keys(members).sort()).toEqual(MEMBERS);
    const text = (name: string) => Buffer.from(members[name]!).toString();
    expect(text('metadata.xml')).toMatch(
      /<CodeNotation>KH-UBND<\/CodeNotation>[\s\S]*<SignerInfo>\s*<Position>PHÓ CHỦ/,
    );
    expect(text('metadata.xml').match(/<To>/g)!.length).toBeGreaterThan(20);
    expect(JSON.parse(text('receipts.json'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'RETURNED', reason: 'Gửi không đúng nơi nhận' })]),
    );
    expect(JSON.parse(text('decisions.json'))).toHaveLength(7);
    expect(text('keys.json')).not.toContain('"d"');
  });

  it('is the same bytes for the same state', async () => {
    expect((await packEvidence(opened.office, planId)).content.equals(pack)).toBe(true);
  });

  it('verifies in its own folder with one command, and by the service’s verifier with the published keys', () => {
    const unpacked = mkdtempSync(join(folder, 'thu-muc-'));
    for (const [name, content] of Object.entries(members)) writeFileSync(join(unpacked, name), content);
    const own = spawnSync(process.execPath, ['verify.mjs'], { cwd: unpacked, encoding: 'utf8' });
    expect(own.stdout).toContain('gói chứng cứ toàn vẹn');
    expect(own.status).toBe(0);
    const keys = join(folder, 'keys.json');
    writeFileSync(keys, JSON.stringify({ keys: opened.office.auditKeys.published }));
    expect(verified(pack, '--keys', keys).status).toBe(0);
    writeFileSync(join(unpacked, 'plan.pdf'), Buffer.concat([members['plan.pdf']!, Buffer.from(' ')]));
    const after = spawnSync(process.execPath, ['verify.mjs'], { cwd: unpacked, encoding: 'utf8' });
    expect(after).toMatchObject({ status: 1, stdout: expect.stringContaining('đã bị sửa / changed: plan.pdf') });
  });

  it.each(MEMBERS)('one byte changed in %s is found, first, middle or last', (name) => {
    const { length } = members[name]!;
    for (const at of [0, Math.floor(length / 2), length - 1]) {
      const { status, stdout } = verified(flipped(name, at));
      expect(stdout).toContain('gói chứng cứ đã bị thay đổi');
      expect(status).toBe(1);
    }
  });

  it('a pack sealed with somebody else’s key does not pass with the keys of the office', () => {
    const keys = join(folder, 'other-keys.json');
    const [key] = opened.office.auditKeys.published;
    writeFileSync(keys, JSON.stringify({ keys: [{ ...key, x: Buffer.alloc(32, 9).toString('base64url') }] }));
    expect(verified(pack, '--keys', keys).status).toBe(1);
    expect(verified(zipSync({ ...members, 'them.txt': Buffer.from('thêm') })).status).toBe(1);
    const { 'facts.json': _, ...fewer } = members;
    expect(verified(zipSync(fewer)).status).toBe(1);
  });

  it('a decision edited in the database shows in the pack made after it', async () => {
    const { grants } = opened.office.documents;
    const grant = (await grants.findOne({ planId, purpose: 'SIGN', 'decision.verdict': 'APPROVED' }))!;
    await grants.updateOne({ _id: grant._id }, { $set: { 'decision.actorId': 'nguoi-khac' } });
    const { status, stdout } = verified((await packEvidence(opened.office, planId)).content);
    expect(stdout).toContain(grant._id);
    expect(status).toBe(1);
    await grants.replaceOne({ _id: grant._id }, grant);
  });

  it('before its number a plan has none', async () => {
    const [first] = await opened.office.documents.plans.find({ _id: planId }).toArray();
    await opened.office.documents.plans.insertOne({ ...first!, _id: 'chua-co-so', state: 'SIGNED', number: null });
    await expect(packEvidence(opened.office, 'chua-co-so')).rejects.toMatchObject({ code: 'WRONG_STATE' });
  });
});
