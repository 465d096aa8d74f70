import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connectMongo } from '../../../infra/mongo';
import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';

const run = promisify(execFile);
const program = join(__dirname, '../../../dist/infra/keep-directory.js');

describe('the first directory of an installation', () => {
  const database = `test-${randomUUID()}`;
  const uri = process.env['TEST_MONGODB_URI'] ?? '';
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'noinhan-danh-ba-'));
  });
  afterAll(async () => {
    const mongo = await connectMongo(uri, database);
    await mongo.db.dropDatabase();
    await mongo.close();
    await rm(folder, { recursive: true, force: true });
  });

  const keep = (...args: string[]) =>
    run(process.execPath, [program, ...args], {
      env: { ...process.env, MONGODB_URI: uri, MONGODB_DATABASE: database },
    });

  it('is loaded once by the operator, comes out whole, and is not loaded over', async () => {
    const [given, written] = [join(folder, 'vao.json'), join(folder, 'ra.json')];
    const { note: _note, ...data } = loadSampleDirectories();
    await writeFile(given, JSON.stringify({ ...data, units: [{ id: 'Sai Mã' }] }));
    await expect(keep('load', given)).rejects.toMatchObject({ code: 1 });
    await writeFile(given, JSON.stringify(data));
    expect((await keep('load', given)).stdout).toContain(`${data.units.length} đơn vị`);
    await keep('export', written);
    const out = JSON.parse(await readFile(written, 'utf8')) as typeof data;
    const byId = (list: { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(out.units)).toEqual(byId(data.units));
    expect(byId(out.people)).toEqual(byId(data.people));
    expect(byId(out.mandates)).toEqual(byId(data.mandates));
    expect(out.issuers).toHaveLength(data.issuers.length);
    await expect(keep('load', given)).rejects.toMatchObject({ stderr: expect.stringContaining('đã có dữ liệu') });
  });
});
