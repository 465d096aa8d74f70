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

  describe('afterwards', () => {
    const ISSUER = 'ht.hong-linh.ubnd';
    const UNIT = 'ht.hong-linh.phuong-bac-hong.ubnd';
    const file = () => join(folder, 'bang.csv');
    const table = () => readFile(file(), 'utf8');
    const change = async (from: string, to: string) => writeFile(file(), (await table()).replaceAll(from, to));
    const takeIn = (...more: string[]) => keep('import', file(), '--issuer', ISSUER, ...more);
    const stored = async (id: string) => {
      const mongo = await connectMongo(uri, database);
      const { directory, directoryActs } = mongo.documents;
      const found = {
        record: (await directory.findOne({ _id: id }))?.record,
        acts: await directoryActs.find({}).toArray(),
      };
      await mongo.close();
      return found;
    };

    it('one kind comes out as a table and goes in again without a change', async () => {
      await keep('export', file(), '--csv', 'unit');
      expect(await table()).toMatch(/^\uFEFFid,names,aliases,/);
      expect((await takeIn('--csv', 'unit', '--write')).stdout).toMatch(
        /^Đã thay đổi 0 bản ghi, \d+ bản ghi giữ nguyên\.\n$/,
      );
    });

    it('a file says what it would change, and changes it only when told to', async () => {
      await keep('export', file(), '--csv', 'unit');
      await change('Ủy ban nhân dân phường Bắc Hồng', 'Ủy ban nhân dân phường Bắc Hồng mới');
      const { stdout } = await takeIn('--csv', 'unit');
      expect(stdout).toMatch(/^Sửa unit\/ht\.hong-linh\.phuong-bac-hong\.ubnd: names\nSẽ thay đổi 1 bản ghi/);
      expect(await stored(`unit/${UNIT}`)).toMatchObject({
        record: { names: ['Ủy ban nhân dân phường Bắc Hồng'] },
        acts: [],
      });
      expect((await takeIn('--csv', 'unit', '--write')).stdout).toContain('Đã thay đổi 1 bản ghi');
      expect(await stored(`unit/${UNIT}`)).toMatchObject({
        record: { names: ['Ủy ban nhân dân phường Bắc Hồng mới'] },
        acts: [{ actorId: 'operator', issuerId: ISSUER, kind: 'IMPORT', pending: null }],
      });
    });

    it('the address of the chairman waits for a second person, whoever runs the command', async () => {
      const person = 'ht.hong-linh.nguyen-huy-hung';
      await keep('export', file(), '--csv', 'person');
      const { record } = await stored(`person/${person}`);
      const mail = String(record?.['mail']);
      await change(mail, 'ke-gian@example.vn');
      const { stdout } = await takeIn('--csv', 'person', '--write');
      expect(stdout).toContain(`Sửa person/${person}: mail – mail: chờ người thứ hai xác nhận`);
      expect(stdout).not.toContain('ke-gian');
      expect((await stored(`person/${person}`)).record).toMatchObject({ mail });
    });

    it('records of another office, faulty tables and wrong commands are refused, each in words', async () => {
      await keep('export', file(), '--csv', 'unit');
      await change('Ủy ban nhân dân thị trấn Thanh Miện', 'Ủy ban nhân dân thị trấn khác');
      await expect(takeIn('--csv', 'unit', '--write')).rejects.toMatchObject({
        stderr: expect.stringContaining('unit/hd.'),
      });
      await writeFile(file(), 'id,ten\nx,y\n');
      await expect(takeIn('--csv', 'unit', '--write')).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Thiếu cột “names”'),
      });
      for (const wrong of [
        ['import', file()],
        ['export', file(), '--csv', 'x'],
        ['load', file(), '--write'],
        ['xoa', file()],
      ])
        await expect(keep(...wrong)).rejects.toMatchObject({
          code: 1,
          stderr: expect.stringContaining('npm run directory'),
        });
    });
  });
});
