import { createDirectory } from '../../../services/directory/create-directory';
import type { DirectoryData, Unit } from '../../../services/directory/directory-data';
import { resolveAssignee } from '../../../services/directory/resolve-assignee';
import { resolveRecipientLine } from '../../../services/directory/resolve-recipient-line';
import { idsOf, offices, recipientLine, sampleDirectory } from './sample-offices';

function unit(id: string, name: string, more: Partial<Unit> = {}): Unit {
  return {
    id,
    names: [name],
    aliases: [],
    level: 'COMMUNE',
    parentId: 'tinh',
    tags: [],
    mail: `${id}@mau.example.vn`,
    channel: 'MAIL',
    validFrom: null,
    validTo: null,
    successors: [],
    ...more,
  };
}

const province = unit('tinh', 'Ủy ban nhân dân tỉnh Mẫu', {
  parentId: null,
  tags: ['ubnd', 'tinh'],
  level: 'PROVINCE',
});
const district = unit('huyen', 'Ủy ban nhân dân huyện Cũ', {
  tags: ['ubnd', 'huyen'],
  level: 'DISTRICT',
  validTo: '2025-06-30',
  successors: [
    { unitId: 'xa-moi', share: 0.75 },
    { unitId: 'tinh', share: 0.25 },
  ],
});
const oldCommune = unit('xa-cu', 'Ủy ban nhân dân xã Cũ', {
  parentId: 'huyen',
  tags: ['ubnd', 'xa'],
  validTo: '2025-06-30',
  successors: [{ unitId: 'xa-moi', share: 1 }],
});
const newCommune = unit('xa-moi', 'Ủy ban nhân dân xã Mới', { tags: ['ubnd', 'xa'], validFrom: '2025-07-01' });

function data(more: Partial<DirectoryData> = {}): DirectoryData {
  const units = [province, district, oldCommune, newCommune];
  return { units, people: [], mandates: [], issuers: [], ...more };
}

describe('the directory as of a day', () => {
  const directory = createDirectory(data());
  const communesOn = (asOf: string) =>
    idsOf(resolveRecipientLine(recipientLine('UBND các xã'), { directory, issuerId: 'tinh', asOf }));

  test('a unit belongs to its groups up to its last day, that day included', () => {
    expect(communesOn('2025-06-30')).toEqual(['xa-cu']);
    expect(communesOn('2025-07-01')).toEqual(['xa-moi']);
  });

  test('a line that names a dissolved unit is unresolved and suggests its successors', () => {
    const line = recipientLine('UBND huyện Cũ');
    const context = { directory, issuerId: 'tinh', asOf: '2025-07-01' };
    const { addressees, unresolved, suggestions } = resolveRecipientLine(line, context);
    expect(addressees).toEqual([]);
    expect(unresolved).toEqual(['UBND huyện Cũ']);
    expect(suggestions).toEqual([
      { piece: 'UBND huyện Cũ', names: ['Ủy ban nhân dân xã Mới', 'Ủy ban nhân dân tỉnh Mẫu'] },
    ]);
  });

  test('the work of a dissolved unit goes to its successors by shares', () => {
    expect(directory.successorsOf('huyen', '2025-06-30')).toEqual([{ unitId: 'huyen', share: 1 }]);
    expect(directory.successorsOf('huyen', '2025-07-01')).toEqual([
      { unitId: 'xa-moi', share: 0.75 },
      { unitId: 'tinh', share: 0.25 },
    ]);
    expect(directory.successorsOf('xa-cu', '2025-07-01')).toEqual([{ unitId: 'xa-moi', share: 1 }]);
  });

  test('of two xã with one name the nearer one is meant, and neither where both are equally near', () => {
    const committee = (id: string, name: string, parentId: string, tag: string) =>
      unit(id, `Ủy ban nhân dân ${name}`, { parentId, tags: ['ubnd', tag] });
    const units = [
      province,
      committee('h1', 'huyện Một', 'tinh', 'huyen'),
      committee('h2', 'huyện Hai', 'tinh', 'huyen'),
      committee('x1', 'xã Tân Hưng', 'h1', 'xa'),
      committee('x2', 'xã Tân Hưng', 'h2', 'xa'),
    ];
    const namesakes = createDirectory(data({ units }));
    const meant = (issuerId: string) =>
      idsOf(resolveAssignee('UBND xã Tân Hưng', { directory: namesakes, issuerId, asOf: '2025-01-01' }));
    expect(['h1', 'h2', 'x2', 'tinh'].map(meant)).toEqual([['x1'], ['x2'], ['x2'], []]);
  });

  test('two units of one name in one area are not told apart by chance', () => {
    const twins = createDirectory(data({ units: [province, unit('a', 'Trường Mẫu'), unit('b', 'Trường Mẫu')] }));
    const { addressees, unresolved } = resolveAssignee('Trường Mẫu', {
      directory: twins,
      issuerId: 'tinh',
      asOf: '2025-01-01',
    });
    expect(addressees).toEqual([]);
    expect(unresolved).toEqual(['Trường Mẫu']);
  });

  test('a leader is whoever holds the position that day', () => {
    const position = (from: string, to?: string) => ({ unitId: 'tinh', title: 'Chủ tịch', from, ...(to && { to }) });
    const people = [
      {
        id: 'p1',
        fullName: 'Trần Văn Một',
        mail: 'mot@mau.example.vn',
        positions: [position('2021-01-01', '2024-12-31')],
        roles: [],
      },
      { id: 'p2', fullName: 'Lê Thị Hai', mail: 'hai@mau.example.vn', positions: [position('2025-01-01')], roles: [] },
    ];
    const office = createDirectory(data({ people }));
    const chair = (asOf: string) =>
      idsOf(resolveRecipientLine(recipientLine('Chủ tịch UBND tỉnh'), { directory: office, issuerId: 'tinh', asOf }));
    expect(chair('2024-12-31')).toEqual(['p1']);
    expect(chair('2025-01-01')).toEqual(['p2']);
    expect(chair('2020-01-01')).toEqual([]);
  });
});

