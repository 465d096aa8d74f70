import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileDrop } from '../../../infra/axis/file-drop';
import type { IncomingAxisFile } from '../../../services/axis/axis-port';

describe('the axis as two folders', () => {
  let root: string;
  let outbox: string;
  let inbox: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'noinhan-truc-'));
    [outbox, inbox] = [join(root, 'di'), join(root, 'den')];
    await mkdir(inbox);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const drop = () => createFileDrop({ outbox, inbox });
  const send = (text: string, id = 'p-new-1') => drop().send({ id, text });
  /** What the gateway sees: it takes no hidden files and no folders. */
  const shown = async () => (await readdir(outbox)).filter((name) => name.endsWith('.edxml') && !name.startsWith('.'));
  const received = async (): Promise<IncomingAxisFile[]> => {
    const files: IncomingAxisFile[] = [];
    for await (const file of drop().receive()) files.push(file);
    return files;
  };

  it('a message appears under its name, whole, and nothing half-written is left', async () => {
    await send('<edXML/>');
    expect(await readFile(join(outbox, 'p-new-1.edxml'), 'utf8')).toBe('<edXML/>');
    expect((await readdir(outbox)).sort()).toEqual(['p-new-1.edxml', 'sent']);
    expect((await stat(join(outbox, 'p-new-1.edxml'))).mode & 0o007).toBe(0);
  });

  it('a message is never written twice, also after the gateway has taken it', async () => {
    await send('<edXML>1</edXML>');
    await rm(join(outbox, 'p-new-1.edxml'));
    await send('<edXML>2</edXML>');
    expect(await shown()).toEqual([]);
  });

  it('a writer that died after its mark is finished by the next one', async () => {
    await mkdir(join(outbox, 'sent'), { recursive: true });
    await writeFile(join(outbox, '.p-new-1.ready'), '<edXML>1</edXML>');
    await writeFile(join(outbox, 'sent', 'p-new-1'), '');
    await send('<edXML>2</edXML>');
    expect(await shown()).toEqual(['p-new-1.edxml']);
    expect(await readFile(join(outbox, 'p-new-1.edxml'), 'utf8')).toBe('<edXML>1</edXML>');
    await rm(join(outbox, 'p-new-1.edxml'));
    await send('<edXML>2</edXML>');
    expect(await shown()).toEqual([]);
  });

  it('a writer that died in the middle of a file leaves no message, and the next one writes it', async () => {
    await mkdir(outbox);
    await writeFile(join(outbox, '.abc.tmp'), '<edXML');
    await writeFile(join(outbox, '.p-new-1.ready'), '<edXML>');
    expect(await shown()).toEqual([]);
    await send('<edXML/>');
    expect(await readFile(join(outbox, 'p-new-1.edxml'), 'utf8')).toBe('<edXML/>');
  });

  it.each(['../ngoai', 'a/b', '', '.an', 'x'.repeat(300)])('%j is no name for a file', async (id) => {
    await expect(send('<edXML/>', id)).rejects.toThrow(RangeError);
  });

  it('what the gateway is still writing, hidden files, folders and links are no messages', async () => {
    await writeFile(join(inbox, '.tam.edxml'), '<edXML');
    await writeFile(join(inbox, 'dang-ghi.edxml.tmp'), '<edXML');
    await writeFile(join(inbox, 'ghi-chu.txt'), 'Ghi chú');
    await mkdir(join(inbox, 'thu-muc.edxml'));
    await writeFile(join(root, 'bi-mat.xml'), '<edXML/>');
    await symlink(join(root, 'bi-mat.xml'), join(inbox, 'lien-ket.xml'));
    await writeFile(join(inbox, 'b.XML'), '<b/>');
    await writeFile(join(inbox, 'a.edxml'), '<a/>');
    expect((await received()).map(({ name, content }) => [name, content?.toString()])).toEqual([
      ['a.edxml', '<a/>'],
      ['b.XML', '<b/>'],
    ]);
  });

  it('a file stays until it is settled; settled twice, by two readers, is settled once', async () => {
    await writeFile(join(inbox, 'a.edxml'), '<a/>');
    const [first] = await received();
    const [second] = await received();
    await first?.done();
    await second?.done();
    expect(await received()).toEqual([]);
    const kept = await readdir(join(inbox, 'done'));
    expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{12}-a\.edxml$/)]);
  });

  it('two files that came under one name are both kept', async () => {
    for (const content of ['<a/>', '<b/>']) {
      await writeFile(join(inbox, 'status.edxml'), content);
      await (await received())[0]?.done();
    }
    expect(await readdir(join(inbox, 'done'))).toHaveLength(2);
  });

  it('a refused file lies beside its reason', async () => {
    await writeFile(join(inbox, 'a.edxml'), '<a/>');
    await (await received())[0]?.refuse('NOT_EDXML\nSai.\n');
    const [file = '', reason = ''] = (await readdir(join(inbox, 'refused'))).sort();
    expect(reason).toBe(`${file}.reason.txt`);
    expect(await readFile(join(inbox, 'refused', reason), 'utf8')).toBe('NOT_EDXML\nSai.\n');
    expect(await received()).toEqual([]);
  });

  it('a file that is too large is not read', async () => {
    await writeFile(join(inbox, 'lon.edxml'), '');
    await truncate(join(inbox, 'lon.edxml'), 20 * 1024 * 1024);
    const [file] = await received();
    expect(file?.content).toBeNull();
    await file?.refuse('TOO_LARGE');
    expect(await received()).toEqual([]);
  });

  it('without folders nothing is sent and nothing comes', async () => {
    const nowhere = createFileDrop({ outbox: null, inbox: null });
    await expect(nowhere.send({ id: 'a', text: '' })).rejects.toThrow('AXIS_OUTBOX_DIR');
    for await (const file of nowhere.receive()) throw new Error(file.name);
  });
});
