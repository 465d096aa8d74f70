import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packEvidence } from '../../../services/evidence/pack-evidence';
import { carryPlan } from '../../support/catalogue/carry-plan';
import { ask, openServer } from '../../support/graphql/ask';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';

const CLERK = 'ht.hong-linh.le-thi-quynh-trang';

describe('what an operator and the staff are told about a record', () => {
  let opened: LinkOffice;
  let planId: string;
  beforeAll(async () => {
    opened = await openRunningOffice('configured');
    planId = await carryPlan(opened, 'lệnh kiểm tra');
  }, 120_000);
  afterAll(() => opened.close());

  const command = (name: string, ...args: string[]) => {
    const file = join(__dirname, `../../../dist/infra/${name}.js`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        MONGODB_URI: process.env['TEST_MONGODB_URI'],
        MONGODB_DATABASE: opened.mongo.db.databaseName,
        PUBLIC_BASE_URL: opened.office.publicBaseUrl,
      },
    });
    return { status, stdout, stderr };
  };
  const chain = async () => {
    const server = openServer(opened.office);
    const answer = await ask(
      server,
      CLERK,
      'query ($id: ID!) { plan(id: $id) { auditChain { events brokenAt verified firstProblem { code sequence message } } } }',
      { id: planId },
    );
    expect(answer.errors).toEqual([]);
    return (answer.data as unknown as { plan: { auditChain: Record<string, unknown> } }).plan.auditChain;
  };

  it('C62 verify-audit is silent about whole records and ends with a line that counts them', () => {
    for (const args of [[], ['--plan', planId]]) {
      const { status, stdout } = command('verify-audit', ...args);
      expect(stdout).toMatch(/^Đã kiểm tra 1 hồ sơ, \d+ sự kiện: toàn vẹn\.\n$/);
      expect(status).toBe(0);
    }
    expect(command('verify-audit', '--plan', 'khong-co').status).toBe(1);
    expect(command('verify-audit', '--gi-do').status).toBe(2);
  });

  it('C62 verify-audit and auditChain name the first bad sequence alike', async () => {
    expect(await chain()).toMatchObject({ verified: true, brokenAt: null, firstProblem: null });
    const { audit } = opened.office.documents;
    const fifth = (await audit.findOne({ planId, sequence: 5 }))!;
    await audit.updateOne({ _id: fifth._id }, { $set: { actorId: 'nguoi-khac' } });
    const { status, stdout } = command('verify-audit');
    expect(stdout).toContain(`Hồ sơ ${planId}: sự kiện số 5: sự kiện đã bị sửa`);
    expect(stdout).toContain('phát hiện 1 điểm sai lệch');
    expect(status).toBe(1);
    expect(await chain()).toMatchObject({
      verified: false,
      brokenAt: 5,
      firstProblem: { code: 'EVENT_BROKEN', sequence: 5, message: expect.stringContaining('sự kiện số 5') },
    });
    await audit.replaceOne({ _id: fifth._id }, fifth);
  });

  it('the evidence pack is the same by command and by GraphQL, and verifies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'noinhan-lenh-'));
    const file = join(folder, 'ho-so.zip');
    expect(command('evidence', planId, file)).toMatchObject({ status: 0 });
    const checked = command('verify-evidence', file);
    expect(checked.stdout).toContain('gói chứng cứ toàn vẹn');
    expect(checked.status).toBe(0);
    expect(command('evidence', 'khong-co', file).status).toBe(1);
    const contentBase64 = readFileSync(file).toString('base64');
    expect((await packEvidence(opened.office, planId)).content.toString('base64')).toBe(contentBase64);
    rmSync(folder, { recursive: true });
    const query = 'query ($id: ID!) { plan(id: $id) { evidencePack { fileName mediaType contentBase64 } } }';
    const server = openServer(opened.office);
    const { data } = await ask(server, CLERK, query, { id: planId });
    expect(data).toMatchObject({
      plan: {
        evidencePack: {
          fileName: expect.stringMatching(/^ho-so_.*\.zip$/),
          mediaType: 'application/zip',
          contentBase64,
        },
      },
    });
    const stranger = await ask(server, 'ht.hong-linh.chi-cuc-thue', query, { id: planId });
    expect(JSON.stringify(stranger)).not.toContain('contentBase64');
  });
});