describe('the directory as data', () => {
  test('it cannot be changed from outside', () => {
    const source = structuredClone(data());
    const directory = createDirectory(source);
    source.units[0]!.names[0] = 'Tên khác';
    expect(directory.unit('tinh')?.names[0]).toBe('Ủy ban nhân dân tỉnh Mẫu');
    expect(() => directory.unit('tinh')!.names.push('Tên khác')).toThrow('not extensible');
  });

  test('unknown ids are null', () => {
    const directory = createDirectory(data());
    expect([directory.unit('x'), directory.person('x'), directory.issuer('x')]).toEqual([null, null, null]);
    expect(directory.mandatesOf('x', '2025-01-01')).toEqual([]);
  });

  test.each<[string, Partial<DirectoryData>, string]>([
    ['an id used twice', { units: [province, province] }, 'Mã “tinh” được dùng nhiều lần.'],
    ['an unknown superior', { units: [unit('a', 'A', { parentId: 'b' })] }, 'a: không có đơn vị “b” trong danh bạ.'],
    [
      'units above themselves',
      { units: [unit('a', 'A', { parentId: 'b' }), unit('b', 'B', { parentId: 'a' })] },
      'Đơn vị “a” nằm dưới chính nó.',
    ],
    [
      'an issuer whose route names nobody',
      {
        issuers: [
          {
            unitId: 'tinh',
            series: { scope: 'BY_TYPE', symbol: 'KH-UBND' },
            place: 'Mẫu',
            followUpUnitId: 'tinh',
            archiveUnits: ['VT'],
            defaultRoute: { unitHeadId: 'x', formCheckerId: 'x', signerId: 'x', clerkId: 'x' },
          },
        ],
      },
      'tinh: không có người “x” trong danh bạ.',
    ],
  ])('%s is refused with a sentence', (_what, more, sentence) => {
    expect(() => createDirectory(data(more))).toThrow(sentence);
  });
});

describe('looking things up', () => {
  test('an area and those above it, nearest first', () => {
    expect(sampleDirectory.areaChain('hd.thanh-mien.tt.thuong-truc-dang-uy')).toEqual([
      'hd.thanh-mien.tt.ubnd',
      'hd.thanh-mien.ubnd',
      'hd.ubnd-tinh',
    ]);
    expect(sampleDirectory.areaOf('hd.cong-an')).toBe('hd.ubnd-tinh');
  });

  test('people are found by role and by unit', () => {
    const { issuerId, asOf } = offices.hongLinh;
    expect(sampleDirectory.peopleWithRole('CLERK', issuerId).map(({ fullName }) => fullName)).toEqual([
      'Lê Thị Quỳnh Trang',
    ]);
    expect(sampleDirectory.peopleIn(issuerId, asOf).map(({ title }) => title)).toEqual([
      'Chủ tịch',
      'Phó Chủ tịch',
      'Phó Chủ tịch',
    ]);
  });
});
