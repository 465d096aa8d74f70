import fc from 'fast-check';
import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { createDirectory } from '../../../services/directory/create-directory';
import type { DirectoryData } from '../../../services/directory/directory-data';
import { recordSchemas } from '../../../services/directory/directory-schema';
import { joinCell, protectCell, splitCell, unprotectCell } from '../../../services/directory-edits/cell-text';
import { partOf } from '../../../services/directory-edits/export-directory';
import { planImport } from '../../../services/directory-edits/plan-import';
import { readDirectoryCsv } from '../../../services/directory-edits/read-directory-csv';
import { readDirectoryJson } from '../../../services/directory-edits/read-directory-json';
import { columnsOf } from '../../../services/directory-edits/record-columns';
import { LISTS, recordKinds } from '../../../services/directory-edits/record-kinds';
import { writeDirectory } from '../../../services/directory-edits/write-directory';
import { Failure } from '../../../services/failures';

const OFFICE = 'ht.hong-linh.ubnd';
const LEADER = 'ht.hong-linh.nguyen-huy-hung';
const data = loadSampleDirectories();
const own = partOf(data, createDirectory(data), OFFICE);
const nobodyGuarded = async () => false;

const plan = (file: ReturnType<typeof readDirectoryJson>, more: { removeMissing?: boolean } = {}) =>
  planImport(data, { file, issuerId: OFFICE, removeMissing: false, ...more }, nobodyGuarded);

async function refusal(act: Promise<unknown>): Promise<Failure> {
  const outcome = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Failure)) throw new Error(`no refusal but ${String(outcome)}`);
  return outcome;
}

const people = (change: (person: DirectoryData['people'][number]) => object): string =>
  JSON.stringify(
    { people: own.people.map((person) => (person.id === LEADER ? { ...person, ...change(person) } : person)) },
    null,
    1,
  );

/** Line of the first text in a file, from 1. */
const lineWith = (text: string, wanted: string): number => text.slice(0, text.indexOf(wanted)).split('\n').length;

describe('a directory as files', () => {
  it('comes back from JSON without a change', async () => {
    const [file] = writeDirectory(own, 'JSON', 'danh-ba');
    const { changes, unchanged } = await plan(readDirectoryJson(file?.content ?? ''), { removeMissing: true });
    expect(changes).toEqual([]);
    expect(unchanged).toBe(own.units.length + own.people.length + own.mandates.length + own.issuers.length);
    expect(unchanged).toBeGreaterThan(40);
  });

  it.each(recordKinds)('comes back from the table of each kind without a change: %s', async (kind) => {
    const table = writeDirectory(own, 'CSV', 'danh-ba').find((file) => file.kind === kind);
    const { changes, unchanged } = await plan(readDirectoryCsv(table?.content ?? '', kind), { removeMissing: true });
    expect(changes).toEqual([]);
    expect(unchanged).toBe(own[LISTS[kind]].length);
  });

  it('has a column for every field of the schema', () => {
    for (const kind of recordKinds) {
      const columns = new Set([...columnsOf(kind).map(({ name }) => name.split('.')[0]), 'canSubDelegate']);
      expect(Object.keys(recordSchemas[kind].shape).filter((field) => !columns.has(field))).toEqual([]);
    }
  });

  it('keeps whatever a name may hold: separators, quotes, signs of a formula, marks of either form', async () => {
    const hostile = ['=1+1', '@SUM(A1)', "'quoted", '-5', 'a | b; c \\ d', '"x", y', 'Ủy ban\u0300'.normalize('NFC')];
    const unit = { ...own.units[0]!, names: hostile, aliases: ['=cmd|x'] };
    const [table] = writeDirectory({ ...own, units: [unit] }, 'CSV', 'danh-ba');
    expect(table?.content.slice(1).split('\r\n')[1]).not.toMatch(/(?:^|,)"?[=+@-]/);
    const read = readDirectoryCsv(table?.content ?? '', 'unit');
    expect(read.records[0]?.value).toMatchObject({ names: hostile, aliases: ['=cmd|x'] });
  });

  it('joins any texts in a cell so that they come apart again, protected from spreadsheets', () => {
    const words = fc
      .string({ minLength: 1 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom('|' as const, ';' as const), (texts, separator) => {
        const cell = protectCell(joinCell(texts, separator));
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(splitCell(unprotectCell(cell), separator)).toEqual(texts);
      }),
    );
  });
});

describe('a directory file that is wrong', () => {
  it('is refused with line and field of every fault, in Vietnamese, and without the value', async () => {
    const text = people(() => ({
      fullName: '',
      positions: [{ unitId: 'Không Có', title: 'Chủ tịch', from: '30/6/2025' }],
    }));
    const { code, details } = await refusal(plan(readDirectoryJson(text)));
    expect(code).toBe('DIRECTORY_REFUSED');
    expect(details['line']).toBe(lineWith(text, '"fullName": ""'));
    expect(details['faults']).toEqual([
      `Dòng ${lineWith(text, '"fullName": ""')}, mục “fullName”: không được để trống.`,
      expect.stringMatching(/^Dòng \d+, mục “positions\.1\.unitId”: Mã chỉ gồm chữ thường/),
      expect.stringMatching(/^Dòng \d+, mục “positions\.1\.from”: ngày phải viết theo dạng/),
    ]);
    expect(JSON.stringify(details)).not.toContain('Không Có');
  });

  it.each([
    ['two addresses', 'a@x.vn, evil@e.com'],
    ['a line break and a second recipient', 'a@x.vn>\r\nRCPT TO:<evil@e.com'],
    ['a quoted local part', '"a b"@x.vn'],
    ['no @', 'vanthu.x.vn'],
    ['300 characters', `${'a'.repeat(290)}@x.vn`],
    ['an address with marks (EAI)', 'nguyễn@bộ.vn'],
    ['a display name', 'Văn thư <a@x.vn>'],
    ['an address literal', 'a@[127.0.0.1]'],
    ['no top domain', 'root@localhost'],
    ['nothing', ''],
  ])('C29 refuses %s as a mail address: BAD_EMAIL, in JSON and in a table', async (_what, mail) => {
    const asJson = await refusal(plan(readDirectoryJson(people(() => ({ mail })))));
    expect(asJson).toMatchObject({ code: 'BAD_EMAIL', details: { field: 'mail', count: 1 } });
    expect(JSON.stringify(asJson.details)).not.toContain('evil');
    if (mail === '') return;
    const hostile = {
      ...own,
      people: own.people.map((person) => (person.id === LEADER ? { ...person, mail } : person)),
    };
    const table = writeDirectory(hostile, 'CSV', 'x').find(({ kind }) => kind === 'person')!;
    const asTable = await refusal(plan(readDirectoryCsv(table.content, 'person')));
    expect(asTable).toMatchObject({ code: 'BAD_EMAIL', details: { field: 'mail', count: 1 } });
  });

  it.each([
    ['what is no JSON', '{"units": [\n  {"id": }\n]}', 2],
    ['a list it does not know', '{"units": [],\n "nhan-su": []}', 2],
    ['a list that is none', '{\n"people": 3}', 2],
    ['something nested without end', '['.repeat(200_000) + ']'.repeat(200_000), 1],
  ])('says of %s where it is', async (_what, text, line) => {
    const { code, details } = await refusal(plan(readDirectoryJson(text)));
    expect([code, details['line']]).toEqual(['DIRECTORY_REFUSED', line]);
  });

  it('says which column of a table is missing or unknown, and in which row a cell is wrong', async () => {
    const table = writeDirectory(own, 'CSV', 'x').find(({ kind }) => kind === 'mandate')!.content;
    const renamed = await refusal(plan(readDirectoryCsv(table.replace('holderId', 'holder'), 'mandate')));
    expect(renamed.details['faults']).toEqual([
      'Dòng 1, mục “holderId”: Thiếu cột “holderId”.',
      'Dòng 1, mục “holder”: Không có cột nào tên là “holder”.',
    ]);
    const wrong = await refusal(plan(readDirectoryCsv(table.replace(',KT,', ',HỘ,'), 'mandate')));
    const row = table.split('\r\n').findIndex((line) => line.includes(',KT,')) + 1;
    expect(wrong.details).toMatchObject({ line: row, field: 'form' });
    const torn = await refusal(plan(readDirectoryCsv(`${table}"x`, 'mandate')));
    expect(torn.code).toBe('DIRECTORY_REFUSED');
  });

  it('is refused when its result would lead nowhere, use an id twice or leave nobody in charge', async () => {
    const nowhere = await refusal(
      plan(readDirectoryJson(people(() => ({ positions: [{ unitId: 'khong-co', title: 'x' }] })))),
    );
    expect(nowhere.details['faults']).toEqual([expect.stringContaining('không có đơn vị “khong-co”')]);
    const twice = { people: [own.people[0], own.people[0]] };
    expect((await refusal(plan(readDirectoryJson(JSON.stringify(twice))))).details['faults']).toEqual([
      expect.stringContaining('có ở nhiều dòng'),
    ]);
    const without = own.people.map((person) => ({
      ...person,
      roles: person.roles.filter(({ role }) => role !== 'ADMIN'),
    }));
    expect((await refusal(plan(readDirectoryJson(JSON.stringify({ people: without }))))).details['faults']).toEqual([
      expect.stringContaining('phải còn ít nhất một quản trị danh bạ'),
    ]);
  });

  it('of one office cannot touch what another one keeps, nor move it to itself', async () => {
    const [stranger] = data.people.filter(({ id }) => id.startsWith('hd.'));
    const renamed = { people: [{ ...stranger, fullName: 'Nguyễn Văn Khác' }] };
    expect(await refusal(plan(readDirectoryJson(JSON.stringify(renamed))))).toMatchObject({
      code: 'FORBIDDEN',
      details: { rule: 'area', records: [`person/${stranger?.id}`] },
    });
    const taken = { people: [{ ...stranger, positions: [], roles: [{ role: 'EXECUTOR', unitId: OFFICE }] }] };
    expect((await refusal(plan(readDirectoryJson(JSON.stringify(taken))))).code).toBe('FORBIDDEN');
  });
});

describe('what an import would do', () => {
  it('is told record by record and field by field; what is missing goes only when that is asked for', async () => {
    const file = JSON.stringify({
      mandates: [
        { ...own.mandates[0], basis: 'Quyết định số 01/QĐ-UBND' },
        { ...own.mandates[1], id: 'ht.hong-linh.moi' },
      ],
    });
    const asked = await plan(readDirectoryJson(file));
    expect(asked.changes.map(({ id, change, fields }) => [id, change, fields.map(({ field }) => field)])).toEqual([
      [own.mandates[0]?.id, 'CHANGED', ['basis']],
      ['ht.hong-linh.moi', 'ADDED', expect.arrayContaining(['id', 'holderId', 'form'])],
    ]);
    expect(asked.changes[0]?.fields).toEqual([
      { field: 'basis', before: own.mandates[0]?.basis, after: 'Quyết định số 01/QĐ-UBND' },
    ]);
    const all = await plan(readDirectoryJson(file), { removeMissing: true });
    expect(all.changes.filter(({ change }) => change === 'REMOVED').map(({ id }) => id)).toEqual(
      own.mandates.slice(1).map(({ id }) => id),
    );
  });
});
